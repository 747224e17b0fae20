DROP TABLE answer_changes;
ALTER TABLE responses DROP COLUMN change_version, DROP COLUMN change_point;
DROP TABLE provision_links;
DROP TABLE version_reasons;
