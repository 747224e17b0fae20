DROP TABLE points;
DROP TABLE provisions;
DROP TABLE texts;
DROP TABLE versions;
DROP TABLE documents;
DROP FUNCTION refuse_change_of_published_text();
