ALTER TABLE answers
    DROP COLUMN waiver,
    ADD CONSTRAINT answers_are_approved_by_somebody_else CHECK (approved_by <> drafted_by);
ALTER TABLE responses
    DROP COLUMN waiver,
    ADD CONSTRAINT responses_are_approved_by_somebody_else CHECK (approved_by <> drafted_by);
