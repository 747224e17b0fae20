DROP INDEX letters_of_notices;
ALTER TABLE letters DROP COLUMN follower;
DELETE FROM tellings WHERE follower IS NOT NULL;
ALTER TABLE tellings
    DROP CONSTRAINT tellings_are_made_once_each,
    DROP CONSTRAINT tellings_have_one_reader_each,
    DROP COLUMN follower,
    ADD CONSTRAINT tellings_have_one_reader CHECK (num_nonnulls(person, link) = 1),
    ADD CONSTRAINT tellings_are_made_once UNIQUE NULLS NOT DISTINCT (event, kind, person, link, organisation);
DROP TABLE followed_consultations;
DROP TABLE follows;
DROP TABLE followers;
