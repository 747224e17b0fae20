CREATE TABLE people (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    position text NOT NULL,
    email text NOT NULL,
    email_key text NOT NULL,
    language text NOT NULL,
    password_hash text NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT people_email_is_used_once UNIQUE (email_key),
    CONSTRAINT people_language_is_known CHECK (language IN ('lv', 'en'))
);
COMMENT ON TABLE people IS 'Everyone who can sign in. email_key is the address folded for comparison.';

CREATE TABLE staff_roles (
    id uuid PRIMARY KEY,
    person uuid NOT NULL REFERENCES people,
    role text NOT NULL,
    given_at timestamptz NOT NULL,
    ended_at timestamptz,
    CONSTRAINT staff_roles_role_is_known CHECK (role IN ('editor', 'reviewer', 'approver', 'admin')),
    CONSTRAINT staff_roles_end_after_they_begin CHECK (ended_at >= given_at)
);
CREATE UNIQUE INDEX staff_roles_are_held_once ON staff_roles (person, role) WHERE ended_at IS NULL;
COMMENT ON TABLE staff_roles IS 'What a person of the ministry may do, in every consultation. A role ends, it never vanishes.';

CREATE TABLE sessions (
    token_hash bytea PRIMARY KEY,
    person uuid NOT NULL REFERENCES people,
    created_at timestamptz NOT NULL,
    seen_at timestamptz NOT NULL,
    CONSTRAINT sessions_token_hash_is_sha256 CHECK (octet_length(token_hash) = 32)
);
CREATE INDEX sessions_by_person ON sessions (person);
COMMENT ON TABLE sessions IS 'Live sign-ins. The cookie holds 256 random bits; only their SHA-256 is stored.';
