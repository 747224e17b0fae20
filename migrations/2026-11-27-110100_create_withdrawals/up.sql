CREATE TABLE withdrawals (
    signature uuid PRIMARY KEY REFERENCES signatures,
    withdrawn_at timestamptz NOT NULL,
    person uuid NOT NULL REFERENCES people,
    format smallint NOT NULL,
    digest bytea NOT NULL,
    CONSTRAINT withdrawals_digest_is_sha256 CHECK (octet_length(digest) = 32)
);
COMMENT ON TABLE withdrawals IS 'Record. One organisation takes its signature back; a submission is withdrawn when all its signatures are.';
CREATE TRIGGER withdrawals_are_a_record BEFORE UPDATE OR DELETE OR TRUNCATE ON withdrawals
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();

ALTER TABLE participants ADD COLUMN stands boolean NOT NULL DEFAULT true;
COMMENT ON COLUMN participants.stands IS 'Whether anything that it signed is not withdrawn; only then it counts.';

-- An organisation takes part as long as something that it signed is not withdrawn. One that submits again counts again.
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

-- Whoever withdraws holds the counter of the consultation.
CREATE FUNCTION keep_participants_of_withdrawals() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    WITH gone AS (
        UPDATE participants SET stands = false
            FROM taken_back JOIN signatures ON signatures.id = taken_back.signature
                JOIN submissions ON submissions.id = signatures.submission
            WHERE participants.consultation = submissions.consultation AND participants.organisation = signatures.organisation
                AND participants.stands
                AND NOT EXISTS (
                    SELECT FROM signatures AS other JOIN submissions AS kept ON kept.id = other.submission
                    WHERE other.organisation = signatures.organisation AND kept.consultation = submissions.consultation
                        AND NOT EXISTS (SELECT FROM withdrawals WHERE withdrawals.signature = other.id)
                        AND NOT EXISTS (SELECT FROM submissions AS newer WHERE newer.supersedes = kept.id))
            RETURNING participants.consultation)
    UPDATE consultation_counters SET organisations = organisations - counted.n
        FROM (SELECT consultation, count(*) AS n FROM gone GROUP BY consultation) AS counted
        WHERE consultation_counters.consultation = counted.consultation;
    RETURN NULL;
END $$;
CREATE TRIGGER signatories_withdraw AFTER INSERT ON withdrawals
    REFERENCING NEW TABLE AS taken_back FOR EACH STATEMENT EXECUTE FUNCTION keep_participants_of_withdrawals();

-- Who has no objections: few among those who submit.
CREATE INDEX submissions_without_objections ON submissions (consultation, number) WHERE reply = 'no_objections';
