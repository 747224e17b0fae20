-- What came by letter, by e-mail or at a hearing is put on record by staff. It has no statement that was written here; who
-- signed it has no account here, and the organisation need not be in the register.
ALTER TABLE submissions
    ALTER COLUMN statement DROP NOT NULL,
    DROP CONSTRAINT submissions_channel_is_known,
    ADD CONSTRAINT submissions_channel_is_known CHECK (channel IN ('web', 'letter', 'email', 'hearing')),
    ADD CONSTRAINT submissions_of_the_web_have_a_statement CHECK ((channel = 'web') = (statement IS NOT NULL)),
    ADD CONSTRAINT submissions_on_paper_replace_nothing CHECK (channel = 'web' OR supersedes IS NULL);
COMMENT ON TABLE submissions IS 'Record. A statement as handed in: numbered without gaps in its consultation, timed by the arrival of the request; what came on paper, by its arrival at the ministry. language is that of the covering note; format says which fields its digest is made of.';

ALTER TABLE signatures
    ALTER COLUMN organisation DROP NOT NULL,
    ALTER COLUMN person DROP NOT NULL,
    ADD CONSTRAINT signatures_of_people_have_a_declaration CHECK ((person IS NULL) = (declaration = '')),
    ADD CONSTRAINT signatures_of_people_are_for_an_organisation CHECK (person IS NULL OR organisation IS NOT NULL);
COMMENT ON COLUMN signatures.organisation IS 'Empty for an organisation that is not in the register.';
COMMENT ON COLUMN signatures.person IS 'Empty for what came on paper: person_name says who signed it, without a declaration.';

CREATE TABLE recordings (
    submission uuid PRIMARY KEY REFERENCES submissions,
    form uuid NOT NULL,
    recorded_by uuid NOT NULL REFERENCES people,
    CONSTRAINT recordings_are_made_once_a_form UNIQUE (form)
);
COMMENT ON TABLE recordings IS 'Record. Who of the staff put on record what came on paper. form is the key of the form or of the row of a sheet.';
CREATE TRIGGER recordings_are_a_record BEFORE UPDATE OR DELETE OR TRUNCATE ON recordings
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();

CREATE TABLE scans (
    id uuid PRIMARY KEY,
    submission uuid NOT NULL REFERENCES recordings,
    name text NOT NULL,
    media_type text NOT NULL,
    size integer NOT NULL,
    sha256 bytea NOT NULL REFERENCES blobs,
    added_at timestamptz NOT NULL,
    added_by uuid NOT NULL REFERENCES people,
    CONSTRAINT scans_are_added_once UNIQUE (submission, sha256),
    CONSTRAINT scans_have_a_name CHECK (name <> '' AND char_length(name) <= 200),
    CONSTRAINT scans_are_of_a_kind_that_is_kept CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png', 'image/tiff',
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/vnd.oasis.opendocument.text')),
    CONSTRAINT scans_have_at_most_16_megabytes CHECK (size BETWEEN 1 AND 16777216)
);
COMMENT ON TABLE scans IS 'Record. The papers themselves as files, for staff alone; media_type was found by their content.';
CREATE TRIGGER scans_are_a_record BEFORE UPDATE OR DELETE OR TRUNCATE ON scans
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();

CREATE TABLE paper_sheets (
    id uuid PRIMARY KEY,
    person uuid NOT NULL REFERENCES people,
    consultation uuid NOT NULL REFERENCES consultations,
    file_name text NOT NULL,
    received_at timestamptz NOT NULL,
    rows jsonb NOT NULL,
    CONSTRAINT paper_sheets_file_name_is_short CHECK (char_length(file_name) <= 300)
);
COMMENT ON TABLE paper_sheets IS 'The rows of a sheet with what came on paper, as they stand in the file, for the person who brought it; kept for seven days.';
CREATE INDEX paper_sheets_by_person ON paper_sheets (person, received_at);
CREATE INDEX paper_sheets_by_age ON paper_sheets (received_at);

-- An organisation that is not in the register is no participant of the register.
CREATE OR REPLACE FUNCTION keep_participants() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    WITH come AS (
        INSERT INTO participants (consultation, organisation)
            SELECT DISTINCT submissions.consultation, signed.organisation
            FROM signed JOIN submissions ON submissions.id = signed.submission WHERE signed.organisation IS NOT NULL ORDER BY 1, 2
            ON CONFLICT ON CONSTRAINT participants_pkey DO UPDATE SET stands = true WHERE NOT participants.stands
            RETURNING participants.consultation)
    UPDATE consultation_counters SET organisations = organisations + counted.n
        FROM (SELECT consultation, count(*) AS n FROM come GROUP BY consultation) AS counted
        WHERE consultation_counters.consultation = counted.consultation;
    RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION keep_participants_of_submissions() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    WITH come AS (
        INSERT INTO participants (consultation, organisation)
            SELECT DISTINCT handed_in.consultation, signatures.organisation
            FROM handed_in JOIN signatures ON signatures.submission = handed_in.id WHERE signatures.organisation IS NOT NULL ORDER BY 1, 2
            ON CONFLICT ON CONSTRAINT participants_pkey DO UPDATE SET stands = true WHERE NOT participants.stands
            RETURNING participants.consultation)
    UPDATE consultation_counters SET organisations = organisations + counted.n
        FROM (SELECT consultation, count(*) AS n FROM come GROUP BY consultation) AS counted
        WHERE consultation_counters.consultation = counted.consultation;
    RETURN NULL;
END $$;
