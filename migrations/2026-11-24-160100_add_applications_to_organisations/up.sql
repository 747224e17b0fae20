ALTER TABLE organisations
    ADD COLUMN name_skeleton text NOT NULL DEFAULT '',
    ADD COLUMN address text NOT NULL DEFAULT '',
    ADD COLUMN web text NOT NULL DEFAULT '',
    ADD COLUMN about text NOT NULL DEFAULT '',
    ADD COLUMN revision integer NOT NULL DEFAULT 0;
-- Names without letters of other alphabets are their own skeleton.
UPDATE organisations SET name_skeleton = regexp_replace(name_key, '[^[:alnum:]]', '', 'g');
ALTER TABLE organisations
    ALTER COLUMN name_skeleton DROP DEFAULT,
    ALTER COLUMN address DROP DEFAULT,
    ALTER COLUMN web DROP DEFAULT,
    ALTER COLUMN about DROP DEFAULT,
    ALTER COLUMN revision DROP DEFAULT,
    DROP CONSTRAINT organisations_number_is_registered_once;
-- Whoever was refused may apply again, and so may the organisation whose number a stranger had used.
CREATE UNIQUE INDEX organisations_number_is_registered_once ON organisations (country, number_key) WHERE state <> 'rejected';
CREATE INDEX organisations_by_skeleton ON organisations (name_skeleton);
CREATE INDEX organisations_by_state ON organisations (state, applied_at, id);
COMMENT ON TABLE organisations IS 'The register of non-governmental organisations. name_key and number_key are folded for comparison; name_skeleton is what a name looks like (UTS 39).';

CREATE TABLE followed_areas (
    organisation uuid NOT NULL REFERENCES organisations,
    area text NOT NULL,
    PRIMARY KEY (organisation, area)
);
COMMENT ON TABLE followed_areas IS 'Which policy areas an organisation follows.';

CREATE TABLE organisation_decisions (
    id uuid PRIMARY KEY,
    organisation uuid NOT NULL REFERENCES organisations,
    decision text NOT NULL,
    decided_at timestamptz NOT NULL,
    decided_by uuid REFERENCES people,
    reason text NOT NULL,
    CONSTRAINT organisation_decisions_decision_is_known CHECK (decision IN ('approval', 'refusal', 'suspension', 'restoration'))
);
CREATE INDEX organisation_decisions_by_organisation ON organisation_decisions (organisation, decided_at, id);
COMMENT ON TABLE organisation_decisions IS 'Record. What the ministry decided about an organisation, who, when and why. Nobody decided where the operator did, at the command line.';
CREATE TRIGGER organisation_decisions_are_a_record BEFORE UPDATE OR DELETE OR TRUNCATE ON organisation_decisions
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();

CREATE TABLE applications (
    id uuid PRIMARY KEY,
    token_hash bytea NOT NULL,
    typed jsonb NOT NULL,
    password_hash text,
    person uuid REFERENCES people,
    changed_at timestamptz NOT NULL,
    sent_at timestamptz,
    link uuid REFERENCES links,
    organisation uuid REFERENCES organisations,
    CONSTRAINT applications_token_is_used_once UNIQUE (token_hash),
    CONSTRAINT applications_link_is_used_once UNIQUE (link),
    CONSTRAINT applications_sent_has_link CHECK ((sent_at IS NULL) = (link IS NULL)),
    CONSTRAINT applications_only_sent_become_organisations CHECK (organisation IS NULL OR sent_at IS NOT NULL)
);
CREATE INDEX applications_by_time ON applications (changed_at);
COMMENT ON TABLE applications IS 'Applications on their way: what was typed on the steps of /register, kept for whoever holds the token; from the check page on, waiting for its address to be confirmed. An organisation is made only then.';

CREATE TABLE invitations (
    link uuid PRIMARY KEY REFERENCES links,
    organisation uuid NOT NULL REFERENCES organisations,
    may_sign boolean NOT NULL,
    may_manage boolean NOT NULL,
    invited_by uuid NOT NULL REFERENCES people
);
CREATE INDEX invitations_by_organisation ON invitations (organisation);
COMMENT ON TABLE invitations IS 'What an invitation by letter offers: membership of one organisation with these rights, to whoever reads that address.';

CREATE TABLE access_requests (
    link uuid PRIMARY KEY REFERENCES links,
    organisation uuid NOT NULL REFERENCES organisations,
    name text NOT NULL,
    position text NOT NULL
);
CREATE INDEX access_requests_by_organisation ON access_requests (organisation);
COMMENT ON TABLE access_requests IS 'Somebody asks the managers of an organisation to be invited; they are told once the address is confirmed.';
