DROP INDEX assessments_answered_by_verdict;
CREATE OR REPLACE FUNCTION keep_tallies() RETURNS trigger LANGUAGE plpgsql AS $$
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
ALTER TABLE place_tallies DROP COLUMN accepted, DROP COLUMN partly, DROP COLUMN rejected, DROP COLUMN noted;
COMMENT ON TABLE place_tallies IS 'How many assessments there are at each place of a version, kept by a trigger: those that the public list holds, all, and those still to be answered.';
