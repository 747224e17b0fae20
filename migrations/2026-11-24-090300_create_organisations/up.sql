CREATE TABLE organisations (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    name_key text NOT NULL,
    country text NOT NULL,
    register text NOT NULL,
    number text NOT NULL,
    number_key text NOT NULL,
    state text NOT NULL,
    applied_at timestamptz NOT NULL,
    decided_at timestamptz,
    decided_by uuid REFERENCES people,
    decision_reason text,
    CONSTRAINT organisations_number_is_registered_once UNIQUE (country, number_key),
    CONSTRAINT organisations_country_is_iso_3166_alpha_2 CHECK (country ~ '^[A-Z]{2}$'),
    CONSTRAINT organisations_state_is_known CHECK (state IN ('pending', 'approved', 'rejected', 'suspended')),
    CONSTRAINT organisations_decided_has_time CHECK ((state = 'pending') = (decided_at IS NULL))
);
CREATE INDEX organisations_by_name ON organisations (name_key, id);
COMMENT ON TABLE organisations IS 'The register of non-governmental organisations. name_key and number_key are folded for comparison.';

CREATE TABLE memberships (
    id uuid PRIMARY KEY,
    organisation uuid NOT NULL REFERENCES organisations,
    person uuid NOT NULL REFERENCES people,
    may_sign boolean NOT NULL,
    may_manage boolean NOT NULL,
    began_at timestamptz NOT NULL,
    ended_at timestamptz,
    CONSTRAINT memberships_end_after_they_begin CHECK (ended_at >= began_at)
);
CREATE UNIQUE INDEX memberships_are_held_once ON memberships (organisation, person) WHERE ended_at IS NULL;
CREATE INDEX memberships_by_person ON memberships (person) WHERE ended_at IS NULL;
COMMENT ON TABLE memberships IS 'Who acts for which organisation, with which rights. A membership ends, it never vanishes.';
