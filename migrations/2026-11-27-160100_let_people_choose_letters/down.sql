DROP INDEX tellings_closed_by_person;
DROP INDEX tellings_of_digests;
ALTER TABLE tellings DROP COLUMN digest;
DROP TABLE letter_choices;
