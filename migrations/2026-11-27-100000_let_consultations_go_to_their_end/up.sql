-- A second round is a consultation on the same document; publication at a set time is an intention until it happens;
-- a consultation can be withdrawn or, before publication, discarded; a period can be lengthened, on record.
ALTER TABLE consultations DROP CONSTRAINT consultations_document_is_consulted_once,
    ADD COLUMN continues uuid,
    ADD COLUMN publish_at timestamptz,
    ADD COLUMN publish_by uuid REFERENCES people,
    ADD COLUMN publish_revision integer,
    ADD COLUMN withdrawn_at timestamptz,
    ADD COLUMN discarded_at timestamptz,
    ADD COLUMN lengthened integer NOT NULL DEFAULT 0,
    ADD COLUMN lengthened_at timestamptz,
    ADD CONSTRAINT consultations_are_of_one_document UNIQUE (id, document),
    ADD CONSTRAINT consultations_continue_one_of_the_same_document FOREIGN KEY (continues, document) REFERENCES consultations (id, document),
    ADD CONSTRAINT consultations_are_set_for_publication_as_seen CHECK (num_nonnulls(publish_at, publish_by, publish_revision) IN (0, 3)),
    ADD CONSTRAINT consultations_published_are_set_for_no_publication CHECK (published_at IS NULL OR publish_at IS NULL),
    ADD CONSTRAINT consultations_withdrawn_were_published CHECK (withdrawn_at IS NULL OR (published_at IS NOT NULL AND answered_at IS NULL)),
    ADD CONSTRAINT consultations_lengthened_say_when CHECK ((lengthened = 0) = (lengthened_at IS NULL)),
    ADD CONSTRAINT consultations_discarded_were_never_published CHECK (discarded_at IS NULL OR (published_at IS NULL AND publish_at IS NULL));
CREATE UNIQUE INDEX documents_are_first_consulted_once ON consultations (document) WHERE continues IS NULL;
CREATE UNIQUE INDEX consultations_are_continued_once ON consultations (continues) WHERE discarded_at IS NULL;
CREATE INDEX consultations_by_publication_to_come ON consultations (publish_at) WHERE publish_at IS NOT NULL;
COMMENT ON COLUMN consultations.publish_at IS 'When it is to be published, as publish_by has seen it at publish_revision: an intention, no record.';
COMMENT ON COLUMN consultations.lengthened IS 'How often its period was lengthened, and when last: calendars ask it with every row. The record is period_changes.';
COMMENT ON COLUMN consultations.discarded_at IS 'When it was discarded before publication; its number stays unused.';

CREATE TABLE period_changes (
    id uuid PRIMARY KEY,
    consultation uuid NOT NULL REFERENCES consultations,
    changed_at timestamptz NOT NULL,
    changed_by uuid NOT NULL REFERENCES people,
    closes_before timestamptz NOT NULL,
    closes_now timestamptz NOT NULL,
    format smallint NOT NULL,
    digest bytea NOT NULL,
    CONSTRAINT period_changes_lengthen CHECK (closes_now > closes_before),
    CONSTRAINT period_changes_come_before_the_close CHECK (changed_at < closes_before),
    CONSTRAINT period_changes_follow_one_another UNIQUE (consultation, closes_before),
    CONSTRAINT period_changes_digest_is_sha256 CHECK (octet_length(digest) = 32)
);
COMMENT ON TABLE period_changes IS 'Record. A period was lengthened before its end; the reasons stand in the revision of the notices made at the same instant.';
CREATE TRIGGER period_changes_are_a_record BEFORE UPDATE OR DELETE OR TRUNCATE ON period_changes
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();

CREATE TABLE consultation_withdrawals (
    id uuid PRIMARY KEY,
    consultation uuid NOT NULL REFERENCES consultations,
    language text NOT NULL,
    reason text NOT NULL,
    withdrawn_at timestamptz NOT NULL,
    withdrawn_by uuid NOT NULL REFERENCES people,
    format smallint NOT NULL,
    digest bytea NOT NULL,
    CONSTRAINT consultation_withdrawals_say_why_once_a_language UNIQUE (consultation, language),
    CONSTRAINT consultation_withdrawals_language_is_known CHECK (language IN ('lv', 'en')),
    CONSTRAINT consultation_withdrawals_have_a_reason CHECK (reason <> ''),
    CONSTRAINT consultation_withdrawals_digest_is_sha256 CHECK (octet_length(digest) = 32)
);
COMMENT ON TABLE consultation_withdrawals IS 'Record. The ministry withdrew a consultation: the reason in each language of its notice.';
CREATE TRIGGER consultation_withdrawals_are_a_record BEFORE UPDATE OR DELETE OR TRUNCATE ON consultation_withdrawals
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();

-- What was announced stays, but for a period that was lengthened on record.
CREATE OR REPLACE FUNCTION refuse_change_of_published_consultation() RETURNS trigger LANGUAGE plpgsql
    SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF (NEW.number, NEW.document, NEW.published_at, NEW.opens_at, NEW.comments_become_public)
            IS DISTINCT FROM
            (OLD.number, OLD.document, OLD.published_at, OLD.opens_at, OLD.comments_become_public)
       OR (OLD.answered_at IS NOT NULL AND NEW.answered_at IS DISTINCT FROM OLD.answered_at)
       OR (OLD.withdrawn_at IS NOT NULL AND NEW.withdrawn_at IS DISTINCT FROM OLD.withdrawn_at)
       OR (NEW.closes_at <> OLD.closes_at AND NOT EXISTS (SELECT FROM period_changes
            WHERE consultation = OLD.id AND closes_before = OLD.closes_at AND closes_now = NEW.closes_at)) THEN
        RAISE EXCEPTION 'a published consultation keeps its period' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
