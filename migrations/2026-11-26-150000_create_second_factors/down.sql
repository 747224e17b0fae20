ALTER TABLE sessions DROP COLUMN confirmed_at;
DROP TABLE recovery_codes;
DROP TABLE second_factors;
