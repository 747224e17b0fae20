-- A covering note is answered like a comment, if the ministry takes it up: then it stands among the comments of its submission,
-- with the id of the submission and the number 0. Its words stay where they are, in the submission.
ALTER TABLE comments
    DROP CONSTRAINT comments_count_from_one,
    DROP CONSTRAINT comments_kind_is_known,
    DROP CONSTRAINT comments_are_whole_or_erased,
    ADD CONSTRAINT comments_count_from_one CHECK (ordinal >= 1 OR (ordinal = 0 AND kind = 'note')),
    ADD CONSTRAINT comments_kind_is_known CHECK (kind IN ('objection', 'proposal', 'support', 'question', 'note')),
    ADD CONSTRAINT comments_are_whole_or_erased
        CHECK (kind = 'note' OR ((body IS NULL) = (erased_at IS NOT NULL) AND (salt IS NULL) = (erased_at IS NOT NULL) AND (erased_for IS NULL) = (erased_at IS NULL))),
    ADD CONSTRAINT comments_of_notes_have_no_words CHECK (kind <> 'note' OR (ordinal = 0 AND id = submission AND point IS NULL
        AND body IS NULL AND proposed_wording IS NULL AND salt IS NULL AND erased_at IS NULL AND erased_for IS NULL));
ALTER TABLE assessments
    DROP CONSTRAINT assessments_kind_is_known,
    ADD CONSTRAINT assessments_kind_is_known CHECK (kind IN ('objection', 'proposal', 'support', 'question', 'note')),
    ADD CONSTRAINT assessments_of_notes_are_of_the_submission CHECK (kind <> 'note' OR comment = submission);

-- What is found by the words of a note is found no more once they are erased.
CREATE FUNCTION forget_words_of_note() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    UPDATE assessment_words SET comment = '' WHERE assessment IN (SELECT id FROM assessments WHERE assessments.comment = NEW.subject);
    RETURN NULL;
END $$;
CREATE TRIGGER erased_notes_are_not_found AFTER INSERT ON erased_texts
    FOR EACH ROW WHEN (NEW.kind = 'note') EXECUTE FUNCTION forget_words_of_note();
