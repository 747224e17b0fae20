-- A comment is held back from the public, for a reason that is listed. It stays on record, its author reads it, and it is answered.
CREATE TABLE hold_backs (
    id uuid PRIMARY KEY,
    consultation uuid NOT NULL REFERENCES consultations,
    comment uuid NOT NULL REFERENCES comments,
    ground text NOT NULL,
    note text NOT NULL,
    held_at timestamptz NOT NULL,
    held_by uuid NOT NULL REFERENCES people,
    format smallint NOT NULL,
    digest bytea NOT NULL,
    CONSTRAINT hold_backs_ground_is_known CHECK (ground IN ('unlawful', 'personal_data', 'off_topic')),
    CONSTRAINT hold_backs_say_what_is_meant CHECK (note <> '' AND char_length(note) <= 2000),
    CONSTRAINT hold_backs_digest_is_sha256 CHECK (octet_length(digest) = 32)
);
CREATE INDEX hold_backs_by_comment ON hold_backs (comment, held_at);
COMMENT ON TABLE hold_backs IS 'Record. A comment is held back from the public: on which ground, with what the ministry says of it to its author.';
CREATE TRIGGER hold_backs_are_a_record BEFORE UPDATE OR DELETE OR TRUNCATE ON hold_backs
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();

CREATE TABLE hold_back_ends (
    hold_back uuid PRIMARY KEY REFERENCES hold_backs,
    ended_at timestamptz NOT NULL,
    ended_by uuid NOT NULL REFERENCES people,
    format smallint NOT NULL,
    digest bytea NOT NULL,
    CONSTRAINT hold_back_ends_digest_is_sha256 CHECK (octet_length(digest) = 32)
);
COMMENT ON TABLE hold_back_ends IS 'Record. What was held back is public again.';
CREATE TRIGGER hold_back_ends_are_a_record BEFORE UPDATE OR DELETE OR TRUNCATE ON hold_back_ends
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();

-- The markers in the public list.
CREATE INDEX assessments_held_back ON assessments (consultation, version, place, comment) WHERE standing = 'held_back';
