DROP INDEX submissions_without_objections;
DROP TRIGGER signatories_withdraw ON withdrawals;
DROP FUNCTION keep_participants_of_withdrawals();
CREATE OR REPLACE FUNCTION keep_participants() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    WITH come AS (
        INSERT INTO participants (consultation, organisation)
            SELECT DISTINCT submissions.consultation, signed.organisation
            FROM signed JOIN submissions ON submissions.id = signed.submission ORDER BY 1, 2
            ON CONFLICT DO NOTHING RETURNING consultation)
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
            ON CONFLICT DO NOTHING RETURNING consultation)
    UPDATE consultation_counters SET organisations = organisations + counted.n
        FROM (SELECT consultation, count(*) AS n FROM come GROUP BY consultation) AS counted
        WHERE consultation_counters.consultation = counted.consultation;
    RETURN NULL;
END $$;
ALTER TABLE participants DROP COLUMN stands;
DROP TABLE withdrawals;
