-- Whose work the answer to a comment is, and until when: one act hands out many comments.
CREATE TABLE assignments (
    id uuid PRIMARY KEY,
    consultation uuid NOT NULL REFERENCES consultations,
    assignee uuid REFERENCES people,
    due_at timestamptz,
    comments integer NOT NULL,
    assigned_by uuid NOT NULL REFERENCES people,
    assigned_at timestamptz NOT NULL,
    CONSTRAINT assignments_are_of_comments CHECK (comments >= 1)
);
COMMENT ON TABLE assignments IS 'Who handed comments out to whom, until the end of which day; without an assignee they were taken back.';
ALTER TABLE assessments
    ADD COLUMN assignment uuid REFERENCES assignments,
    ADD COLUMN assignee uuid REFERENCES people,
    ADD COLUMN due_at timestamptz,
    ADD CONSTRAINT assessments_assigned_say_by_whom CHECK (assignment IS NOT NULL OR (assignee IS NULL AND due_at IS NULL));
COMMENT ON COLUMN assessments.assignee IS 'Whose work it is, copied from the newest assignment with its due_at, because the desk filters and orders by them.';

-- The desk's filters: the work of one person, and what nobody has.
CREATE INDEX assessments_by_assignee ON assessments (consultation, assignee, rank, version_ordinal, place, id);
CREATE INDEX assessments_of_assignee ON assessments (assignee, rank, consultation, version_ordinal, place, id)
    WHERE assignee IS NOT NULL;
-- What is overdue waits for its writer: nothing is written, or the answer was sent back.
CREATE INDEX assessments_due ON assessments (due_at, id) WHERE due_at IS NOT NULL AND rank < 2;
