CREATE TABLE tellings (
    id uuid PRIMARY KEY,
    event bigint NOT NULL REFERENCES events,
    kind text NOT NULL,
    person uuid REFERENCES people,
    link uuid REFERENCES links,
    organisation uuid REFERENCES organisations,
    due_at timestamptz NOT NULL,
    attempts integer NOT NULL,
    last_error text,
    letter uuid REFERENCES letters,
    closed_at timestamptz,
    closed_why text,
    CONSTRAINT tellings_are_made_once UNIQUE NULLS NOT DISTINCT (event, kind, person, link, organisation),
    CONSTRAINT tellings_have_one_reader CHECK (num_nonnulls(person, link) = 1),
    CONSTRAINT tellings_count_attempts_from_zero CHECK (attempts >= 0),
    CONSTRAINT tellings_end_in_a_letter_or_a_reason CHECK (letter IS NULL OR closed_at IS NULL),
    CONSTRAINT tellings_closed_say_why CHECK ((closed_at IS NULL) = (closed_why IS NULL))
);
CREATE INDEX tellings_by_time_due ON tellings (due_at, id) WHERE letter IS NULL AND closed_at IS NULL;
CREATE INDEX tellings_by_reader ON tellings (person, kind) WHERE letter IS NULL AND closed_at IS NULL;
COMMENT ON TABLE tellings IS 'Who is to be told of an event, in which kind of letter: made before any word is written. It ends in a letter, or is closed with the reason why there is none. A link stands for whoever reads the address it was made for.';
