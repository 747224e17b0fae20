-- PostgreSQL's image runs this once, when it makes the database. The first role owns the tables and changes them
-- (`atbalss migrate`); the second serves, and may do only what `atbalss migrate` grants it.
\set owner_password `cat /run/secrets/owner_password`
\set service_password `cat /run/secrets/service_password`
CREATE ROLE atbalss_owner LOGIN PASSWORD :'owner_password';
CREATE ROLE atbalss LOGIN PASSWORD :'service_password';
CREATE DATABASE atbalss OWNER atbalss_owner;
REVOKE ALL ON DATABASE atbalss FROM PUBLIC;
GRANT CONNECT ON DATABASE atbalss TO atbalss;
