--
-- PostgreSQL database dump
--


-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: keep_participants(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.keep_participants() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    WITH come AS (
        INSERT INTO participants (consultation, organisation)
            SELECT DISTINCT submissions.consultation, signed.organisation
            FROM signed JOIN submissions ON submissions.id = signed.submission ORDER BY 1, 2
            ON CONFLICT DO NOTHING RETURNING consultation)
    UPDATE consultation_counters SET organisations = organisations + counted.n
        FROM (SELECT consultation, count(*) AS n FROM come GROUP BY consultation) AS counted
        WHERE consultation_counters.consultation = counted.consultation;
    RETURN NULL;
END $$;


--
-- Name: keep_tallies(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.keep_tallies() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    added assessments[];
    removed assessments[];
BEGIN
    IF TG_OP <> 'DELETE' THEN
        added := ARRAY(SELECT ROW(now_there.*)::assessments FROM now_there);
    END IF;
    IF TG_OP <> 'INSERT' THEN
        removed := ARRAY(SELECT ROW(there_before.*)::assessments FROM there_before);
    END IF;
    INSERT INTO consultation_tallies AS kept (consultation, version, whole, standing, state, verdict, n)
        SELECT consultation, version, part = 0, standing, state, coalesce(verdict, ''), sum(sign)
        FROM (SELECT *, 1 AS sign FROM unnest(added) UNION ALL SELECT *, -1 FROM unnest(removed)) AS changes
        GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(sign) <> 0 ORDER BY 1, 2, 3, 4, 5, 6
        ON CONFLICT (consultation, version, whole, standing, state, verdict) DO UPDATE SET n = kept.n + excluded.n;
    INSERT INTO place_tallies AS kept (consultation, version, place, shown, everything, unanswered)
        SELECT * FROM (
            SELECT consultation, version, place, coalesce(sum(sign) FILTER (WHERE shown), 0) AS shown, sum(sign) AS everything,
                coalesce(sum(sign) FILTER (WHERE rank < 4), 0) AS unanswered
            FROM (SELECT *, 1 AS sign FROM unnest(added) UNION ALL SELECT *, -1 FROM unnest(removed)) AS changes
            GROUP BY consultation, version, place) AS differences
        WHERE (shown, everything, unanswered) <> (0, 0, 0) ORDER BY consultation, version, place
        ON CONFLICT (consultation, version, place) DO UPDATE SET shown = kept.shown + excluded.shown,
            everything = kept.everything + excluded.everything, unanswered = kept.unanswered + excluded.unanswered;
    RETURN NULL;
END $$;


--
-- Name: refuse_change_of_published_consultation(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.refuse_change_of_published_consultation() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF (NEW.number, NEW.document, NEW.published_at, NEW.opens_at, NEW.closes_at, NEW.comments_become_public)
            IS DISTINCT FROM
            (OLD.number, OLD.document, OLD.published_at, OLD.opens_at, OLD.closes_at, OLD.comments_become_public)
       OR (OLD.answered_at IS NOT NULL AND NEW.answered_at IS DISTINCT FROM OLD.answered_at) THEN
        RAISE EXCEPTION 'a published consultation keeps its period' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;


--
-- Name: refuse_change_of_published_text(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.refuse_change_of_published_text() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF TG_TABLE_NAME = 'points' AND TG_OP = 'UPDATE' THEN
        IF (to_jsonb(NEW) - 'provision') = (to_jsonb(OLD) - 'provision') THEN
            RETURN NEW;
        END IF;
    END IF;
    IF EXISTS (SELECT FROM versions WHERE published_at IS NOT NULL AND id IN (OLD.version, NEW.version)) THEN
        RAISE EXCEPTION 'a published version is never changed' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;


--
-- Name: refuse_change_of_record(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.refuse_change_of_record() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION '% is a record: rows are only added', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: __diesel_schema_migrations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.__diesel_schema_migrations (
    version character varying(50) NOT NULL,
    run_on timestamp without time zone DEFAULT CURRENT_TIMESTAMP NOT NULL
);


--
-- Name: access_requests; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.access_requests (
    link uuid NOT NULL,
    organisation uuid NOT NULL,
    name text NOT NULL,
    "position" text NOT NULL
);


--
-- Name: TABLE access_requests; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.access_requests IS 'Somebody asks the managers of an organisation to be invited; they are told once the address is confirmed.';


--
-- Name: answers; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.answers (
    id uuid NOT NULL,
    publication uuid NOT NULL,
    assessment uuid NOT NULL,
    comment uuid NOT NULL,
    part integer NOT NULL,
    response uuid NOT NULL,
    verdict text NOT NULL,
    reasons text NOT NULL,
    essence text NOT NULL,
    language text NOT NULL,
    corrects uuid,
    drafted_by uuid NOT NULL,
    approved_by uuid NOT NULL,
    approval_salt bytea NOT NULL,
    approval_digest bytea NOT NULL,
    format smallint NOT NULL,
    salt bytea NOT NULL,
    digest bytea NOT NULL,
    CONSTRAINT answers_approval_digest_is_sha256 CHECK ((octet_length(approval_digest) = 32)),
    CONSTRAINT answers_approval_salt_has_256_bits CHECK ((octet_length(approval_salt) = 32)),
    CONSTRAINT answers_are_approved_by_somebody_else CHECK ((approved_by <> drafted_by)),
    CONSTRAINT answers_count_parts_from_zero CHECK ((part >= 0)),
    CONSTRAINT answers_digest_is_sha256 CHECK ((octet_length(digest) = 32)),
    CONSTRAINT answers_give_reasons_unless_accepted CHECK (((verdict = 'accepted'::text) OR (reasons <> ''::text))),
    CONSTRAINT answers_language_is_known CHECK ((language = ANY (ARRAY['lv'::text, 'en'::text]))),
    CONSTRAINT answers_salt_has_256_bits CHECK ((octet_length(salt) = 32)),
    CONSTRAINT answers_verdict_is_known CHECK ((verdict = ANY (ARRAY['accepted'::text, 'partly'::text, 'rejected'::text, 'noted'::text])))
);


--
-- Name: TABLE answers; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.answers IS 'Record. A response as published to one assessment; corrected only by a newer one. It names the comment and its part itself, because an assessment is a row of work; approval_digest is over who wrote and who approved it.';


--
-- Name: applications; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.applications (
    id uuid NOT NULL,
    token_hash bytea NOT NULL,
    typed jsonb NOT NULL,
    password_hash text,
    person uuid,
    changed_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    link uuid,
    organisation uuid,
    CONSTRAINT applications_only_sent_become_organisations CHECK (((organisation IS NULL) OR (sent_at IS NOT NULL))),
    CONSTRAINT applications_sent_has_link CHECK (((sent_at IS NULL) = (link IS NULL)))
);


--
-- Name: TABLE applications; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.applications IS 'Applications on their way: what was typed on the steps of /register, kept for whoever holds the token; from the check page on, waiting for its address to be confirmed. An organisation is made only then.';


--
-- Name: assessments; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.assessments (
    id uuid NOT NULL,
    comment uuid NOT NULL,
    part integer NOT NULL,
    submission uuid NOT NULL,
    consultation uuid NOT NULL,
    version uuid NOT NULL,
    version_ordinal integer NOT NULL,
    point uuid,
    place integer NOT NULL,
    kind text NOT NULL,
    state text NOT NULL,
    correction text,
    standing text NOT NULL,
    answer uuid,
    verdict text,
    received_at timestamp with time zone NOT NULL,
    rank smallint GENERATED ALWAYS AS (
CASE state
    WHEN 'received'::text THEN 0
    WHEN 'returned'::text THEN 1
    WHEN 'drafted'::text THEN 2
    WHEN 'approved'::text THEN 3
    WHEN 'divided'::text THEN 4
    WHEN 'published'::text THEN 5
    ELSE 6
END) STORED NOT NULL,
    shown boolean GENERATED ALWAYS AS (((part = 0) AND (standing = 'stands'::text))) STORED NOT NULL,
    result boolean GENERATED ALWAYS AS (((answer IS NOT NULL) AND (standing = 'stands'::text))) STORED NOT NULL,
    CONSTRAINT assessments_answered_have_a_verdict CHECK (((answer IS NULL) = (verdict IS NULL))),
    CONSTRAINT assessments_correction_is_of_a_published_answer CHECK (((correction IS NULL) OR ((correction = ANY (ARRAY['drafted'::text, 'returned'::text, 'approved'::text])) AND (state = 'published'::text)))),
    CONSTRAINT assessments_count_parts_from_zero CHECK ((part >= 0)),
    CONSTRAINT assessments_count_versions_from_one CHECK ((version_ordinal >= 1)),
    CONSTRAINT assessments_kind_is_known CHECK ((kind = ANY (ARRAY['objection'::text, 'proposal'::text, 'support'::text, 'question'::text]))),
    CONSTRAINT assessments_on_the_whole_draft_come_first CHECK (((place >= '-1'::integer) AND ((place = '-1'::integer) = (point IS NULL)))),
    CONSTRAINT assessments_standing_is_known CHECK ((standing = ANY (ARRAY['stands'::text, 'superseded'::text, 'withdrawn'::text, 'held_back'::text]))),
    CONSTRAINT assessments_state_is_known CHECK ((state = ANY (ARRAY['received'::text, 'returned'::text, 'drafted'::text, 'approved'::text, 'published'::text, 'lapsed'::text]))),
    CONSTRAINT assessments_verdict_is_known CHECK ((verdict = ANY (ARRAY['accepted'::text, 'partly'::text, 'rejected'::text, 'noted'::text])))
);


--
-- Name: TABLE assessments; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.assessments IS 'What is to be answered: one row for each comment, with what public lists and the desk filter, order and count by. rank is the order of work; version, point and submission are those of the comment; place is the number of the provision in the version, -1 for the whole draft; standing is that of the comment, the same in all its parts; answer is the one that holds, with its verdict; shown and result say what the public lists hold.';


--
-- Name: attempts; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.attempts (
    subject bytea NOT NULL,
    recent integer NOT NULL,
    recent_since timestamp with time zone NOT NULL,
    unbroken integer NOT NULL,
    CONSTRAINT attempts_are_counted_from_zero CHECK (((recent >= 0) AND (unbroken >= 0))),
    CONSTRAINT attempts_subject_is_sha256 CHECK ((octet_length(subject) = 32))
);


--
-- Name: TABLE attempts; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.attempts IS 'How often something was tried: signing in to an account or from a network, letters to an address. subject is a keyed hash, so that the table names nobody; recent is counted in a window that begins at recent_since, unbroken since the last success.';


--
-- Name: comments; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.comments (
    id uuid NOT NULL,
    submission uuid NOT NULL,
    ordinal integer NOT NULL,
    version uuid NOT NULL,
    language text NOT NULL,
    point uuid,
    kind text NOT NULL,
    body text NOT NULL,
    proposed_wording text,
    revises uuid,
    format smallint NOT NULL,
    salt bytea NOT NULL,
    digest bytea NOT NULL,
    CONSTRAINT comments_count_from_one CHECK ((ordinal >= 1)),
    CONSTRAINT comments_digest_is_sha256 CHECK ((octet_length(digest) = 32)),
    CONSTRAINT comments_have_a_text CHECK ((body <> ''::text)),
    CONSTRAINT comments_kind_is_known CHECK ((kind = ANY (ARRAY['objection'::text, 'proposal'::text, 'support'::text, 'question'::text]))),
    CONSTRAINT comments_language_is_known CHECK ((language = ANY (ARRAY['lv'::text, 'en'::text]))),
    CONSTRAINT comments_salt_has_256_bits CHECK ((octet_length(salt) = 32)),
    CONSTRAINT comments_word_a_point CHECK (((proposed_wording IS NULL) OR (point IS NOT NULL)))
);


--
-- Name: TABLE comments; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.comments IS 'Record. A comment as handed in. Without a point it is about the whole draft.';


--
-- Name: consultation_counters; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consultation_counters (
    consultation uuid NOT NULL,
    last_submission integer NOT NULL,
    organisations bigint NOT NULL,
    public_revision bigint NOT NULL
);


--
-- Name: TABLE consultation_counters; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.consultation_counters IS 'The last submission number given, without gaps; how many organisations have handed something in; a count of changes the public can see.';


--
-- Name: consultation_staff; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consultation_staff (
    consultation uuid NOT NULL,
    person uuid NOT NULL,
    part text NOT NULL,
    CONSTRAINT consultation_staff_part_is_known CHECK ((part = ANY (ARRAY['responsible'::text, 'reviewer'::text, 'approver'::text])))
);


--
-- Name: TABLE consultation_staff; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.consultation_staff IS 'Who of the staff is told about a consultation; a part never narrows what a role allows.';


--
-- Name: consultation_tallies; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consultation_tallies (
    consultation uuid NOT NULL,
    version uuid NOT NULL,
    whole boolean NOT NULL,
    standing text NOT NULL,
    state text NOT NULL,
    verdict text NOT NULL,
    n bigint NOT NULL
)
WITH (fillfactor='50');


--
-- Name: TABLE consultation_tallies; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.consultation_tallies IS 'How many assessments are of which kind, kept by a trigger: whole are those of whole comments, verdict is empty without an answer. The public sum reads the whole ones, the desk all.';


--
-- Name: consultation_versions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consultation_versions (
    consultation uuid NOT NULL,
    version uuid NOT NULL,
    purpose text NOT NULL,
    published_at timestamp with time zone NOT NULL,
    open_since timestamp with time zone,
    CONSTRAINT consultation_versions_are_open_unless_an_outcome CHECK (((purpose = 'outcome'::text) = (open_since IS NULL))),
    CONSTRAINT consultation_versions_open_once_published CHECK ((open_since >= published_at)),
    CONSTRAINT consultation_versions_purpose_is_known CHECK ((purpose = ANY (ARRAY['consulted'::text, 'correction'::text, 'outcome'::text])))
);


--
-- Name: TABLE consultation_versions; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.consultation_versions IS 'Record. Which version of the draft was published for what, and since when it is open for comments.';


--
-- Name: consultations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consultations (
    id uuid NOT NULL,
    number text NOT NULL,
    document uuid NOT NULL,
    document_kind text NOT NULL,
    policy_area text NOT NULL,
    comments_become_public text NOT NULL,
    opens_at timestamp with time zone,
    closes_at timestamp with time zone,
    contact_name text NOT NULL,
    contact_phone text NOT NULL,
    contact_email text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by uuid NOT NULL,
    form uuid NOT NULL,
    published_at timestamp with time zone,
    answered_at timestamp with time zone,
    revision integer NOT NULL,
    CONSTRAINT consultations_answered_after_close CHECK (((answered_at IS NULL) OR ((published_at IS NOT NULL) AND (answered_at >= closes_at)))),
    CONSTRAINT consultations_close_after_they_open CHECK ((closes_at > opens_at)),
    CONSTRAINT consultations_comments_become_public_is_known CHECK ((comments_become_public = ANY (ARRAY['at_submission'::text, 'after_period'::text]))),
    CONSTRAINT consultations_open_after_publication CHECK (((published_at IS NULL) OR (opens_at >= published_at))),
    CONSTRAINT consultations_published_has_period CHECK (((published_at IS NULL) OR ((opens_at IS NOT NULL) AND (closes_at IS NOT NULL))))
);


--
-- Name: TABLE consultations; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.consultations IS 'One public-involvement procedure about one draft. Its phase is computed from the instants, never stored.';


--
-- Name: documents; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.documents (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL
);


--
-- Name: TABLE documents; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.documents IS 'A draft, in all its versions and languages.';


--
-- Name: event_queue; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.event_queue (
    event bigint NOT NULL,
    consumer text NOT NULL,
    attempts integer NOT NULL,
    next_attempt_at timestamp with time zone NOT NULL,
    progress text,
    last_error text,
    parked_at timestamp with time zone,
    CONSTRAINT event_queue_consumer_is_known CHECK ((consumer = 'letters'::text)),
    CONSTRAINT event_queue_counts_attempts_from_zero CHECK ((attempts >= 0))
);


--
-- Name: TABLE event_queue; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.event_queue IS 'Who still has to deal with an event: one row a consumer. progress is how far a consumer is that works in portions; an event that fails five times is parked.';


--
-- Name: events; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.events (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    actor uuid,
    actor_as text NOT NULL,
    actor_organisation uuid,
    kind text NOT NULL,
    consultation uuid,
    organisation uuid,
    subject uuid,
    data jsonb NOT NULL,
    once text,
    CONSTRAINT events_actor_as_is_known CHECK ((actor_as = ANY (ARRAY['member'::text, 'staff'::text, 'person'::text, 'service'::text]))),
    CONSTRAINT events_actor_is_named_unless_service CHECK (((actor IS NULL) = (actor_as = 'service'::text))),
    CONSTRAINT events_of_time_are_nobodys CHECK (((once IS NULL) OR (actor_as = 'service'::text)))
);


--
-- Name: TABLE events; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.events IS 'Record. Everything that happened, by whom and when; ids only, never names or addresses. once names what time brought, so that it happens once whoever notices it.';


--
-- Name: events_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.events ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: followed_areas; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.followed_areas (
    organisation uuid NOT NULL,
    area text NOT NULL
);


--
-- Name: TABLE followed_areas; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.followed_areas IS 'Which policy areas an organisation follows.';


--
-- Name: invitations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.invitations (
    link uuid NOT NULL,
    organisation uuid NOT NULL,
    may_sign boolean NOT NULL,
    may_manage boolean NOT NULL,
    invited_by uuid NOT NULL
);


--
-- Name: TABLE invitations; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.invitations IS 'What an invitation by letter offers: membership of one organisation with these rights, to whoever reads that address.';


--
-- Name: letters; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.letters (
    id uuid NOT NULL,
    once text NOT NULL,
    event bigint,
    kind text NOT NULL,
    person uuid,
    organisation uuid,
    address text NOT NULL,
    language text NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    message_id text NOT NULL,
    state text NOT NULL,
    attempts integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    next_attempt_at timestamp with time zone,
    leased_until timestamp with time zone,
    last_reply text,
    sent_at timestamp with time zone,
    link uuid,
    CONSTRAINT letters_count_attempts_from_zero CHECK ((attempts >= 0)),
    CONSTRAINT letters_language_is_known CHECK ((language = ANY (ARRAY['lv'::text, 'en'::text]))),
    CONSTRAINT letters_only_queued_are_leased CHECK (((leased_until IS NULL) OR (state = 'queued'::text))),
    CONSTRAINT letters_queued_has_next_attempt CHECK (((state = 'queued'::text) = (next_attempt_at IS NOT NULL))),
    CONSTRAINT letters_sent_has_time CHECK (((state = 'sent'::text) = (sent_at IS NOT NULL))),
    CONSTRAINT letters_state_is_known CHECK ((state = ANY (ARRAY['queued'::text, 'sent'::text, 'dead'::text]))),
    CONSTRAINT letters_subject_is_one_line CHECK ((subject !~ '[\r\n]'::text))
);


--
-- Name: TABLE letters; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.letters IS 'One e-mail to one person, worded when it was queued. once names event, kind, person and organisation, of a daily letter the person and the day, so that none is made twice; a daily letter follows from many events. Whoever sends a letter holds it until leased_until.';


--
-- Name: COLUMN letters.link; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.letters.link IS 'The private link whose place is held by a SUBSTITUTE (U+001A) in the body. It is put in at the moment of sending.';


--
-- Name: links; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.links (
    id uuid NOT NULL,
    purpose text NOT NULL,
    email text NOT NULL,
    email_key text NOT NULL,
    language text NOT NULL,
    person uuid,
    made_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    withdrawn_at timestamp with time zone,
    former_email text,
    CONSTRAINT links_are_used_or_withdrawn CHECK (((used_at IS NULL) OR (withdrawn_at IS NULL))),
    CONSTRAINT links_end_after_they_begin CHECK ((ends_at > made_at)),
    CONSTRAINT links_language_is_known CHECK ((language = ANY (ARRAY['lv'::text, 'en'::text]))),
    CONSTRAINT links_only_addresses_have_a_former_one CHECK (((former_email IS NULL) OR ((purpose = 'address'::text) AND (used_at IS NOT NULL)))),
    CONSTRAINT links_purpose_is_known CHECK ((purpose = ANY (ARRAY['reset'::text, 'welcome'::text, 'address'::text, 'application'::text, 'access'::text, 'invitation'::text])))
);


--
-- Name: TABLE links; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.links IS 'Links that were sent by letter to an address. The secret in a link is a keyed hash of its id and is not stored. former_email is where letters went before a change of address, so that its owner can be told.';


--
-- Name: memberships; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.memberships (
    id uuid NOT NULL,
    organisation uuid NOT NULL,
    person uuid NOT NULL,
    may_sign boolean NOT NULL,
    may_manage boolean NOT NULL,
    began_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT memberships_end_after_they_begin CHECK ((ended_at >= began_at))
);


--
-- Name: TABLE memberships; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.memberships IS 'Who acts for which organisation, with which rights. A membership ends, it never vanishes.';


--
-- Name: notices; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.notices (
    consultation uuid NOT NULL,
    language text NOT NULL,
    title text NOT NULL,
    planned_term text NOT NULL,
    target_groups text NOT NULL,
    aim text NOT NULL,
    timetable text NOT NULL,
    ways_to_take_part text NOT NULL,
    other_information text NOT NULL,
    shorter_period_reason text NOT NULL,
    CONSTRAINT notices_language_is_known CHECK ((language = ANY (ARRAY['lv'::text, 'en'::text])))
);


--
-- Name: TABLE notices; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.notices IS 'The notice in one language, as staff are writing it.';


--
-- Name: organisation_decisions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.organisation_decisions (
    id uuid NOT NULL,
    organisation uuid NOT NULL,
    decision text NOT NULL,
    decided_at timestamp with time zone NOT NULL,
    decided_by uuid,
    reason text NOT NULL,
    CONSTRAINT organisation_decisions_decision_is_known CHECK ((decision = ANY (ARRAY['approval'::text, 'refusal'::text, 'suspension'::text, 'restoration'::text])))
);


--
-- Name: TABLE organisation_decisions; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.organisation_decisions IS 'Record. What the ministry decided about an organisation, who, when and why. Nobody decided where the operator did, at the command line.';


--
-- Name: organisations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.organisations (
    id uuid NOT NULL,
    name text NOT NULL,
    name_key text NOT NULL,
    country text NOT NULL,
    register text NOT NULL,
    number text NOT NULL,
    number_key text NOT NULL,
    state text NOT NULL,
    applied_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    decided_by uuid,
    decision_reason text,
    name_skeleton text NOT NULL,
    address text NOT NULL,
    web text NOT NULL,
    about text NOT NULL,
    revision integer NOT NULL,
    CONSTRAINT organisations_country_is_iso_3166_alpha_2 CHECK ((country ~ '^[A-Z]{2}$'::text)),
    CONSTRAINT organisations_decided_has_time CHECK (((state = 'pending'::text) = (decided_at IS NULL))),
    CONSTRAINT organisations_state_is_known CHECK ((state = ANY (ARRAY['pending'::text, 'approved'::text, 'rejected'::text, 'suspended'::text])))
);


--
-- Name: TABLE organisations; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.organisations IS 'The register of non-governmental organisations. name_key and number_key are folded for comparison; name_skeleton is what a name looks like (UTS 39).';


--
-- Name: participants; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.participants (
    consultation uuid NOT NULL,
    organisation uuid NOT NULL
);


--
-- Name: TABLE participants; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.participants IS 'Which organisations signed something that was handed in on a consultation, kept by a trigger; consultation_counters says how many.';


--
-- Name: people; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people (
    id uuid NOT NULL,
    name text NOT NULL,
    "position" text NOT NULL,
    email text NOT NULL,
    email_key text NOT NULL,
    language text NOT NULL,
    password_hash text,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT people_language_is_known CHECK ((language = ANY (ARRAY['lv'::text, 'en'::text])))
);


--
-- Name: TABLE people; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.people IS 'Everyone who can sign in. email_key is the address folded for comparison.';


--
-- Name: place_tallies; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.place_tallies (
    consultation uuid NOT NULL,
    version uuid NOT NULL,
    place integer NOT NULL,
    shown bigint NOT NULL,
    everything bigint NOT NULL,
    unanswered bigint NOT NULL
)
WITH (fillfactor='50');


--
-- Name: TABLE place_tallies; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.place_tallies IS 'How many assessments there are at each place of a version, kept by a trigger: those that the public list holds, all, and those still to be answered.';


--
-- Name: points; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.points (
    id uuid NOT NULL,
    text uuid NOT NULL,
    version uuid NOT NULL,
    provision uuid NOT NULL,
    "position" integer NOT NULL,
    place integer,
    kind text NOT NULL,
    number text,
    path text NOT NULL,
    depth smallint NOT NULL,
    anchor text NOT NULL,
    body text NOT NULL,
    CONSTRAINT points_kind_is_known CHECK ((kind = ANY (ARRAY['heading'::text, 'numbered'::text, 'item'::text, 'paragraph'::text]))),
    CONSTRAINT points_numbered_have_a_path CHECK (((number IS NULL) OR (path <> ''::text)))
);


--
-- Name: TABLE points; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.points IS 'The wording of a provision in one text, with its printed number, depth and anchor. The place is the number of the provision in the version, given at publication.';


--
-- Name: provisions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.provisions (
    id uuid NOT NULL,
    document uuid NOT NULL
);


--
-- Name: TABLE provisions; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.provisions IS 'One point through all versions and languages of a draft.';


--
-- Name: publications; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.publications (
    id uuid NOT NULL,
    consultation uuid NOT NULL,
    published_at timestamp with time zone NOT NULL,
    published_by uuid NOT NULL,
    format smallint NOT NULL,
    digest bytea NOT NULL,
    CONSTRAINT publications_digest_is_sha256 CHECK ((octet_length(digest) = 32))
);


--
-- Name: TABLE publications; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.publications IS 'Record. Answers of one consultation that were published together.';


--
-- Name: published_notices; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.published_notices (
    id uuid NOT NULL,
    consultation uuid NOT NULL,
    language text NOT NULL,
    revision integer NOT NULL,
    revision_reason text,
    published_at timestamp with time zone NOT NULL,
    published_by uuid NOT NULL,
    version uuid NOT NULL,
    opens_at timestamp with time zone NOT NULL,
    closes_at timestamp with time zone NOT NULL,
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
    CONSTRAINT published_notices_comments_become_public_is_known CHECK ((comments_become_public = ANY (ARRAY['at_submission'::text, 'after_period'::text]))),
    CONSTRAINT published_notices_digest_is_sha256 CHECK ((octet_length(digest) = 32)),
    CONSTRAINT published_notices_language_is_known CHECK ((language = ANY (ARRAY['lv'::text, 'en'::text]))),
    CONSTRAINT published_notices_revision_has_reason CHECK (((revision = 1) = (revision_reason IS NULL)))
);


--
-- Name: TABLE published_notices; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.published_notices IS 'Record. The notice as it was published, each revision with its reason; title_key is folded for search.';


--
-- Name: response_assessments; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.response_assessments (
    response uuid NOT NULL,
    assessment uuid NOT NULL,
    corrects uuid,
    published_at timestamp with time zone
);


--
-- Name: TABLE response_assessments; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.response_assessments IS 'What a response answers. corrects is the published answer in whose place it will stand.';


--
-- Name: responses; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.responses (
    id uuid NOT NULL,
    consultation uuid NOT NULL,
    state text NOT NULL,
    verdict text NOT NULL,
    reasons text NOT NULL,
    essence text NOT NULL,
    language text NOT NULL,
    drafted_by uuid NOT NULL,
    drafted_at timestamp with time zone NOT NULL,
    approved_by uuid,
    approved_at timestamp with time zone,
    returned_by uuid,
    returned_at timestamp with time zone,
    return_remark text,
    published_at timestamp with time zone,
    revision integer NOT NULL,
    CONSTRAINT responses_approved_has_time CHECK ((((approved_by IS NULL) = (approved_at IS NULL)) AND ((approved_at IS NOT NULL) = (state = ANY (ARRAY['approved'::text, 'published'::text]))))),
    CONSTRAINT responses_are_approved_by_somebody_else CHECK ((approved_by <> drafted_by)),
    CONSTRAINT responses_count_revisions_from_one CHECK ((revision >= 1)),
    CONSTRAINT responses_essence_is_at_most_1000_characters CHECK ((char_length(essence) <= 1000)),
    CONSTRAINT responses_give_reasons_unless_accepted CHECK (((verdict = 'accepted'::text) OR (reasons <> ''::text))),
    CONSTRAINT responses_language_is_known CHECK ((language = ANY (ARRAY['lv'::text, 'en'::text]))),
    CONSTRAINT responses_published_has_time CHECK (((state = 'published'::text) = (published_at IS NOT NULL))),
    CONSTRAINT responses_reasons_are_at_most_20000_characters CHECK ((char_length(reasons) <= 20000)),
    CONSTRAINT responses_returned_has_remark CHECK ((((returned_by IS NULL) = (returned_at IS NULL)) AND ((returned_by IS NULL) = (return_remark IS NULL)))),
    CONSTRAINT responses_state_is_known CHECK ((state = ANY (ARRAY['drafted'::text, 'returned'::text, 'approved'::text, 'published'::text]))),
    CONSTRAINT responses_verdict_is_known CHECK ((verdict = ANY (ARRAY['accepted'::text, 'partly'::text, 'rejected'::text, 'noted'::text])))
);


--
-- Name: TABLE responses; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.responses IS 'The answer being prepared: who drafted it, who approved it or sent it back. essence is the comment in short, for the summary.';


--
-- Name: sessions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.sessions (
    token_hash bytea NOT NULL,
    person uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    id uuid NOT NULL,
    device text NOT NULL,
    CONSTRAINT sessions_token_hash_is_sha256 CHECK ((octet_length(token_hash) = 32))
);


--
-- Name: TABLE sessions; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.sessions IS 'Live sign-ins. The cookie holds 256 random bits; only their SHA-256 is stored.';


--
-- Name: COLUMN sessions.device; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.sessions.device IS 'Browser and system as the browser names them, so that its owner knows which session is which.';


--
-- Name: signatures; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.signatures (
    id uuid NOT NULL,
    submission uuid NOT NULL,
    organisation uuid NOT NULL,
    organisation_name text NOT NULL,
    organisation_country text NOT NULL,
    organisation_register text NOT NULL,
    organisation_number text NOT NULL,
    person uuid NOT NULL,
    person_name text NOT NULL,
    person_position text NOT NULL,
    declaration text NOT NULL,
    declaration_language text NOT NULL,
    signed_at timestamp with time zone NOT NULL,
    format smallint NOT NULL,
    salt bytea NOT NULL,
    digest bytea NOT NULL,
    CONSTRAINT signatures_declaration_language_is_known CHECK ((declaration_language = ANY (ARRAY['lv'::text, 'en'::text]))),
    CONSTRAINT signatures_digest_is_sha256 CHECK ((octet_length(digest) = 32)),
    CONSTRAINT signatures_salt_has_256_bits CHECK ((octet_length(salt) = 32))
);


--
-- Name: TABLE signatures; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.signatures IS 'Record. Whose a submission is: organisation and person as they were, and the declaration as it was shown.';


--
-- Name: staff_roles; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.staff_roles (
    id uuid NOT NULL,
    person uuid NOT NULL,
    role text NOT NULL,
    given_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT staff_roles_end_after_they_begin CHECK ((ended_at >= given_at)),
    CONSTRAINT staff_roles_role_is_known CHECK ((role = ANY (ARRAY['editor'::text, 'reviewer'::text, 'approver'::text, 'admin'::text])))
);


--
-- Name: TABLE staff_roles; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.staff_roles IS 'What a person of the ministry may do, in every consultation. A role ends, it never vanishes.';


--
-- Name: statement_comments; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.statement_comments (
    id uuid NOT NULL,
    statement uuid NOT NULL,
    revision integer NOT NULL,
    form uuid NOT NULL,
    version uuid NOT NULL,
    point uuid,
    language text NOT NULL,
    kind text NOT NULL,
    body text NOT NULL,
    proposed_wording text,
    created_at timestamp with time zone NOT NULL,
    created_by uuid NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    changed_by uuid NOT NULL,
    CONSTRAINT statement_comments_body_is_at_most_10000_characters CHECK ((char_length(body) <= 10000)),
    CONSTRAINT statement_comments_have_a_text CHECK ((body <> ''::text)),
    CONSTRAINT statement_comments_kind_is_known CHECK ((kind = ANY (ARRAY['objection'::text, 'proposal'::text, 'support'::text, 'question'::text]))),
    CONSTRAINT statement_comments_language_is_known CHECK ((language = ANY (ARRAY['lv'::text, 'en'::text]))),
    CONSTRAINT statement_comments_word_a_point CHECK (((proposed_wording IS NULL) OR (point IS NOT NULL))),
    CONSTRAINT statement_comments_wording_is_at_most_20000_characters CHECK ((char_length(proposed_wording) <= 20000))
);


--
-- Name: TABLE statement_comments; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.statement_comments IS 'The comments of a statement while it is written. A comment stays on the version it was written on; without a point it is about the whole draft. form is the key of the form that added it.';


--
-- Name: statements; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.statements (
    id uuid NOT NULL,
    consultation uuid NOT NULL,
    organisation uuid NOT NULL,
    ordinal integer NOT NULL,
    revision integer NOT NULL,
    reply text NOT NULL,
    note text NOT NULL,
    note_language text NOT NULL,
    note_revision integer NOT NULL,
    started_at timestamp with time zone NOT NULL,
    started_by uuid NOT NULL,
    submitted_at timestamp with time zone,
    CONSTRAINT statements_count_from_one CHECK ((ordinal >= 1)),
    CONSTRAINT statements_note_is_at_most_20000_characters CHECK ((char_length(note) <= 20000)),
    CONSTRAINT statements_note_language_is_known CHECK ((note_language = ANY (ARRAY['lv'::text, 'en'::text]))),
    CONSTRAINT statements_reply_is_known CHECK ((reply = ANY (ARRAY['comments'::text, 'no_objections'::text]))),
    CONSTRAINT statements_submitted_after_start CHECK ((submitted_at >= started_at))
);


--
-- Name: TABLE statements; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.statements IS 'What an organisation is writing on one consultation; of several only one is being written. ordinal counts them. revision grows with every change inside, note_revision with those of the covering note.';


--
-- Name: submissions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.submissions (
    id uuid NOT NULL,
    consultation uuid NOT NULL,
    statement uuid NOT NULL,
    number integer NOT NULL,
    channel text NOT NULL,
    received_at timestamp with time zone NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    reply text NOT NULL,
    language text NOT NULL,
    note text NOT NULL,
    note_salt bytea,
    note_digest bytea,
    supersedes uuid,
    format smallint NOT NULL,
    digest bytea NOT NULL,
    CONSTRAINT submissions_are_recorded_once_received CHECK ((recorded_at >= received_at)),
    CONSTRAINT submissions_channel_is_known CHECK ((channel = 'web'::text)),
    CONSTRAINT submissions_count_from_one CHECK ((number >= 1)),
    CONSTRAINT submissions_digest_is_sha256 CHECK ((octet_length(digest) = 32)),
    CONSTRAINT submissions_language_is_known CHECK ((language = ANY (ARRAY['lv'::text, 'en'::text]))),
    CONSTRAINT submissions_note_digest_is_sha256 CHECK ((octet_length(note_digest) = 32)),
    CONSTRAINT submissions_note_salt_has_256_bits CHECK ((octet_length(note_salt) = 32)),
    CONSTRAINT submissions_notes_have_a_digest CHECK (((note = ''::text) = (note_digest IS NULL))),
    CONSTRAINT submissions_reply_is_known CHECK ((reply = ANY (ARRAY['comments'::text, 'no_objections'::text])))
);


--
-- Name: TABLE submissions; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.submissions IS 'Record. A statement as handed in: numbered without gaps in its consultation, timed by the arrival of the request. language is that of the covering note; format says which fields its digest is made of.';


--
-- Name: tellings; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tellings (
    id uuid NOT NULL,
    event bigint NOT NULL,
    kind text NOT NULL,
    person uuid,
    link uuid,
    organisation uuid,
    due_at timestamp with time zone NOT NULL,
    attempts integer NOT NULL,
    last_error text,
    letter uuid,
    closed_at timestamp with time zone,
    closed_why text,
    CONSTRAINT tellings_closed_say_why CHECK (((closed_at IS NULL) = (closed_why IS NULL))),
    CONSTRAINT tellings_count_attempts_from_zero CHECK ((attempts >= 0)),
    CONSTRAINT tellings_end_in_a_letter_or_a_reason CHECK (((letter IS NULL) OR (closed_at IS NULL))),
    CONSTRAINT tellings_have_one_reader CHECK ((num_nonnulls(person, link) = 1))
);


--
-- Name: TABLE tellings; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.tellings IS 'Who is to be told of an event, in which kind of letter: made before any word is written. It ends in a letter, or is closed with the reason why there is none. A link stands for whoever reads the address it was made for.';


--
-- Name: texts; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.texts (
    id uuid NOT NULL,
    version uuid NOT NULL,
    language text NOT NULL,
    source text NOT NULL,
    imported_at timestamp with time zone NOT NULL,
    imported_by uuid NOT NULL,
    format smallint NOT NULL,
    digest bytea NOT NULL,
    CONSTRAINT texts_digest_is_sha256 CHECK ((octet_length(digest) = 32)),
    CONSTRAINT texts_language_is_known CHECK ((language = ANY (ARRAY['lv'::text, 'en'::text])))
);


--
-- Name: TABLE texts; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.texts IS 'A version in one language, with the source it was read from.';


--
-- Name: versions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.versions (
    id uuid NOT NULL,
    document uuid NOT NULL,
    ordinal integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    published_at timestamp with time zone,
    prepared_for uuid NOT NULL,
    format smallint,
    digest bytea,
    CONSTRAINT versions_count_from_one CHECK ((ordinal >= 1)),
    CONSTRAINT versions_digest_is_sha256 CHECK ((octet_length(digest) = 32)),
    CONSTRAINT versions_published_are_sealed CHECK ((((published_at IS NULL) = (digest IS NULL)) AND ((digest IS NULL) = (format IS NULL))))
);


--
-- Name: TABLE versions; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.versions IS 'One version of a draft, prepared for one consultation; nothing of it changes once it is published.';


--
-- Name: year_counters; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.year_counters (
    year integer NOT NULL,
    last_number integer NOT NULL
);


--
-- Name: TABLE year_counters; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TABLE public.year_counters IS 'The last consultation number given in a year of Riga time; gaps are allowed.';


--
-- Data for Name: __diesel_schema_migrations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.__diesel_schema_migrations VALUES
	('20261124090000', '2026-11-26 02:17:44.078408'),
	('20261124090100', '2026-11-26 02:17:44.082188'),
	('20261124090200', '2026-11-26 02:17:44.093251'),
	('20261124090300', '2026-11-26 02:17:44.102236'),
	('20261124090400', '2026-11-26 02:17:44.10964'),
	('20261124090500', '2026-11-26 02:17:44.127171'),
	('20261124090600', '2026-11-26 02:17:44.151652'),
	('20261124090800', '2026-11-26 02:17:44.166041'),
	('20261124090850', '2026-11-26 02:17:44.184227'),
	('20261124091000', '2026-11-26 02:17:44.204502'),
	('20261124160000', '2026-11-26 02:17:44.228703'),
	('20261124160100', '2026-11-26 02:17:44.236286'),
	('20261124160200', '2026-11-26 02:17:44.252258'),
	('20261124160300', '2026-11-26 02:17:44.259793');


--
-- Data for Name: access_requests; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.access_requests VALUES
	('01a215b5-ae96-7552-b76d-ab0c7ce26a52', '01a215b5-a78d-714f-81ea-daa02d118951', 'Juris Ozols', 'Lawyer');


--
-- Data for Name: answers; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.answers VALUES
	('01a215b5-b26a-7318-aeca-6e3ffb8ccc10', '01a215b5-b26a-7318-aeca-6e3ea97c7267', '01a215b5-aa70-7721-8629-1ee1ac8a1e74', '01a215b5-aa68-7010-9de7-ccded6ba723e', 0, '01a215b5-abd7-71cd-adf2-28565df3a6cf', 'noted', 'We <b>ask</b> them. secret-of-the-reviewer', '', 'en', NULL, '01a215b5-a726-7533-9729-0e1521639960', '01a215b5-a757-70bc-b96c-f4c899d66e87', '\x063720367db6284e0702c3769bfad9ebe22422da1d24fccf6ab5e75f88766b62', '\xe5082fe8bcfb29a70e9caa21a13dec08021f598a0f730940e9271ad6c1ddbdd5', 1, '\xa6a67c65d741fbacfe7c61361f53df318c194454a875387279f08a3979a9ea88', '\x0dafee5a96f45bb441021b27bbb195f6b3e76aff5cefa336a59c1dab3b487fe7');


--
-- Data for Name: applications; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.applications VALUES
	('01a215b5-acb5-717f-be39-6d54919e3b2d', '\x6f4f2f4ee85c95c5a572bacd66665a1da86b5745f49b4ac277615ea1767b073b', '{"web": "", "name": "Biedrība „Mežs”", "about": "secret-of-the-applicant", "areas": [], "email": "liga@people.example", "number": "Biedrība „Mežs”", "address": "Jūras iela 1, Ventspils", "country": "EE", "language": "en", "position": "Chair", "register": "Äriregister", "person_name": "Līga Rozīte"}', NULL, NULL, '2026-10-10 07:00:00+00', '2026-10-10 07:00:00+00', '01a215b5-ad84-740f-a1ae-ec8de65f2c3f', '01a215b5-adf3-77a3-a8c2-0a61ec3a6d24'),
	('01a215b5-ae2e-757a-86b3-1d88621850ec', '\x127b668397ae899c360f17586306369f21a8fc71c67de7ca15c0db66b19acb95', '{"web": "", "name": "Biedrība „Lauks”", "about": "Fields.", "areas": [], "email": "lauma@people.example", "number": "Biedrība „Lauks”", "address": "Jūras iela 1, Ventspils", "country": "EE", "language": "en", "position": "Chair", "register": "Äriregister", "person_name": "Lauma Lauce"}', '$argon2id$v=19$m=19456,t=2,p=1$+K55rwIj546QThBSjPCzag$1JSD6vD5ne1OHqeJJ01E4hLKaL+5YhBFUAfaR4F+lwE', NULL, '2026-10-10 07:00:00+00', '2026-10-10 07:00:00+00', '01a215b5-ae83-77b3-8a8e-b165b0b570ca', NULL);


--
-- Data for Name: assessments; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.assessments VALUES
	('01a215b5-aa70-7721-8629-1ee1ac8a1e74', '01a215b5-aa68-7010-9de7-ccded6ba723e', 0, '01a215b5-aa68-7010-9de7-ccddc212c470', '01a215b5-a8d3-7190-a225-0cc70e629e5f', '01a215b5-a8d8-7514-a5a8-a59dc0733a72', 1, '01a215b5-a8ee-7304-9623-926c99a8bad1', 1, 'objection', 'published', NULL, 'stands', '01a215b5-b26a-7318-aeca-6e3ffb8ccc10', 'noted', '2026-09-10 18:40:00+00', DEFAULT, DEFAULT, DEFAULT);


--
-- Data for Name: attempts; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.attempts VALUES
	('\x07fcc31b36d74f8c004b449a42aa0bb50ac40e2e64592def2b28cb81ed893c15', 1, '2026-10-10 07:00:00+00', 1),
	('\x37638e2364d21f97c1c0f004367a00082dc4c58ffe3242594399a5bc2f870027', 1, '2026-10-10 07:00:00+00', 1),
	('\x470daefd6c6fbb88fc0d26d4edb9bc1ac2d9ac39be82b31eb21837734b5e0a31', 1, '2026-10-10 07:00:00+00', 1),
	('\xe142758fd84ae1359a1132a94497ee897f79643fb2f6d5081c9e4f587b7852fa', 4, '2026-10-10 07:00:00+00', 4),
	('\x5be812393670333bddb8f514ff79fa94677c472d0dda224f3b0790080d1c571d', 1, '2026-10-10 07:00:00+00', 1),
	('\x20a1cd0ac92280faa8d63ed653a19c06e390cc2964c3e6a658819aae85124621', 1, '2026-10-10 07:00:00+00', 1),
	('\xd87bae01047580951451e332d84f19c88a2bda569c4e2825db2cb68328cb72f3', 1, '2026-10-10 07:00:00+00', 1),
	('\xf8b50ca39565ee82ada6173578f34da98e71a945e68883b1ade5d40cfa4e6422', 1, '2026-10-10 07:00:00+00', 1),
	('\x4f19b1f55616cbb613a173768a6618b07df8372c7c12c39de55f78a06fc2d0e5', 1, '2026-10-10 07:00:00+00', 1),
	('\xb8b7d74e4bac28e66d365b30e455e04a1051040f1b4fa58cae5e2c9972c64512', 1, '2026-10-10 07:00:00+00', 1),
	('\xa0a00e719ece79a2f2a002f917486952c63d7fb9d3336ada0b0daf5d927a2398', 1, '2026-10-10 07:00:00+00', 1);


--
-- Data for Name: comments; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.comments VALUES
	('01a215b5-aa68-7010-9de7-ccded6ba723e', '01a215b5-aa68-7010-9de7-ccddc212c470', 1, '01a215b5-a8d8-7514-a5a8-a59dc0733a72', 'en', '01a215b5-a8ee-7304-9623-926c99a8bad1', 'objection', 'Some <b>municipalities</b> have none. ', NULL, NULL, 1, '\x1740411155a9da091c6ded6e3bf50dfe4ac225f91f6fcea72eb2d3536ab54e0e', '\x14debcec39740c7742e9f4d07b674997ef2087697abc7a6443a8e87583d4f55f');


--
-- Data for Name: consultation_counters; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.consultation_counters VALUES
	('01a215b5-a910-7259-933b-8f10a3d3e3d8', 0, 0, 1),
	('01a215b5-ac4a-73c5-b8f9-ce587b342f6e', 0, 0, 0),
	('01a215b5-a8d3-7190-a225-0cc70e629e5f', 1, 1, 3);


--
-- Data for Name: consultation_staff; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.consultation_staff VALUES
	('01a215b5-a8d3-7190-a225-0cc70e629e5f', '01a215b5-a6f1-756b-98e9-f277c3cdbc79', 'responsible'),
	('01a215b5-a910-7259-933b-8f10a3d3e3d8', '01a215b5-a6f1-756b-98e9-f277c3cdbc79', 'responsible');


--
-- Data for Name: consultation_tallies; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.consultation_tallies VALUES
	('01a215b5-a8d3-7190-a225-0cc70e629e5f', '01a215b5-a8d8-7514-a5a8-a59dc0733a72', true, 'stands', 'received', '', 0),
	('01a215b5-a8d3-7190-a225-0cc70e629e5f', '01a215b5-a8d8-7514-a5a8-a59dc0733a72', true, 'stands', 'drafted', '', 0),
	('01a215b5-a8d3-7190-a225-0cc70e629e5f', '01a215b5-a8d8-7514-a5a8-a59dc0733a72', true, 'stands', 'approved', '', 0),
	('01a215b5-a8d3-7190-a225-0cc70e629e5f', '01a215b5-a8d8-7514-a5a8-a59dc0733a72', true, 'stands', 'published', 'noted', 1);


--
-- Data for Name: consultation_versions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.consultation_versions VALUES
	('01a215b5-a8d3-7190-a225-0cc70e629e5f', '01a215b5-a8d8-7514-a5a8-a59dc0733a72', 'consulted', '2026-09-01 06:00:00+00', '2026-09-01 06:00:00+00'),
	('01a215b5-a910-7259-933b-8f10a3d3e3d8', '01a215b5-a913-7291-9889-1cf15741f9ec', 'consulted', '2026-09-02 06:00:00+00', '2026-09-02 06:00:00+00');


--
-- Data for Name: consultations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.consultations VALUES
	('01a215b5-a8d3-7190-a225-0cc70e629e5f', '2026-001', '01a215b5-a8d2-7375-84ca-a279310cd387', 'concept', 'defence-policy', 'at_submission', '2026-09-01 06:00:00+00', '2026-10-05 21:00:00+00', 'Inese Kalniņa', '+371 60000000', 'consultations@ministry.example', '2026-09-01 06:00:00+00', '01a215b5-a6f1-756b-98e9-f277c3cdbc79', '01a215b5-a8cf-70fc-821d-522e62fcc1eb', '2026-09-01 06:00:00+00', NULL, 3),
	('01a215b5-a910-7259-933b-8f10a3d3e3d8', '2026-002', '01a215b5-a910-7259-933b-8f0f30adc7c3', 'concept', 'defence-policy', 'at_submission', '2026-09-02 06:00:00+00', '2026-11-30 22:00:00+00', 'Inese Kalniņa', '+371 60000000', 'consultations@ministry.example', '2026-09-02 06:00:00+00', '01a215b5-a6f1-756b-98e9-f277c3cdbc79', '01a215b5-a90d-74ca-b226-2e2d256d440d', '2026-09-02 06:00:00+00', NULL, 3),
	('01a215b5-ac4a-73c5-b8f9-ce587b342f6e', '2026-003', '01a215b5-ac49-7581-8d7d-8b169681bc3e', 'concept', 'defence-policy', 'at_submission', NULL, NULL, '', '', '', '2026-10-10 07:00:00+00', '01a215b5-a6f1-756b-98e9-f277c3cdbc79', '01a215b5-ac3f-760a-af39-affe6e346768', NULL, NULL, 2);


--
-- Data for Name: documents; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.documents VALUES
	('01a215b5-a8d2-7375-84ca-a279310cd387', '2026-09-01 06:00:00+00'),
	('01a215b5-a910-7259-933b-8f0f30adc7c3', '2026-09-02 06:00:00+00'),
	('01a215b5-ac49-7581-8d7d-8b169681bc3e', '2026-10-10 07:00:00+00');


--
-- Data for Name: event_queue; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.event_queue VALUES
	(30, 'letters', 0, '2026-10-10 07:00:00+00', NULL, NULL, NULL),
	(31, 'letters', 0, '2026-10-10 07:00:00+00', NULL, NULL, NULL),
	(32, 'letters', 0, '2026-10-10 07:00:00+00', NULL, NULL, NULL),
	(33, 'letters', 0, '2026-10-10 07:00:00+00', NULL, NULL, NULL),
	(34, 'letters', 0, '2026-10-10 07:00:00+00', NULL, NULL, NULL),
	(35, 'letters', 0, '2026-10-10 07:00:00+00', NULL, NULL, NULL),
	(36, 'letters', 0, '2026-10-10 07:00:00+00', NULL, NULL, NULL),
	(38, 'letters', 0, '2026-10-10 07:00:00+00', NULL, NULL, NULL);


--
-- Data for Name: events; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.events OVERRIDING SYSTEM VALUE VALUES
	(1, '2026-09-01 05:00:00+00', NULL, 'service', NULL, 'staff_added', NULL, NULL, '01a215b5-a6f1-756b-98e9-f277c3cdbc79', '{"person": "01a215b5-a6f1-756b-98e9-f277c3cdbc79"}', NULL),
	(2, '2026-09-01 05:00:00+00', NULL, 'service', NULL, 'staff_added', NULL, NULL, '01a215b5-a726-7533-9729-0e1521639960', '{"person": "01a215b5-a726-7533-9729-0e1521639960"}', NULL),
	(3, '2026-09-01 05:00:00+00', NULL, 'service', NULL, 'staff_added', NULL, NULL, '01a215b5-a757-70bc-b96c-f4c899d66e87', '{"person": "01a215b5-a757-70bc-b96c-f4c899d66e87"}', NULL),
	(4, '2026-09-01 05:00:00+00', NULL, 'service', NULL, 'staff_added', NULL, NULL, '01a215b5-a789-7331-8185-4520a609aab2', '{"person": "01a215b5-a789-7331-8185-4520a609aab2"}', NULL),
	(5, '2026-09-01 05:00:00+00', NULL, 'service', NULL, 'organisation_added', NULL, '01a215b5-a78d-714f-81ea-daa02d118951', '01a215b5-a78d-714f-81ea-daa02d118951', '{"membership": "01a215b5-a7c0-7610-ae1b-e9255d4f5bb3", "organisation": "01a215b5-a78d-714f-81ea-daa02d118951"}', NULL),
	(6, '2026-09-01 05:00:00+00', NULL, 'service', NULL, 'member_added', NULL, '01a215b5-a78d-714f-81ea-daa02d118951', '01a215b5-a7f5-71dd-bcb1-07ecd02eaff3', '{"membership": "01a215b5-a7f5-71dd-bcb1-07ecd02eaff3", "organisation": "01a215b5-a78d-714f-81ea-daa02d118951"}', NULL),
	(7, '2026-09-01 05:00:00+00', NULL, 'service', NULL, 'member_added', NULL, '01a215b5-a78d-714f-81ea-daa02d118951', '01a215b5-a82c-76c6-a05f-a04c3f74e82a', '{"membership": "01a215b5-a82c-76c6-a05f-a04c3f74e82a", "organisation": "01a215b5-a78d-714f-81ea-daa02d118951"}', NULL),
	(8, '2026-09-01 05:00:00+00', NULL, 'service', NULL, 'member_added', NULL, '01a215b5-a78d-714f-81ea-daa02d118951', '01a215b5-a863-7046-b616-94507f40e2d4', '{"membership": "01a215b5-a863-7046-b616-94507f40e2d4", "organisation": "01a215b5-a78d-714f-81ea-daa02d118951"}', NULL),
	(9, '2026-09-01 05:00:00+00', NULL, 'service', NULL, 'organisation_added', NULL, '01a215b5-a86a-741c-8809-65dec7e362cb', '01a215b5-a86a-741c-8809-65dec7e362cb', '{"membership": "01a215b5-a8a1-74a5-948c-987210d301db", "organisation": "01a215b5-a86a-741c-8809-65dec7e362cb"}', NULL),
	(10, '2026-09-01 05:00:00+00', NULL, 'service', NULL, 'organisation_added', NULL, '01a215b5-a8a4-71d6-92a4-a5a30d0c4a90', '01a215b5-a8a4-71d6-92a4-a5a30d0c4a90', '{"membership": "01a215b5-a8c9-702b-b78f-df91abc79d69", "organisation": "01a215b5-a8a4-71d6-92a4-a5a30d0c4a90"}', NULL),
	(11, '2026-09-01 06:00:00+00', '01a215b5-a6f1-756b-98e9-f277c3cdbc79', 'staff', NULL, 'consultation_made', '01a215b5-a8d3-7190-a225-0cc70e629e5f', NULL, '01a215b5-a8d3-7190-a225-0cc70e629e5f', '{"consultation": "01a215b5-a8d3-7190-a225-0cc70e629e5f"}', NULL),
	(12, '2026-09-01 06:00:00+00', '01a215b5-a6f1-756b-98e9-f277c3cdbc79', 'staff', NULL, 'consultation_edited', '01a215b5-a8d3-7190-a225-0cc70e629e5f', NULL, '01a215b5-a8d3-7190-a225-0cc70e629e5f', '{"revision": 2, "consultation": "01a215b5-a8d3-7190-a225-0cc70e629e5f"}', NULL),
	(13, '2026-09-01 06:00:00+00', '01a215b5-a6f1-756b-98e9-f277c3cdbc79', 'staff', NULL, 'text_imported', '01a215b5-a8d3-7190-a225-0cc70e629e5f', NULL, '01a215b5-a8eb-754e-89c5-c27dff7177b9', '{"text": "01a215b5-a8eb-754e-89c5-c27dff7177b9", "consultation": "01a215b5-a8d3-7190-a225-0cc70e629e5f"}', NULL),
	(14, '2026-09-01 06:00:00+00', '01a215b5-a6f1-756b-98e9-f277c3cdbc79', 'staff', NULL, 'consultation_published', '01a215b5-a8d3-7190-a225-0cc70e629e5f', NULL, '01a215b5-a8d3-7190-a225-0cc70e629e5f', '{"consultation": "01a215b5-a8d3-7190-a225-0cc70e629e5f"}', NULL),
	(15, '2026-09-02 06:00:00+00', '01a215b5-a6f1-756b-98e9-f277c3cdbc79', 'staff', NULL, 'consultation_made', '01a215b5-a910-7259-933b-8f10a3d3e3d8', NULL, '01a215b5-a910-7259-933b-8f10a3d3e3d8', '{"consultation": "01a215b5-a910-7259-933b-8f10a3d3e3d8"}', NULL),
	(16, '2026-09-02 06:00:00+00', '01a215b5-a6f1-756b-98e9-f277c3cdbc79', 'staff', NULL, 'consultation_edited', '01a215b5-a910-7259-933b-8f10a3d3e3d8', NULL, '01a215b5-a910-7259-933b-8f10a3d3e3d8', '{"revision": 2, "consultation": "01a215b5-a910-7259-933b-8f10a3d3e3d8"}', NULL),
	(17, '2026-09-02 06:00:00+00', '01a215b5-a6f1-756b-98e9-f277c3cdbc79', 'staff', NULL, 'text_imported', '01a215b5-a910-7259-933b-8f10a3d3e3d8', NULL, '01a215b5-a91f-7566-acdb-dd1a6941f519', '{"text": "01a215b5-a91f-7566-acdb-dd1a6941f519", "consultation": "01a215b5-a910-7259-933b-8f10a3d3e3d8"}', NULL),
	(18, '2026-09-02 06:00:00+00', '01a215b5-a6f1-756b-98e9-f277c3cdbc79', 'staff', NULL, 'consultation_published', '01a215b5-a910-7259-933b-8f10a3d3e3d8', NULL, '01a215b5-a910-7259-933b-8f10a3d3e3d8', '{"consultation": "01a215b5-a910-7259-933b-8f10a3d3e3d8"}', NULL),
	(19, '2026-09-10 18:40:00+00', '01a215b5-a7f2-73af-a766-c18e94e58f34', 'member', '01a215b5-a78d-714f-81ea-daa02d118951', 'statement_started', '01a215b5-a8d3-7190-a225-0cc70e629e5f', '01a215b5-a78d-714f-81ea-daa02d118951', '01a215b5-a9e6-761e-b8a4-12563ff525a1', '{"statement": "01a215b5-a9e6-761e-b8a4-12563ff525a1", "consultation": "01a215b5-a8d3-7190-a225-0cc70e629e5f", "organisation": "01a215b5-a78d-714f-81ea-daa02d118951"}', NULL),
	(20, '2026-09-10 18:40:00+00', '01a215b5-a7f2-73af-a766-c18e94e58f34', 'member', '01a215b5-a78d-714f-81ea-daa02d118951', 'comment_saved', '01a215b5-a8d3-7190-a225-0cc70e629e5f', '01a215b5-a78d-714f-81ea-daa02d118951', '01a215b5-a9ee-7208-99b6-8922b20e8d62', '{"comment": "01a215b5-a9ee-7208-99b6-8922b20e8d62", "revision": 2, "consultation": "01a215b5-a8d3-7190-a225-0cc70e629e5f", "organisation": "01a215b5-a78d-714f-81ea-daa02d118951"}', NULL),
	(21, '2026-09-10 18:40:00+00', '01a215b5-a7f2-73af-a766-c18e94e58f34', 'member', '01a215b5-a78d-714f-81ea-daa02d118951', 'submission_made', '01a215b5-a8d3-7190-a225-0cc70e629e5f', '01a215b5-a78d-714f-81ea-daa02d118951', '01a215b5-aa68-7010-9de7-ccddc212c470', '{"submission": "01a215b5-aa68-7010-9de7-ccddc212c470", "consultation": "01a215b5-a8d3-7190-a225-0cc70e629e5f", "organisation": "01a215b5-a78d-714f-81ea-daa02d118951"}', NULL),
	(22, '2026-09-10 18:40:00+00', '01a215b5-a82a-7687-8688-9aa98ff0a1e5', 'member', '01a215b5-a78d-714f-81ea-daa02d118951', 'statement_started', '01a215b5-a910-7259-933b-8f10a3d3e3d8', '01a215b5-a78d-714f-81ea-daa02d118951', '01a215b5-aaef-75be-8b1a-2dc47293767f', '{"statement": "01a215b5-aaef-75be-8b1a-2dc47293767f", "consultation": "01a215b5-a910-7259-933b-8f10a3d3e3d8", "organisation": "01a215b5-a78d-714f-81ea-daa02d118951"}', NULL),
	(23, '2026-09-10 18:40:00+00', '01a215b5-a82a-7687-8688-9aa98ff0a1e5', 'member', '01a215b5-a78d-714f-81ea-daa02d118951', 'comment_saved', '01a215b5-a910-7259-933b-8f10a3d3e3d8', '01a215b5-a78d-714f-81ea-daa02d118951', '01a215b5-aaf4-7792-a247-ebb64696ec32', '{"comment": "01a215b5-aaf4-7792-a247-ebb64696ec32", "revision": 2, "consultation": "01a215b5-a910-7259-933b-8f10a3d3e3d8", "organisation": "01a215b5-a78d-714f-81ea-daa02d118951"}', NULL),
	(24, '2026-10-10 07:00:00+00', '01a215b5-a726-7533-9729-0e1521639960', 'staff', NULL, 'response_drafted', '01a215b5-a8d3-7190-a225-0cc70e629e5f', NULL, '01a215b5-abd7-71cd-adf2-28565df3a6cf', '{"response": "01a215b5-abd7-71cd-adf2-28565df3a6cf", "revision": 1, "consultation": "01a215b5-a8d3-7190-a225-0cc70e629e5f"}', NULL),
	(25, '2026-10-10 07:00:00+00', '01a215b5-a6f1-756b-98e9-f277c3cdbc79', 'staff', NULL, 'consultation_made', '01a215b5-ac4a-73c5-b8f9-ce587b342f6e', NULL, '01a215b5-ac4a-73c5-b8f9-ce587b342f6e', '{"consultation": "01a215b5-ac4a-73c5-b8f9-ce587b342f6e"}', NULL),
	(26, '2026-10-10 07:00:00+00', '01a215b5-a6f1-756b-98e9-f277c3cdbc79', 'staff', NULL, 'consultation_edited', '01a215b5-ac4a-73c5-b8f9-ce587b342f6e', NULL, '01a215b5-ac4a-73c5-b8f9-ce587b342f6e', '{"revision": 2, "consultation": "01a215b5-ac4a-73c5-b8f9-ce587b342f6e"}', NULL),
	(27, '2026-10-10 07:00:00+00', '01a215b5-a789-7331-8185-4520a609aab2', 'staff', NULL, 'organisation_decided', NULL, '01a215b5-a8a4-71d6-92a4-a5a30d0c4a90', '01a215b5-ac8c-757f-a85b-935e9be3ed5e', '{"decision": "01a215b5-ac8c-757f-a85b-935e9be3ed5e", "organisation": "01a215b5-a8a4-71d6-92a4-a5a30d0c4a90"}', NULL),
	(28, '2026-10-10 07:00:00+00', '01a215b5-a7bf-74ce-ad3b-a52508ab543e', 'member', '01a215b5-a78d-714f-81ea-daa02d118951', 'membership_ended', NULL, '01a215b5-a78d-714f-81ea-daa02d118951', '01a215b5-a863-7046-b616-94507f40e2d4', '{"membership": "01a215b5-a863-7046-b616-94507f40e2d4", "organisation": "01a215b5-a78d-714f-81ea-daa02d118951"}', NULL),
	(29, '2026-10-10 07:00:00+00', NULL, 'service', NULL, 'application_sent', NULL, NULL, '01a215b5-ad84-740f-a1ae-ec8de65f2c3f', '{"link": "01a215b5-ad84-740f-a1ae-ec8de65f2c3f"}', NULL),
	(30, '2026-10-10 07:00:00+00', '01a215b5-adf2-71fe-9ce6-223fc1f1da40', 'person', NULL, 'organisation_applied', NULL, '01a215b5-adf3-77a3-a8c2-0a61ec3a6d24', '01a215b5-adf6-7251-883c-564d982d3862', '{"membership": "01a215b5-adf6-7251-883c-564d982d3862", "organisation": "01a215b5-adf3-77a3-a8c2-0a61ec3a6d24"}', NULL),
	(31, '2026-10-10 07:00:00+00', NULL, 'service', NULL, 'reset_asked', NULL, NULL, '01a215b5-ae14-7057-9737-b54b038076d1', '{"link": "01a215b5-ae14-7057-9737-b54b038076d1"}', NULL),
	(32, '2026-10-10 07:00:00+00', NULL, 'service', NULL, 'application_sent', NULL, NULL, '01a215b5-ae83-77b3-8a8e-b165b0b570ca', '{"link": "01a215b5-ae83-77b3-8a8e-b165b0b570ca"}', NULL),
	(33, '2026-10-10 07:00:00+00', NULL, 'service', NULL, 'access_asked', NULL, '01a215b5-a78d-714f-81ea-daa02d118951', '01a215b5-ae96-7552-b76d-ab0c7ce26a52', '{"link": "01a215b5-ae96-7552-b76d-ab0c7ce26a52", "organisation": "01a215b5-a78d-714f-81ea-daa02d118951"}', NULL),
	(34, '2026-10-10 07:00:00+00', '01a215b5-a7bf-74ce-ad3b-a52508ab543e', 'member', '01a215b5-a78d-714f-81ea-daa02d118951', 'member_invited', NULL, '01a215b5-a78d-714f-81ea-daa02d118951', '01a215b5-aee7-754d-a627-afdddd99f461', '{"link": "01a215b5-aee7-754d-a627-afdddd99f461", "organisation": "01a215b5-a78d-714f-81ea-daa02d118951"}', NULL),
	(35, '2026-10-10 07:00:00+00', '01a215b5-a7bf-74ce-ad3b-a52508ab543e', 'person', NULL, 'address_asked', NULL, NULL, '01a215b5-a7bf-74ce-ad3b-a52508ab543e', '{"link": "01a215b5-af2f-7423-a98f-2e1c32e56ad4", "person": "01a215b5-a7bf-74ce-ad3b-a52508ab543e"}', NULL),
	(36, '2026-10-10 07:00:00+00', '01a215b5-a789-7331-8185-4520a609aab2', 'staff', NULL, 'staff_invited', NULL, NULL, '01a215b5-af83-7686-8ad5-78cfbbf47eb8', '{"link": "01a215b5-af86-7486-940c-6cf3a15b9f3f", "person": "01a215b5-af83-7686-8ad5-78cfbbf47eb8"}', NULL),
	(37, '2026-10-10 07:00:00+00', '01a215b5-a757-70bc-b96c-f4c899d66e87', 'staff', NULL, 'response_approved', '01a215b5-a8d3-7190-a225-0cc70e629e5f', NULL, '01a215b5-abd7-71cd-adf2-28565df3a6cf', '{"response": "01a215b5-abd7-71cd-adf2-28565df3a6cf", "revision": 2, "consultation": "01a215b5-a8d3-7190-a225-0cc70e629e5f"}', NULL),
	(38, '2026-10-10 07:00:00+00', '01a215b5-a757-70bc-b96c-f4c899d66e87', 'staff', NULL, 'answers_published', '01a215b5-a8d3-7190-a225-0cc70e629e5f', NULL, '01a215b5-b26a-7318-aeca-6e3ea97c7267', '{"publication": "01a215b5-b26a-7318-aeca-6e3ea97c7267", "consultation": "01a215b5-a8d3-7190-a225-0cc70e629e5f"}', NULL);


--
-- Data for Name: followed_areas; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.followed_areas VALUES
	('01a215b5-a78d-714f-81ea-daa02d118951', 'comprehensive-defence'),
	('01a215b5-a86a-741c-8809-65dec7e362cb', 'comprehensive-defence'),
	('01a215b5-a8a4-71d6-92a4-a5a30d0c4a90', 'comprehensive-defence'),
	('01a215b5-adf3-77a3-a8c2-0a61ec3a6d24', 'comprehensive-defence');


--
-- Data for Name: invitations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.invitations VALUES
	('01a215b5-aee7-754d-a627-afdddd99f461', '01a215b5-a78d-714f-81ea-daa02d118951', false, false, '01a215b5-a7bf-74ce-ad3b-a52508ab543e');


--
-- Data for Name: letters; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.letters VALUES
	('01a215b5-ab27-76fe-bef8-b769634b0c13', '21:receipt:01a215b5-a7f2-73af-a766-c18e94e58f34:01a215b5-a78d-714f-81ea-daa02d118951', 21, 'receipt', '01a215b5-a7f2-73af-a766-c18e94e58f34', '01a215b5-a78d-714f-81ea-daa02d118951', 'anna.liepa@people.example', 'en', 'Statement received 2026-001/001: Drošais krasts on “Shelters”', 'Hello,

Your organisation’s statement on the draft “Shelters” has been
received.

  Number        2026-001/001
  Received      10 September 2026, 21:40:00 (Riga time, UTC+3)
  Organisation  Drošais krasts
  Submitted by  Anna Liepa, Expert

The receipt on the site:
http://127.64.1.1:43857/submissions/01a215b5-aa68-7010-9de7-ccddc212c470

The ministry reviews every comment and answers each of them. When the
answers are published, you will get a letter.

Comments
========

1) Point 1. Objection

> Some <b>municipalities</b> have none.

Fingerprints
============

These fingerprints can later prove that these very words were received.
The fingerprint of the whole statement (SHA-256) is made of those of its
parts; each of those is made with the salt beside it.

  Fingerprint  f5716997cc395268b4ce7bdd66221ababb42db821a008ce8d4e7a8f5a6eb1316

Comment 1

  Salt         1740411155a9da091c6ded6e3bf50dfe4ac225f91f6fcea72eb2d3536ab54e0e
  Fingerprint  14debcec39740c7742e9f4d07b674997ef2087697abc7a6443a8e87583d4f55f

Signature: Anna Liepa

  Salt         1488ff01ac1fa73b65a5acc99ada8bc3c42cd9680c205fa5bd44bd9f969de124
  Fingerprint  2ed9a2b80b7de20134dc95a3013354ed4e0c7496f94b0f496d87a0679e15f80f

-- 
Atbalss, Ministry of Defence
You get this letter because you submitted this statement for the
organisation: Drošais krasts
Questions: Inese Kalniņa, +371 60000000, consultations@ministry.example
', '<01a215b5-ab27-76fe-bef8-b769634b0c13@127.64.1.1>', 'queued', 0, '2026-09-10 18:40:00+00', '2026-09-10 18:40:00+00', NULL, NULL, NULL, NULL),
	('01a215b5-ab39-7418-9f45-e56b2afb8c29', '21:copy:01a215b5-a7bf-74ce-ad3b-a52508ab543e:01a215b5-a78d-714f-81ea-daa02d118951', 21, 'copy', '01a215b5-a7bf-74ce-ad3b-a52508ab543e', '01a215b5-a78d-714f-81ea-daa02d118951', 'mara.saulite@people.example', 'en', 'Statement received 2026-001/001: Drošais krasts on “Shelters”', 'Hello,

Your organisation’s statement on the draft “Shelters” has been
received.

  Number        2026-001/001
  Received      10 September 2026, 21:40:00 (Riga time, UTC+3)
  Organisation  Drošais krasts
  Submitted by  Anna Liepa, Expert

The receipt on the site:
http://127.64.1.1:43857/submissions/01a215b5-aa68-7010-9de7-ccddc212c470

The ministry reviews every comment and answers each of them. When the
answers are published, you will get a letter.

Comments
========

1) Point 1. Objection

> Some <b>municipalities</b> have none.

Fingerprints
============

These fingerprints can later prove that these very words were received.
The fingerprint of the whole statement (SHA-256) is made of those of its
parts; each of those is made with the salt beside it.

  Fingerprint  f5716997cc395268b4ce7bdd66221ababb42db821a008ce8d4e7a8f5a6eb1316

Comment 1

  Salt         1740411155a9da091c6ded6e3bf50dfe4ac225f91f6fcea72eb2d3536ab54e0e
  Fingerprint  14debcec39740c7742e9f4d07b674997ef2087697abc7a6443a8e87583d4f55f

Signature: Anna Liepa

  Salt         1488ff01ac1fa73b65a5acc99ada8bc3c42cd9680c205fa5bd44bd9f969de124
  Fingerprint  2ed9a2b80b7de20134dc95a3013354ed4e0c7496f94b0f496d87a0679e15f80f

-- 
Atbalss, Ministry of Defence
You get this letter because you represent the organisation: Drošais
krasts
Questions: Inese Kalniņa, +371 60000000, consultations@ministry.example
', '<01a215b5-ab39-7418-9f45-e56b2afb8c29@127.64.1.1>', 'queued', 0, '2026-09-10 18:40:00+00', '2026-09-10 18:40:00+00', NULL, NULL, NULL, NULL),
	('01a215b5-ab49-74d1-acc4-4dc98840d5be', '21:notice:01a215b5-a6f1-756b-98e9-f277c3cdbc79:', 21, 'notice', '01a215b5-a6f1-756b-98e9-f277c3cdbc79', NULL, 'inese.kalnina@people.example', 'en', 'New statement 2026-001/001: Drošais krasts on “Shelters”', 'Hello,

A new statement has been submitted in the consultation “Shelters”. It
has 1 comment.

  Number        2026-001/001
  Received      10 September 2026, 21:40:00 (Riga time, UTC+3)
  Organisation  Drošais krasts
  Submitted by  Anna Liepa, Expert

Read the comments and prepare answers:
http://127.64.1.1:43857/staff/comments?consultation=2026-001

Comments
========

1) Point 1. Objection

> Some <b>municipalities</b> have none.

-- 
Atbalss, Ministry of Defence
You get this letter because you are the official responsible for this
consultation.
', '<01a215b5-ab49-74d1-acc4-4dc98840d5be@127.64.1.1>', 'queued', 0, '2026-09-10 18:40:00+00', '2026-09-10 18:40:00+00', NULL, NULL, NULL, NULL),
	('01a215b5-ab57-70e4-9795-ce8d5bc24017', '21:notice:01a215b5-a726-7533-9729-0e1521639960:', 21, 'notice', '01a215b5-a726-7533-9729-0e1521639960', NULL, 'rita.ozola@people.example', 'en', 'New statement 2026-001/001: Drošais krasts on “Shelters”', 'Hello,

A new statement has been submitted in the consultation “Shelters”. It
has 1 comment.

  Number        2026-001/001
  Received      10 September 2026, 21:40:00 (Riga time, UTC+3)
  Organisation  Drošais krasts
  Submitted by  Anna Liepa, Expert

Read the comments and prepare answers:
http://127.64.1.1:43857/staff/comments?consultation=2026-001

Comments
========

1) Point 1. Objection

> Some <b>municipalities</b> have none.

-- 
Atbalss, Ministry of Defence
You get this letter because you review the comments on this
consultation.
', '<01a215b5-ab57-70e4-9795-ce8d5bc24017@127.64.1.1>', 'queued', 0, '2026-09-10 18:40:00+00', '2026-09-10 18:40:00+00', NULL, NULL, NULL, NULL),
	('01a215b5-ada8-7742-9d09-1e49ed85e4a5', '27:decision:01a215b5-a8c8-735e-80e3-c2bb9a71e76e:01a215b5-a8a4-71d6-92a4-a5a30d0c4a90', 27, 'decision', '01a215b5-a8c8-735e-80e3-c2bb9a71e76e', '01a215b5-a8a4-71d6-92a4-a5a30d0c4a90', 'oskars.ostnieks@people.example', 'en', 'Klusā osta may not act for now', 'Hello,

The rights of Klusā osta are suspended by the ministry. For now nobody
can comment or submit statements for it. What it submitted before stays
on record, and what it was writing is kept.

Reason
======

> It asked for it.

How the organisation stands:
http://127.64.1.1:43857/organisations/01a215b5-a8a4-71d6-92a4-a5a30d0c4a90/application

-- 
Atbalss, Ministry of Defence
You get this letter because you represent the organisation: Klusā osta
', '<01a215b5-ada8-7742-9d09-1e49ed85e4a5@127.64.1.1>', 'queued', 0, '2026-10-10 07:00:00+00', '2026-10-10 07:00:00+00', NULL, NULL, NULL, NULL),
	('01a215b5-adaf-76ad-8f67-4360155a5608', '28:membership-ended:01a215b5-a861-7305-b5bb-1d061d82180d:01a215b5-a78d-714f-81ea-daa02d118951', 28, 'membership-ended', '01a215b5-a861-7305-b5bb-1d061d82180d', '01a215b5-a78d-714f-81ea-daa02d118951', 'felikss.bijis@people.example', 'en', 'You no longer represent Drošais krasts', 'Hello,

Your rights to act for Drošais krasts in Atbalss have ended. Your
account stays.

-- 
Atbalss, Ministry of Defence
You get this letter because it concerns your account.
', '<01a215b5-adaf-76ad-8f67-4360155a5608@127.64.1.1>', 'queued', 0, '2026-10-10 07:00:00+00', '2026-10-10 07:00:00+00', NULL, NULL, NULL, NULL),
	('01a215b5-adb9-7218-87cc-3a075d7e56ec', '29:application::', 29, 'application', NULL, NULL, 'liga@people.example', 'en', 'Biedrība „Mežs”: confirm your address', 'Hello,

You applied for an organisation to take part in the ministry’s
consultations in Atbalss:

  Organisation            Biedrība „Mežs”
  Number in the register  Biedrība „Mežs”

To confirm your address and send the application to the ministry, open
this page, enter the password you chose when you applied, and press the
button:


The link works once, until 13 October 2026, 10:00. Do not pass it on.

If you did not expect this letter, you can ignore it: nothing happens
then.

-- 
Atbalss, Ministry of Defence
You get this letter because this address was entered in Atbalss.
', '<01a215b5-adb9-7218-87cc-3a075d7e56ec@127.64.1.1>', 'queued', 0, '2026-10-10 07:00:00+00', '2026-10-10 07:00:00+00', NULL, NULL, NULL, '01a215b5-ad84-740f-a1ae-ec8de65f2c3f');


--
-- Data for Name: links; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.links VALUES
	('01a215b5-ad84-740f-a1ae-ec8de65f2c3f', 'application', 'liga@people.example', 'liga@people.example', 'en', NULL, '2026-10-10 07:00:00+00', '2026-10-13 07:00:00+00', '2026-10-10 07:00:00+00', NULL, NULL),
	('01a215b5-ae14-7057-9737-b54b038076d1', 'reset', 'anna.liepa@people.example', 'anna.liepa@people.example', 'en', NULL, '2026-10-10 07:00:00+00', '2026-10-10 07:30:00+00', NULL, NULL, NULL),
	('01a215b5-ae83-77b3-8a8e-b165b0b570ca', 'application', 'lauma@people.example', 'lauma@people.example', 'en', NULL, '2026-10-10 07:00:00+00', '2026-10-13 07:00:00+00', NULL, NULL, NULL),
	('01a215b5-ae96-7552-b76d-ab0c7ce26a52', 'access', 'juris@people.example', 'juris@people.example', 'en', NULL, '2026-10-10 07:00:00+00', '2026-10-13 07:00:00+00', NULL, NULL, NULL),
	('01a215b5-aee7-754d-a627-afdddd99f461', 'invitation', 'ilze@people.example', 'ilze@people.example', 'en', NULL, '2026-10-10 07:00:00+00', '2026-10-13 07:00:00+00', NULL, NULL, NULL),
	('01a215b5-af2f-7423-a98f-2e1c32e56ad4', 'address', 'mara@elsewhere.example', 'mara@elsewhere.example', 'en', '01a215b5-a7bf-74ce-ad3b-a52508ab543e', '2026-10-10 07:00:00+00', '2026-10-11 07:00:00+00', NULL, NULL, NULL),
	('01a215b5-af86-7486-940c-6cf3a15b9f3f', 'welcome', 'uldis@ministry.example', 'uldis@ministry.example', 'en', '01a215b5-af83-7686-8ad5-78cfbbf47eb8', '2026-10-10 07:00:00+00', '2026-10-13 07:00:00+00', NULL, NULL, NULL);


--
-- Data for Name: memberships; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.memberships VALUES
	('01a215b5-a7c0-7610-ae1b-e9255d4f5bb3', '01a215b5-a78d-714f-81ea-daa02d118951', '01a215b5-a7bf-74ce-ad3b-a52508ab543e', true, true, '2026-09-01 05:00:00+00', NULL),
	('01a215b5-a7f5-71dd-bcb1-07ecd02eaff3', '01a215b5-a78d-714f-81ea-daa02d118951', '01a215b5-a7f2-73af-a766-c18e94e58f34', true, false, '2026-09-01 05:00:00+00', NULL),
	('01a215b5-a82c-76c6-a05f-a04c3f74e82a', '01a215b5-a78d-714f-81ea-daa02d118951', '01a215b5-a82a-7687-8688-9aa98ff0a1e5', false, false, '2026-09-01 05:00:00+00', NULL),
	('01a215b5-a8a1-74a5-948c-987210d301db', '01a215b5-a86a-741c-8809-65dec7e362cb', '01a215b5-a89f-70a4-8a08-8bb34f8a64dd', true, true, '2026-09-01 05:00:00+00', NULL),
	('01a215b5-a8c9-702b-b78f-df91abc79d69', '01a215b5-a8a4-71d6-92a4-a5a30d0c4a90', '01a215b5-a8c8-735e-80e3-c2bb9a71e76e', true, true, '2026-09-01 05:00:00+00', NULL),
	('01a215b5-a863-7046-b616-94507f40e2d4', '01a215b5-a78d-714f-81ea-daa02d118951', '01a215b5-a861-7305-b5bb-1d061d82180d', false, false, '2026-09-01 05:00:00+00', '2026-10-10 07:00:00+00'),
	('01a215b5-adf6-7251-883c-564d982d3862', '01a215b5-adf3-77a3-a8c2-0a61ec3a6d24', '01a215b5-adf2-71fe-9ce6-223fc1f1da40', true, true, '2026-10-10 07:00:00+00', NULL);


--
-- Data for Name: notices; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.notices VALUES
	('01a215b5-a8d3-7190-a225-0cc70e629e5f', 'en', 'Shelters', 'What the ministry says about planned_term', 'What the ministry says about target_groups', 'What the ministry says about aim', 'What the ministry says about timetable', 'What the ministry says about ways_to_take_part', 'What the ministry says about other_information', 'What the ministry says about shorter_period_reason'),
	('01a215b5-a910-7259-933b-8f10a3d3e3d8', 'en', 'More shelters', 'What the ministry says about planned_term', 'What the ministry says about target_groups', 'What the ministry says about aim', 'What the ministry says about timetable', 'What the ministry says about ways_to_take_part', 'What the ministry says about other_information', 'What the ministry says about shorter_period_reason'),
	('01a215b5-ac4a-73c5-b8f9-ce587b342f6e', 'lv', 'secret-of-the-ministry', '', '', '', '', '', '', '');


--
-- Data for Name: organisation_decisions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.organisation_decisions VALUES
	('01a215b5-ac8c-757f-a85b-935e9be3ed5e', '01a215b5-a8a4-71d6-92a4-a5a30d0c4a90', 'suspension', '2026-10-10 07:00:00+00', '01a215b5-a789-7331-8185-4520a609aab2', 'It asked for it.');


--
-- Data for Name: organisations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.organisations VALUES
	('01a215b5-a78d-714f-81ea-daa02d118951', 'Drošais krasts', 'drosais krasts', 'LV', 'Biedrību un nodibinājumu reģistrs', 'drosais krasts', 'drosaiskrasts', 'approved', '2026-09-01 05:00:00+00', '2026-09-01 05:00:00+00', NULL, NULL, 'drosaiskrasts', '', '', '', 0),
	('01a215b5-a86a-741c-8809-65dec7e362cb', 'Purva klusums', 'purva klusums', 'LV', 'Biedrību un nodibinājumu reģistrs', 'purva klusums', 'purvaklusums', 'approved', '2026-09-01 05:00:00+00', '2026-09-01 05:00:00+00', NULL, NULL, 'purvakiusurns', '', '', '', 0),
	('01a215b5-a8a4-71d6-92a4-a5a30d0c4a90', 'Klusā osta', 'klusa osta', 'LV', 'Biedrību un nodibinājumu reģistrs', 'klusa osta', 'klusaosta', 'suspended', '2026-09-01 05:00:00+00', '2026-10-10 07:00:00+00', '01a215b5-a789-7331-8185-4520a609aab2', 'It asked for it.', 'kiusaosta', '', '', '', 0),
	('01a215b5-adf3-77a3-a8c2-0a61ec3a6d24', 'Biedrība „Mežs”', 'biedriba „mezs”', 'EE', 'Äriregister', 'Biedrība „Mežs”', 'biedribamezs', 'pending', '2026-10-10 07:00:00+00', NULL, NULL, NULL, 'rnezs', 'Jūras iela 1, Ventspils', '', 'secret-of-the-applicant', 0);


--
-- Data for Name: participants; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.participants VALUES
	('01a215b5-a8d3-7190-a225-0cc70e629e5f', '01a215b5-a78d-714f-81ea-daa02d118951');


--
-- Data for Name: people; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.people VALUES
	('01a215b5-a6f1-756b-98e9-f277c3cdbc79', 'Inese Kalniņa', 'Expert', 'inese.kalnina@people.example', 'inese.kalnina@people.example', 'en', '$argon2id$v=19$m=19456,t=2,p=1$4eIpjrCTf3wCLe4A9LTRWg$fbs/7TJM2vVQsBT3P6rTLZQwO5Alc3nPerjSOJYY1II', '2026-09-01 05:00:00+00'),
	('01a215b5-a726-7533-9729-0e1521639960', 'Rita Ozola', 'Expert', 'rita.ozola@people.example', 'rita.ozola@people.example', 'en', '$argon2id$v=19$m=19456,t=2,p=1$YDVj5QNtUKLKpzUbc20qmA$xbBLwti/19MTzlDqTQl9UI9LYfBXhIgyeDgKlyzROf0', '2026-09-01 05:00:00+00'),
	('01a215b5-a757-70bc-b96c-f4c899d66e87', 'Aldis Vītols', 'Expert', 'aldis.vitols@people.example', 'aldis.vitols@people.example', 'en', '$argon2id$v=19$m=19456,t=2,p=1$vjW59cdvkfZyjazcpTfgXg$1RPB0iOLAp+7jclaDkHftREvQ23mPPO839blx/T6Sz8', '2026-09-01 05:00:00+00'),
	('01a215b5-a789-7331-8185-4520a609aab2', 'Edvīns Mežs', 'Expert', 'edvins.mezs@people.example', 'edvins.mezs@people.example', 'en', '$argon2id$v=19$m=19456,t=2,p=1$RULSlzy3ySmMlqYMW5UXUQ$5BUwiPzDfFjS5xl1nK4YYBXoAEhoeCdaKT1ZkXZuCUE', '2026-09-01 05:00:00+00'),
	('01a215b5-a7bf-74ce-ad3b-a52508ab543e', 'Māra Saulīte', 'Expert', 'mara.saulite@people.example', 'mara.saulite@people.example', 'en', '$argon2id$v=19$m=19456,t=2,p=1$AVo2ttVcYaXCO9Nwuzb0IA$ASxPETquwhqFih6cMHdFoHn2us1c8yZNwH7GqpHedw0', '2026-09-01 05:00:00+00'),
	('01a215b5-a7f2-73af-a766-c18e94e58f34', 'Anna Liepa', 'Expert', 'anna.liepa@people.example', 'anna.liepa@people.example', 'en', '$argon2id$v=19$m=19456,t=2,p=1$Sk0kCF1KwsPR4uAEBUlX0g$n3nYsq7xjTj72X6OhLvBuEgO+NCmTI3i70J+EbwiwS8', '2026-09-01 05:00:00+00'),
	('01a215b5-a82a-7687-8688-9aa98ff0a1e5', 'Jānis Bērzs', 'Expert', 'janis.berzs@people.example', 'janis.berzs@people.example', 'en', '$argon2id$v=19$m=19456,t=2,p=1$jqjASf8Z44WnfbcLNVFjbA$4UsrR8+G50o/lbwUPUqyswAsYjkQJuEqREtmaLeRtNA', '2026-09-01 05:00:00+00'),
	('01a215b5-a861-7305-b5bb-1d061d82180d', 'Felikss Bijis', 'Expert', 'felikss.bijis@people.example', 'felikss.bijis@people.example', 'en', '$argon2id$v=19$m=19456,t=2,p=1$MX26nxTomUDIt2w+nW6reQ$kGsqtpOnD+TbE4nAyPy/f5wAmULyhSZtt9uCe+PTbK8', '2026-09-01 05:00:00+00'),
	('01a215b5-a89f-70a4-8a08-8bb34f8a64dd', 'Zane Purve', 'Expert', 'zane.purve@people.example', 'zane.purve@people.example', 'en', '$argon2id$v=19$m=19456,t=2,p=1$RW4W1W6CE2mgehFCB2w4PQ$jOwUsKm0ViU4aOYzV2lsqg4zk+1VDsmT4cL2u8Uo6Bc', '2026-09-01 05:00:00+00'),
	('01a215b5-a8c8-735e-80e3-c2bb9a71e76e', 'Oskars Ostnieks', 'Expert', 'oskars.ostnieks@people.example', 'oskars.ostnieks@people.example', 'en', '$argon2id$v=19$m=19456,t=2,p=1$FHguFoN6M816Axg48qnVCg$dn2xYXNAvLOXUhtmjG+WTYRaMIW+9RflcDtFwGeCAs4', '2026-09-01 05:00:00+00'),
	('01a215b5-adf2-71fe-9ce6-223fc1f1da40', 'Līga Rozīte', 'Chair', 'liga@people.example', 'liga@people.example', 'en', '$argon2id$v=19$m=19456,t=2,p=1$5ijtMxjgcNXpPuQVSN6MKA$+z+oVidNYsGBHTFbPnqbDorcPHfI3828SkGv98GOUrQ', '2026-10-10 07:00:00+00'),
	('01a215b5-af83-7686-8ad5-78cfbbf47eb8', 'Uldis Jauns', 'Expert', 'uldis@ministry.example', 'uldis@ministry.example', 'en', NULL, '2026-10-10 07:00:00+00');


--
-- Data for Name: place_tallies; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.place_tallies VALUES
	('01a215b5-a8d3-7190-a225-0cc70e629e5f', '01a215b5-a8d8-7514-a5a8-a59dc0733a72', 1, 1, 1, 0);


--
-- Data for Name: points; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.points VALUES
	('01a215b5-a8ee-7304-9623-926b5ff608ef', '01a215b5-a8eb-754e-89c5-c27dff7177b9', '01a215b5-a8d8-7514-a5a8-a59dc0733a72', '01a215b5-a8ec-725a-ae4f-5baff1f83b20', 0, 0, 'heading', NULL, '', 1, 'h-on-shelters', 'On shelters'),
	('01a215b5-a8ee-7304-9623-926c99a8bad1', '01a215b5-a8eb-754e-89c5-c27dff7177b9', '01a215b5-a8d8-7514-a5a8-a59dc0733a72', '01a215b5-a8ec-725a-ae4f-5bb0f6fe7197', 1, 1, 'numbered', '1.', '1.', 1, 'p-1', 'Every municipality keeps a list of shelters.'),
	('01a215b5-a8ee-7304-9623-926d7922ce6c', '01a215b5-a8eb-754e-89c5-c27dff7177b9', '01a215b5-a8d8-7514-a5a8-a59dc0733a72', '01a215b5-a8ec-725a-ae4f-5bb19b804ea2', 2, 2, 'numbered', '2.', '2.', 1, 'p-2', 'The list is public.'),
	('01a215b5-a921-7765-9516-ef6c5362927c', '01a215b5-a91f-7566-acdb-dd1a6941f519', '01a215b5-a913-7291-9889-1cf15741f9ec', '01a215b5-a920-7088-8017-08bb17020744', 0, 0, 'heading', NULL, '', 1, 'h-on-shelters', 'On shelters'),
	('01a215b5-a921-7765-9516-ef6d022eb2e8', '01a215b5-a91f-7566-acdb-dd1a6941f519', '01a215b5-a913-7291-9889-1cf15741f9ec', '01a215b5-a920-7088-8017-08bc4f2907cd', 1, 1, 'numbered', '1.', '1.', 1, 'p-1', 'Every municipality keeps a list of shelters.'),
	('01a215b5-a921-7765-9516-ef6ee9e1245c', '01a215b5-a91f-7566-acdb-dd1a6941f519', '01a215b5-a913-7291-9889-1cf15741f9ec', '01a215b5-a920-7088-8017-08bd32376678', 2, 2, 'numbered', '2.', '2.', 1, 'p-2', 'The list is public.');


--
-- Data for Name: provisions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.provisions VALUES
	('01a215b5-a8ec-725a-ae4f-5baff1f83b20', '01a215b5-a8d2-7375-84ca-a279310cd387'),
	('01a215b5-a8ec-725a-ae4f-5bb0f6fe7197', '01a215b5-a8d2-7375-84ca-a279310cd387'),
	('01a215b5-a8ec-725a-ae4f-5bb19b804ea2', '01a215b5-a8d2-7375-84ca-a279310cd387'),
	('01a215b5-a920-7088-8017-08bb17020744', '01a215b5-a910-7259-933b-8f0f30adc7c3'),
	('01a215b5-a920-7088-8017-08bc4f2907cd', '01a215b5-a910-7259-933b-8f0f30adc7c3'),
	('01a215b5-a920-7088-8017-08bd32376678', '01a215b5-a910-7259-933b-8f0f30adc7c3');


--
-- Data for Name: publications; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.publications VALUES
	('01a215b5-b26a-7318-aeca-6e3ea97c7267', '01a215b5-a8d3-7190-a225-0cc70e629e5f', '2026-10-10 07:00:00+00', '01a215b5-a757-70bc-b96c-f4c899d66e87', 1, '\xc1c03f706c7317d0043ce499c0c1b3fae50a2e9e0d047234b3a1d9632ba76e46');


--
-- Data for Name: published_notices; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.published_notices VALUES
	('01a215b5-a904-7581-964f-1128a6ff1a10', '01a215b5-a8d3-7190-a225-0cc70e629e5f', 'en', 1, NULL, '2026-09-01 06:00:00+00', '01a215b5-a6f1-756b-98e9-f277c3cdbc79', '01a215b5-a8d8-7514-a5a8-a59dc0733a72', '2026-09-01 06:00:00+00', '2026-10-05 21:00:00+00', 'at_submission', 'concept', 'defence-policy', 'Shelters', 'shelters', 'What the ministry says about planned_term', 'What the ministry says about target_groups', 'What the ministry says about aim', 'What the ministry says about timetable', 'What the ministry says about ways_to_take_part', 'What the ministry says about other_information', 'What the ministry says about shorter_period_reason', 'Inese Kalniņa', '+371 60000000', 'consultations@ministry.example', 1, '\x6d1e400abf853388d0e11cebd83f1696f7af3683eb54ea12123957c7e64ffe88'),
	('01a215b5-a92d-70d6-9337-1df516f8766b', '01a215b5-a910-7259-933b-8f10a3d3e3d8', 'en', 1, NULL, '2026-09-02 06:00:00+00', '01a215b5-a6f1-756b-98e9-f277c3cdbc79', '01a215b5-a913-7291-9889-1cf15741f9ec', '2026-09-02 06:00:00+00', '2026-11-30 22:00:00+00', 'at_submission', 'concept', 'defence-policy', 'More shelters', 'more shelters', 'What the ministry says about planned_term', 'What the ministry says about target_groups', 'What the ministry says about aim', 'What the ministry says about timetable', 'What the ministry says about ways_to_take_part', 'What the ministry says about other_information', 'What the ministry says about shorter_period_reason', 'Inese Kalniņa', '+371 60000000', 'consultations@ministry.example', 1, '\x2f750e07cc05059dc0e3378687a38bf46f164ce50b203c914d2d33e956d0ad27');


--
-- Data for Name: response_assessments; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.response_assessments VALUES
	('01a215b5-abd7-71cd-adf2-28565df3a6cf', '01a215b5-aa70-7721-8629-1ee1ac8a1e74', NULL, '2026-10-10 07:00:00+00');


--
-- Data for Name: responses; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.responses VALUES
	('01a215b5-abd7-71cd-adf2-28565df3a6cf', '01a215b5-a8d3-7190-a225-0cc70e629e5f', 'published', 'noted', 'We <b>ask</b> them. secret-of-the-reviewer', '', 'en', '01a215b5-a726-7533-9729-0e1521639960', '2026-10-10 07:00:00+00', '01a215b5-a757-70bc-b96c-f4c899d66e87', '2026-10-10 07:00:00+00', NULL, NULL, NULL, '2026-10-10 07:00:00+00', 3);


--
-- Data for Name: sessions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.sessions VALUES
	('\xc5d0fec28a78522413bdb494c7419a2539f7043e81f692f2bd1aafac13cf4a2f', '01a215b5-a7f2-73af-a766-c18e94e58f34', '2026-09-10 18:40:00+00', '2026-09-10 18:40:00+00', '01a215b5-a999-701f-b5a9-98fbb950549c', ''),
	('\x8f02feaaa700c92c85f4d2251ae02dad6d3697710dcb8ebf93788f83413838ab', '01a215b5-a82a-7687-8688-9aa98ff0a1e5', '2026-09-10 18:40:00+00', '2026-09-10 18:40:00+00', '01a215b5-aac5-7322-895f-c9756ad9932d', ''),
	('\xefe8f7c039aa328f6221268fe1e5ff458ce796be39cb11c6051ffbc256b859ea', '01a215b5-a726-7533-9729-0e1521639960', '2026-10-10 07:00:00+00', '2026-10-10 07:00:00+00', '01a215b5-ab9c-7512-9b91-36883cad0dfd', ''),
	('\x6321cda2fe2176fe9ed8af2554a98d5a8d68a73de1dcb04deca578dcb47130f2', '01a215b5-a6f1-756b-98e9-f277c3cdbc79', '2026-10-10 07:00:00+00', '2026-10-10 07:00:00+00', '01a215b5-ac32-75ec-8a52-8f4add355e12', ''),
	('\xbc95c42e99ccc1368e3f7f2d9982cf317b9cdf7ca004a7d92c0eafe1d02bbb12', '01a215b5-adf2-71fe-9ce6-223fc1f1da40', '2026-10-10 07:00:00+00', '2026-10-10 07:00:00+00', '01a215b5-adfe-7479-a592-208ac3223691', ''),
	('\xc5a82e93df403c5f36842e649016805125e3d18f385f631a97d775e04793da08', '01a215b5-a7bf-74ce-ad3b-a52508ab543e', '2026-10-10 07:00:00+00', '2026-10-10 07:00:00+00', '01a215b5-aec9-73ba-bcb6-dd320b5af7d7', ''),
	('\x9396e45d6f7628b721310b677165b9daf4e2aff817c980c3c3bb0a9680587fb4', '01a215b5-a789-7331-8185-4520a609aab2', '2026-10-10 07:00:00+00', '2026-10-10 07:00:00+00', '01a215b5-af65-728a-bd83-d22ab073a810', ''),
	('\xa6630d0704e914dde78218d248c5f986fb3d9d8340e086c0721cb6a07db5334e', '01a215b5-adf2-71fe-9ce6-223fc1f1da40', '2026-10-10 07:00:00+00', '2026-10-10 07:00:00+00', '01a215b5-afcc-7673-ae58-4becf938b0f8', ''),
	('\x45f51cb9d6dd724209e03a49f5ee6e4a0e6ec5b48faf6e64e4e11786419fcbac', '01a215b5-a8c8-735e-80e3-c2bb9a71e76e', '2026-10-10 07:00:00+00', '2026-10-10 07:00:00+00', '01a215b5-b005-7031-a237-6a4f297eb243', ''),
	('\x5f3825a904bf5bdbd7ee9e94621c16fb6acc57d9f4b658fb4dddbe2eec44e8c2', '01a215b5-a861-7305-b5bb-1d061d82180d', '2026-10-10 07:00:00+00', '2026-10-10 07:00:00+00', '01a215b5-b034-7711-b9a9-262b8aa141b0', ''),
	('\x814841dbcb4c818297654cf7371df1b7b2035f4bc5cafe3cc65aac998070875b', '01a215b5-a82a-7687-8688-9aa98ff0a1e5', '2026-10-10 07:00:00+00', '2026-10-10 07:00:00+00', '01a215b5-b073-77b1-ad0b-d5ad2553e1a4', ''),
	('\x9e64974365071c402f947592d1ee480f23f2a66abf925ef72fdbf1d2eba57d1f', '01a215b5-a7f2-73af-a766-c18e94e58f34', '2026-10-10 07:00:00+00', '2026-10-10 07:00:00+00', '01a215b5-b0ab-75dd-992d-0ca9eaa75b03', ''),
	('\xe3756f41c9a241eada6329c10c33f5e36296409f0dcfffe0777881bde1145918', '01a215b5-a7bf-74ce-ad3b-a52508ab543e', '2026-10-10 07:00:00+00', '2026-10-10 07:00:00+00', '01a215b5-b0e5-7793-9cfc-1bfdb357929d', ''),
	('\x51ea08259a68ea02b0d79f5e4b0912b135d954e57b551fddecf68065d1eb5b50', '01a215b5-a89f-70a4-8a08-8bb34f8a64dd', '2026-10-10 07:00:00+00', '2026-10-10 07:00:00+00', '01a215b5-b11e-70f3-803c-d09fd4a0daa0', ''),
	('\xadc502ac8c210b8e4cfb349d6a814675216d62250ab41abc92cabff677c9e28d', '01a215b5-a6f1-756b-98e9-f277c3cdbc79', '2026-10-10 07:00:00+00', '2026-10-10 07:00:00+00', '01a215b5-b14e-75a9-a3ec-73a6934bce86', ''),
	('\x52d42ed57e943d8812801636c0aa7fe1b8d23a444b06fb09cbd586da5ca0fa05', '01a215b5-a726-7533-9729-0e1521639960', '2026-10-10 07:00:00+00', '2026-10-10 07:00:00+00', '01a215b5-b17c-7490-b74c-8e929541e438', ''),
	('\xb5e87a0238793b379aa565591747e43f79e0f39636276e70eaa2f940a6f5a964', '01a215b5-a757-70bc-b96c-f4c899d66e87', '2026-10-10 07:00:00+00', '2026-10-10 07:00:00+00', '01a215b5-b1b8-7437-b978-e887a16facbe', ''),
	('\x39c791911c4f4f2ee65bf7a33548dccfd7d95ea7c17817e8831c0716295028bb', '01a215b5-a789-7331-8185-4520a609aab2', '2026-10-10 07:00:00+00', '2026-10-10 07:00:00+00', '01a215b5-b1ec-73b4-a3fe-eaed4782d5d1', '');


--
-- Data for Name: signatures; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.signatures VALUES
	('01a215b5-aa68-7010-9de7-ccdf9b0a6e0e', '01a215b5-aa68-7010-9de7-ccddc212c470', '01a215b5-a78d-714f-81ea-daa02d118951', 'Drošais krasts', 'LV', 'Biedrību un nodibinājumu reģistrs', 'drosais krasts', '01a215b5-a7f2-73af-a766-c18e94e58f34', 'Anna Liepa', 'Expert', 'In the name of Drošais krasts I may submit this statement.
I know that the comments, the covering note and the name of the organisation are published. My name and address are not.', 'en', '2026-09-10 18:40:00+00', 1, '\x1488ff01ac1fa73b65a5acc99ada8bc3c42cd9680c205fa5bd44bd9f969de124', '\x2ed9a2b80b7de20134dc95a3013354ed4e0c7496f94b0f496d87a0679e15f80f');


--
-- Data for Name: staff_roles; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.staff_roles VALUES
	('01a215b5-a6f4-752e-98b2-1cf1e408e998', '01a215b5-a6f1-756b-98e9-f277c3cdbc79', 'editor', '2026-09-01 05:00:00+00', NULL),
	('01a215b5-a727-745c-a167-ca3f6def0da4', '01a215b5-a726-7533-9729-0e1521639960', 'reviewer', '2026-09-01 05:00:00+00', NULL),
	('01a215b5-a758-73a5-8bda-d60f2404800a', '01a215b5-a757-70bc-b96c-f4c899d66e87', 'approver', '2026-09-01 05:00:00+00', NULL),
	('01a215b5-a78a-70b9-8e95-ff94dcbb3e0c', '01a215b5-a789-7331-8185-4520a609aab2', 'admin', '2026-09-01 05:00:00+00', NULL),
	('01a215b5-af83-7686-8ad5-78d0040a4d6b', '01a215b5-af83-7686-8ad5-78cfbbf47eb8', 'reviewer', '2026-10-10 07:00:00+00', NULL);


--
-- Data for Name: statement_comments; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.statement_comments VALUES
	('01a215b5-a9ee-7208-99b6-8922b20e8d62', '01a215b5-a9e6-761e-b8a4-12563ff525a1', 1, '01a215b5-a9b6-7058-a222-9000eff5e371', '01a215b5-a8d8-7514-a5a8-a59dc0733a72', '01a215b5-a8ee-7304-9623-926c99a8bad1', 'en', 'objection', 'Some <b>municipalities</b> have none. ', NULL, '2026-09-10 18:40:00+00', '01a215b5-a7f2-73af-a766-c18e94e58f34', '2026-09-10 18:40:00+00', '01a215b5-a7f2-73af-a766-c18e94e58f34'),
	('01a215b5-aaf4-7792-a247-ebb64696ec32', '01a215b5-aaef-75be-8b1a-2dc47293767f', 1, '01a215b5-aad2-7177-9eff-ae5c7add6942', '01a215b5-a913-7291-9889-1cf15741f9ec', '01a215b5-a921-7765-9516-ef6d022eb2e8', 'en', 'objection', 'Some <b>municipalities</b> have none. secret-of-krasts', NULL, '2026-09-10 18:40:00+00', '01a215b5-a82a-7687-8688-9aa98ff0a1e5', '2026-09-10 18:40:00+00', '01a215b5-a82a-7687-8688-9aa98ff0a1e5');


--
-- Data for Name: statements; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.statements VALUES
	('01a215b5-a9e6-761e-b8a4-12563ff525a1', '01a215b5-a8d3-7190-a225-0cc70e629e5f', '01a215b5-a78d-714f-81ea-daa02d118951', 1, 2, 'comments', '', 'en', 1, '2026-09-10 18:40:00+00', '01a215b5-a7f2-73af-a766-c18e94e58f34', '2026-09-10 18:40:00+00'),
	('01a215b5-aaef-75be-8b1a-2dc47293767f', '01a215b5-a910-7259-933b-8f10a3d3e3d8', '01a215b5-a78d-714f-81ea-daa02d118951', 1, 2, 'comments', '', 'en', 1, '2026-09-10 18:40:00+00', '01a215b5-a82a-7687-8688-9aa98ff0a1e5', NULL);


--
-- Data for Name: submissions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.submissions VALUES
	('01a215b5-aa68-7010-9de7-ccddc212c470', '01a215b5-a8d3-7190-a225-0cc70e629e5f', '01a215b5-a9e6-761e-b8a4-12563ff525a1', 1, 'web', '2026-09-10 18:40:00+00', '2026-09-10 18:40:00+00', 'comments', 'en', '', NULL, NULL, NULL, 1, '\xf5716997cc395268b4ce7bdd66221ababb42db821a008ce8d4e7a8f5a6eb1316');


--
-- Data for Name: tellings; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tellings VALUES
	('01a215b5-ab16-7651-a496-2c8df0d7bf38', 21, 'receipt', '01a215b5-a7f2-73af-a766-c18e94e58f34', NULL, '01a215b5-a78d-714f-81ea-daa02d118951', '2026-09-10 18:40:00+00', 0, NULL, '01a215b5-ab27-76fe-bef8-b769634b0c13', NULL, NULL),
	('01a215b5-ab16-7651-a496-2c8e78f989ce', 21, 'copy', '01a215b5-a7bf-74ce-ad3b-a52508ab543e', NULL, '01a215b5-a78d-714f-81ea-daa02d118951', '2026-09-10 18:40:00+00', 0, NULL, '01a215b5-ab39-7418-9f45-e56b2afb8c29', NULL, NULL),
	('01a215b5-ab16-7651-a496-2c8fd647bd0c', 21, 'notice', '01a215b5-a6f1-756b-98e9-f277c3cdbc79', NULL, NULL, '2026-09-10 18:40:00+00', 0, NULL, '01a215b5-ab49-74d1-acc4-4dc98840d5be', NULL, NULL),
	('01a215b5-ab16-7651-a496-2c9097de907b', 21, 'notice', '01a215b5-a726-7533-9729-0e1521639960', NULL, NULL, '2026-09-10 18:40:00+00', 0, NULL, '01a215b5-ab57-70e4-9795-ce8d5bc24017', NULL, NULL),
	('01a215b5-ad95-7324-829f-401e81249320', 27, 'decision', '01a215b5-a8c8-735e-80e3-c2bb9a71e76e', NULL, '01a215b5-a8a4-71d6-92a4-a5a30d0c4a90', '2026-10-10 07:00:00+00', 0, NULL, '01a215b5-ada8-7742-9d09-1e49ed85e4a5', NULL, NULL),
	('01a215b5-ad9a-73c7-a9e1-d86f36f8618b', 28, 'membership-ended', '01a215b5-a861-7305-b5bb-1d061d82180d', NULL, '01a215b5-a78d-714f-81ea-daa02d118951', '2026-10-10 07:00:00+00', 0, NULL, '01a215b5-adaf-76ad-8f67-4360155a5608', NULL, NULL),
	('01a215b5-ad9f-75de-92b8-f3ca3527096f', 29, 'application', NULL, '01a215b5-ad84-740f-a1ae-ec8de65f2c3f', NULL, '2026-10-10 07:00:00+00', 0, NULL, '01a215b5-adb9-7218-87cc-3a075d7e56ec', NULL, NULL);


--
-- Data for Name: texts; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.texts VALUES
	('01a215b5-a8eb-754e-89c5-c27dff7177b9', '01a215b5-a8d8-7514-a5a8-a59dc0733a72', 'en', '# On shelters

1. Every municipality keeps a list of shelters.

2. The list is public.
', '2026-09-01 06:00:00+00', '01a215b5-a6f1-756b-98e9-f277c3cdbc79', 1, '\x7a579a154f11274dc0d339063ad7547c61cdfda92195f1138146ce8e8738eddb'),
	('01a215b5-a91f-7566-acdb-dd1a6941f519', '01a215b5-a913-7291-9889-1cf15741f9ec', 'en', '# On shelters

1. Every municipality keeps a list of shelters.

2. The list is public.
', '2026-09-02 06:00:00+00', '01a215b5-a6f1-756b-98e9-f277c3cdbc79', 1, '\x5649622457e6a9dcfe87b25d4a61e6a82a0e50fd7346b2b056a2fde03ed04fca');


--
-- Data for Name: versions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.versions VALUES
	('01a215b5-a8d8-7514-a5a8-a59dc0733a72', '01a215b5-a8d2-7375-84ca-a279310cd387', 1, '2026-09-01 06:00:00+00', '2026-09-01 06:00:00+00', '01a215b5-a8d3-7190-a225-0cc70e629e5f', 1, '\xe062f6d1c231d56fd11ee4628b65cb8a67bdd25d94c4e610634d79edd151e19a'),
	('01a215b5-a913-7291-9889-1cf15741f9ec', '01a215b5-a910-7259-933b-8f0f30adc7c3', 1, '2026-09-02 06:00:00+00', '2026-09-02 06:00:00+00', '01a215b5-a910-7259-933b-8f10a3d3e3d8', 1, '\xeb647927a0a27b6cf4d97697536a3f7ea1caae9c0d76e5fd781a1caeb50ae1d7'),
	('01a215b5-ac4e-776d-9611-047b29888ef1', '01a215b5-ac49-7581-8d7d-8b169681bc3e', 1, '2026-10-10 07:00:00+00', NULL, '01a215b5-ac4a-73c5-b8f9-ce587b342f6e', NULL, NULL);


--
-- Data for Name: year_counters; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.year_counters VALUES
	(2026, 3);


--
-- Name: events_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.events_id_seq', 38, true);


--
-- Name: __diesel_schema_migrations __diesel_schema_migrations_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.__diesel_schema_migrations
    ADD CONSTRAINT __diesel_schema_migrations_pkey PRIMARY KEY (version);


--
-- Name: access_requests access_requests_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_requests
    ADD CONSTRAINT access_requests_pkey PRIMARY KEY (link);


--
-- Name: answers answers_are_corrected_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.answers
    ADD CONSTRAINT answers_are_corrected_once UNIQUE (corrects);


--
-- Name: answers answers_are_of_one_assessment; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.answers
    ADD CONSTRAINT answers_are_of_one_assessment UNIQUE (id, assessment);


--
-- Name: answers answers_are_one_a_response_and_assessment; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.answers
    ADD CONSTRAINT answers_are_one_a_response_and_assessment UNIQUE (response, assessment);


--
-- Name: answers answers_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.answers
    ADD CONSTRAINT answers_pkey PRIMARY KEY (id);


--
-- Name: applications applications_link_is_used_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.applications
    ADD CONSTRAINT applications_link_is_used_once UNIQUE (link);


--
-- Name: applications applications_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.applications
    ADD CONSTRAINT applications_pkey PRIMARY KEY (id);


--
-- Name: applications applications_token_is_used_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.applications
    ADD CONSTRAINT applications_token_is_used_once UNIQUE (token_hash);


--
-- Name: assessments assessments_are_one_a_part; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.assessments
    ADD CONSTRAINT assessments_are_one_a_part UNIQUE (comment, part);


--
-- Name: assessments assessments_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.assessments
    ADD CONSTRAINT assessments_pkey PRIMARY KEY (id);


--
-- Name: attempts attempts_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.attempts
    ADD CONSTRAINT attempts_pkey PRIMARY KEY (subject);


--
-- Name: comments comments_are_numbered_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.comments
    ADD CONSTRAINT comments_are_numbered_once UNIQUE (submission, ordinal);


--
-- Name: comments comments_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.comments
    ADD CONSTRAINT comments_pkey PRIMARY KEY (id);


--
-- Name: consultation_counters consultation_counters_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultation_counters
    ADD CONSTRAINT consultation_counters_pkey PRIMARY KEY (consultation);


--
-- Name: consultation_staff consultation_staff_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultation_staff
    ADD CONSTRAINT consultation_staff_pkey PRIMARY KEY (consultation, person, part);


--
-- Name: consultation_tallies consultation_tallies_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultation_tallies
    ADD CONSTRAINT consultation_tallies_pkey PRIMARY KEY (consultation, version, whole, standing, state, verdict);


--
-- Name: consultation_versions consultation_versions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultation_versions
    ADD CONSTRAINT consultation_versions_pkey PRIMARY KEY (consultation, version);


--
-- Name: consultations consultations_are_made_once_a_form; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations
    ADD CONSTRAINT consultations_are_made_once_a_form UNIQUE (created_by, form);


--
-- Name: consultations consultations_document_is_consulted_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations
    ADD CONSTRAINT consultations_document_is_consulted_once UNIQUE (document);


--
-- Name: consultations consultations_number_is_given_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations
    ADD CONSTRAINT consultations_number_is_given_once UNIQUE (number);


--
-- Name: consultations consultations_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations
    ADD CONSTRAINT consultations_pkey PRIMARY KEY (id);


--
-- Name: documents documents_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.documents
    ADD CONSTRAINT documents_pkey PRIMARY KEY (id);


--
-- Name: event_queue event_queue_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.event_queue
    ADD CONSTRAINT event_queue_pkey PRIMARY KEY (event, consumer);


--
-- Name: events events_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_pkey PRIMARY KEY (id);


--
-- Name: followed_areas followed_areas_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.followed_areas
    ADD CONSTRAINT followed_areas_pkey PRIMARY KEY (organisation, area);


--
-- Name: invitations invitations_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT invitations_pkey PRIMARY KEY (link);


--
-- Name: letters letters_are_made_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.letters
    ADD CONSTRAINT letters_are_made_once UNIQUE (once);


--
-- Name: letters letters_message_id_is_used_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.letters
    ADD CONSTRAINT letters_message_id_is_used_once UNIQUE (message_id);


--
-- Name: letters letters_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.letters
    ADD CONSTRAINT letters_pkey PRIMARY KEY (id);


--
-- Name: links links_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.links
    ADD CONSTRAINT links_pkey PRIMARY KEY (id);


--
-- Name: memberships memberships_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.memberships
    ADD CONSTRAINT memberships_pkey PRIMARY KEY (id);


--
-- Name: notices notices_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.notices
    ADD CONSTRAINT notices_pkey PRIMARY KEY (consultation, language);


--
-- Name: organisation_decisions organisation_decisions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.organisation_decisions
    ADD CONSTRAINT organisation_decisions_pkey PRIMARY KEY (id);


--
-- Name: organisations organisations_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.organisations
    ADD CONSTRAINT organisations_pkey PRIMARY KEY (id);


--
-- Name: participants participants_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.participants
    ADD CONSTRAINT participants_pkey PRIMARY KEY (consultation, organisation);


--
-- Name: people people_email_is_used_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people
    ADD CONSTRAINT people_email_is_used_once UNIQUE (email_key);


--
-- Name: people people_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people
    ADD CONSTRAINT people_pkey PRIMARY KEY (id);


--
-- Name: place_tallies place_tallies_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place_tallies
    ADD CONSTRAINT place_tallies_pkey PRIMARY KEY (consultation, version, place);


--
-- Name: points points_anchor_is_used_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.points
    ADD CONSTRAINT points_anchor_is_used_once UNIQUE (text, anchor);


--
-- Name: points points_are_of_one_version; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.points
    ADD CONSTRAINT points_are_of_one_version UNIQUE (id, version);


--
-- Name: points points_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.points
    ADD CONSTRAINT points_pkey PRIMARY KEY (id);


--
-- Name: points points_place_is_given_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.points
    ADD CONSTRAINT points_place_is_given_once UNIQUE (text, place);


--
-- Name: points points_provision_is_worded_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.points
    ADD CONSTRAINT points_provision_is_worded_once UNIQUE (text, provision) DEFERRABLE;


--
-- Name: points points_stand_in_one_position; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.points
    ADD CONSTRAINT points_stand_in_one_position UNIQUE (text, "position");


--
-- Name: provisions provisions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.provisions
    ADD CONSTRAINT provisions_pkey PRIMARY KEY (id);


--
-- Name: publications publications_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.publications
    ADD CONSTRAINT publications_pkey PRIMARY KEY (id);


--
-- Name: published_notices published_notices_are_revised_in_order; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.published_notices
    ADD CONSTRAINT published_notices_are_revised_in_order UNIQUE (consultation, language, revision);


--
-- Name: published_notices published_notices_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.published_notices
    ADD CONSTRAINT published_notices_pkey PRIMARY KEY (id);


--
-- Name: response_assessments response_assessments_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.response_assessments
    ADD CONSTRAINT response_assessments_pkey PRIMARY KEY (response, assessment);


--
-- Name: responses responses_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.responses
    ADD CONSTRAINT responses_pkey PRIMARY KEY (id);


--
-- Name: sessions sessions_id_is_used_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_id_is_used_once UNIQUE (id);


--
-- Name: sessions sessions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_pkey PRIMARY KEY (token_hash);


--
-- Name: signatures signatures_are_one_an_organisation; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.signatures
    ADD CONSTRAINT signatures_are_one_an_organisation UNIQUE (submission, organisation);


--
-- Name: signatures signatures_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.signatures
    ADD CONSTRAINT signatures_pkey PRIMARY KEY (id);


--
-- Name: staff_roles staff_roles_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.staff_roles
    ADD CONSTRAINT staff_roles_pkey PRIMARY KEY (id);


--
-- Name: statement_comments statement_comments_are_saved_once_a_form; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statement_comments
    ADD CONSTRAINT statement_comments_are_saved_once_a_form UNIQUE (statement, form);


--
-- Name: statement_comments statement_comments_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statement_comments
    ADD CONSTRAINT statement_comments_pkey PRIMARY KEY (id);


--
-- Name: statements statements_are_numbered_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statements
    ADD CONSTRAINT statements_are_numbered_once UNIQUE (consultation, organisation, ordinal);


--
-- Name: statements statements_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statements
    ADD CONSTRAINT statements_pkey PRIMARY KEY (id);


--
-- Name: submissions submissions_are_made_once_from_a_statement; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.submissions
    ADD CONSTRAINT submissions_are_made_once_from_a_statement UNIQUE (statement);


--
-- Name: submissions submissions_are_superseded_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.submissions
    ADD CONSTRAINT submissions_are_superseded_once UNIQUE (supersedes);


--
-- Name: submissions submissions_number_is_given_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.submissions
    ADD CONSTRAINT submissions_number_is_given_once UNIQUE (consultation, number);


--
-- Name: submissions submissions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.submissions
    ADD CONSTRAINT submissions_pkey PRIMARY KEY (id);


--
-- Name: tellings tellings_are_made_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tellings
    ADD CONSTRAINT tellings_are_made_once UNIQUE NULLS NOT DISTINCT (event, kind, person, link, organisation);


--
-- Name: tellings tellings_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tellings
    ADD CONSTRAINT tellings_pkey PRIMARY KEY (id);


--
-- Name: texts texts_are_of_one_version; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.texts
    ADD CONSTRAINT texts_are_of_one_version UNIQUE (id, version);


--
-- Name: texts texts_are_one_a_language; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.texts
    ADD CONSTRAINT texts_are_one_a_language UNIQUE (version, language);


--
-- Name: texts texts_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.texts
    ADD CONSTRAINT texts_pkey PRIMARY KEY (id);


--
-- Name: versions versions_are_numbered_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.versions
    ADD CONSTRAINT versions_are_numbered_once UNIQUE (document, ordinal);


--
-- Name: versions versions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.versions
    ADD CONSTRAINT versions_pkey PRIMARY KEY (id);


--
-- Name: year_counters year_counters_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.year_counters
    ADD CONSTRAINT year_counters_pkey PRIMARY KEY (year);


--
-- Name: access_requests_by_organisation; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_requests_by_organisation ON public.access_requests USING btree (organisation);


--
-- Name: answers_by_assessment; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX answers_by_assessment ON public.answers USING btree (assessment, id);


--
-- Name: answers_by_publication; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX answers_by_publication ON public.answers USING btree (publication, id);


--
-- Name: applications_by_time; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX applications_by_time ON public.applications USING btree (changed_at);


--
-- Name: assessments_answered; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX assessments_answered ON public.assessments USING btree (consultation, version, place, comment, part) WHERE result;


--
-- Name: assessments_by_point; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX assessments_by_point ON public.assessments USING btree (consultation, point, rank, version_ordinal, place, id);


--
-- Name: assessments_by_rank; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX assessments_by_rank ON public.assessments USING btree (rank, consultation, version_ordinal, place, id);


--
-- Name: assessments_by_rank_in_consultation; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX assessments_by_rank_in_consultation ON public.assessments USING btree (consultation, rank, version_ordinal, place, id);


--
-- Name: assessments_by_submission; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX assessments_by_submission ON public.assessments USING btree (submission);


--
-- Name: assessments_have_one_unpublished_response; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX assessments_have_one_unpublished_response ON public.response_assessments USING btree (assessment) WHERE (published_at IS NULL);


--
-- Name: assessments_in_the_draft; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX assessments_in_the_draft ON public.assessments USING btree (consultation, version, place, comment) WHERE shown;


--
-- Name: assessments_under_correction; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX assessments_under_correction ON public.assessments USING btree (consultation, rank, version_ordinal, place, id) WHERE (correction IS NOT NULL);


--
-- Name: attempts_by_time; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX attempts_by_time ON public.attempts USING btree (recent_since);


--
-- Name: comments_by_version_and_point; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX comments_by_version_and_point ON public.comments USING btree (version, point, id);


--
-- Name: consultations_begin_with_one_version; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX consultations_begin_with_one_version ON public.consultation_versions USING btree (consultation) WHERE (purpose = 'consulted'::text);


--
-- Name: consultations_by_closing; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consultations_by_closing ON public.consultations USING btree (closes_at, id) WHERE (published_at IS NOT NULL);


--
-- Name: consultations_have_one_responsible_official; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX consultations_have_one_responsible_official ON public.consultation_staff USING btree (consultation) WHERE (part = 'responsible'::text);


--
-- Name: event_queue_by_next_attempt; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX event_queue_by_next_attempt ON public.event_queue USING btree (consumer, next_attempt_at, event) WHERE (parked_at IS NULL);


--
-- Name: event_queue_parked; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX event_queue_parked ON public.event_queue USING btree (parked_at, event) WHERE (parked_at IS NOT NULL);


--
-- Name: events_by_consultation; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX events_by_consultation ON public.events USING btree (consultation, id);


--
-- Name: events_by_organisation; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX events_by_organisation ON public.events USING btree (organisation, consultation, id);


--
-- Name: events_by_subject; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX events_by_subject ON public.events USING btree (subject, id);


--
-- Name: events_of_time_happen_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX events_of_time_happen_once ON public.events USING btree (once) WHERE (once IS NOT NULL);


--
-- Name: invitations_by_organisation; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX invitations_by_organisation ON public.invitations USING btree (organisation);


--
-- Name: letters_by_next_attempt; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX letters_by_next_attempt ON public.letters USING btree (next_attempt_at, id) WHERE (state = 'queued'::text);


--
-- Name: letters_by_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX letters_by_state ON public.letters USING btree (state, created_at, id);


--
-- Name: letters_by_time; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX letters_by_time ON public.letters USING btree (created_at, id);


--
-- Name: links_by_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX links_by_person ON public.links USING btree (person) WHERE (person IS NOT NULL);


--
-- Name: memberships_are_held_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX memberships_are_held_once ON public.memberships USING btree (organisation, person) WHERE (ended_at IS NULL);


--
-- Name: memberships_by_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX memberships_by_person ON public.memberships USING btree (person) WHERE (ended_at IS NULL);


--
-- Name: organisation_decisions_by_organisation; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX organisation_decisions_by_organisation ON public.organisation_decisions USING btree (organisation, decided_at, id);


--
-- Name: organisations_by_name; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX organisations_by_name ON public.organisations USING btree (name_key, id);


--
-- Name: organisations_by_skeleton; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX organisations_by_skeleton ON public.organisations USING btree (name_skeleton);


--
-- Name: organisations_by_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX organisations_by_state ON public.organisations USING btree (state, applied_at, id);


--
-- Name: organisations_number_is_registered_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX organisations_number_is_registered_once ON public.organisations USING btree (country, number_key) WHERE (state <> 'rejected'::text);


--
-- Name: points_by_provision; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX points_by_provision ON public.points USING btree (provision);


--
-- Name: points_by_version; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX points_by_version ON public.points USING btree (version);


--
-- Name: provisions_by_document; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX provisions_by_document ON public.provisions USING btree (document);


--
-- Name: publications_by_consultation; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX publications_by_consultation ON public.publications USING btree (consultation, published_at);


--
-- Name: response_assessments_by_assessment; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX response_assessments_by_assessment ON public.response_assessments USING btree (assessment, response);


--
-- Name: responses_by_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX responses_by_state ON public.responses USING btree (consultation, state, id);


--
-- Name: responses_waiting_for_approval; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX responses_waiting_for_approval ON public.responses USING btree (drafted_at, consultation) WHERE (state = 'drafted'::text);


--
-- Name: sessions_by_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX sessions_by_person ON public.sessions USING btree (person);


--
-- Name: signatures_by_organisation; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX signatures_by_organisation ON public.signatures USING btree (organisation, submission);


--
-- Name: staff_roles_are_held_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX staff_roles_are_held_once ON public.staff_roles USING btree (person, role) WHERE (ended_at IS NULL);


--
-- Name: statement_comments_by_statement; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX statement_comments_by_statement ON public.statement_comments USING btree (statement, created_at, id);


--
-- Name: statements_being_written_are_one_an_organisation; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX statements_being_written_are_one_an_organisation ON public.statements USING btree (consultation, organisation) WHERE (submitted_at IS NULL);


--
-- Name: statements_by_organisation; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX statements_by_organisation ON public.statements USING btree (organisation, id);


--
-- Name: tellings_by_reader; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tellings_by_reader ON public.tellings USING btree (person, kind) WHERE ((letter IS NULL) AND (closed_at IS NULL));


--
-- Name: tellings_by_time_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tellings_by_time_due ON public.tellings USING btree (due_at, id) WHERE ((letter IS NULL) AND (closed_at IS NULL));


--
-- Name: versions_in_preparation_are_one_a_document; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX versions_in_preparation_are_one_a_document ON public.versions USING btree (document) WHERE (published_at IS NULL);


--
-- Name: answers answers_are_a_record; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER answers_are_a_record BEFORE DELETE OR UPDATE OR TRUNCATE ON public.answers FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change_of_record();


--
-- Name: assessments assessments_added_are_counted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER assessments_added_are_counted AFTER INSERT ON public.assessments REFERENCING NEW TABLE AS now_there FOR EACH STATEMENT EXECUTE FUNCTION public.keep_tallies();


--
-- Name: assessments assessments_changed_are_counted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER assessments_changed_are_counted AFTER UPDATE ON public.assessments REFERENCING OLD TABLE AS there_before NEW TABLE AS now_there FOR EACH STATEMENT EXECUTE FUNCTION public.keep_tallies();


--
-- Name: assessments assessments_removed_are_counted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER assessments_removed_are_counted AFTER DELETE ON public.assessments REFERENCING OLD TABLE AS there_before FOR EACH STATEMENT EXECUTE FUNCTION public.keep_tallies();


--
-- Name: comments comments_are_a_record; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER comments_are_a_record BEFORE DELETE OR UPDATE OR TRUNCATE ON public.comments FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change_of_record();


--
-- Name: consultation_versions consultation_versions_are_a_record; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER consultation_versions_are_a_record BEFORE DELETE OR UPDATE OR TRUNCATE ON public.consultation_versions FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change_of_record();


--
-- Name: events events_are_a_record; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER events_are_a_record BEFORE DELETE OR UPDATE OR TRUNCATE ON public.events FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change_of_record();


--
-- Name: organisation_decisions organisation_decisions_are_a_record; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER organisation_decisions_are_a_record BEFORE DELETE OR UPDATE OR TRUNCATE ON public.organisation_decisions FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change_of_record();


--
-- Name: publications publications_are_a_record; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER publications_are_a_record BEFORE DELETE OR UPDATE OR TRUNCATE ON public.publications FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change_of_record();


--
-- Name: consultations published_consultations_are_not_deleted; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER published_consultations_are_not_deleted BEFORE DELETE ON public.consultations FOR EACH ROW WHEN ((old.published_at IS NOT NULL)) EXECUTE FUNCTION public.refuse_change_of_record();


--
-- Name: consultations published_consultations_keep_their_period; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER published_consultations_keep_their_period BEFORE UPDATE ON public.consultations FOR EACH ROW WHEN ((old.published_at IS NOT NULL)) EXECUTE FUNCTION public.refuse_change_of_published_consultation();


--
-- Name: published_notices published_notices_are_a_record; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER published_notices_are_a_record BEFORE DELETE OR UPDATE OR TRUNCATE ON public.published_notices FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change_of_record();


--
-- Name: points published_points_stand; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER published_points_stand BEFORE INSERT OR DELETE OR UPDATE ON public.points FOR EACH ROW EXECUTE FUNCTION public.refuse_change_of_published_text();


--
-- Name: texts published_texts_stand; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER published_texts_stand BEFORE INSERT OR DELETE OR UPDATE ON public.texts FOR EACH ROW EXECUTE FUNCTION public.refuse_change_of_published_text();


--
-- Name: versions published_versions_stand; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER published_versions_stand BEFORE DELETE OR UPDATE ON public.versions FOR EACH ROW WHEN ((old.published_at IS NOT NULL)) EXECUTE FUNCTION public.refuse_change_of_record();


--
-- Name: signatures signatories_take_part; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER signatories_take_part AFTER INSERT ON public.signatures REFERENCING NEW TABLE AS signed FOR EACH STATEMENT EXECUTE FUNCTION public.keep_participants();


--
-- Name: signatures signatures_are_a_record; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER signatures_are_a_record BEFORE DELETE OR UPDATE OR TRUNCATE ON public.signatures FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change_of_record();


--
-- Name: submissions submissions_are_a_record; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER submissions_are_a_record BEFORE DELETE OR UPDATE OR TRUNCATE ON public.submissions FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change_of_record();


--
-- Name: access_requests access_requests_link_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_requests
    ADD CONSTRAINT access_requests_link_fkey FOREIGN KEY (link) REFERENCES public.links(id);


--
-- Name: access_requests access_requests_organisation_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_requests
    ADD CONSTRAINT access_requests_organisation_fkey FOREIGN KEY (organisation) REFERENCES public.organisations(id);


--
-- Name: answers answers_approved_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.answers
    ADD CONSTRAINT answers_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES public.people(id);


--
-- Name: answers answers_assessment_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.answers
    ADD CONSTRAINT answers_assessment_fkey FOREIGN KEY (assessment) REFERENCES public.assessments(id);


--
-- Name: answers answers_comment_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.answers
    ADD CONSTRAINT answers_comment_fkey FOREIGN KEY (comment) REFERENCES public.comments(id);


--
-- Name: answers answers_corrects_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.answers
    ADD CONSTRAINT answers_corrects_fkey FOREIGN KEY (corrects) REFERENCES public.answers(id);


--
-- Name: answers answers_drafted_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.answers
    ADD CONSTRAINT answers_drafted_by_fkey FOREIGN KEY (drafted_by) REFERENCES public.people(id);


--
-- Name: answers answers_publication_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.answers
    ADD CONSTRAINT answers_publication_fkey FOREIGN KEY (publication) REFERENCES public.publications(id);


--
-- Name: answers answers_response_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.answers
    ADD CONSTRAINT answers_response_fkey FOREIGN KEY (response) REFERENCES public.responses(id);


--
-- Name: applications applications_link_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.applications
    ADD CONSTRAINT applications_link_fkey FOREIGN KEY (link) REFERENCES public.links(id);


--
-- Name: applications applications_organisation_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.applications
    ADD CONSTRAINT applications_organisation_fkey FOREIGN KEY (organisation) REFERENCES public.organisations(id);


--
-- Name: applications applications_person_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.applications
    ADD CONSTRAINT applications_person_fkey FOREIGN KEY (person) REFERENCES public.people(id);


--
-- Name: assessments assessments_are_of_a_version_of_the_consultation; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.assessments
    ADD CONSTRAINT assessments_are_of_a_version_of_the_consultation FOREIGN KEY (consultation, version) REFERENCES public.consultation_versions(consultation, version);


--
-- Name: assessments assessments_comment_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.assessments
    ADD CONSTRAINT assessments_comment_fkey FOREIGN KEY (comment) REFERENCES public.comments(id);


--
-- Name: assessments assessments_consultation_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.assessments
    ADD CONSTRAINT assessments_consultation_fkey FOREIGN KEY (consultation) REFERENCES public.consultations(id);


--
-- Name: assessments assessments_hold_an_answer_of_their_own; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.assessments
    ADD CONSTRAINT assessments_hold_an_answer_of_their_own FOREIGN KEY (answer, id) REFERENCES public.answers(id, assessment);


--
-- Name: assessments assessments_submission_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.assessments
    ADD CONSTRAINT assessments_submission_fkey FOREIGN KEY (submission) REFERENCES public.submissions(id);


--
-- Name: comments comments_are_on_a_point_of_their_version; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.comments
    ADD CONSTRAINT comments_are_on_a_point_of_their_version FOREIGN KEY (point, version) REFERENCES public.points(id, version);


--
-- Name: comments comments_revises_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.comments
    ADD CONSTRAINT comments_revises_fkey FOREIGN KEY (revises) REFERENCES public.comments(id);


--
-- Name: comments comments_submission_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.comments
    ADD CONSTRAINT comments_submission_fkey FOREIGN KEY (submission) REFERENCES public.submissions(id);


--
-- Name: comments comments_version_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.comments
    ADD CONSTRAINT comments_version_fkey FOREIGN KEY (version) REFERENCES public.versions(id);


--
-- Name: consultation_counters consultation_counters_consultation_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultation_counters
    ADD CONSTRAINT consultation_counters_consultation_fkey FOREIGN KEY (consultation) REFERENCES public.consultations(id);


--
-- Name: consultation_staff consultation_staff_consultation_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultation_staff
    ADD CONSTRAINT consultation_staff_consultation_fkey FOREIGN KEY (consultation) REFERENCES public.consultations(id);


--
-- Name: consultation_staff consultation_staff_person_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultation_staff
    ADD CONSTRAINT consultation_staff_person_fkey FOREIGN KEY (person) REFERENCES public.people(id);


--
-- Name: consultation_tallies consultation_tallies_consultation_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultation_tallies
    ADD CONSTRAINT consultation_tallies_consultation_fkey FOREIGN KEY (consultation) REFERENCES public.consultations(id);


--
-- Name: consultation_versions consultation_versions_consultation_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultation_versions
    ADD CONSTRAINT consultation_versions_consultation_fkey FOREIGN KEY (consultation) REFERENCES public.consultations(id);


--
-- Name: consultation_versions consultation_versions_version_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultation_versions
    ADD CONSTRAINT consultation_versions_version_fkey FOREIGN KEY (version) REFERENCES public.versions(id);


--
-- Name: consultations consultations_created_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations
    ADD CONSTRAINT consultations_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.people(id);


--
-- Name: consultations consultations_document_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consultations
    ADD CONSTRAINT consultations_document_fkey FOREIGN KEY (document) REFERENCES public.documents(id);


--
-- Name: event_queue event_queue_event_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.event_queue
    ADD CONSTRAINT event_queue_event_fkey FOREIGN KEY (event) REFERENCES public.events(id);


--
-- Name: followed_areas followed_areas_organisation_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.followed_areas
    ADD CONSTRAINT followed_areas_organisation_fkey FOREIGN KEY (organisation) REFERENCES public.organisations(id);


--
-- Name: invitations invitations_invited_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT invitations_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES public.people(id);


--
-- Name: invitations invitations_link_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT invitations_link_fkey FOREIGN KEY (link) REFERENCES public.links(id);


--
-- Name: invitations invitations_organisation_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.invitations
    ADD CONSTRAINT invitations_organisation_fkey FOREIGN KEY (organisation) REFERENCES public.organisations(id);


--
-- Name: letters letters_event_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.letters
    ADD CONSTRAINT letters_event_fkey FOREIGN KEY (event) REFERENCES public.events(id);


--
-- Name: letters letters_link_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.letters
    ADD CONSTRAINT letters_link_fkey FOREIGN KEY (link) REFERENCES public.links(id);


--
-- Name: letters letters_organisation_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.letters
    ADD CONSTRAINT letters_organisation_fkey FOREIGN KEY (organisation) REFERENCES public.organisations(id);


--
-- Name: letters letters_person_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.letters
    ADD CONSTRAINT letters_person_fkey FOREIGN KEY (person) REFERENCES public.people(id);


--
-- Name: links links_person_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.links
    ADD CONSTRAINT links_person_fkey FOREIGN KEY (person) REFERENCES public.people(id);


--
-- Name: memberships memberships_organisation_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.memberships
    ADD CONSTRAINT memberships_organisation_fkey FOREIGN KEY (organisation) REFERENCES public.organisations(id);


--
-- Name: memberships memberships_person_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.memberships
    ADD CONSTRAINT memberships_person_fkey FOREIGN KEY (person) REFERENCES public.people(id);


--
-- Name: notices notices_consultation_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.notices
    ADD CONSTRAINT notices_consultation_fkey FOREIGN KEY (consultation) REFERENCES public.consultations(id);


--
-- Name: organisation_decisions organisation_decisions_decided_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.organisation_decisions
    ADD CONSTRAINT organisation_decisions_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES public.people(id);


--
-- Name: organisation_decisions organisation_decisions_organisation_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.organisation_decisions
    ADD CONSTRAINT organisation_decisions_organisation_fkey FOREIGN KEY (organisation) REFERENCES public.organisations(id);


--
-- Name: organisations organisations_decided_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.organisations
    ADD CONSTRAINT organisations_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES public.people(id);


--
-- Name: participants participants_consultation_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.participants
    ADD CONSTRAINT participants_consultation_fkey FOREIGN KEY (consultation) REFERENCES public.consultations(id);


--
-- Name: participants participants_organisation_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.participants
    ADD CONSTRAINT participants_organisation_fkey FOREIGN KEY (organisation) REFERENCES public.organisations(id);


--
-- Name: place_tallies place_tallies_consultation_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place_tallies
    ADD CONSTRAINT place_tallies_consultation_fkey FOREIGN KEY (consultation) REFERENCES public.consultations(id);


--
-- Name: points points_provision_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.points
    ADD CONSTRAINT points_provision_fkey FOREIGN KEY (provision) REFERENCES public.provisions(id);


--
-- Name: points points_stand_in_the_version_of_their_text; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.points
    ADD CONSTRAINT points_stand_in_the_version_of_their_text FOREIGN KEY (text, version) REFERENCES public.texts(id, version) ON DELETE CASCADE;


--
-- Name: provisions provisions_document_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.provisions
    ADD CONSTRAINT provisions_document_fkey FOREIGN KEY (document) REFERENCES public.documents(id);


--
-- Name: publications publications_consultation_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.publications
    ADD CONSTRAINT publications_consultation_fkey FOREIGN KEY (consultation) REFERENCES public.consultations(id);


--
-- Name: publications publications_published_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.publications
    ADD CONSTRAINT publications_published_by_fkey FOREIGN KEY (published_by) REFERENCES public.people(id);


--
-- Name: published_notices published_notices_consultation_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.published_notices
    ADD CONSTRAINT published_notices_consultation_fkey FOREIGN KEY (consultation) REFERENCES public.consultations(id);


--
-- Name: published_notices published_notices_published_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.published_notices
    ADD CONSTRAINT published_notices_published_by_fkey FOREIGN KEY (published_by) REFERENCES public.people(id);


--
-- Name: published_notices published_notices_version_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.published_notices
    ADD CONSTRAINT published_notices_version_fkey FOREIGN KEY (version) REFERENCES public.versions(id);


--
-- Name: response_assessments response_assessments_assessment_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.response_assessments
    ADD CONSTRAINT response_assessments_assessment_fkey FOREIGN KEY (assessment) REFERENCES public.assessments(id);


--
-- Name: response_assessments response_assessments_corrects_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.response_assessments
    ADD CONSTRAINT response_assessments_corrects_fkey FOREIGN KEY (corrects) REFERENCES public.answers(id);


--
-- Name: response_assessments response_assessments_response_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.response_assessments
    ADD CONSTRAINT response_assessments_response_fkey FOREIGN KEY (response) REFERENCES public.responses(id);


--
-- Name: responses responses_approved_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.responses
    ADD CONSTRAINT responses_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES public.people(id);


--
-- Name: responses responses_consultation_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.responses
    ADD CONSTRAINT responses_consultation_fkey FOREIGN KEY (consultation) REFERENCES public.consultations(id);


--
-- Name: responses responses_drafted_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.responses
    ADD CONSTRAINT responses_drafted_by_fkey FOREIGN KEY (drafted_by) REFERENCES public.people(id);


--
-- Name: responses responses_returned_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.responses
    ADD CONSTRAINT responses_returned_by_fkey FOREIGN KEY (returned_by) REFERENCES public.people(id);


--
-- Name: sessions sessions_person_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_person_fkey FOREIGN KEY (person) REFERENCES public.people(id);


--
-- Name: signatures signatures_organisation_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.signatures
    ADD CONSTRAINT signatures_organisation_fkey FOREIGN KEY (organisation) REFERENCES public.organisations(id);


--
-- Name: signatures signatures_person_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.signatures
    ADD CONSTRAINT signatures_person_fkey FOREIGN KEY (person) REFERENCES public.people(id);


--
-- Name: signatures signatures_submission_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.signatures
    ADD CONSTRAINT signatures_submission_fkey FOREIGN KEY (submission) REFERENCES public.submissions(id);


--
-- Name: staff_roles staff_roles_person_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.staff_roles
    ADD CONSTRAINT staff_roles_person_fkey FOREIGN KEY (person) REFERENCES public.people(id);


--
-- Name: statement_comments statement_comments_are_on_a_point_of_their_version; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statement_comments
    ADD CONSTRAINT statement_comments_are_on_a_point_of_their_version FOREIGN KEY (point, version) REFERENCES public.points(id, version);


--
-- Name: statement_comments statement_comments_changed_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statement_comments
    ADD CONSTRAINT statement_comments_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES public.people(id);


--
-- Name: statement_comments statement_comments_created_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statement_comments
    ADD CONSTRAINT statement_comments_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.people(id);


--
-- Name: statement_comments statement_comments_statement_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statement_comments
    ADD CONSTRAINT statement_comments_statement_fkey FOREIGN KEY (statement) REFERENCES public.statements(id);


--
-- Name: statement_comments statement_comments_version_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statement_comments
    ADD CONSTRAINT statement_comments_version_fkey FOREIGN KEY (version) REFERENCES public.versions(id);


--
-- Name: statements statements_consultation_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statements
    ADD CONSTRAINT statements_consultation_fkey FOREIGN KEY (consultation) REFERENCES public.consultations(id);


--
-- Name: statements statements_organisation_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statements
    ADD CONSTRAINT statements_organisation_fkey FOREIGN KEY (organisation) REFERENCES public.organisations(id);


--
-- Name: statements statements_started_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statements
    ADD CONSTRAINT statements_started_by_fkey FOREIGN KEY (started_by) REFERENCES public.people(id);


--
-- Name: submissions submissions_consultation_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.submissions
    ADD CONSTRAINT submissions_consultation_fkey FOREIGN KEY (consultation) REFERENCES public.consultations(id);


--
-- Name: submissions submissions_statement_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.submissions
    ADD CONSTRAINT submissions_statement_fkey FOREIGN KEY (statement) REFERENCES public.statements(id);


--
-- Name: submissions submissions_supersedes_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.submissions
    ADD CONSTRAINT submissions_supersedes_fkey FOREIGN KEY (supersedes) REFERENCES public.submissions(id);


--
-- Name: tellings tellings_event_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tellings
    ADD CONSTRAINT tellings_event_fkey FOREIGN KEY (event) REFERENCES public.events(id);


--
-- Name: tellings tellings_letter_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tellings
    ADD CONSTRAINT tellings_letter_fkey FOREIGN KEY (letter) REFERENCES public.letters(id);


--
-- Name: tellings tellings_link_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tellings
    ADD CONSTRAINT tellings_link_fkey FOREIGN KEY (link) REFERENCES public.links(id);


--
-- Name: tellings tellings_organisation_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tellings
    ADD CONSTRAINT tellings_organisation_fkey FOREIGN KEY (organisation) REFERENCES public.organisations(id);


--
-- Name: tellings tellings_person_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tellings
    ADD CONSTRAINT tellings_person_fkey FOREIGN KEY (person) REFERENCES public.people(id);


--
-- Name: texts texts_imported_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.texts
    ADD CONSTRAINT texts_imported_by_fkey FOREIGN KEY (imported_by) REFERENCES public.people(id);


--
-- Name: texts texts_version_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.texts
    ADD CONSTRAINT texts_version_fkey FOREIGN KEY (version) REFERENCES public.versions(id);


--
-- Name: versions versions_are_prepared_for_a_consultation; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.versions
    ADD CONSTRAINT versions_are_prepared_for_a_consultation FOREIGN KEY (prepared_for) REFERENCES public.consultations(id);


--
-- Name: versions versions_document_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.versions
    ADD CONSTRAINT versions_document_fkey FOREIGN KEY (document) REFERENCES public.documents(id);


--
-- PostgreSQL database dump complete
--


