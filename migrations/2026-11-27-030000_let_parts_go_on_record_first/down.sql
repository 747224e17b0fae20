DROP TRIGGER signatories_of_submissions_take_part ON submissions;
DROP FUNCTION keep_participants_of_submissions();
ALTER TABLE assessments ALTER CONSTRAINT assessments_submission_fkey NOT DEFERRABLE;
ALTER TABLE comments ALTER CONSTRAINT comments_submission_fkey NOT DEFERRABLE;
ALTER TABLE signatures ALTER CONSTRAINT signatures_submission_fkey NOT DEFERRABLE;
