DROP TABLE statement_comments;
DROP TABLE statements;
