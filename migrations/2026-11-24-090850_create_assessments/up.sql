CREATE TABLE assessments (
    id uuid PRIMARY KEY,
    comment uuid NOT NULL REFERENCES comments,
    part integer NOT NULL,
    submission uuid NOT NULL REFERENCES submissions,
    consultation uuid NOT NULL REFERENCES consultations,
    version uuid NOT NULL,
    version_ordinal integer NOT NULL,
    point uuid,
    place integer NOT NULL,
    kind text NOT NULL,
    state text NOT NULL,
    correction text,
    standing text NOT NULL,
    answer uuid,
    verdict text,
    received_at timestamptz NOT NULL,
    rank smallint NOT NULL GENERATED ALWAYS AS (
        CASE state WHEN 'received' THEN 0 WHEN 'returned' THEN 1 WHEN 'drafted' THEN 2 WHEN 'approved' THEN 3
            WHEN 'divided' THEN 4 WHEN 'published' THEN 5 ELSE 6 END
    ) STORED,
    shown boolean NOT NULL GENERATED ALWAYS AS (part = 0 AND standing = 'stands') STORED,
    result boolean NOT NULL GENERATED ALWAYS AS (answer IS NOT NULL AND standing = 'stands') STORED,
    CONSTRAINT assessments_are_one_a_part UNIQUE (comment, part),
    CONSTRAINT assessments_count_parts_from_zero CHECK (part >= 0),
    CONSTRAINT assessments_are_of_a_version_of_the_consultation FOREIGN KEY (consultation, version) REFERENCES consultation_versions (consultation, version),
    CONSTRAINT assessments_count_versions_from_one CHECK (version_ordinal >= 1),
    CONSTRAINT assessments_on_the_whole_draft_come_first CHECK (place >= -1 AND (place = -1) = (point IS NULL)),
    CONSTRAINT assessments_kind_is_known CHECK (kind IN ('objection', 'proposal', 'support', 'question')),
    CONSTRAINT assessments_state_is_known CHECK (state IN ('received', 'returned', 'drafted', 'approved', 'published', 'lapsed')),
    CONSTRAINT assessments_correction_is_of_a_published_answer
        CHECK (correction IS NULL OR (correction IN ('drafted', 'returned', 'approved') AND state = 'published')),
    CONSTRAINT assessments_standing_is_known CHECK (standing IN ('stands', 'superseded', 'withdrawn', 'held_back')),
    CONSTRAINT assessments_verdict_is_known CHECK (verdict IN ('accepted', 'partly', 'rejected', 'noted')),
    CONSTRAINT assessments_answered_have_a_verdict CHECK ((answer IS NULL) = (verdict IS NULL))
);
COMMENT ON TABLE assessments IS 'What is to be answered: one row for each comment, with what public lists and the desk filter, order and count by. rank is the order of work; version, point and submission are those of the comment; place is the number of the provision in the version, -1 for the whole draft; standing is that of the comment, the same in all its parts; answer is the one that holds, with its verdict; shown and result say what the public lists hold.';

-- The public lists. A partial index is about a column of its own: a value that is bound could not be proved to be the one of the index.
CREATE INDEX assessments_in_the_draft ON assessments (consultation, version, place, comment) WHERE shown;
CREATE INDEX assessments_answered ON assessments (consultation, version, place, comment, part) WHERE result;
-- The desk.
CREATE INDEX assessments_by_rank_in_consultation ON assessments (consultation, rank, version_ordinal, place, id);
CREATE INDEX assessments_by_rank ON assessments (rank, consultation, version_ordinal, place, id);
CREATE INDEX assessments_by_point ON assessments (consultation, point, rank, version_ordinal, place, id);
CREATE INDEX assessments_under_correction ON assessments (consultation, rank, version_ordinal, place, id) WHERE correction IS NOT NULL;
-- One organisation's comments are found by its submissions.
CREATE INDEX assessments_by_submission ON assessments (submission);

CREATE TABLE consultation_tallies (
    consultation uuid NOT NULL REFERENCES consultations,
    version uuid NOT NULL,
    whole boolean NOT NULL,
    standing text NOT NULL,
    state text NOT NULL,
    verdict text NOT NULL,
    n bigint NOT NULL,
    PRIMARY KEY (consultation, version, whole, standing, state, verdict)
) WITH (fillfactor = 50);
COMMENT ON TABLE consultation_tallies IS 'How many assessments are of which kind, kept by a trigger: whole are those of whole comments, verdict is empty without an answer. The public sum reads the whole ones, the desk all.';

CREATE TABLE place_tallies (
    consultation uuid NOT NULL REFERENCES consultations,
    version uuid NOT NULL,
    place integer NOT NULL,
    shown bigint NOT NULL,
    everything bigint NOT NULL,
    unanswered bigint NOT NULL,
    PRIMARY KEY (consultation, version, place)
) WITH (fillfactor = 50);
COMMENT ON TABLE place_tallies IS 'How many assessments there are at each place of a version, kept by a trigger: those that the public list holds, all, and those still to be answered.';

-- Counts are sums of differences, so no action can forget them. The rows are taken in the order of their keys: two who
-- change assessments of one consultation wait for each other and never in a circle. No CHECK (n >= 0): it would judge the
-- difference before it is added.
CREATE FUNCTION keep_tallies() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    added assessments[];
    removed assessments[];
BEGIN
    IF TG_OP <> 'DELETE' THEN
        added := ARRAY(SELECT ROW(now_there.*)::assessments FROM now_there);
    END IF;
    IF TG_OP <> 'INSERT' THEN
        removed := ARRAY(SELECT ROW(there_before.*)::assessments FROM there_before);
    END IF;
    INSERT INTO consultation_tallies AS kept (consultation, version, whole, standing, state, verdict, n)
        SELECT consultation, version, part = 0, standing, state, coalesce(verdict, ''), sum(sign)
        FROM (SELECT *, 1 AS sign FROM unnest(added) UNION ALL SELECT *, -1 FROM unnest(removed)) AS changes
        GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(sign) <> 0 ORDER BY 1, 2, 3, 4, 5, 6
        ON CONFLICT (consultation, version, whole, standing, state, verdict) DO UPDATE SET n = kept.n + excluded.n;
    INSERT INTO place_tallies AS kept (consultation, version, place, shown, everything, unanswered)
        SELECT * FROM (
            SELECT consultation, version, place, coalesce(sum(sign) FILTER (WHERE shown), 0) AS shown, sum(sign) AS everything,
                coalesce(sum(sign) FILTER (WHERE rank < 4), 0) AS unanswered
            FROM (SELECT *, 1 AS sign FROM unnest(added) UNION ALL SELECT *, -1 FROM unnest(removed)) AS changes
            GROUP BY consultation, version, place) AS differences
        WHERE (shown, everything, unanswered) <> (0, 0, 0) ORDER BY consultation, version, place
        ON CONFLICT (consultation, version, place) DO UPDATE SET shown = kept.shown + excluded.shown,
            everything = kept.everything + excluded.everything, unanswered = kept.unanswered + excluded.unanswered;
    RETURN NULL;
END $$;
CREATE TRIGGER assessments_added_are_counted AFTER INSERT ON assessments
    REFERENCING NEW TABLE AS now_there FOR EACH STATEMENT EXECUTE FUNCTION keep_tallies();
CREATE TRIGGER assessments_changed_are_counted AFTER UPDATE ON assessments
    REFERENCING OLD TABLE AS there_before NEW TABLE AS now_there FOR EACH STATEMENT EXECUTE FUNCTION keep_tallies();
CREATE TRIGGER assessments_removed_are_counted AFTER DELETE ON assessments
    REFERENCING OLD TABLE AS there_before FOR EACH STATEMENT EXECUTE FUNCTION keep_tallies();

CREATE TABLE participants (
    consultation uuid NOT NULL REFERENCES consultations,
    organisation uuid NOT NULL REFERENCES organisations,
    PRIMARY KEY (consultation, organisation)
);
COMMENT ON TABLE participants IS 'Which organisations signed something that was handed in on a consultation, kept by a trigger; consultation_counters says how many.';

-- Whoever hands in holds the counter of the consultation.
CREATE FUNCTION keep_participants() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    WITH come AS (
        INSERT INTO participants (consultation, organisation)
            SELECT DISTINCT submissions.consultation, signed.organisation
            FROM signed JOIN submissions ON submissions.id = signed.submission ORDER BY 1, 2
            ON CONFLICT DO NOTHING RETURNING consultation)
    UPDATE consultation_counters SET organisations = organisations + counted.n
        FROM (SELECT consultation, count(*) AS n FROM come GROUP BY consultation) AS counted
        WHERE consultation_counters.consultation = counted.consultation;
    RETURN NULL;
END $$;
CREATE TRIGGER signatories_take_part AFTER INSERT ON signatures
    REFERENCING NEW TABLE AS signed FOR EACH STATEMENT EXECUTE FUNCTION keep_participants();
