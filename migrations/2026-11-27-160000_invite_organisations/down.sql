DROP INDEX organisations_approved_by_name;
ALTER TABLE tellings DROP CONSTRAINT tellings_know_why_they_are_told, DROP COLUMN because;
DROP TABLE consultation_invitations;
