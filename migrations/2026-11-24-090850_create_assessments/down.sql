DROP TRIGGER signatories_take_part ON signatures;
DROP TABLE participants;
DROP TABLE assessments;
DROP TABLE place_tallies;
DROP TABLE consultation_tallies;
DROP FUNCTION keep_participants, keep_tallies;
