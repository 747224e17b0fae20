DROP TABLE sessions;
DROP TABLE staff_roles;
DROP TABLE people;
