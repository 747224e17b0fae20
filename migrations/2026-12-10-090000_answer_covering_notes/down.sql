DROP TRIGGER erased_notes_are_not_found ON erased_texts;
DROP FUNCTION forget_words_of_note();
ALTER TABLE assessments
    DROP CONSTRAINT assessments_of_notes_are_of_the_submission,
    DROP CONSTRAINT assessments_kind_is_known,
    ADD CONSTRAINT assessments_kind_is_known CHECK (kind IN ('objection', 'proposal', 'support', 'question'));
ALTER TABLE comments
    DROP CONSTRAINT comments_of_notes_have_no_words,
    DROP CONSTRAINT comments_are_whole_or_erased,
    DROP CONSTRAINT comments_kind_is_known,
    DROP CONSTRAINT comments_count_from_one,
    ADD CONSTRAINT comments_count_from_one CHECK (ordinal >= 1),
    ADD CONSTRAINT comments_kind_is_known CHECK (kind IN ('objection', 'proposal', 'support', 'question')),
    ADD CONSTRAINT comments_are_whole_or_erased
        CHECK ((body IS NULL) = (erased_at IS NOT NULL) AND (salt IS NULL) = (erased_at IS NOT NULL) AND (erased_for IS NULL) = (erased_at IS NULL));
