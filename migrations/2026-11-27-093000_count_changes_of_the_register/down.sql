DROP TRIGGER followed_areas_are_counted ON followed_areas;
DROP TRIGGER organisation_decisions_are_counted ON organisation_decisions;
DROP TRIGGER organisations_changed_are_counted ON organisations;
DROP TRIGGER organisations_added_are_counted ON organisations;
DROP FUNCTION count_change_of_areas();
DROP FUNCTION count_change_of_register();
DROP TABLE register_revisions;
