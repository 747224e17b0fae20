-- Anybody follows by address, without an account. Nobody is told before they have confirmed the address.
CREATE TABLE followers (
    id uuid PRIMARY KEY,
    email text NOT NULL,
    email_key text NOT NULL,
    language text NOT NULL,
    made_at timestamptz NOT NULL,
    confirmed_at timestamptz,
    CONSTRAINT followers_language_is_known CHECK (language IN ('lv', 'en'))
);
CREATE UNIQUE INDEX followers_confirm_an_address_once ON followers (email_key) WHERE confirmed_at IS NOT NULL;
CREATE INDEX followers_unconfirmed ON followers (made_at) WHERE confirmed_at IS NULL;
COMMENT ON TABLE followers IS 'Addresses that want news, without an account. A row without confirmed_at is a wish that nobody has confirmed yet; it is deleted after a week. The secret in the links of a follower is a keyed hash of the id and is not stored.';

CREATE TABLE follows (
    id uuid PRIMARY KEY,
    follower uuid NOT NULL REFERENCES followers ON DELETE CASCADE,
    area text,
    consultation uuid REFERENCES consultations,
    CONSTRAINT follows_name_one_thing CHECK (num_nonnulls(area, consultation) = 1),
    CONSTRAINT follows_are_kept_once UNIQUE NULLS NOT DISTINCT (follower, area, consultation)
);
CREATE INDEX follows_by_area ON follows (area, follower) WHERE area IS NOT NULL;
CREATE INDEX follows_by_consultation ON follows (consultation, follower) WHERE consultation IS NOT NULL;
COMMENT ON TABLE follows IS 'What a follower wants news of: a policy area, or one consultation.';

CREATE TABLE followed_consultations (
    organisation uuid NOT NULL REFERENCES organisations,
    consultation uuid NOT NULL REFERENCES consultations,
    PRIMARY KEY (organisation, consultation)
);
CREATE INDEX followed_consultations_by_consultation ON followed_consultations (consultation);
COMMENT ON TABLE followed_consultations IS 'Which single consultations an organisation follows, besides those of its policy areas.';

-- A follower reads tellings and letters. There is no reference: a follower who wants no more news is deleted, and what
-- was told to them stays.
ALTER TABLE tellings
    ADD COLUMN follower uuid,
    DROP CONSTRAINT tellings_have_one_reader,
    ADD CONSTRAINT tellings_have_one_reader_each CHECK (num_nonnulls(person, link, follower) = 1),
    DROP CONSTRAINT tellings_are_made_once,
    ADD CONSTRAINT tellings_are_made_once_each UNIQUE NULLS NOT DISTINCT (event, kind, person, link, organisation, follower);
ALTER TABLE letters ADD COLUMN follower uuid;
COMMENT ON COLUMN letters.follower IS 'The follower who reads it; they may be deleted since. Their private links have their place in it as others do.';

-- Who was told of a submission within the last hour gets the next ones together.
CREATE INDEX letters_of_notices ON letters (person, created_at) WHERE kind = 'notice';
