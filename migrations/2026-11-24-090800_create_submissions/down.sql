DROP TABLE comments;
DROP TABLE signatures;
DROP TABLE submissions;
