-- Comments on a published consultation, as if organisations had handed them in and half had been answered. It is run by
-- psql with the variables `number` (of the consultation), `comments` and `tag` (1, 2, …: the ids of one consultation
-- begin with it). Every five comments are a submission; every fiftieth submission is signed by two organisations. The
-- same variables make the same rows. Digests are not those of the rows: nothing here proves anything.
\set ON_ERROR_STOP on
BEGIN;
-- The rows refer to each other by arithmetic, and the counts are made at the end: triggers and foreign keys rest.
SET LOCAL session_replication_role = replica;
SET LOCAL statement_timeout = 0;
SET LOCAL work_mem = '256MB';

-- Older than every id that the service makes, and in the order of `n`.
CREATE FUNCTION pg_temp.id_of(tag integer, kind integer, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS
    $$ SELECT (lpad(to_hex(tag), 8, '0') || '00008000' || lpad(to_hex(n), 12, '0') || lpad(to_hex(kind), 4, '0'))::uuid $$;
CREATE FUNCTION pg_temp.bits(n bigint) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$ SELECT sha256(n::text::bytea) $$;

CREATE TEMP TABLE here ON COMMIT DROP AS
    SELECT consultations.id AS consultation, opens_at, least(closes_at, now()) AS closes_at, versions.id AS version,
        versions.ordinal, created_by AS drafter,
        (SELECT person FROM staff_roles WHERE role = 'approver' AND person <> created_by ORDER BY person LIMIT 1) AS approver
    FROM consultations JOIN consultation_versions ON consultation_versions.consultation = consultations.id
        JOIN versions ON versions.id = consultation_versions.version
    WHERE consultations.number = :'number' ORDER BY versions.ordinal DESC LIMIT 1;

-- The points of each language, counted from 0.
CREATE TEMP TABLE its_points ON COMMIT DROP AS
    SELECT texts.language, row_number() OVER (PARTITION BY texts.language ORDER BY points.position) - 1 AS nth,
        count(*) OVER (PARTITION BY texts.language) AS all_of_them, points.id, points.place, points.body
    FROM points JOIN texts ON texts.id = points.text JOIN here ON here.version = points.version
    WHERE points.kind = 'numbered';
CREATE UNIQUE INDEX ON its_points (language, nth);

CREATE TEMP TABLE senders ON COMMIT DROP AS
    SELECT row_number() OVER (ORDER BY one.id) - 1 AS nth, count(*) OVER () AS all_of_them, one.*
    FROM (
        SELECT DISTINCT ON (organisations.id) organisations.*, people.id AS person, people.name AS person_name,
            people.position AS person_position
        FROM organisations JOIN memberships ON memberships.organisation = organisations.id AND memberships.may_sign
            JOIN people ON people.id = memberships.person
        WHERE organisations.state = 'approved' ORDER BY organisations.id, people.id) AS one;
CREATE UNIQUE INDEX ON senders (nth);

CREATE TEMP TABLE sheets ON COMMIT DROP AS
    SELECT s, pg_temp.id_of(:tag, 1, s) AS submission, pg_temp.id_of(:tag, 2, s) AS statement,
        s % (SELECT count(*) FROM senders) AS sender,
        s / (SELECT count(*) FROM senders) + 1 AS ordinal,
        CASE WHEN s % 3 = 0 THEN 'en' ELSE 'lv' END AS language,
        here.opens_at + (here.closes_at - here.opens_at) * (s::float8 / (:comments / 5 + 1)) AS at,
        CASE WHEN s % 25 = 3 THEN 'superseded' WHEN s % 200 = 9 THEN 'withdrawn' WHEN s % 1000 = 11 THEN 'held_back'
            ELSE 'stands' END AS standing
    FROM generate_series(1, greatest(:comments / 5, 1)) AS s CROSS JOIN here;

INSERT INTO statements (id, consultation, organisation, ordinal, revision, reply, note, note_language, note_revision,
        started_at, started_by, submitted_at, follows)
    SELECT statement, consultation, senders.id, sheets.ordinal, 6, 'comments', '', language, 1, at - interval '1 hour', person, at,
        CASE WHEN sheets.ordinal > 1 THEN pg_temp.id_of(:tag, 1, s - senders.all_of_them) END
    FROM sheets JOIN senders ON senders.nth = sheets.sender CROSS JOIN here;
INSERT INTO submissions (id, consultation, statement, number, channel, received_at, recorded_at, reply, language, note,
        format, digest)
    SELECT submission, consultation, statement, s, 'web', at, at, 'comments', language, '', 1, pg_temp.bits(s)
    FROM sheets CROSS JOIN here;
INSERT INTO signatures (id, submission, organisation, organisation_name, organisation_country, organisation_register,
        organisation_number, person, person_name, person_position, declaration, declaration_language, signed_at, format,
        salt, digest)
    SELECT pg_temp.id_of(:tag, 3, s * 2 + second), submission, senders.id, senders.name, country, register, number, person,
        person_name, person_position, 'We speak for the organisation.', language, at, 1, pg_temp.bits(s), pg_temp.bits(s)
    FROM sheets CROSS JOIN (VALUES (0), (1)) AS signatory (second)
        JOIN senders ON senders.nth = (sheets.sender + second) % senders.all_of_them
    WHERE second = 0 OR s % 50 = 7;

-- A fifth of all comments is on one point, a fiftieth on the whole draft, the rest are spread.
CREATE TEMP TABLE written ON COMMIT DROP AS
    SELECT n, pg_temp.id_of(:tag, 4, n) AS comment, pg_temp.id_of(:tag, 5, n) AS assessment, pg_temp.id_of(:tag, 6, n) AS response,
        pg_temp.id_of(:tag, 7, n) AS answer, pg_temp.id_of(:tag, 8, n / 10000) AS publication,
        sheets.*, on_it.id AS point, coalesce(on_it.place, -1) AS place,
        (ARRAY['objection', 'proposal', 'support', 'question'])[n % 4 + 1] AS kind,
        (ARRAY['accepted', 'partly', 'rejected', 'noted'])[n % 8 / 2 + 1] AS verdict,
        CASE WHEN n % 2 = 0 THEN 'published' WHEN standing <> 'stands' THEN 'lapsed' ELSE 'received' END AS state,
        coalesce(on_it.body, said.body) AS on_body, said.body AS body
    FROM generate_series(1, :comments) AS n
        JOIN sheets ON sheets.s = (n - 1) / 5 + 1
        JOIN its_points AS said ON said.language = sheets.language AND said.nth = n * 13 % said.all_of_them
        LEFT JOIN its_points AS on_it ON on_it.language = sheets.language AND n % 50 <> 0
            AND on_it.nth = CASE WHEN n % 5 = 1 THEN 2 ELSE n * 7 % on_it.all_of_them END;
ANALYZE written;

INSERT INTO comments (id, submission, ordinal, version, language, point, kind, body, proposed_wording, format, salt, digest)
    SELECT comment, submission, (n - 1) % 5 + 1, version, language, point, kind, n || '. ' || left(body, 300),
        CASE WHEN point IS NOT NULL AND n % 4 = 1 THEN left(on_body, 200) || ' (' || n || ')' END, 1, pg_temp.bits(n), pg_temp.bits(n)
    FROM written CROSS JOIN here ORDER BY n;

INSERT INTO publications (id, consultation, published_at, published_by, format, digest)
    SELECT DISTINCT ON (publication) publication, consultation, closes_at, approver, 1, pg_temp.bits(n)
    FROM written CROSS JOIN here WHERE state = 'published';
INSERT INTO responses (id, consultation, state, verdict, reasons, essence, language, drafted_by, drafted_at, approved_by,
        approved_at, published_at, revision)
    SELECT response, consultation, 'published', verdict, left(body, 200), left(body, 100), language, drafter, closes_at,
        approver, closes_at, closes_at, 1
    FROM written CROSS JOIN here WHERE state = 'published';
INSERT INTO response_assessments (response, assessment, published_at)
    SELECT response, assessment, closes_at FROM written CROSS JOIN here WHERE state = 'published';
INSERT INTO answers (id, publication, assessment, comment, part, response, verdict, reasons, essence, language, drafted_by,
        approved_by, approval_salt, approval_digest, format, salt, digest)
    SELECT answer, publication, assessment, comment, 0, response, verdict, left(body, 200), left(body, 100), language, drafter,
        approver, pg_temp.bits(n), pg_temp.bits(n), 1, pg_temp.bits(n), pg_temp.bits(n)
    FROM written CROSS JOIN here WHERE state = 'published';
INSERT INTO assessments (id, comment, part, submission, consultation, version, version_ordinal, point, place, kind, state,
        standing, answer, verdict, received_at)
    SELECT assessment, comment, 0, submission, consultation, version, here.ordinal, point, place, kind, state, standing,
        CASE WHEN state = 'published' THEN answer END, CASE WHEN state = 'published' THEN verdict END, at
    FROM written CROSS JOIN here;
INSERT INTO assessment_words (assessment, comment, answer)
    SELECT assessments.id, words_of(lower(comments.body)), ''
    FROM assessments JOIN comments ON comments.id = assessments.comment
    WHERE assessments.consultation = (SELECT consultation FROM here);

-- What the resting triggers would have counted; `atbalss check` compares it with a count of its own.
INSERT INTO consultation_tallies (consultation, version, whole, standing, state, verdict, n)
    SELECT consultation, version, part = 0, standing, state, coalesce(verdict, ''), count(*)
    FROM assessments WHERE consultation = (SELECT consultation FROM here) GROUP BY 1, 2, 3, 4, 5, 6;
INSERT INTO place_tallies (consultation, version, place, shown, everything, unanswered, accepted, partly, rejected, noted)
    SELECT consultation, version, place, count(*) FILTER (WHERE shown), count(*), count(*) FILTER (WHERE rank < 4),
        count(*) FILTER (WHERE shown AND verdict = 'accepted'), count(*) FILTER (WHERE shown AND verdict = 'partly'),
        count(*) FILTER (WHERE shown AND verdict = 'rejected'), count(*) FILTER (WHERE shown AND verdict = 'noted')
    FROM assessments WHERE consultation = (SELECT consultation FROM here) GROUP BY 1, 2, 3;
INSERT INTO participants (consultation, organisation)
    SELECT DISTINCT here.consultation, signatures.organisation
    FROM sheets JOIN signatures USING (submission) CROSS JOIN here;
UPDATE consultation_counters SET last_submission = (SELECT max(s) FROM sheets), public_revision = public_revision + 1,
        organisations = (SELECT count(*) FROM participants WHERE participants.consultation = here.consultation)
    FROM here WHERE consultation_counters.consultation = here.consultation;
COMMIT;
