ALTER TABLE texts DROP COLUMN warnings;
