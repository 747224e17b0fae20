-- A page about the register that is kept holds while this number is the same. A trigger counts, so that nobody forgets.
CREATE TABLE register_revisions (
    one boolean PRIMARY KEY DEFAULT true CONSTRAINT register_revisions_there_is_one_register CHECK (one),
    revision bigint NOT NULL
);
COMMENT ON TABLE register_revisions IS 'Grows with each change of what the public register shows.';
INSERT INTO register_revisions (revision) VALUES (0);

-- What nobody sees, such as an application that waits, changes nothing here: so those who apply never wait for each other.
CREATE FUNCTION count_change_of_register() RETURNS trigger LANGUAGE plpgsql
    SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    UPDATE register_revisions SET revision = revision + 1;
    RETURN NULL;
END $$;
CREATE FUNCTION count_change_of_areas() RETURNS trigger LANGUAGE plpgsql
    SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    UPDATE register_revisions SET revision = revision + 1
    WHERE EXISTS (SELECT FROM organisations o
                  WHERE o.id IN (OLD.organisation, NEW.organisation) AND o.state IN ('approved', 'suspended'));
    RETURN NULL;
END $$;
CREATE TRIGGER organisations_added_are_counted AFTER INSERT ON organisations
    FOR EACH ROW WHEN (NEW.state IN ('approved', 'suspended')) EXECUTE FUNCTION count_change_of_register();
CREATE TRIGGER organisations_changed_are_counted AFTER UPDATE ON organisations
    FOR EACH ROW WHEN (OLD.state IN ('approved', 'suspended') OR NEW.state IN ('approved', 'suspended'))
    EXECUTE FUNCTION count_change_of_register();
CREATE TRIGGER organisation_decisions_are_counted AFTER INSERT ON organisation_decisions
    FOR EACH STATEMENT EXECUTE FUNCTION count_change_of_register();
CREATE TRIGGER followed_areas_are_counted AFTER INSERT OR UPDATE OR DELETE ON followed_areas
    FOR EACH ROW EXECUTE FUNCTION count_change_of_areas();
