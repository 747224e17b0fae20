-- A statement with five comments, ready to be handed in, for each of the first organisations that
-- have none; and a session of one person
-- who may sign. Variables of psql: `number` (of the consultation), `statements`, `tag`.
\set ON_ERROR_STOP on
BEGIN;
CREATE TEMP TABLE ready ON COMMIT DROP AS
    SELECT row_number() OVER (ORDER BY organisations.id) AS nth, gen_random_uuid() AS statement, organisations.id AS organisation,
        (array_agg(memberships.person))[1] AS person
    FROM organisations JOIN memberships ON memberships.organisation = organisations.id
    WHERE organisations.state = 'approved' AND memberships.may_sign
        AND NOT EXISTS (SELECT FROM statements JOIN consultations ON consultations.id = consultation
            WHERE organisation = organisations.id AND consultations.number = :'number')
    GROUP BY organisations.id ORDER BY organisations.id LIMIT :statements;
INSERT INTO statements (id, consultation, organisation, ordinal, revision, reply, note, note_language, note_revision, started_at, started_by)
    SELECT statement, consultations.id, organisation, 1, 6, 'comments', '', 'lv', 1, now(), person
    FROM ready CROSS JOIN consultations WHERE consultations.number = :'number';
INSERT INTO statement_comments (id, statement, revision, form, version, point, language, kind, body, created_at, created_by, changed_at, changed_by)
    SELECT gen_random_uuid(), statement, 1, gen_random_uuid(), points.version, points.id, 'lv', 'proposal', left(points.body, 300), now(), person, now(), person
    FROM ready CROSS JOIN generate_series(1, 5) AS n
        JOIN consultations ON consultations.number = :'number'
        JOIN consultation_versions ON consultation_versions.consultation = consultations.id
        JOIN LATERAL (SELECT points.* FROM points JOIN texts ON texts.id = points.text WHERE points.version = consultation_versions.version
            AND texts.language = 'lv' AND points.kind = 'numbered' ORDER BY position OFFSET n * 7 LIMIT 1) AS points ON true;
DELETE FROM sessions WHERE token_hash IN (SELECT sha256(('signs-' || :tag || '-' || nth)::bytea) FROM ready);
INSERT INTO sessions (id, token_hash, person, device, created_at, seen_at, confirmed_at)
    SELECT gen_random_uuid(), sha256(('signs-' || :tag || '-' || nth)::bytea), person, 'bench', now(), now(), now() FROM ready;
SELECT 'signs-' || :tag || '-' || nth || ' ' || statement FROM ready ORDER BY nth;
COMMIT;
