-- Comments stand in the order of the draft, unless their writers choose another.
ALTER TABLE statements ADD COLUMN own_order boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN statements.own_order IS 'Whether its comments stand in the order of position and not in that of the draft.';
ALTER TABLE statement_comments ADD COLUMN position integer;
COMMENT ON COLUMN statement_comments.position IS 'Its place in the order that the writers chose; one without a place comes last.';
