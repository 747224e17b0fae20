CREATE TABLE statements (
    id uuid PRIMARY KEY,
    consultation uuid NOT NULL REFERENCES consultations,
    organisation uuid NOT NULL REFERENCES organisations,
    ordinal integer NOT NULL,
    revision integer NOT NULL,
    reply text NOT NULL,
    note text NOT NULL,
    note_language text NOT NULL,
    note_revision integer NOT NULL,
    started_at timestamptz NOT NULL,
    started_by uuid NOT NULL REFERENCES people,
    submitted_at timestamptz,
    CONSTRAINT statements_are_numbered_once UNIQUE (consultation, organisation, ordinal),
    CONSTRAINT statements_count_from_one CHECK (ordinal >= 1),
    CONSTRAINT statements_reply_is_known CHECK (reply IN ('comments', 'no_objections')),
    CONSTRAINT statements_note_language_is_known CHECK (note_language IN ('lv', 'en')),
    CONSTRAINT statements_note_is_at_most_20000_characters CHECK (char_length(note) <= 20000),
    CONSTRAINT statements_submitted_after_start CHECK (submitted_at >= started_at)
);
CREATE UNIQUE INDEX statements_being_written_are_one_an_organisation ON statements (consultation, organisation)
    WHERE submitted_at IS NULL;
CREATE INDEX statements_by_organisation ON statements (organisation, id);
COMMENT ON TABLE statements IS 'What an organisation is writing on one consultation; of several only one is being written. ordinal counts them. revision grows with every change inside, note_revision with those of the covering note.';

CREATE TABLE statement_comments (
    id uuid PRIMARY KEY,
    statement uuid NOT NULL REFERENCES statements,
    revision integer NOT NULL,
    form uuid NOT NULL,
    version uuid NOT NULL REFERENCES versions,
    point uuid,
    language text NOT NULL,
    kind text NOT NULL,
    body text NOT NULL,
    proposed_wording text,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL REFERENCES people,
    changed_at timestamptz NOT NULL,
    changed_by uuid NOT NULL REFERENCES people,
    CONSTRAINT statement_comments_are_saved_once_a_form UNIQUE (statement, form),
    CONSTRAINT statement_comments_are_on_a_point_of_their_version FOREIGN KEY (point, version) REFERENCES points (id, version),
    CONSTRAINT statement_comments_language_is_known CHECK (language IN ('lv', 'en')),
    CONSTRAINT statement_comments_kind_is_known CHECK (kind IN ('objection', 'proposal', 'support', 'question')),
    CONSTRAINT statement_comments_have_a_text CHECK (body <> ''),
    CONSTRAINT statement_comments_body_is_at_most_10000_characters CHECK (char_length(body) <= 10000),
    CONSTRAINT statement_comments_wording_is_at_most_20000_characters CHECK (char_length(proposed_wording) <= 20000),
    CONSTRAINT statement_comments_word_a_point CHECK (proposed_wording IS NULL OR point IS NOT NULL)
);
CREATE INDEX statement_comments_by_statement ON statement_comments (statement, created_at, id);
COMMENT ON TABLE statement_comments IS 'The comments of a statement while it is written. A comment stays on the version it was written on; without a point it is about the whole draft. form is the key of the form that added it.';
