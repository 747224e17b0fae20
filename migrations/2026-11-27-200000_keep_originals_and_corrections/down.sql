DROP TABLE import_edits;
ALTER TABLE points
    DROP CONSTRAINT points_kind_is_known,
    DROP COLUMN marks,
    DROP COLUMN cells,
    ADD CONSTRAINT points_kind_is_known CHECK (kind IN ('heading', 'numbered', 'item', 'paragraph'));
ALTER TABLE texts DROP COLUMN original, DROP COLUMN original_name, DROP COLUMN reader, DROP COLUMN scheme, DROP COLUMN reading;
DROP TABLE blobs;
