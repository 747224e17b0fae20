DROP INDEX comments_that_revise_another;
ALTER TABLE statement_comments DROP COLUMN revises;
DROP INDEX statements_that_follow_a_submission;
DROP INDEX statements_being_written_are_one_an_organisation;
CREATE UNIQUE INDEX statements_being_written_are_one_an_organisation ON statements (consultation, organisation)
    WHERE submitted_at IS NULL;
ALTER TABLE statements
    DROP CONSTRAINT statements_withdrawn_were_submitted,
    DROP CONSTRAINT statements_given_up_were_reopened,
    DROP CONSTRAINT statements_after_the_first_follow_a_submission,
    DROP COLUMN withdrawn_at,
    DROP COLUMN abandoned_at,
    DROP COLUMN follows;
