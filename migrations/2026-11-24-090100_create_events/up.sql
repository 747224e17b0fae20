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
    once text,
    CONSTRAINT events_actor_as_is_known CHECK (actor_as IN ('member', 'staff', 'person', 'service')),
    CONSTRAINT events_actor_is_named_unless_service CHECK ((actor IS NULL) = (actor_as = 'service')),
    CONSTRAINT events_of_time_are_nobodys CHECK (once IS NULL OR actor_as = 'service')
);
CREATE INDEX events_by_consultation ON events (consultation, id);
CREATE INDEX events_by_organisation ON events (organisation, consultation, id);
CREATE INDEX events_by_subject ON events (subject, id);
CREATE UNIQUE INDEX events_of_time_happen_once ON events (once) WHERE once IS NOT NULL;
COMMENT ON TABLE events IS 'Record. Everything that happened, by whom and when; ids only, never names or addresses. once names what time brought, so that it happens once whoever notices it.';
CREATE TRIGGER events_are_a_record BEFORE UPDATE OR DELETE OR TRUNCATE ON events
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();

CREATE TABLE event_queue (
    event bigint NOT NULL REFERENCES events,
    consumer text NOT NULL,
    attempts integer NOT NULL,
    next_attempt_at timestamptz NOT NULL,
    progress text,
    last_error text,
    parked_at timestamptz,
    PRIMARY KEY (event, consumer),
    CONSTRAINT event_queue_consumer_is_known CHECK (consumer IN ('letters')),
    CONSTRAINT event_queue_counts_attempts_from_zero CHECK (attempts >= 0)
);
CREATE INDEX event_queue_by_next_attempt ON event_queue (consumer, next_attempt_at, event) WHERE parked_at IS NULL;
CREATE INDEX event_queue_parked ON event_queue (parked_at, event) WHERE parked_at IS NOT NULL;
COMMENT ON TABLE event_queue IS 'Who still has to deal with an event: one row a consumer. progress is how far a consumer is that works in portions; an event that fails five times is parked.';
