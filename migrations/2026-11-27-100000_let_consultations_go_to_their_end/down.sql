CREATE OR REPLACE FUNCTION refuse_change_of_published_consultation() RETURNS trigger LANGUAGE plpgsql
    SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF (NEW.number, NEW.document, NEW.published_at, NEW.opens_at, NEW.closes_at, NEW.comments_become_public)
            IS DISTINCT FROM
            (OLD.number, OLD.document, OLD.published_at, OLD.opens_at, OLD.closes_at, OLD.comments_become_public)
       OR (OLD.answered_at IS NOT NULL AND NEW.answered_at IS DISTINCT FROM OLD.answered_at) THEN
        RAISE EXCEPTION 'a published consultation keeps its period' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
DROP TABLE consultation_withdrawals;
DROP TABLE period_changes;
DROP INDEX consultations_are_continued_once;
DROP INDEX documents_are_first_consulted_once;
ALTER TABLE consultations DROP COLUMN continues, DROP COLUMN publish_at, DROP COLUMN publish_by, DROP COLUMN publish_revision,
    DROP COLUMN withdrawn_at, DROP COLUMN discarded_at, DROP COLUMN lengthened, DROP COLUMN lengthened_at,
    DROP CONSTRAINT consultations_are_of_one_document,
    ADD CONSTRAINT consultations_document_is_consulted_once UNIQUE (document);
