CREATE TABLE meetings (
    id uuid PRIMARY KEY,
    consultation uuid NOT NULL REFERENCES consultations,
    ordinal integer NOT NULL,
    announced_at timestamptz NOT NULL,
    announced_by uuid NOT NULL REFERENCES people,
    CONSTRAINT meetings_are_numbered_within_their_consultation UNIQUE (consultation, ordinal),
    CONSTRAINT meetings_count_from_one CHECK (ordinal >= 1)
);
COMMENT ON TABLE meetings IS 'Record. The ministry invites everybody to a hearing or a discussion of a consultation; what it said of it, and how that changed, stands in meeting_notices.';
CREATE TRIGGER meetings_are_a_record BEFORE UPDATE OR DELETE OR TRUNCATE ON meetings
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();

CREATE TABLE meeting_notices (
    meeting uuid NOT NULL REFERENCES meetings,
    revision integer NOT NULL,
    language text NOT NULL,
    kind text NOT NULL,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    link text NOT NULL,
    registration_until timestamptz,
    places integer,
    place text NOT NULL,
    agenda text NOT NULL,
    reason text,
    is_cancelled boolean NOT NULL,
    said_at timestamptz NOT NULL,
    said_by uuid NOT NULL REFERENCES people,
    PRIMARY KEY (meeting, revision, language),
    CONSTRAINT meeting_notices_count_revisions_from_one CHECK (revision >= 1),
    CONSTRAINT meeting_notices_language_is_known CHECK (language IN ('lv', 'en')),
    CONSTRAINT meeting_notices_kind_is_known CHECK (kind IN ('hearing', 'discussion')),
    CONSTRAINT meeting_notices_end_after_they_start CHECK (starts_at < ends_at),
    CONSTRAINT meeting_notices_registration_ends_before_the_meeting CHECK (registration_until <= starts_at),
    CONSTRAINT meeting_notices_places_are_for_who_registers CHECK (places IS NULL OR (places >= 1 AND registration_until IS NOT NULL)),
    CONSTRAINT meeting_notices_say_where CHECK (place <> '' OR link <> ''),
    CONSTRAINT meeting_notices_have_an_agenda CHECK (agenda <> ''),
    CONSTRAINT meeting_notices_changes_have_a_reason CHECK ((revision > 1) = (coalesce(reason, '') <> '')),
    CONSTRAINT meeting_notices_nothing_begins_cancelled CHECK (NOT is_cancelled OR revision > 1)
);
COMMENT ON TABLE meeting_notices IS 'Record. What was announced of a meeting, in one language; a change is a further revision with its reason, and so is that it is cancelled.';
CREATE TRIGGER meeting_notices_are_a_record BEFORE UPDATE OR DELETE OR TRUNCATE ON meeting_notices
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();

CREATE TABLE meeting_minutes (
    meeting uuid NOT NULL REFERENCES meetings,
    revision integer NOT NULL,
    language text NOT NULL,
    body text NOT NULL,
    attended text NOT NULL,
    published_at timestamptz NOT NULL,
    published_by uuid NOT NULL REFERENCES people,
    PRIMARY KEY (meeting, revision, language),
    CONSTRAINT meeting_minutes_count_revisions_from_one CHECK (revision >= 1),
    CONSTRAINT meeting_minutes_language_is_known CHECK (language IN ('lv', 'en')),
    CONSTRAINT meeting_minutes_say_something CHECK (body <> ''),
    CONSTRAINT meeting_minutes_say_who_took_part CHECK (attended <> '')
);
COMMENT ON TABLE meeting_minutes IS 'Record. The minutes of a meeting and who took part in it, in one language; corrected minutes are a further revision.';
CREATE TRIGGER meeting_minutes_are_a_record BEFORE UPDATE OR DELETE OR TRUNCATE ON meeting_minutes
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();

CREATE TABLE meeting_registrations (
    id uuid PRIMARY KEY,
    meeting uuid NOT NULL REFERENCES meetings,
    organisation uuid NOT NULL REFERENCES organisations,
    organisation_name text NOT NULL,
    person uuid NOT NULL REFERENCES people,
    people text NOT NULL,
    number integer NOT NULL,
    registered_at timestamptz NOT NULL,
    given_up_at timestamptz,
    CONSTRAINT meeting_registrations_are_made_once_an_organisation UNIQUE (meeting, organisation),
    CONSTRAINT meeting_registrations_name_who_comes CHECK (people <> ''),
    CONSTRAINT meeting_registrations_count_who_comes CHECK (number >= 1)
);
COMMENT ON TABLE meeting_registrations IS 'Who comes to a meeting for an organisation: a name a line, which only staff and the organisation see; number counts them. given_up_at: they do not come after all.';
