DROP TABLE opinions;
DROP TABLE internal_notes;
