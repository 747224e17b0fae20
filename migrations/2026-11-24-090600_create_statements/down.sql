DROP INDEX events_by_organisation;
DROP TABLE statement_comments;
DROP TABLE statements;
