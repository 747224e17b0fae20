ALTER TABLE assessments DROP CONSTRAINT assessments_comment_fkey;
DROP TABLE comments;
DROP TABLE signatures;
DROP TABLE submissions;
