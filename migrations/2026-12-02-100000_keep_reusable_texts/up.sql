-- Texts that staff keep for answers, for everybody who writes them.
CREATE TABLE reusable_texts (
    id uuid PRIMARY KEY,
    title text NOT NULL,
    title_key text NOT NULL,
    language text NOT NULL,
    body text NOT NULL,
    revision integer NOT NULL,
    saved_by uuid NOT NULL REFERENCES people,
    saved_at timestamptz NOT NULL,
    CONSTRAINT reusable_texts_are_called_once UNIQUE (language, title_key),
    CONSTRAINT reusable_texts_title_is_short CHECK (char_length(title) BETWEEN 1 AND 80),
    CONSTRAINT reusable_texts_language_is_known CHECK (language IN ('lv', 'en')),
    CONSTRAINT reusable_texts_body_is_there CHECK (char_length(body) BETWEEN 1 AND 10000),
    CONSTRAINT reusable_texts_are_counted_up CHECK (revision > 0)
);
COMMENT ON TABLE reusable_texts IS 'The texts from which staff begin answers, with fields in braces that are filled from the comment; who saved one last, and when.';
