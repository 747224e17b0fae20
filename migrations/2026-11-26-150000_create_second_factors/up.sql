CREATE TABLE second_factors (
    person uuid PRIMARY KEY REFERENCES people,
    secret text NOT NULL,
    since timestamptz NOT NULL,
    last_step bigint NOT NULL,
    CONSTRAINT second_factors_steps_are_not_negative CHECK (last_step >= 0)
);
COMMENT ON TABLE second_factors IS 'Who gives a code of an app besides the password (RFC 6238). The secret is encrypted under ATBALSS_SECRET; a code of last_step or an earlier one is not accepted any more.';

CREATE TABLE recovery_codes (
    person uuid NOT NULL REFERENCES second_factors ON DELETE CASCADE,
    code_hash bytea NOT NULL,
    PRIMARY KEY (person, code_hash),
    CONSTRAINT recovery_codes_are_keyed_hashes CHECK (octet_length(code_hash) = 32)
);
COMMENT ON TABLE recovery_codes IS 'The codes that replace the app, each once: the row of a used code is deleted. Only a keyed hash of each is kept.';

ALTER TABLE sessions ADD COLUMN confirmed_at timestamptz;
COMMENT ON COLUMN sessions.confirmed_at IS 'When its owner last gave a code, or without a second factor the password; NULL in sessions of before.';
