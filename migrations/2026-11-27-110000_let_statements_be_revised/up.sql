-- What was submitted is revised in a new row. The earlier submission stands until the new one is submitted.
ALTER TABLE statements
    ADD COLUMN follows uuid REFERENCES submissions,
    ADD COLUMN abandoned_at timestamptz,
    ADD COLUMN withdrawn_at timestamptz,
    ADD CONSTRAINT statements_after_the_first_follow_a_submission CHECK ((ordinal = 1) = (follows IS NULL)),
    ADD CONSTRAINT statements_given_up_were_reopened CHECK (abandoned_at IS NULL OR (follows IS NOT NULL AND submitted_at IS NULL)),
    ADD CONSTRAINT statements_withdrawn_were_submitted CHECK (withdrawn_at IS NULL OR submitted_at IS NOT NULL);
COMMENT ON COLUMN statements.follows IS 'The submission that this statement revises, or after which it was begun again.';
COMMENT ON COLUMN statements.abandoned_at IS 'When its writers gave a revision up.';
COMMENT ON COLUMN statements.withdrawn_at IS 'When its submission was withdrawn; the record of it is in withdrawals.';

DROP INDEX statements_being_written_are_one_an_organisation;
CREATE UNIQUE INDEX statements_being_written_are_one_an_organisation ON statements (consultation, organisation)
    WHERE submitted_at IS NULL AND abandoned_at IS NULL;
CREATE INDEX statements_that_follow_a_submission ON statements (follows) WHERE follows IS NOT NULL;

ALTER TABLE statement_comments ADD COLUMN revises uuid REFERENCES comments;
COMMENT ON COLUMN statement_comments.revises IS 'The comment on record from which it was copied.';
CREATE INDEX comments_that_revise_another ON comments (revises) WHERE revises IS NOT NULL;
