-- The words of a comment and of the newest answer to it, as the desk finds them.
CREATE TABLE assessment_words (
    assessment uuid PRIMARY KEY REFERENCES assessments,
    comment tsvector NOT NULL,
    answer tsvector NOT NULL,
    words tsvector NOT NULL GENERATED ALWAYS AS (comment || answer) STORED
);
COMMENT ON TABLE assessment_words IS 'The folded words of a comment with its proposed wording, and of the newest answer to it, published or not.';
-- The program folds words by Unicode. For what is there already it is enough to know the letters of the two languages.
INSERT INTO assessment_words (assessment, comment, answer)
    SELECT assessments.id,
        words_of(translate(comments.body || ' ' || coalesce(comments.proposed_wording, ''), 'ĀČĒĢĪĶĻŅŌŖŠŪŽāčēģīķļņōŗšūž', 'ACEGIKLNORSUZacegiklnorsuz')),
        coalesce(answered.words, '')
    FROM assessments JOIN comments ON comments.id = assessments.comment
        LEFT JOIN LATERAL (
            SELECT words_of(translate(responses.reasons || ' ' || responses.essence, 'ĀČĒĢĪĶĻŅŌŖŠŪŽāčēģīķļņōŗšūž', 'ACEGIKLNORSUZacegiklnorsuz')) AS words
            FROM response_assessments JOIN responses ON responses.id = response_assessments.response
            WHERE response_assessments.assessment = assessments.id ORDER BY responses.drafted_at DESC LIMIT 1) AS answered ON TRUE;
CREATE INDEX assessment_words_by_word ON assessment_words USING gin (words);

-- The orders of the desk beside that of work: of the draft, of arrival, and of the day until which it is due, those without a day last.
-- The place of the first is an expression, so that no query for the comments on one point takes this index.
CREATE INDEX assessments_in_order_of_the_draft ON assessments (consultation, version_ordinal, (place + 0), id);
CREATE INDEX assessments_by_arrival ON assessments (consultation, received_at, id);
CREATE INDEX assessments_by_due_day ON assessments (consultation, coalesce(due_at, 'infinity'::timestamptz), id);

-- Lists of the desk that a person keeps under a name.
CREATE TABLE saved_lists (
    id uuid PRIMARY KEY,
    person uuid NOT NULL REFERENCES people,
    name text NOT NULL,
    filters text NOT NULL,
    saved_at timestamptz NOT NULL,
    CONSTRAINT saved_lists_are_named_once UNIQUE (person, name),
    CONSTRAINT saved_lists_name_is_short CHECK (char_length(name) BETWEEN 1 AND 60),
    CONSTRAINT saved_lists_filters_are_an_address CHECK (char_length(filters) <= 2000)
);
COMMENT ON TABLE saved_lists IS 'Which filters of the desk a person keeps under which name, as they stand in its address.';
