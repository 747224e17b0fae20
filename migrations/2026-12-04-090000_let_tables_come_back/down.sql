DROP TABLE returned_tables;
