-- The same work as handing in a statement of five comments, in as few round trips as it takes: statements between
-- \startpipeline and \endpipeline are one. `i` counts the transactions of a client.
\set i :i + 1
\set nth :i * 16 + :client_id
BEGIN;
SELECT id AS statement, consultation, organisation, started_by AS person FROM statements WHERE id = (SELECT statement FROM bench_ready WHERE nth = :nth) FOR UPDATE \gset
\startpipeline
SELECT id FROM submissions WHERE statement = :statement;
SELECT * FROM consultations WHERE id = :consultation FOR KEY SHARE;
SELECT * FROM consultation_versions WHERE consultation = :consultation;
SELECT statement_comments.*, points.place FROM statement_comments LEFT JOIN points ON points.id = point WHERE statement = :statement;
SELECT * FROM organisations WHERE id = :organisation;
\endpipeline
\startpipeline
SET CONSTRAINTS ALL DEFERRED;
UPDATE statements SET submitted_at = now(), revision = revision + 1 WHERE id = :statement;
INSERT INTO comments (id, submission, ordinal, version, language, point, kind, body, format, salt, digest) SELECT id, statement, row_number() OVER (ORDER BY created_at, id), version, language, point, kind, body, 1, sha256('s'), sha256('d') FROM statement_comments WHERE statement = :statement;
INSERT INTO signatures (id, submission, organisation, organisation_name, organisation_country, organisation_register, organisation_number, person, person_name, person_position, declaration, declaration_language, signed_at, format, salt, digest) SELECT gen_random_uuid(), :statement, organisations.id, organisations.name, country, register, number, people.id, people.name, people.position, 'We speak for the organisation.', 'lv', now(), 1, sha256('s'), sha256('d') FROM organisations, people WHERE organisations.id = :organisation AND people.id = :person;
WITH event AS (INSERT INTO events (at, actor, actor_as, actor_organisation, kind, consultation, organisation, subject, data) VALUES (now(), :person, 'member', :organisation, 'bench', :consultation, :organisation, :statement, '{}') RETURNING id) INSERT INTO event_queue (event, consumer, attempts, next_attempt_at, parked_at) SELECT id, 'letters', 0, now(), now() FROM event;
\endpipeline
UPDATE consultation_counters SET last_submission = last_submission + 1, public_revision = public_revision + 1 WHERE consultation = :consultation RETURNING last_submission AS number \gset
\startpipeline
INSERT INTO submissions (id, consultation, statement, number, channel, received_at, recorded_at, reply, language, note, format, digest) VALUES (:statement, :consultation, :statement, :number, 'web', now(), now(), 'comments', 'lv', '', 1, sha256('d'));
INSERT INTO assessments (id, comment, part, submission, consultation, version, version_ordinal, point, place, kind, state, standing, received_at) SELECT gen_random_uuid(), statement_comments.id, 0, :statement, :consultation, statement_comments.version, 1, point, coalesce(place, -1), statement_comments.kind, 'received', 'stands', now() FROM statement_comments LEFT JOIN points ON points.id = point WHERE statement = :statement ORDER BY statement_comments.id;
\endpipeline
COMMIT;
