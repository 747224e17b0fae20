DROP INDEX tellings_given_up;
DROP INDEX tellings_by_kind;
DROP INDEX letters_by_urgency;
ALTER TABLE letters DROP COLUMN leased_by, DROP COLUMN urgent;
