-- The scans of what came on paper are erased like its words: the file and its name go, that it was there and its SHA-256 stay. An
-- earlier program goes on: it adds whole rows, as before.
ALTER TABLE erasure_requests
    ADD COLUMN scans_go boolean NOT NULL DEFAULT false,
    DROP CONSTRAINT erasure_requests_say_what_goes,
    ADD CONSTRAINT erasure_requests_say_what_goes CHECK (comment_goes OR note_goes OR signature_goes OR answers_go OR scans_go);
ALTER TABLE erased_texts
    DROP CONSTRAINT erased_texts_kind_is_known,
    ADD CONSTRAINT erased_texts_kind_is_known CHECK (kind IN ('answer', 'comment', 'note', 'scan', 'signature'));
COMMENT ON TABLE erased_texts IS 'Record. What an erasure erased: a comment with its proposed wording, the covering note of a submission, name and office in a signature, an answer, a scan. Adding a row erases the words and their copies.';

ALTER TABLE scans
    DROP CONSTRAINT scans_sha256_fkey,
    ALTER COLUMN name DROP NOT NULL,
    ADD COLUMN erased_at timestamptz,
    ADD COLUMN erased_for text,
    ADD COLUMN kept bytea GENERATED ALWAYS AS (CASE WHEN erased_at IS NULL THEN sha256 END) STORED REFERENCES blobs,
    ADD CONSTRAINT scans_are_whole_or_erased
        CHECK ((name IS NULL) = (erased_at IS NOT NULL) AND (erased_for IS NULL) = (erased_at IS NULL));
COMMENT ON COLUMN scans.kept IS 'The file, until it is erased.';
CREATE INDEX scans_by_file ON scans (kept);
DROP TRIGGER scans_are_a_record ON scans;
CREATE TRIGGER scans_are_a_record BEFORE DELETE OR TRUNCATE ON scans
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();
-- kept is computed after the trigger: until then it is NULL.
CREATE TRIGGER scans_lose_words_by_erasure BEFORE UPDATE ON scans
    FOR EACH ROW EXECUTE FUNCTION refuse_change_but_erasure('scan', 'name', 'kept');

CREATE OR REPLACE FUNCTION erase_words() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    made erasures;
    of_submission submissions;
    authors uuid[];
    first_words text;
    other_words text;
    file bytea;
BEGIN
    SELECT * INTO STRICT made FROM erasures WHERE id = NEW.erasure;
    SELECT * INTO of_submission FROM submissions WHERE id = CASE NEW.kind
        WHEN 'note' THEN NEW.subject
        WHEN 'comment' THEN (SELECT submission FROM comments WHERE id = NEW.subject)
        WHEN 'signature' THEN (SELECT submission FROM signatures WHERE id = NEW.subject)
        WHEN 'scan' THEN (SELECT submission FROM scans WHERE id = NEW.subject)
        ELSE (SELECT comments.submission FROM answers JOIN comments ON comments.id = answers.comment WHERE answers.id = NEW.subject) END;
    authors := ARRAY(SELECT organisation FROM signatures WHERE submission = of_submission.id AND organisation IS NOT NULL);
    CASE NEW.kind
    WHEN 'comment' THEN
        SELECT body, proposed_wording INTO first_words, other_words FROM comments WHERE id = NEW.subject;
        WITH gone AS (
            DELETE FROM statement_comments USING statements
                WHERE statements.id = statement_comments.statement AND statements.consultation = of_submission.consultation
                    AND (statements.organisation = ANY (authors) OR statements.id = of_submission.statement)
                    AND (statement_comments.body = first_words OR statement_comments.proposed_wording = other_words)
                RETURNING statements.id)
        UPDATE statements SET revision = revision + 1 WHERE submitted_at IS NULL AND id IN (SELECT id FROM gone);
        UPDATE comments SET body = NULL, proposed_wording = NULL, salt = NULL, erased_at = made.erased_at, erased_for = made.ground
            WHERE id = NEW.subject;
        UPDATE assessment_words SET comment = '' WHERE assessment IN (SELECT id FROM assessments WHERE assessments.comment = NEW.subject);
    WHEN 'note' THEN
        first_words := of_submission.note;
        UPDATE statements SET note = '', revision = revision + (submitted_at IS NULL)::int, note_revision = note_revision + 1
            WHERE consultation = of_submission.consultation AND note = first_words
                AND (organisation = ANY (authors) OR id = of_submission.statement);
        UPDATE submissions SET note = NULL, note_salt = NULL, erased_at = made.erased_at, erased_for = made.ground
            WHERE id = NEW.subject;
    WHEN 'signature' THEN
        SELECT person_name INTO first_words FROM signatures WHERE id = NEW.subject;
        UPDATE signatures SET person_name = NULL, person_position = NULL, salt = NULL, erased_at = made.erased_at, erased_for = made.ground
            WHERE id = NEW.subject;
    WHEN 'scan' THEN
        SELECT kept INTO file FROM scans WHERE id = NEW.subject;
        UPDATE scans SET name = NULL, erased_at = made.erased_at, erased_for = made.ground WHERE id = NEW.subject;
        DELETE FROM blobs WHERE sha256 = file AND NOT EXISTS (SELECT FROM scans WHERE kept = file)
            AND NOT EXISTS (SELECT FROM texts WHERE original = file);
    ELSE
        SELECT reasons, essence INTO first_words, other_words FROM answers WHERE id = NEW.subject;
        UPDATE responses SET reasons = '', essence = '', erased_at = made.erased_at
            WHERE responses.id = (SELECT response FROM answers WHERE answers.id = NEW.subject);
        UPDATE answers SET reasons = NULL, essence = NULL, salt = NULL, erased_at = made.erased_at, erased_for = made.ground
            WHERE id = NEW.subject;
        UPDATE assessment_words SET answer = '' WHERE assessment = (SELECT answers.assessment FROM answers WHERE answers.id = NEW.subject);
    END CASE;
    PERFORM empty_letters_with(coalesce(first_words, ''), of_submission.consultation, authors, of_submission.received_at);
    PERFORM empty_letters_with(coalesce(other_words, ''), of_submission.consultation, authors, of_submission.received_at);
    DELETE FROM returned_tables WHERE consultation = of_submission.consultation;
    DELETE FROM paper_sheets WHERE consultation = of_submission.consultation;
    RETURN NULL;
END $$;
