CREATE TABLE submissions (
    id uuid PRIMARY KEY,
    consultation uuid NOT NULL REFERENCES consultations,
    statement uuid NOT NULL REFERENCES statements,
    number integer NOT NULL,
    channel text NOT NULL,
    received_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    reply text NOT NULL,
    language text NOT NULL,
    note text NOT NULL,
    note_salt bytea,
    note_digest bytea,
    supersedes uuid REFERENCES submissions,
    format smallint NOT NULL,
    digest bytea NOT NULL,
    CONSTRAINT submissions_are_made_once_from_a_statement UNIQUE (statement),
    CONSTRAINT submissions_number_is_given_once UNIQUE (consultation, number),
    CONSTRAINT submissions_are_superseded_once UNIQUE (supersedes),
    CONSTRAINT submissions_count_from_one CHECK (number >= 1),
    CONSTRAINT submissions_channel_is_known CHECK (channel IN ('web')),
    CONSTRAINT submissions_are_recorded_once_received CHECK (recorded_at >= received_at),
    CONSTRAINT submissions_reply_is_known CHECK (reply IN ('comments', 'no_objections')),
    CONSTRAINT submissions_language_is_known CHECK (language IN ('lv', 'en')),
    CONSTRAINT submissions_notes_have_a_digest CHECK ((note = '') = (note_digest IS NULL)),
    CONSTRAINT submissions_note_salt_has_256_bits CHECK (octet_length(note_salt) = 32),
    CONSTRAINT submissions_note_digest_is_sha256 CHECK (octet_length(note_digest) = 32),
    CONSTRAINT submissions_digest_is_sha256 CHECK (octet_length(digest) = 32)
);
COMMENT ON TABLE submissions IS 'Record. A statement as handed in: numbered without gaps in its consultation, timed by the arrival of the request. language is that of the covering note; format says which fields its digest is made of.';
CREATE TRIGGER submissions_are_a_record BEFORE UPDATE OR DELETE OR TRUNCATE ON submissions
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();

CREATE TABLE signatures (
    id uuid PRIMARY KEY,
    submission uuid NOT NULL REFERENCES submissions,
    organisation uuid NOT NULL REFERENCES organisations,
    organisation_name text NOT NULL,
    organisation_country text NOT NULL,
    organisation_register text NOT NULL,
    organisation_number text NOT NULL,
    person uuid NOT NULL REFERENCES people,
    person_name text NOT NULL,
    person_position text NOT NULL,
    declaration text NOT NULL,
    declaration_language text NOT NULL,
    signed_at timestamptz NOT NULL,
    format smallint NOT NULL,
    salt bytea NOT NULL,
    digest bytea NOT NULL,
    CONSTRAINT signatures_are_one_an_organisation UNIQUE (submission, organisation),
    CONSTRAINT signatures_declaration_language_is_known CHECK (declaration_language IN ('lv', 'en')),
    CONSTRAINT signatures_salt_has_256_bits CHECK (octet_length(salt) = 32),
    CONSTRAINT signatures_digest_is_sha256 CHECK (octet_length(digest) = 32)
);
CREATE INDEX signatures_by_organisation ON signatures (organisation, submission);
COMMENT ON TABLE signatures IS 'Record. Whose a submission is: organisation and person as they were, and the declaration as it was shown.';
CREATE TRIGGER signatures_are_a_record BEFORE UPDATE OR DELETE OR TRUNCATE ON signatures
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();

CREATE TABLE comments (
    id uuid PRIMARY KEY,
    submission uuid NOT NULL REFERENCES submissions,
    ordinal integer NOT NULL,
    version uuid NOT NULL REFERENCES versions,
    language text NOT NULL,
    point uuid,
    kind text NOT NULL,
    body text NOT NULL,
    proposed_wording text,
    revises uuid REFERENCES comments,
    format smallint NOT NULL,
    salt bytea NOT NULL,
    digest bytea NOT NULL,
    CONSTRAINT comments_are_numbered_once UNIQUE (submission, ordinal),
    CONSTRAINT comments_count_from_one CHECK (ordinal >= 1),
    CONSTRAINT comments_are_on_a_point_of_their_version FOREIGN KEY (point, version) REFERENCES points (id, version),
    CONSTRAINT comments_language_is_known CHECK (language IN ('lv', 'en')),
    CONSTRAINT comments_kind_is_known CHECK (kind IN ('objection', 'proposal', 'support', 'question')),
    CONSTRAINT comments_have_a_text CHECK (body <> ''),
    CONSTRAINT comments_word_a_point CHECK (proposed_wording IS NULL OR point IS NOT NULL),
    CONSTRAINT comments_salt_has_256_bits CHECK (octet_length(salt) = 32),
    CONSTRAINT comments_digest_is_sha256 CHECK (octet_length(digest) = 32)
);
CREATE INDEX comments_by_version_and_point ON comments (version, point, id);
COMMENT ON TABLE comments IS 'Record. A comment as handed in. Without a point it is about the whole draft.';
CREATE TRIGGER comments_are_a_record BEFORE UPDATE OR DELETE OR TRUNCATE ON comments
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();
