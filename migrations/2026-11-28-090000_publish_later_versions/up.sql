CREATE TABLE version_reasons (
    id uuid PRIMARY KEY,
    consultation uuid NOT NULL,
    version uuid NOT NULL,
    language text NOT NULL,
    reason text NOT NULL,
    published_at timestamptz NOT NULL,
    published_by uuid NOT NULL REFERENCES people,
    format smallint NOT NULL,
    digest bytea NOT NULL,
    CONSTRAINT version_reasons_are_of_a_published_version FOREIGN KEY (consultation, version) REFERENCES consultation_versions,
    CONSTRAINT version_reasons_are_one_a_language UNIQUE (consultation, version, language),
    CONSTRAINT version_reasons_language_is_known CHECK (language IN ('lv', 'en')),
    CONSTRAINT version_reasons_say_something CHECK (reason <> ''),
    CONSTRAINT version_reasons_digest_is_sha256 CHECK (octet_length(digest) = 32)
);
COMMENT ON TABLE version_reasons IS 'Record. Why a later version of a draft was published, in each language of the notice.';
CREATE TRIGGER version_reasons_are_a_record BEFORE UPDATE OR DELETE OR TRUNCATE ON version_reasons
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();

-- How points went on to a later version where that is not one to one and sure. A confirmed 'same' becomes the provision
-- of the later point; its row stays and says who decided.
CREATE TABLE provision_links (
    id uuid PRIMARY KEY,
    version uuid NOT NULL REFERENCES versions,
    earlier uuid NOT NULL REFERENCES provisions ON DELETE CASCADE,
    later uuid NOT NULL REFERENCES provisions ON DELETE CASCADE,
    kind text NOT NULL,
    confidence smallint NOT NULL,
    decision text,
    decided_by uuid REFERENCES people,
    decided_at timestamptz,
    CONSTRAINT provision_links_are_proposed_once UNIQUE (version, earlier, later),
    CONSTRAINT provision_links_kind_is_known CHECK (kind IN ('same', 'split', 'merged')),
    CONSTRAINT provision_links_confidence_is_in_percent CHECK (confidence BETWEEN 0 AND 100),
    CONSTRAINT provision_links_decision_is_known CHECK (decision IN ('confirmed', 'refused')),
    CONSTRAINT provision_links_decided_by_somebody
        CHECK ((decision IS NULL) = (decided_at IS NULL) AND (decision IS NULL) = (decided_by IS NULL))
);
CREATE INDEX provision_links_by_earlier ON provision_links (earlier);
CREATE INDEX provision_links_by_later ON provision_links (later);
COMMENT ON TABLE provision_links IS 'Which points of an earlier version a point of a later one comes from, where that is not one to one and sure; what staff decided about it.';

-- The change that an answer led to: a point of a later version, or a point of the version before it that is gone there.
ALTER TABLE responses
    ADD COLUMN change_version uuid REFERENCES versions,
    ADD COLUMN change_point uuid REFERENCES points,
    ADD CONSTRAINT responses_change_has_a_place CHECK ((change_version IS NULL) = (change_point IS NULL));
CREATE TABLE answer_changes (
    answer uuid PRIMARY KEY REFERENCES answers,
    version uuid NOT NULL REFERENCES versions,
    point uuid NOT NULL REFERENCES points,
    format smallint NOT NULL,
    digest bytea NOT NULL,
    CONSTRAINT answer_changes_digest_is_sha256 CHECK (octet_length(digest) = 32)
);
CREATE INDEX answer_changes_by_version ON answer_changes (version);
COMMENT ON TABLE answer_changes IS 'Record. The change in a later version of the draft that an answer names as what the comment led to.';
CREATE TRIGGER answer_changes_are_a_record BEFORE UPDATE OR DELETE OR TRUNCATE ON answer_changes
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();
