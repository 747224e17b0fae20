ALTER FUNCTION refuse_change_of_record() RESET search_path;
ALTER FUNCTION refuse_change_of_published_text() RESET search_path;
ALTER FUNCTION refuse_change_of_published_consultation() RESET search_path;
ALTER FUNCTION keep_tallies() RESET search_path;
ALTER FUNCTION keep_participants() RESET search_path;
