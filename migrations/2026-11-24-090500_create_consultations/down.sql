DROP TABLE consultation_counters;
DROP TABLE consultation_staff;
DROP TABLE consultation_versions;
DROP TABLE published_notices;
DROP TABLE notices;
DROP TABLE consultations;
DROP TABLE year_counters;
