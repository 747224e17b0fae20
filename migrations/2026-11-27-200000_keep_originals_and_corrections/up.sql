-- Files by their SHA-256: one transaction and one backup with what refers to them.
CREATE TABLE blobs (
    sha256 bytea PRIMARY KEY,
    content bytea NOT NULL,
    kept_at timestamptz NOT NULL,
    CONSTRAINT blobs_are_known_by_their_content CHECK (sha256 = sha256(content))
);
ALTER TABLE blobs ALTER COLUMN content SET STORAGE EXTERNAL;
COMMENT ON TABLE blobs IS 'The content of files, by its SHA-256 (FIPS 180-4).';

-- A text knows the file that it was read from, and what the reader gave before an editor corrected it.
ALTER TABLE texts
    ADD COLUMN original bytea REFERENCES blobs,
    ADD COLUMN original_name text,
    ADD COLUMN reader smallint,
    ADD COLUMN scheme text,
    ADD COLUMN reading jsonb,
    ADD CONSTRAINT texts_original_has_a_name CHECK ((original IS NULL) = (original_name IS NULL)),
    ADD CONSTRAINT texts_reading_says_its_reader CHECK ((reading IS NULL) = (reader IS NULL)),
    ADD CONSTRAINT texts_reading_is_an_object CHECK (jsonb_typeof(reading) = 'object');
CREATE INDEX texts_by_original ON texts (original) WHERE original IS NOT NULL;

ALTER TABLE points
    ADD COLUMN marks jsonb,
    ADD COLUMN cells jsonb,
    ADD CONSTRAINT points_marks_are_a_list CHECK (jsonb_typeof(marks) = 'array'),
    ADD CONSTRAINT points_cells_are_a_list CHECK (jsonb_typeof(cells) = 'array'),
    DROP CONSTRAINT points_kind_is_known,
    ADD CONSTRAINT points_kind_is_known CHECK (kind IN ('heading', 'article', 'numbered', 'item', 'table', 'paragraph'));

CREATE TABLE import_edits (
    text uuid NOT NULL REFERENCES texts ON DELETE CASCADE,
    ordinal integer NOT NULL,
    edit jsonb NOT NULL,
    made_by uuid NOT NULL REFERENCES people,
    made_at timestamptz NOT NULL,
    undone_at timestamptz,
    CONSTRAINT import_edits_are_numbered PRIMARY KEY (text, ordinal),
    CONSTRAINT import_edits_count_from_one CHECK (ordinal >= 1)
);
COMMENT ON TABLE import_edits IS 'What editors corrected in what was read from a file, in order; an undone correction stays.';
