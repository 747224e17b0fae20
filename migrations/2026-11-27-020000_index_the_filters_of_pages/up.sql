-- The desk: what wants one thing, in the order of the list.
CREATE INDEX assessments_by_kind ON assessments (consultation, kind, rank, version_ordinal, place, id);
-- The public counts of an organisation and of its submissions are read from this index alone.
CREATE INDEX assessments_of_submission ON assessments (submission, id) INCLUDE (shown, verdict);
DROP INDEX assessments_by_submission;

-- In what an organisation took part.
CREATE INDEX participants_of_organisation ON participants (organisation, consultation);

-- An organisation's own statements, the last started first, and those that it has not submitted.
CREATE INDEX statements_of_organisation ON statements (organisation, started_at, id);
CREATE INDEX statements_being_written_by_organisation ON statements (organisation) WHERE submitted_at IS NULL;
DROP INDEX statements_by_organisation;

-- The register by name: what the public sees, and what is in one state.
CREATE INDEX organisations_in_the_register ON organisations (name_key, id) WHERE state IN ('approved', 'suspended');
CREATE INDEX organisations_in_state_by_name ON organisations (state, name_key, id);
DROP INDEX organisations_by_name;

-- The words of a folded name. Signs between words are blanks, because the parser of PostgreSQL takes some of them for
-- parts of a word.
CREATE FUNCTION words_of(name text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    SET search_path = pg_catalog, public, pg_temp
    AS $$ SELECT to_tsvector('simple'::regconfig, translate(name, '„“”‟‚‘’‛«»‹›–—‐‑·•.,:;/\|_-@&+*=<>()[]{}!?#%$^~`''"', repeat(' ', 80))) $$;
CREATE INDEX organisations_by_words ON organisations USING gin (words_of(name_key));
