ALTER TABLE sessions DROP COLUMN device, DROP COLUMN id;
DELETE FROM sessions WHERE person IN (SELECT id FROM people WHERE password_hash IS NULL);
UPDATE people SET password_hash = '' WHERE password_hash IS NULL;
ALTER TABLE people ALTER COLUMN password_hash SET NOT NULL;
DROP TABLE attempts;
DROP TABLE links;
