-- Words of a comment, of the wording that it proposes or of the covering note are covered for the public, for a reason that is
-- listed. What was sent stays on record as it is, and its author reads it.
CREATE TABLE redactions (
    id uuid PRIMARY KEY,
    consultation uuid NOT NULL REFERENCES consultations,
    submission uuid NOT NULL REFERENCES submissions,
    comment uuid NOT NULL REFERENCES comments,
    ground text NOT NULL,
    note text NOT NULL,
    redacted_at timestamptz NOT NULL,
    redacted_by uuid NOT NULL REFERENCES people,
    format smallint NOT NULL,
    digest bytea NOT NULL,
    CONSTRAINT redactions_ground_is_known CHECK (ground IN ('unlawful', 'personal_data')),
    CONSTRAINT redactions_say_what_is_meant CHECK (note <> '' AND char_length(note) <= 2000),
    CONSTRAINT redactions_digest_is_sha256 CHECK (octet_length(digest) = 32)
);
CREATE INDEX redactions_by_comment ON redactions (comment);
CREATE INDEX redactions_by_submission ON redactions (submission);
COMMENT ON TABLE redactions IS 'Record. Words are covered for the public: on which ground, with what the ministry says of it to the author.';
CREATE TRIGGER redactions_are_a_record BEFORE UPDATE OR DELETE OR TRUNCATE ON redactions
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();

CREATE TABLE redacted_passages (
    redaction uuid NOT NULL REFERENCES redactions,
    field text NOT NULL,
    starts_at integer NOT NULL,
    ends_at integer NOT NULL,
    PRIMARY KEY (redaction, field, starts_at),
    CONSTRAINT redacted_passages_field_is_known CHECK (field IN ('body', 'wording', 'note')),
    CONSTRAINT redacted_passages_have_a_length CHECK (starts_at >= 0 AND starts_at < ends_at)
);
COMMENT ON TABLE redacted_passages IS 'Record. A passage that a redaction covers, in characters of the comment, of the wording that it proposes, or of the covering note of its submission.';
CREATE TRIGGER redacted_passages_are_a_record BEFORE UPDATE OR DELETE OR TRUNCATE ON redacted_passages
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();

CREATE TABLE redaction_ends (
    redaction uuid PRIMARY KEY REFERENCES redactions,
    ended_at timestamptz NOT NULL,
    ended_by uuid NOT NULL REFERENCES people,
    format smallint NOT NULL,
    digest bytea NOT NULL,
    CONSTRAINT redaction_ends_digest_is_sha256 CHECK (octet_length(digest) = 32)
);
COMMENT ON TABLE redaction_ends IS 'Record. What was covered is public again.';
CREATE TRIGGER redaction_ends_are_a_record BEFORE UPDATE OR DELETE OR TRUNCATE ON redaction_ends
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();
