-- A clock can step back, and two machines never have quite the same one: the order of two of their readings is no rule.
ALTER TABLE statements DROP CONSTRAINT statements_submitted_after_start;
ALTER TABLE submissions DROP CONSTRAINT submissions_are_recorded_once_received;
ALTER TABLE memberships DROP CONSTRAINT memberships_end_after_they_begin;
ALTER TABLE staff_roles DROP CONSTRAINT staff_roles_end_after_they_begin;
