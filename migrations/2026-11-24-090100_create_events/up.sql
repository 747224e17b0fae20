CREATE TABLE events (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL,
    actor uuid,
    actor_as text NOT NULL,
    actor_organisation uuid,
    kind text NOT NULL,
    consultation uuid,
    organisation uuid,
    subject uuid,
    data jsonb NOT NULL,
    CONSTRAINT events_actor_as_is_known CHECK (actor_as IN ('member', 'staff', 'person', 'service')),
    CONSTRAINT events_actor_is_named_unless_service CHECK ((actor IS NULL) = (actor_as = 'service'))
);
CREATE INDEX events_by_consultation ON events (consultation, id);
COMMENT ON TABLE events IS 'Record. Everything that happened, by whom and when; ids only, never names or addresses.';
CREATE TRIGGER events_are_a_record BEFORE UPDATE OR DELETE OR TRUNCATE ON events
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();

CREATE TABLE unannounced (
    event bigint PRIMARY KEY REFERENCES events,
    attempts integer NOT NULL,
    next_attempt_at timestamptz NOT NULL,
    last_error text,
    parked_at timestamptz
);
CREATE INDEX unannounced_by_next_attempt ON unannounced (next_attempt_at, event) WHERE parked_at IS NULL;
COMMENT ON TABLE unannounced IS 'Queue of events whose letters have not been written yet; an event that fails five times is parked.';
