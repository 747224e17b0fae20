DROP TABLE reusable_texts;
