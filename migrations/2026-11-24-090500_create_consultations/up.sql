CREATE TABLE year_counters (
    year integer PRIMARY KEY,
    last_number integer NOT NULL
);
COMMENT ON TABLE year_counters IS 'The last consultation number given in a year of Riga time; gaps are allowed.';

CREATE TABLE consultations (
    id uuid PRIMARY KEY,
    number text NOT NULL,
    document uuid NOT NULL REFERENCES documents,
    document_kind text NOT NULL,
    policy_area text NOT NULL,
    comments_become_public text NOT NULL,
    opens_at timestamptz,
    closes_at timestamptz,
    contact_name text NOT NULL,
    contact_phone text NOT NULL,
    contact_email text NOT NULL,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL REFERENCES people,
    form uuid NOT NULL,
    published_at timestamptz,
    answered_at timestamptz,
    revision integer NOT NULL,
    CONSTRAINT consultations_number_is_given_once UNIQUE (number),
    CONSTRAINT consultations_document_is_consulted_once UNIQUE (document),
    CONSTRAINT consultations_are_made_once_a_form UNIQUE (created_by, form),
    CONSTRAINT consultations_comments_become_public_is_known CHECK (comments_become_public IN ('at_submission', 'after_period')),
    CONSTRAINT consultations_close_after_they_open CHECK (closes_at > opens_at),
    CONSTRAINT consultations_published_has_period CHECK (published_at IS NULL OR (opens_at IS NOT NULL AND closes_at IS NOT NULL)),
    CONSTRAINT consultations_open_after_publication CHECK (published_at IS NULL OR opens_at >= published_at),
    CONSTRAINT consultations_answered_after_close CHECK (answered_at IS NULL OR (published_at IS NOT NULL AND answered_at >= closes_at))
);
CREATE INDEX consultations_by_closing ON consultations (closes_at, id) WHERE published_at IS NOT NULL;
COMMENT ON TABLE consultations IS 'One public-involvement procedure about one draft. Its phase is computed from the instants, never stored.';

-- What was announced stays: the period, the draft, the number, when the comments become public.
CREATE FUNCTION refuse_change_of_published_consultation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.number, NEW.document, NEW.published_at, NEW.opens_at, NEW.closes_at, NEW.comments_become_public)
            IS DISTINCT FROM
            (OLD.number, OLD.document, OLD.published_at, OLD.opens_at, OLD.closes_at, OLD.comments_become_public)
       OR (OLD.answered_at IS NOT NULL AND NEW.answered_at IS DISTINCT FROM OLD.answered_at) THEN
        RAISE EXCEPTION 'a published consultation keeps its period' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER published_consultations_keep_their_period BEFORE UPDATE ON consultations
    FOR EACH ROW WHEN (OLD.published_at IS NOT NULL) EXECUTE FUNCTION refuse_change_of_published_consultation();
CREATE TRIGGER published_consultations_are_not_deleted BEFORE DELETE ON consultations
    FOR EACH ROW WHEN (OLD.published_at IS NOT NULL) EXECUTE FUNCTION refuse_change_of_record();

ALTER TABLE versions ADD CONSTRAINT versions_are_prepared_for_a_consultation FOREIGN KEY (prepared_for) REFERENCES consultations;

CREATE TABLE notices (
    consultation uuid NOT NULL REFERENCES consultations,
    language text NOT NULL,
    title text NOT NULL,
    planned_term text NOT NULL,
    target_groups text NOT NULL,
    aim text NOT NULL,
    timetable text NOT NULL,
    ways_to_take_part text NOT NULL,
    other_information text NOT NULL,
    shorter_period_reason text NOT NULL,
    PRIMARY KEY (consultation, language),
    CONSTRAINT notices_language_is_known CHECK (language IN ('lv', 'en'))
);
COMMENT ON TABLE notices IS 'The notice in one language, as staff are writing it.';

CREATE TABLE published_notices (
    id uuid PRIMARY KEY,
    consultation uuid NOT NULL REFERENCES consultations,
    language text NOT NULL,
    revision integer NOT NULL,
    revision_reason text,
    published_at timestamptz NOT NULL,
    published_by uuid NOT NULL REFERENCES people,
    version uuid NOT NULL REFERENCES versions,
    opens_at timestamptz NOT NULL,
    closes_at timestamptz NOT NULL,
    comments_become_public text NOT NULL,
    document_kind text NOT NULL,
    policy_area text NOT NULL,
    title text NOT NULL,
    title_key text NOT NULL,
    planned_term text NOT NULL,
    target_groups text NOT NULL,
    aim text NOT NULL,
    timetable text NOT NULL,
    ways_to_take_part text NOT NULL,
    other_information text NOT NULL,
    shorter_period_reason text NOT NULL,
    contact_name text NOT NULL,
    contact_phone text NOT NULL,
    contact_email text NOT NULL,
    format smallint NOT NULL,
    digest bytea NOT NULL,
    CONSTRAINT published_notices_are_revised_in_order UNIQUE (consultation, language, revision),
    CONSTRAINT published_notices_language_is_known CHECK (language IN ('lv', 'en')),
    CONSTRAINT published_notices_comments_become_public_is_known CHECK (comments_become_public IN ('at_submission', 'after_period')),
    CONSTRAINT published_notices_digest_is_sha256 CHECK (octet_length(digest) = 32),
    CONSTRAINT published_notices_revision_has_reason CHECK ((revision = 1) = (revision_reason IS NULL))
);
COMMENT ON TABLE published_notices IS 'Record. The notice as it was published, each revision with its reason; title_key is folded for search.';
CREATE TRIGGER published_notices_are_a_record BEFORE UPDATE OR DELETE OR TRUNCATE ON published_notices
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();

CREATE TABLE consultation_versions (
    consultation uuid NOT NULL REFERENCES consultations,
    version uuid NOT NULL REFERENCES versions,
    purpose text NOT NULL,
    published_at timestamptz NOT NULL,
    open_since timestamptz,
    PRIMARY KEY (consultation, version),
    CONSTRAINT consultation_versions_purpose_is_known CHECK (purpose IN ('consulted', 'correction', 'outcome')),
    CONSTRAINT consultation_versions_are_open_unless_an_outcome CHECK ((purpose = 'outcome') = (open_since IS NULL)),
    CONSTRAINT consultation_versions_open_once_published CHECK (open_since >= published_at)
);
CREATE UNIQUE INDEX consultations_begin_with_one_version ON consultation_versions (consultation) WHERE purpose = 'consulted';
COMMENT ON TABLE consultation_versions IS 'Record. Which version of the draft was published for what, and since when it is open for comments.';
CREATE TRIGGER consultation_versions_are_a_record BEFORE UPDATE OR DELETE OR TRUNCATE ON consultation_versions
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record();

CREATE TABLE consultation_staff (
    consultation uuid NOT NULL REFERENCES consultations,
    person uuid NOT NULL REFERENCES people,
    part text NOT NULL,
    PRIMARY KEY (consultation, person, part),
    CONSTRAINT consultation_staff_part_is_known CHECK (part IN ('responsible', 'reviewer', 'approver'))
);
CREATE UNIQUE INDEX consultations_have_one_responsible_official ON consultation_staff (consultation) WHERE part = 'responsible';
COMMENT ON TABLE consultation_staff IS 'Who of the staff is told about a consultation; a part never narrows what a role allows.';

CREATE TABLE consultation_counters (
    consultation uuid PRIMARY KEY REFERENCES consultations,
    last_submission integer NOT NULL,
    organisations bigint NOT NULL,
    public_revision bigint NOT NULL
);
COMMENT ON TABLE consultation_counters IS 'The last submission number given, without gaps; how many organisations have handed something in; a count of changes the public can see.';
