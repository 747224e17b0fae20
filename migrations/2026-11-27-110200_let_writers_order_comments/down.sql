ALTER TABLE statement_comments DROP COLUMN position;
ALTER TABLE statements DROP COLUMN own_order;
