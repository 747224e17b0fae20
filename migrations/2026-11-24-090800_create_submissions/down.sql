ALTER TABLE assessments DROP CONSTRAINT assessments_comment_fkey;
ALTER TABLE statements DROP CONSTRAINT statements_follows_fkey;
DROP TABLE comments;
DROP TABLE signatures;
DROP TABLE submissions;
