CREATE TABLE letters (
    id uuid PRIMARY KEY,
    once text NOT NULL,
    event bigint REFERENCES events,
    kind text NOT NULL,
    person uuid REFERENCES people,
    organisation uuid REFERENCES organisations,
    address text NOT NULL,
    language text NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    message_id text NOT NULL,
    state text NOT NULL,
    attempts integer NOT NULL,
    created_at timestamptz NOT NULL,
    next_attempt_at timestamptz,
    leased_until timestamptz,
    last_reply text,
    sent_at timestamptz,
    link uuid REFERENCES links,
    CONSTRAINT letters_are_made_once UNIQUE (once),
    CONSTRAINT letters_message_id_is_used_once UNIQUE (message_id),
    CONSTRAINT letters_language_is_known CHECK (language IN ('lv', 'en')),
    CONSTRAINT letters_subject_is_one_line CHECK (subject !~ '[\r\n]'),
    CONSTRAINT letters_state_is_known CHECK (state IN ('queued', 'sent', 'dead')),
    CONSTRAINT letters_count_attempts_from_zero CHECK (attempts >= 0),
    CONSTRAINT letters_queued_has_next_attempt CHECK ((state = 'queued') = (next_attempt_at IS NOT NULL)),
    CONSTRAINT letters_only_queued_are_leased CHECK (leased_until IS NULL OR state = 'queued'),
    CONSTRAINT letters_sent_has_time CHECK ((state = 'sent') = (sent_at IS NOT NULL))
);
CREATE INDEX letters_by_next_attempt ON letters (next_attempt_at, id) WHERE state = 'queued';
CREATE INDEX letters_by_time ON letters (created_at, id);
CREATE INDEX letters_by_state ON letters (state, created_at, id);
COMMENT ON TABLE letters IS 'One e-mail to one person, worded when it was queued. once names event, kind, person and organisation, of a daily letter the person and the day, so that none is made twice; a daily letter follows from many events. Whoever sends a letter holds it until leased_until.';
COMMENT ON COLUMN letters.link IS 'The private link whose place is held by a SUBSTITUTE (U+001A) in the body. It is put in at the moment of sending.';
