DROP TABLE meeting_registrations;
DROP TABLE meeting_minutes;
DROP TABLE meeting_notices;
DROP TABLE meetings;
