-- What staff write to each other about a comment. It is work, not record: it never becomes public.
CREATE TABLE internal_notes (
    id uuid PRIMARY KEY,
    assessment uuid NOT NULL REFERENCES assessments,
    written_by uuid NOT NULL REFERENCES people,
    written_at timestamptz NOT NULL,
    form uuid NOT NULL,
    body text NOT NULL,
    removed_at timestamptz,
    CONSTRAINT internal_notes_are_added_once_by_a_form UNIQUE (written_by, form),
    CONSTRAINT internal_notes_say_something_until_removed CHECK ((removed_at IS NULL) = (body <> '')),
    CONSTRAINT internal_notes_are_not_too_long CHECK (char_length(body) <= 5000)
);
CREATE INDEX internal_notes_by_assessment ON internal_notes (assessment, written_at);
COMMENT ON TABLE internal_notes IS 'What staff note about a comment for each other; of a removed note only that it was there.';

-- What a colleague outside the reviewers is asked about one comment, and what they think.
CREATE TABLE opinions (
    id uuid PRIMARY KEY,
    assessment uuid NOT NULL REFERENCES assessments,
    person uuid NOT NULL REFERENCES people,
    asked_by uuid NOT NULL REFERENCES people,
    asked_at timestamptz NOT NULL,
    form uuid NOT NULL,
    question text NOT NULL,
    due_on timestamptz,
    given text,
    given_at timestamptz,
    revision int NOT NULL DEFAULT 0,
    taken_back_at timestamptz,
    taken_back_by uuid REFERENCES people,
    CONSTRAINT opinions_are_asked_once_by_a_form UNIQUE (asked_by, form),
    CONSTRAINT opinions_question_says_something CHECK (question <> ''),
    CONSTRAINT opinions_question_is_not_too_long CHECK (char_length(question) <= 2000),
    CONSTRAINT opinions_given_says_something CHECK (given <> ''),
    CONSTRAINT opinions_given_is_not_too_long CHECK (char_length(given) <= 10000),
    CONSTRAINT opinions_given_has_a_moment CHECK ((given IS NULL) = (given_at IS NULL) AND (given IS NULL) = (revision = 0)),
    CONSTRAINT opinions_taken_back_by_somebody CHECK ((taken_back_at IS NULL) = (taken_back_by IS NULL)),
    CONSTRAINT opinions_taken_back_only_while_not_given CHECK (given IS NULL OR taken_back_at IS NULL)
);
CREATE INDEX opinions_by_assessment ON opinions (assessment, asked_at);
CREATE UNIQUE INDEX opinions_wait_once_for_a_person ON opinions (person, assessment) WHERE given IS NULL AND taken_back_at IS NULL;
COMMENT ON TABLE opinions IS 'What a colleague was asked about a comment, and the view that they gave; only staff and the colleague read it.';
