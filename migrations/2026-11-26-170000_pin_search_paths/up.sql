-- Without this a temporary table of the same name would be read in the place of the real one, and the check passed.
ALTER FUNCTION refuse_change_of_record() SET search_path = pg_catalog, public, pg_temp;
ALTER FUNCTION refuse_change_of_published_text() SET search_path = pg_catalog, public, pg_temp;
ALTER FUNCTION refuse_change_of_published_consultation() SET search_path = pg_catalog, public, pg_temp;
ALTER FUNCTION keep_tallies() SET search_path = pg_catalog, public, pg_temp;
ALTER FUNCTION keep_participants() SET search_path = pg_catalog, public, pg_temp;
