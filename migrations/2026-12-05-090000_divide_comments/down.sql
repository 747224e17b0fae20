DROP TRIGGER assessments_of_whole_comments_stay ON assessments;
DROP FUNCTION refuse_removal_of_whole_comment();
CREATE OR REPLACE FUNCTION keep_tallies() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
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
ALTER TABLE place_tallies DROP COLUMN several;
ALTER TABLE assessments
    DROP CONSTRAINT assessments_parts_say_where,
    DROP CONSTRAINT assessments_divided_are_whole,
    DROP CONSTRAINT assessments_of_several_verdicts_are_divided,
    DROP CONSTRAINT assessments_state_is_known,
    DROP CONSTRAINT assessments_verdict_is_known,
    DROP CONSTRAINT assessments_answered_have_a_verdict,
    ADD CONSTRAINT assessments_state_is_known CHECK (state IN ('received', 'returned', 'drafted', 'approved', 'published', 'lapsed')),
    ADD CONSTRAINT assessments_verdict_is_known CHECK (verdict IN ('accepted', 'partly', 'rejected', 'noted')),
    ADD CONSTRAINT assessments_answered_have_a_verdict CHECK ((answer IS NULL) = (verdict IS NULL)),
    DROP COLUMN ends_at,
    DROP COLUMN starts_at;
