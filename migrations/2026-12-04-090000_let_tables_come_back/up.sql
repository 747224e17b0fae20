-- Working tables that colleagues have filled in and a reviewer has brought back, until what they say was looked at.
CREATE TABLE returned_tables (
    id uuid PRIMARY KEY,
    person uuid NOT NULL REFERENCES people,
    consultation uuid NOT NULL REFERENCES consultations,
    file_name text NOT NULL,
    received_at timestamptz NOT NULL,
    rows jsonb NOT NULL,
    CONSTRAINT returned_tables_file_name_is_short CHECK (char_length(file_name) <= 300)
);
COMMENT ON TABLE returned_tables IS 'The rows of a working table that came back from an office program, as they stand in the file, for the person who brought it; kept for seven days.';
CREATE INDEX returned_tables_by_person ON returned_tables (person, received_at);
CREATE INDEX returned_tables_by_age ON returned_tables (received_at);
