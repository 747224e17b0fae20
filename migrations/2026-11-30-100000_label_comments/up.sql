-- Labels of a consultation: staff sort comments by them.
CREATE TABLE labels (
    id uuid PRIMARY KEY,
    consultation uuid NOT NULL REFERENCES consultations,
    name text NOT NULL,
    name_key text NOT NULL,
    colour text NOT NULL,
    is_public boolean NOT NULL,
    created_by uuid NOT NULL REFERENCES people,
    created_at timestamptz NOT NULL,
    CONSTRAINT labels_are_named_once UNIQUE (consultation, name_key),
    CONSTRAINT labels_are_of_one_consultation UNIQUE (id, consultation),
    CONSTRAINT labels_name_is_short CHECK (char_length(name) BETWEEN 1 AND 60),
    CONSTRAINT labels_colour_is_known CHECK (colour IN ('grey', 'blue', 'green', 'yellow', 'red', 'purple'))
);
COMMENT ON TABLE labels IS 'The labels that staff made for a consultation; a public one stands in the results with its counts.';
CREATE TABLE comment_labels (
    assessment uuid NOT NULL REFERENCES assessments,
    label uuid NOT NULL,
    consultation uuid NOT NULL,
    version_ordinal integer NOT NULL,
    place integer NOT NULL,
    labelled_by uuid NOT NULL REFERENCES people,
    labelled_at timestamptz NOT NULL,
    PRIMARY KEY (assessment, label),
    CONSTRAINT comment_labels_are_of_the_consultation FOREIGN KEY (label, consultation) REFERENCES labels (id, consultation) ON DELETE CASCADE
);
-- The comments with a label, in the order of the draft.
CREATE INDEX comment_labels_in_the_draft ON comment_labels (label, version_ordinal, place, assessment);
COMMENT ON TABLE comment_labels IS 'Which comments have which label; version_ordinal and place are those of the assessment, which never change.';
