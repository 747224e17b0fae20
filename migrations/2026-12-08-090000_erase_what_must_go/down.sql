-- What was erased does not come back: with erased rows this is refused.
DROP TRIGGER erased_texts_go_with_their_copies ON erased_texts;
DROP FUNCTION erase_words();
DROP FUNCTION empty_letters_with(text, uuid, uuid[], timestamptz);
DROP FUNCTION squeezed(text);
DROP TRIGGER comments_lose_words_by_erasure ON comments;
DROP TRIGGER comments_are_a_record ON comments;
CREATE TRIGGER comments_are_a_record BEFORE UPDATE OR DELETE OR TRUNCATE ON comments
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();
DROP TRIGGER submissions_lose_words_by_erasure ON submissions;
DROP TRIGGER submissions_are_a_record ON submissions;
CREATE TRIGGER submissions_are_a_record BEFORE UPDATE OR DELETE OR TRUNCATE ON submissions
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();
DROP TRIGGER signatures_lose_words_by_erasure ON signatures;
DROP TRIGGER signatures_are_a_record ON signatures;
CREATE TRIGGER signatures_are_a_record BEFORE UPDATE OR DELETE OR TRUNCATE ON signatures
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();
DROP TRIGGER answers_lose_words_by_erasure ON answers;
DROP TRIGGER answers_are_a_record ON answers;
CREATE TRIGGER answers_are_a_record BEFORE UPDATE OR DELETE OR TRUNCATE ON answers
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();
DROP FUNCTION refuse_change_but_erasure();
ALTER TABLE responses
    DROP CONSTRAINT responses_give_reasons_unless_accepted,
    ADD CONSTRAINT responses_give_reasons_unless_accepted CHECK (verdict = 'accepted' OR reasons <> ''),
    DROP COLUMN erased_at;
ALTER TABLE answers
    DROP CONSTRAINT answers_are_whole_or_erased,
    DROP COLUMN erased_at,
    DROP COLUMN erased_for,
    ALTER COLUMN reasons SET NOT NULL,
    ALTER COLUMN essence SET NOT NULL,
    ALTER COLUMN salt SET NOT NULL;
ALTER TABLE signatures
    DROP CONSTRAINT signatures_name_a_person_or_are_erased,
    DROP COLUMN erased_at,
    DROP COLUMN erased_for,
    ALTER COLUMN person_name SET NOT NULL,
    ALTER COLUMN person_position SET NOT NULL,
    ALTER COLUMN salt SET NOT NULL;
ALTER TABLE submissions
    DROP CONSTRAINT submissions_notes_are_whole_or_erased,
    DROP COLUMN erased_at,
    DROP COLUMN erased_for,
    ALTER COLUMN note SET NOT NULL;
ALTER TABLE comments
    DROP CONSTRAINT comments_are_whole_or_erased,
    DROP COLUMN erased_at,
    DROP COLUMN erased_for,
    ALTER COLUMN body SET NOT NULL,
    ALTER COLUMN salt SET NOT NULL;
DROP TABLE erased_texts;
DROP TABLE erasures;
DROP TABLE erasure_requests;
