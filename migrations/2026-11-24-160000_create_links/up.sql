CREATE TABLE links (
    id uuid PRIMARY KEY,
    purpose text NOT NULL,
    email text NOT NULL,
    email_key text NOT NULL,
    language text NOT NULL,
    person uuid REFERENCES people,
    made_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    used_at timestamptz,
    withdrawn_at timestamptz,
    former_email text,
    CONSTRAINT links_purpose_is_known CHECK (purpose IN ('reset', 'welcome', 'address', 'application', 'access', 'invitation')),
    CONSTRAINT links_language_is_known CHECK (language IN ('lv', 'en')),
    CONSTRAINT links_end_after_they_begin CHECK (ends_at > made_at),
    CONSTRAINT links_are_used_or_withdrawn CHECK (used_at IS NULL OR withdrawn_at IS NULL),
    CONSTRAINT links_only_addresses_have_a_former_one CHECK (former_email IS NULL OR (purpose = 'address' AND used_at IS NOT NULL))
);
CREATE INDEX links_by_person ON links (person) WHERE person IS NOT NULL;
COMMENT ON TABLE links IS 'Links that were sent by letter to an address. The secret in a link is a keyed hash of its id and is not stored. former_email is where letters went before a change of address, so that its owner can be told.';

CREATE TABLE attempts (
    subject bytea PRIMARY KEY,
    recent integer NOT NULL,
    recent_since timestamptz NOT NULL,
    unbroken integer NOT NULL,
    CONSTRAINT attempts_subject_is_sha256 CHECK (octet_length(subject) = 32),
    CONSTRAINT attempts_are_counted_from_zero CHECK (recent >= 0 AND unbroken >= 0)
);
CREATE INDEX attempts_by_time ON attempts (recent_since);
COMMENT ON TABLE attempts IS 'How often something was tried: signing in to an account or from a network, letters to an address. subject is a keyed hash, so that the table names nobody; recent is counted in a window that begins at recent_since, unbroken since the last success.';

-- Somebody who was invited has no password until they choose one.
ALTER TABLE people ALTER COLUMN password_hash DROP NOT NULL;

ALTER TABLE sessions ADD COLUMN id uuid, ADD COLUMN device text NOT NULL DEFAULT '';
UPDATE sessions SET id = gen_random_uuid();
ALTER TABLE sessions ALTER COLUMN id SET NOT NULL, ALTER COLUMN device DROP DEFAULT, ADD CONSTRAINT sessions_id_is_used_once UNIQUE (id);
COMMENT ON COLUMN sessions.device IS 'Browser and system as the browser names them, so that its owner knows which session is which.';
