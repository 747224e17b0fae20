CREATE TABLE time_requests (
    id uuid PRIMARY KEY,
    consultation uuid NOT NULL REFERENCES consultations,
    organisation uuid NOT NULL REFERENCES organisations,
    organisation_name text NOT NULL,
    person uuid NOT NULL REFERENCES people,
    asked_at timestamptz NOT NULL,
    closes_at timestamptz NOT NULL,
    wanted_until timestamptz,
    language text NOT NULL,
    reason text NOT NULL,
    format smallint NOT NULL,
    digest bytea NOT NULL,
    CONSTRAINT time_requests_are_made_once_an_end UNIQUE (consultation, organisation, closes_at),
    CONSTRAINT time_requests_come_before_the_close CHECK (asked_at < closes_at),
    CONSTRAINT time_requests_want_a_later_end CHECK (wanted_until > closes_at),
    CONSTRAINT time_requests_language_is_known CHECK (language IN ('lv', 'en')),
    CONSTRAINT time_requests_have_a_reason CHECK (reason <> ''),
    CONSTRAINT time_requests_digest_is_sha256 CHECK (octet_length(digest) = 32)
);
COMMENT ON TABLE time_requests IS 'Record. An organisation asks for a longer period; closes_at is the end that it knew. A lengthening of that end grants it.';
CREATE TRIGGER time_requests_are_a_record BEFORE UPDATE OR DELETE OR TRUNCATE ON time_requests
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();

CREATE TABLE time_refusals (
    request uuid PRIMARY KEY REFERENCES time_requests,
    refused_at timestamptz NOT NULL,
    refused_by uuid NOT NULL REFERENCES people,
    language text NOT NULL,
    reason text NOT NULL,
    format smallint NOT NULL,
    digest bytea NOT NULL,
    CONSTRAINT time_refusals_language_is_known CHECK (language IN ('lv', 'en')),
    CONSTRAINT time_refusals_have_a_reason CHECK (reason <> ''),
    CONSTRAINT time_refusals_digest_is_sha256 CHECK (octet_length(digest) = 32)
);
COMMENT ON TABLE time_refusals IS 'Record. The ministry does not lengthen a period as an organisation asked, and why.';
CREATE TRIGGER time_refusals_are_a_record BEFORE UPDATE OR DELETE OR TRUNCATE ON time_refusals
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();
