ALTER TABLE people DROP COLUMN signed_out_everywhere;
