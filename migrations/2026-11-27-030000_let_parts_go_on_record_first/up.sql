-- Signatures, comments and assessments may be added before their submission, in the same transaction: so most of the work
-- is done before the counter of the consultation is held. Whoever does not ask for that is checked at once, as before.
ALTER TABLE signatures ALTER CONSTRAINT signatures_submission_fkey DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE comments ALTER CONSTRAINT comments_submission_fkey DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE assessments ALTER CONSTRAINT assessments_submission_fkey DEFERRABLE INITIALLY IMMEDIATE;

-- Signatories are counted when the second of the two is there: the signature, or the submission.
CREATE FUNCTION keep_participants_of_submissions() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
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
CREATE TRIGGER signatories_of_submissions_take_part AFTER INSERT ON submissions
    REFERENCING NEW TABLE AS handed_in FOR EACH STATEMENT EXECUTE FUNCTION keep_participants_of_submissions();
