-- Words are erased from the record for a ground that is listed, by two people (Regulation (EU) 2016/679, Article 17). That
-- something was there, its number, its time and its digest stay. Nobody can compute the digest without the salt, which goes, too.
CREATE TABLE erasure_requests (
    id uuid PRIMARY KEY,
    consultation uuid NOT NULL REFERENCES consultations,
    submission uuid NOT NULL REFERENCES submissions,
    comment uuid NOT NULL REFERENCES comments,
    assessment uuid NOT NULL REFERENCES assessments,
    comment_goes boolean NOT NULL,
    note_goes boolean NOT NULL,
    signature_goes boolean NOT NULL,
    answers_go boolean NOT NULL,
    ground text NOT NULL,
    why text NOT NULL,
    asked_at timestamptz NOT NULL,
    asked_by uuid NOT NULL REFERENCES people,
    outcome text,
    remark text,
    closed_at timestamptz,
    closed_by uuid REFERENCES people,
    CONSTRAINT erasure_requests_ground_is_known CHECK (ground IN ('personal_data', 'unlawful')),
    CONSTRAINT erasure_requests_say_what_goes CHECK (comment_goes OR note_goes OR signature_goes OR answers_go),
    CONSTRAINT erasure_requests_say_why CHECK (char_length(why) BETWEEN 1 AND 2000),
    CONSTRAINT erasure_requests_outcome_is_known CHECK (outcome IN ('erased', 'refused', 'taken_back')),
    CONSTRAINT erasure_requests_remark_is_short CHECK (char_length(remark) BETWEEN 1 AND 2000),
    CONSTRAINT erasure_requests_closed_say_how
        CHECK ((outcome IS NULL) = (closed_at IS NULL) AND (outcome IS NULL) = (closed_by IS NULL)),
    CONSTRAINT erasure_requests_refused_say_why CHECK (outcome IS DISTINCT FROM 'refused' OR remark IS NOT NULL),
    CONSTRAINT erasure_requests_are_decided_by_somebody_else CHECK (outcome NOT IN ('erased', 'refused') OR closed_by <> asked_by)
);
CREATE UNIQUE INDEX erasure_requests_are_one_a_comment ON erasure_requests (comment) WHERE outcome IS NULL;
CREATE INDEX erasure_requests_by_time ON erasure_requests (asked_at, id);
COMMENT ON TABLE erasure_requests IS 'Who asked that which words of a comment and around it are erased, and what became of it. why is for the file of the ministry.';

CREATE TABLE erasures (
    id uuid PRIMARY KEY,
    request uuid NOT NULL REFERENCES erasure_requests,
    consultation uuid NOT NULL REFERENCES consultations,
    comment uuid NOT NULL REFERENCES comments,
    ground text NOT NULL,
    why_salt bytea NOT NULL,
    why_digest bytea NOT NULL,
    asked_by uuid NOT NULL REFERENCES people,
    erased_by uuid NOT NULL REFERENCES people,
    erased_at timestamptz NOT NULL,
    format smallint NOT NULL,
    digest bytea NOT NULL,
    CONSTRAINT erasures_are_made_once_a_request UNIQUE (request),
    CONSTRAINT erasures_ground_is_known CHECK (ground IN ('personal_data', 'unlawful')),
    CONSTRAINT erasures_are_made_by_two_people CHECK (asked_by <> erased_by),
    CONSTRAINT erasures_why_salt_has_256_bits CHECK (octet_length(why_salt) = 32),
    CONSTRAINT erasures_why_digest_is_sha256 CHECK (octet_length(why_digest) = 32),
    CONSTRAINT erasures_digest_is_sha256 CHECK (octet_length(digest) = 32)
);
COMMENT ON TABLE erasures IS 'Record. Words were erased: on which ground, by which two people. why_digest is over what the ministry notes of it in its file.';
CREATE TRIGGER erasures_are_a_record BEFORE UPDATE OR DELETE OR TRUNCATE ON erasures
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();

CREATE TABLE erased_texts (
    kind text NOT NULL,
    subject uuid NOT NULL,
    erasure uuid NOT NULL REFERENCES erasures,
    PRIMARY KEY (kind, subject),
    CONSTRAINT erased_texts_kind_is_known CHECK (kind IN ('answer', 'comment', 'note', 'signature'))
);
CREATE INDEX erased_texts_by_erasure ON erased_texts (erasure, kind, subject);
COMMENT ON TABLE erased_texts IS 'Record. What an erasure erased: a comment with its proposed wording, the covering note of a submission, name and office in a signature, an answer. Adding a row erases the words and their copies.';
CREATE TRIGGER erased_texts_are_a_record BEFORE UPDATE OR DELETE OR TRUNCATE ON erased_texts
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();

-- An earlier program goes on: it adds whole rows, as before.
ALTER TABLE comments
    ALTER COLUMN body DROP NOT NULL,
    ALTER COLUMN salt DROP NOT NULL,
    ADD COLUMN erased_at timestamptz,
    ADD COLUMN erased_for text,
    ADD CONSTRAINT comments_are_whole_or_erased
        CHECK ((body IS NULL) = (erased_at IS NOT NULL) AND (salt IS NULL) = (erased_at IS NOT NULL) AND (erased_for IS NULL) = (erased_at IS NULL));
ALTER TABLE submissions
    ALTER COLUMN note DROP NOT NULL,
    ADD COLUMN erased_at timestamptz,
    ADD COLUMN erased_for text,
    ADD CONSTRAINT submissions_notes_are_whole_or_erased
        CHECK ((note IS NULL) = (erased_at IS NOT NULL) AND (erased_for IS NULL) = (erased_at IS NULL));
COMMENT ON COLUMN submissions.erased_at IS 'When the covering note was erased.';
ALTER TABLE signatures
    ALTER COLUMN person_name DROP NOT NULL,
    ALTER COLUMN person_position DROP NOT NULL,
    ALTER COLUMN salt DROP NOT NULL,
    ADD COLUMN erased_at timestamptz,
    ADD COLUMN erased_for text,
    ADD CONSTRAINT signatures_name_a_person_or_are_erased
        CHECK ((person_name IS NULL) = (erased_at IS NOT NULL) AND (salt IS NULL) = (erased_at IS NOT NULL) AND (erased_for IS NULL) = (erased_at IS NULL));
ALTER TABLE answers
    ALTER COLUMN reasons DROP NOT NULL,
    ALTER COLUMN essence DROP NOT NULL,
    ALTER COLUMN salt DROP NOT NULL,
    ADD COLUMN erased_at timestamptz,
    ADD COLUMN erased_for text,
    ADD CONSTRAINT answers_are_whole_or_erased
        CHECK ((reasons IS NULL) = (erased_at IS NOT NULL) AND (salt IS NULL) = (erased_at IS NOT NULL) AND (erased_for IS NULL) = (erased_at IS NULL));
ALTER TABLE responses
    ADD COLUMN erased_at timestamptz,
    DROP CONSTRAINT responses_give_reasons_unless_accepted,
    ADD CONSTRAINT responses_give_reasons_unless_accepted CHECK (verdict = 'accepted' OR reasons <> '' OR erased_at IS NOT NULL);

-- A row on record changes in one way only: the words that an erasure names become NULL, with its time and its ground, and nothing
-- else. The first argument is the kind, the others are the columns with the words.
CREATE FUNCTION refuse_change_but_erasure() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    words text[] := TG_ARGV[1:];
    marks text[] := ARRAY['erased_at', 'erased_for'];
BEGIN
    IF to_jsonb(NEW) - words - marks = to_jsonb(OLD) - words - marks
        AND NOT jsonb_strip_nulls(to_jsonb(NEW)) ?| words
        AND EXISTS (
            SELECT FROM erased_texts JOIN erasures ON erasures.id = erased_texts.erasure
            WHERE erased_texts.kind = TG_ARGV[0] AND erased_texts.subject = OLD.id
                AND erasures.erased_at = NEW.erased_at AND erasures.ground = NEW.erased_for) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION '% is a record: rows are only added', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;

DROP TRIGGER comments_are_a_record ON comments;
CREATE TRIGGER comments_are_a_record BEFORE DELETE OR TRUNCATE ON comments
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();
CREATE TRIGGER comments_lose_words_by_erasure BEFORE UPDATE ON comments
    FOR EACH ROW EXECUTE FUNCTION refuse_change_but_erasure('comment', 'body', 'proposed_wording', 'salt');
DROP TRIGGER submissions_are_a_record ON submissions;
CREATE TRIGGER submissions_are_a_record BEFORE DELETE OR TRUNCATE ON submissions
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();
CREATE TRIGGER submissions_lose_words_by_erasure BEFORE UPDATE ON submissions
    FOR EACH ROW EXECUTE FUNCTION refuse_change_but_erasure('note', 'note', 'note_salt');
DROP TRIGGER signatures_are_a_record ON signatures;
CREATE TRIGGER signatures_are_a_record BEFORE DELETE OR TRUNCATE ON signatures
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();
CREATE TRIGGER signatures_lose_words_by_erasure BEFORE UPDATE ON signatures
    FOR EACH ROW EXECUTE FUNCTION refuse_change_but_erasure('signature', 'person_name', 'person_position', 'salt');
DROP TRIGGER answers_are_a_record ON answers;
CREATE TRIGGER answers_are_a_record BEFORE DELETE OR TRUNCATE ON answers
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();
CREATE TRIGGER answers_lose_words_by_erasure BEFORE UPDATE ON answers
    FOR EACH ROW EXECUTE FUNCTION refuse_change_but_erasure('answer', 'reasons', 'essence', 'salt');

-- The letters and numbers of a text: however a letter wraps and quotes it, they stand in it.
CREATE FUNCTION squeezed(words text) RETURNS text LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, public, pg_temp
    AS $$ SELECT regexp_replace(words, '[[:space:][:punct:]]+', '', 'g') $$;

-- Letters lose their words: those about this consultation to its authors, and all that hold this text. One that has not been sent is
-- not sent any more.
CREATE FUNCTION empty_letters_with(text_of text, about uuid, authors uuid[], since timestamptz) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    UPDATE letters SET body = '', html = NULL, calendar = NULL, leased_until = NULL,
            state = CASE state WHEN 'queued' THEN 'dead' ELSE state END, next_attempt_at = NULL
        WHERE body <> '' AND created_at >= since
            AND ((organisation = ANY (authors) AND event IN (SELECT id FROM events WHERE consultation = about))
                OR (squeezed(text_of) <> '' AND (event IS NULL OR event IN (SELECT id FROM events WHERE consultation = about))
                    AND strpos(squeezed(body), squeezed(left(text_of, 60))) > 0));
END $$;

-- The words and all their copies go with the row that names them.
CREATE FUNCTION erase_words() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    made erasures;
    of_submission submissions;
    authors uuid[];
    first_words text;
    other_words text;
BEGIN
    SELECT * INTO STRICT made FROM erasures WHERE id = NEW.erasure;
    SELECT * INTO of_submission FROM submissions WHERE id = CASE NEW.kind
        WHEN 'note' THEN NEW.subject
        WHEN 'comment' THEN (SELECT submission FROM comments WHERE id = NEW.subject)
        WHEN 'signature' THEN (SELECT submission FROM signatures WHERE id = NEW.subject)
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
    RETURN NULL;
END $$;
CREATE TRIGGER erased_texts_go_with_their_copies AFTER INSERT ON erased_texts
    FOR EACH ROW EXECUTE FUNCTION erase_words();
