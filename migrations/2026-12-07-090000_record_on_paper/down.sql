CREATE OR REPLACE FUNCTION keep_participants() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    WITH come AS (
        INSERT INTO participants (consultation, organisation)
            SELECT DISTINCT submissions.consultation, signed.organisation
            FROM signed JOIN submissions ON submissions.id = signed.submission ORDER BY 1, 2
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
            FROM handed_in JOIN signatures ON signatures.submission = handed_in.id ORDER BY 1, 2
            ON CONFLICT ON CONSTRAINT participants_pkey DO UPDATE SET stands = true WHERE NOT participants.stands
            RETURNING participants.consultation)
    UPDATE consultation_counters SET organisations = organisations + counted.n
        FROM (SELECT consultation, count(*) AS n FROM come GROUP BY consultation) AS counted
        WHERE consultation_counters.consultation = counted.consultation;
    RETURN NULL;
END $$;

DROP TABLE paper_sheets;
DROP TABLE scans;
DROP TABLE recordings;
ALTER TABLE signatures
    DROP CONSTRAINT signatures_of_people_are_for_an_organisation,
    DROP CONSTRAINT signatures_of_people_have_a_declaration,
    ALTER COLUMN person SET NOT NULL,
    ALTER COLUMN organisation SET NOT NULL;
COMMENT ON COLUMN signatures.organisation IS NULL;
COMMENT ON COLUMN signatures.person IS NULL;
ALTER TABLE submissions
    DROP CONSTRAINT submissions_on_paper_replace_nothing,
    DROP CONSTRAINT submissions_of_the_web_have_a_statement,
    DROP CONSTRAINT submissions_channel_is_known,
    ADD CONSTRAINT submissions_channel_is_known CHECK (channel IN ('web')),
    ALTER COLUMN statement SET NOT NULL;
COMMENT ON TABLE submissions IS 'Record. A statement as handed in: numbered without gaps in its consultation, timed by the arrival of the request. language is that of the covering note; format says which fields its digest is made of.';
