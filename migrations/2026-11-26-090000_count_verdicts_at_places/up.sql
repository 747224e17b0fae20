ALTER TABLE place_tallies
    ADD COLUMN accepted bigint NOT NULL DEFAULT 0,
    ADD COLUMN partly bigint NOT NULL DEFAULT 0,
    ADD COLUMN rejected bigint NOT NULL DEFAULT 0,
    ADD COLUMN noted bigint NOT NULL DEFAULT 0;
COMMENT ON TABLE place_tallies IS 'How many assessments there are at each place of a version, kept by a trigger: those that the public list holds, all, those still to be answered, and of the public ones how many have each verdict.';

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
    INSERT INTO place_tallies AS kept
            (consultation, version, place, shown, everything, unanswered, accepted, partly, rejected, noted)
        SELECT * FROM (
            SELECT consultation, version, place, coalesce(sum(sign) FILTER (WHERE shown), 0) AS shown, sum(sign) AS everything,
                coalesce(sum(sign) FILTER (WHERE rank < 4), 0) AS unanswered,
                coalesce(sum(sign) FILTER (WHERE shown AND verdict = 'accepted'), 0) AS accepted,
                coalesce(sum(sign) FILTER (WHERE shown AND verdict = 'partly'), 0) AS partly,
                coalesce(sum(sign) FILTER (WHERE shown AND verdict = 'rejected'), 0) AS rejected,
                coalesce(sum(sign) FILTER (WHERE shown AND verdict = 'noted'), 0) AS noted
            FROM (SELECT *, 1 AS sign FROM unnest(added) UNION ALL SELECT *, -1 FROM unnest(removed)) AS changes
            GROUP BY consultation, version, place) AS differences
        WHERE (shown, everything, unanswered, accepted, partly, rejected, noted) <> (0, 0, 0, 0, 0, 0, 0)
        ORDER BY consultation, version, place
        ON CONFLICT (consultation, version, place) DO UPDATE SET shown = kept.shown + excluded.shown,
            everything = kept.everything + excluded.everything, unanswered = kept.unanswered + excluded.unanswered,
            accepted = kept.accepted + excluded.accepted, partly = kept.partly + excluded.partly,
            rejected = kept.rejected + excluded.rejected, noted = kept.noted + excluded.noted;
    RETURN NULL;
END $$;

-- What was answered before these columns were there. Nobody adds to it meanwhile: a change of a table locks it.
UPDATE place_tallies SET accepted = counted.accepted, partly = counted.partly, rejected = counted.rejected, noted = counted.noted
    FROM (
        SELECT consultation, version, place, count(*) FILTER (WHERE verdict = 'accepted') AS accepted,
            count(*) FILTER (WHERE verdict = 'partly') AS partly, count(*) FILTER (WHERE verdict = 'rejected') AS rejected,
            count(*) FILTER (WHERE verdict = 'noted') AS noted
        FROM assessments WHERE shown AND verdict IS NOT NULL GROUP BY consultation, version, place) AS counted
    WHERE (place_tallies.consultation, place_tallies.version, place_tallies.place) = (counted.consultation, counted.version, counted.place);

-- The results with one verdict.
CREATE INDEX assessments_answered_by_verdict ON assessments (consultation, version, verdict, place, comment, part) WHERE result;
