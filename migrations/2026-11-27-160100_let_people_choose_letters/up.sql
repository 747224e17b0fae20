-- A person chooses for each group of letters: at once, once a day, or never. What law or security requires is in no
-- group.
CREATE TABLE letter_choices (
    person uuid NOT NULL REFERENCES people,
    letters text NOT NULL,
    choice text NOT NULL,
    PRIMARY KEY (person, letters),
    CONSTRAINT letter_choices_name_a_group CHECK (letters IN ('news', 'reminders', 'submissions', 'waiting')),
    CONSTRAINT letter_choices_name_a_choice CHECK (choice IN ('at-once', 'daily', 'never'))
);
COMMENT ON TABLE letter_choices IS 'How a person wants the letters of a group. Without a row it is as usual for that group.';

ALTER TABLE tellings ADD COLUMN digest boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN tellings.digest IS 'Whether it goes into the one letter of the next morning with everything that its reader wants once a day.';
CREATE INDEX tellings_of_digests ON tellings (person, due_at) WHERE digest AND letter IS NULL AND closed_at IS NULL;
-- What was not written to a person, and why.
CREATE INDEX tellings_closed_by_person ON tellings (person, closed_at) WHERE closed_at IS NOT NULL AND person IS NOT NULL;
