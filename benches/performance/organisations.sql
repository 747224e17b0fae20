-- Many organisations like the first one, each with one person who may sign. Variable of psql: `organisations`.
\set ON_ERROR_STOP on
BEGIN;
SET LOCAL session_replication_role = replica;
CREATE TEMP TABLE made ON COMMIT DROP AS
    SELECT n, gen_random_uuid() AS organisation, gen_random_uuid() AS person,
        (ARRAY['Piekrastes', 'Pilsētas', 'Ziemeļu', 'Austrumu', 'Zemgales', 'Vidzemes', 'Kurzemes', 'Latgales', 'Sēlijas', 'Jaunatnes'])[n % 10 + 1]
            || ' ' || (ARRAY['biedrība', 'fonds', 'apvienība', 'padome', 'tīkls'])[n / 10 % 5 + 1] || ' ' || n AS name
    FROM generate_series(1, :organisations) AS n;
INSERT INTO organisations (id, name, name_key, name_skeleton, country, register, number, number_key, state, applied_at,
        decided_at, decided_by, address, web, about, revision)
    SELECT organisation, made.name, lower(made.name), lower(made.name), country, register, 'B' || n, 'b' || n, state,
        applied_at, decided_at, decided_by, address, web, about, revision
    FROM made CROSS JOIN (SELECT * FROM organisations WHERE state = 'approved' ORDER BY id LIMIT 1) AS first;
-- All with the password of the first official.
INSERT INTO people (id, name, position, email, email_key, language, created_at, password_hash)
    SELECT person, 'Anna Bērziņa ' || n, 'Eksperte', 'anna.' || n || '@people.example', 'anna.' || n || '@people.example', 'lv', now(),
        (SELECT password_hash FROM people JOIN staff_roles ON person = people.id WHERE role = 'admin' LIMIT 1)
    FROM made;
INSERT INTO memberships (id, organisation, person, may_sign, may_manage, began_at)
    SELECT gen_random_uuid(), organisation, person, true, true, now() FROM made;
COMMIT;
