DROP TABLE consultation_counters;
DROP TABLE consultation_staff;
DROP TABLE consultation_versions;
DROP TABLE published_notices;
DROP TABLE notices;
ALTER TABLE versions DROP CONSTRAINT versions_are_prepared_for_a_consultation;
DROP TABLE consultations;
DROP FUNCTION refuse_change_of_published_consultation();
DROP TABLE year_counters;
