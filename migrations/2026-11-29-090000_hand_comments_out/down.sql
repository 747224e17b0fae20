DROP INDEX assessments_due, assessments_of_assignee, assessments_by_assignee;
ALTER TABLE assessments DROP COLUMN due_at, DROP COLUMN assignee, DROP COLUMN assignment;
DROP TABLE assignments;
