ALTER TABLE statements ADD CONSTRAINT statements_submitted_after_start CHECK (submitted_at >= started_at) NOT VALID;
ALTER TABLE submissions ADD CONSTRAINT submissions_are_recorded_once_received CHECK (recorded_at >= received_at) NOT VALID;
ALTER TABLE memberships ADD CONSTRAINT memberships_end_after_they_begin CHECK (ended_at >= began_at) NOT VALID;
ALTER TABLE staff_roles ADD CONSTRAINT staff_roles_end_after_they_begin CHECK (ended_at >= given_at) NOT VALID;
