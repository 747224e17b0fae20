-- Staff invite registered organisations to a consultation by name, besides those that follow it or its policy area.
CREATE TABLE consultation_invitations (
    consultation uuid NOT NULL REFERENCES consultations,
    organisation uuid NOT NULL REFERENCES organisations,
    invited_by uuid NOT NULL REFERENCES people,
    invited_at timestamptz NOT NULL,
    PRIMARY KEY (consultation, organisation)
);
CREATE INDEX consultation_invitations_by_organisation ON consultation_invitations (organisation);
COMMENT ON TABLE consultation_invitations IS 'The organisations that staff invite to a consultation by name. Until the consultation is published an invitation can be taken back; later the organisation has been told.';

-- Why somebody is told, as it was when they were: with it staff prove who was told, and why, after readers have changed
-- what they follow. A telling of an earlier program, or one that needs no such reason, has none.
ALTER TABLE tellings
    ADD COLUMN because text,
    ADD CONSTRAINT tellings_know_why_they_are_told
        CHECK (because IN ('invited', 'takes-part', 'follows-consultation', 'follows-area'));
COMMENT ON COLUMN tellings.because IS 'Why its reader is told of what is new in a consultation.';

-- The organisations of the register that can be invited, by name.
CREATE INDEX organisations_approved_by_name ON organisations (name_key, id) WHERE state = 'approved';
