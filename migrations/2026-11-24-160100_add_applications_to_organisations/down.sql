DROP TABLE access_requests;
DROP TABLE invitations;
DROP TABLE applications;
DROP TABLE organisation_decisions;
DROP TABLE followed_areas;
DROP INDEX organisations_by_state;
DROP INDEX organisations_by_skeleton;
DROP INDEX organisations_number_is_registered_once;
ALTER TABLE organisations
    ADD CONSTRAINT organisations_number_is_registered_once UNIQUE (country, number_key),
    DROP COLUMN revision,
    DROP COLUMN about,
    DROP COLUMN web,
    DROP COLUMN address,
    DROP COLUMN name_skeleton;
COMMENT ON TABLE organisations IS 'The register of non-governmental organisations. name_key and number_key are folded for comparison.';
