-- A crowd on one published consultation, straight into the tables: :comments comments in submissions of ten by
-- :organisations organisations, half of them answered, on points of every version; what is rare in life is rare here.
-- The kind 'question' is used by nobody. Ids grow in the order of arrival. Neither keys nor triggers are asked, for speed:
-- what the triggers keep is counted at the end.
SET session_replication_role = replica;
CREATE FUNCTION pg_temp.id(kind text, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS
    $$ SELECT ('0193' || lpad(to_hex(:crowd), 4, '0') || kind || '70008000' || lpad(to_hex(n), 12, '0'))::uuid $$;
CREATE FUNCTION pg_temp.proof(word text) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$ SELECT sha256(convert_to(word, 'UTF8')) $$;
CREATE TEMP TABLE consulted AS
    SELECT consultations.id AS consultation, published_at AS since, created_by AS person,
        (SELECT id FROM people WHERE id <> created_by LIMIT 1) AS other
    FROM consultations WHERE number = :number;

INSERT INTO organisations (id, name, name_key, name_skeleton, country, register, number, number_key, state, applied_at,
        decided_at, address, web, about, revision)
    SELECT ('01930000' || '00aa70008000' || lpad(to_hex(n), 12, '0'))::uuid, 'Biedrība Balss ' || n, 'biedriba balss ' || n, 'biedribabalss' || n,
        'LV', 'Biedrību un nodibinājumu reģistrs', '4' || lpad(n::text, 10, '0'), '4' || lpad(n::text, 10, '0'),
        'approved', since, since, '', '', '', 0
    FROM consulted, generate_series(0, :organisations - 1) AS n ON CONFLICT DO NOTHING;

-- The submissions, and who signed them: the first organisation one in fifty, every twentieth is signed by two.
CREATE TEMP TABLE sent AS
    SELECT s AS n, pg_temp.id('000a', s) AS statement, pg_temp.id('000b', s) AS submission,
        CASE WHEN s % 50 = 0 THEN 0 ELSE s % :organisations END AS voice, since + s * interval '1 second' AS at, consultation, person
    FROM consulted, generate_series(1, :comments / 10) AS s;
INSERT INTO statements (id, consultation, organisation, ordinal, revision, reply, note, note_language, note_revision, started_at,
        started_by, submitted_at, follows)
    SELECT statement, consultation, ('01930000' || '00aa70008000' || lpad(to_hex(voice), 12, '0'))::uuid, n, 1, 'comments', '', 'lv', 1, at, person, at,
        -- Of which, nobody asks here.
        CASE WHEN n > 1 THEN pg_temp.id('0012', n) END
    FROM sent;
INSERT INTO submissions (id, consultation, statement, number, channel, received_at, recorded_at, reply, language, note, format, digest)
    SELECT submission, consultation, statement, n, 'web', at, at, 'comments', 'lv', '', 1, pg_temp.proof('s' || n) FROM sent;
INSERT INTO signatures (id, submission, organisation, organisation_name, organisation_country, organisation_register,
        organisation_number, person, person_name, person_position, declaration, declaration_language, signed_at, format, salt, digest)
    SELECT pg_temp.id('000c', 2 * n + second), submission,
        ('01930000' || '00aa70008000' || lpad(to_hex((voice + second) % :organisations), 12, '0'))::uuid, 'Biedrība Balss ' || (voice + second) % :organisations,
        'LV', 'Biedrību un nodibinājumu reģistrs', '4', person, 'Anna Liepa', 'Expert', 'I may.', 'en', at, 1,
        pg_temp.proof('x' || n), pg_temp.proof('g' || n || second)
    FROM sent, generate_series(0, 1) AS second WHERE second = 0 OR n % 20 = 0;

-- The comments: three in ten on one point, one in fifty on the whole draft.
CREATE TEMP TABLE placed AS
    SELECT points.version, versions.ordinal, texts.language, points.place, points.id AS point,
        row_number() OVER (PARTITION BY points.text ORDER BY points.place) - 1 AS nth, count(*) OVER (PARTITION BY points.text) AS places
    FROM consulted JOIN consultation_versions USING (consultation) JOIN versions ON versions.id = consultation_versions.version
        JOIN texts ON texts.version = versions.id JOIN points ON points.text = texts.id WHERE points.place IS NOT NULL;
CREATE INDEX ON placed (ordinal, language, nth);
CREATE TEMP TABLE worded AS SELECT DISTINCT version, ordinal, language, places FROM placed;
CREATE TEMP TABLE said AS
    SELECT n, (n - 1) / 10 + 1 AS submission, pg_temp.id('000d', n) AS comment, pg_temp.id('000e', n) AS assessment,
        there.version, there.ordinal, there.language, CASE WHEN n % 50 <> 0 THEN on_it.point END AS point,
        CASE WHEN n % 50 <> 0 THEN on_it.place ELSE -1 END AS place,
        (ARRAY['objection', 'proposal', 'support'])[1 + n % 3] AS kind,
        CASE WHEN n % 25 = 23 THEN 'lapsed' WHEN n % 2 = 0 THEN 'published' WHEN n % 200 = 1 THEN 'drafted'
            WHEN n % 200 = 3 THEN 'approved' WHEN n % 500 = 7 THEN 'returned' ELSE 'received' END AS state,
        CASE WHEN n % 4000 = 1000 THEN 'drafted' WHEN n % 4000 = 3000 THEN 'approved' END AS correction,
        CASE WHEN n % 25 = 23 THEN 'superseded' WHEN n % 1000 = 998 THEN 'held_back' ELSE 'stands' END AS standing,
        CASE WHEN n % 2 = 0 AND n % 25 <> 23 THEN pg_temp.id('000f', n) END AS answer,
        (ARRAY['accepted', 'partly', 'rejected', 'noted'])[1 + (n / 2) % 4] AS verdict
    FROM generate_series(1, :comments) AS n
        CROSS JOIN LATERAL (SELECT * FROM worded
            ORDER BY (ordinal = 1 + 2 * n / (:comments + 1)) DESC, ordinal DESC, (n % 3 = 0) = (language = 'lv') DESC LIMIT 1) AS there
        JOIN placed AS on_it ON on_it.ordinal = there.ordinal AND on_it.language = there.language
            AND on_it.nth = CASE WHEN n % 10 < 3 THEN least(1, there.places - 1) ELSE n::bigint * 7919 % there.places END;
INSERT INTO comments (id, submission, ordinal, version, language, point, kind, body, format, salt, digest)
    SELECT comment, pg_temp.id('000b', submission), (n - 1) % 10 + 1, version, language, point, kind,
        'Comment ' || n || ' says what this organisation thinks of it.', 1, pg_temp.proof('y' || n), pg_temp.proof('c' || n) FROM said;
-- Every seventh is handed out, of these every third with a day.
INSERT INTO assignments (id, consultation, assignee, comments, assigned_by, assigned_at)
    SELECT pg_temp.id('0012', 1), consultation, person, :comments / 7, other, since + interval '31 days' FROM consulted;
INSERT INTO assessments (id, comment, part, submission, consultation, version, version_ordinal, point, place, kind, state, correction,
        standing, answer, verdict, received_at, assignment, assignee, due_at)
    SELECT assessment, comment, 0, sent.submission, consultation, version, ordinal, point, place, kind, state,
        CASE WHEN answer IS NOT NULL THEN correction END, standing, answer, CASE WHEN answer IS NOT NULL THEN verdict END, at,
        CASE WHEN said.n % 7 = 0 THEN pg_temp.id('0012', 1) END, CASE WHEN said.n % 7 = 0 THEN person END,
        CASE WHEN said.n % 21 = 0 THEN (SELECT since FROM consulted) + interval '33 days' END
    FROM said JOIN sent ON sent.n = said.submission;
INSERT INTO assessment_words (assessment, comment, answer)
    SELECT said.assessment, words_of(body), CASE WHEN answer IS NOT NULL THEN words_of('The ministry explains.') ELSE '' END
    FROM said JOIN comments ON comments.id = said.comment;
-- Every third has the one label, few have the other.
INSERT INTO labels (id, consultation, name, name_key, colour, is_public, created_by, created_at)
    SELECT pg_temp.id('0013', n), consultation, 'Label ' || n, 'label ' || n, 'blue', n = 1, person, since FROM consulted, generate_series(1, 2) AS n;
INSERT INTO comment_labels (assessment, label, consultation, version_ordinal, place, labelled_by, labelled_at)
    SELECT assessments.id, pg_temp.id('0013', label), assessments.consultation, version_ordinal, place, person, since
    FROM (SELECT assessment, CASE WHEN n % 3 = 0 THEN 1 ELSE 2 END AS label FROM said WHERE n % 3 = 0 OR n % 1000 = 1) AS labelled
        JOIN assessments ON assessments.id = labelled.assessment CROSS JOIN consulted;

-- The answers, in publications of a thousand comments.
INSERT INTO publications (id, consultation, published_at, published_by, format, digest)
    SELECT pg_temp.id('0010', n), consultation, since + interval '40 days' + n * interval '1 second', person, 1, pg_temp.proof('p' || n)
    FROM consulted, generate_series(0, :comments / 1000) AS n;
CREATE TEMP TABLE prepared AS
    SELECT n, assessment, answer, verdict, CASE WHEN answer IS NULL THEN state ELSE 'published' END AS state, 0 AS again FROM said
        WHERE answer IS NOT NULL OR state IN ('drafted', 'approved', 'returned')
    UNION ALL
    SELECT n, assessment, answer, verdict, correction, 1 FROM said WHERE correction IS NOT NULL AND answer IS NOT NULL;
INSERT INTO responses (id, consultation, state, verdict, reasons, essence, language, drafted_by, drafted_at, approved_by, approved_at,
        returned_by, returned_at, return_remark, published_at, revision)
    SELECT pg_temp.id('0011', 2 * n + again), consultation, state, verdict, 'The ministry explains.', '', 'lv', person,
        since + interval '35 days', CASE WHEN state IN ('approved', 'published') THEN other END,
        CASE WHEN state IN ('approved', 'published') THEN since + interval '36 days' END, CASE WHEN state = 'returned' THEN other END,
        CASE WHEN state = 'returned' THEN since + interval '36 days' END, CASE WHEN state = 'returned' THEN 'Say more.' END,
        CASE WHEN state = 'published' THEN since + interval '40 days' END, 1
    FROM prepared, consulted;
INSERT INTO answers (id, publication, assessment, comment, part, response, verdict, reasons, essence, language, drafted_by,
        approved_by, approval_salt, approval_digest, format, salt, digest)
    SELECT answer, pg_temp.id('0010', n / 1000), assessment, comment, 0, pg_temp.id('0011', 2 * n), verdict, 'The ministry explains.', '',
        'lv', person, other, pg_temp.proof('a' || n), pg_temp.proof('b' || n), 1, pg_temp.proof('d' || n), pg_temp.proof('e' || n)
    FROM said, consulted WHERE answer IS NOT NULL;
INSERT INTO response_assessments (response, assessment, corrects, published_at)
    SELECT pg_temp.id('0011', 2 * n + again), assessment, CASE WHEN again = 1 THEN answer END,
        CASE WHEN state = 'published' THEN since + interval '40 days' END
    FROM prepared, consulted;

-- What is told of it: each submission, and each step of each answer.
INSERT INTO events (at, actor, actor_as, kind, consultation, organisation, subject, data)
    SELECT at, person, 'staff', 'submission_made', consultation, ('01930000' || '00aa70008000' || lpad(to_hex(voice), 12, '0'))::uuid, submission, '{}'
    FROM sent;
INSERT INTO events (at, actor, actor_as, kind, consultation, subject, data)
    SELECT since + interval '35 days', person, 'staff', kind, consultation, pg_temp.id('0011', 2 * n + again),
        jsonb_build_object('consultation', consultation, 'response', pg_temp.id('0011', 2 * n + again), 'revision', 1)
    FROM prepared, consulted, (VALUES ('response_drafted'), ('response_approved')) AS steps (kind);
-- As many other kinds as there are in a trail; each is rare.
INSERT INTO events (at, actor_as, kind, data)
    SELECT '2026-01-01Z'::timestamptz + n * interval '1 hour', 'service', 'kind_' || n % 60, '{}' FROM generate_series(1, 300) AS n;

-- What is kept beside it.
INSERT INTO participants SELECT DISTINCT consultation, organisation FROM sent JOIN signatures USING (submission);
INSERT INTO consultation_tallies (consultation, version, whole, standing, state, verdict, n)
    SELECT consultation, version, true, standing, state, coalesce(verdict, ''), count(*)
    FROM assessments JOIN consulted USING (consultation) GROUP BY 1, 2, 3, 4, 5, 6;
INSERT INTO place_tallies (consultation, version, place, shown, everything, unanswered, accepted, partly, rejected, noted)
    SELECT consultation, version, place, count(*) FILTER (WHERE shown), count(*), count(*) FILTER (WHERE rank < 4),
        count(*) FILTER (WHERE shown AND verdict = 'accepted'), count(*) FILTER (WHERE shown AND verdict = 'partly'),
        count(*) FILTER (WHERE shown AND verdict = 'rejected'), count(*) FILTER (WHERE shown AND verdict = 'noted')
    FROM assessments JOIN consulted USING (consultation) GROUP BY 1, 2, 3;
UPDATE consultation_counters SET last_submission = :comments / 10, organisations = counted.n
    FROM (SELECT consultation, count(*) AS n FROM participants GROUP BY 1) AS counted
    WHERE consultation_counters.consultation = counted.consultation;
DROP TABLE consulted, sent, placed, worded, said, prepared;
RESET session_replication_role;
