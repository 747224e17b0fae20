-- A long comment is divided into parts that are answered one by one. The whole is not answered itself; its verdict is that
-- of its parts once all are answered, and 'several' where they differ. starts_at and ends_at count characters of the
-- text, which never changes.
ALTER TABLE assessments
    ADD COLUMN starts_at integer,
    ADD COLUMN ends_at integer,
    DROP CONSTRAINT assessments_state_is_known,
    DROP CONSTRAINT assessments_verdict_is_known,
    DROP CONSTRAINT assessments_answered_have_a_verdict,
    ADD CONSTRAINT assessments_state_is_known
        CHECK (state IN ('received', 'returned', 'drafted', 'approved', 'divided', 'published', 'lapsed')),
    ADD CONSTRAINT assessments_verdict_is_known CHECK (verdict IN ('accepted', 'partly', 'rejected', 'noted', 'several')),
    ADD CONSTRAINT assessments_answered_have_a_verdict CHECK (answer IS NULL OR verdict IS NOT NULL),
    ADD CONSTRAINT assessments_of_several_verdicts_are_divided CHECK (verdict <> 'several' OR (part = 0 AND answer IS NULL)),
    ADD CONSTRAINT assessments_divided_are_whole CHECK (state <> 'divided' OR (part = 0 AND answer IS NULL)),
    ADD CONSTRAINT assessments_parts_say_where
        CHECK ((part = 0) = (starts_at IS NULL) AND (starts_at IS NULL) = (ends_at IS NULL) AND starts_at >= 0 AND starts_at < ends_at);
COMMENT ON COLUMN assessments.starts_at IS 'Where the part begins in the text of the comment, in characters; ends_at is behind its last one.';

ALTER TABLE place_tallies ADD COLUMN several bigint NOT NULL DEFAULT 0;

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
            (consultation, version, place, shown, everything, unanswered, accepted, partly, rejected, noted, several)
        SELECT * FROM (
            SELECT consultation, version, place, coalesce(sum(sign) FILTER (WHERE shown), 0) AS shown, sum(sign) AS everything,
                coalesce(sum(sign) FILTER (WHERE rank < 4), 0) AS unanswered,
                coalesce(sum(sign) FILTER (WHERE shown AND verdict = 'accepted'), 0) AS accepted,
                coalesce(sum(sign) FILTER (WHERE shown AND verdict = 'partly'), 0) AS partly,
                coalesce(sum(sign) FILTER (WHERE shown AND verdict = 'rejected'), 0) AS rejected,
                coalesce(sum(sign) FILTER (WHERE shown AND verdict = 'noted'), 0) AS noted,
                coalesce(sum(sign) FILTER (WHERE shown AND verdict = 'several'), 0) AS several
            FROM (SELECT *, 1 AS sign FROM unnest(added) UNION ALL SELECT *, -1 FROM unnest(removed)) AS changes
            GROUP BY consultation, version, place) AS differences
        WHERE (shown, everything, unanswered, accepted, partly, rejected, noted, several) <> (0, 0, 0, 0, 0, 0, 0, 0)
        ORDER BY consultation, version, place
        ON CONFLICT (consultation, version, place) DO UPDATE SET shown = kept.shown + excluded.shown,
            everything = kept.everything + excluded.everything, unanswered = kept.unanswered + excluded.unanswered,
            accepted = kept.accepted + excluded.accepted, partly = kept.partly + excluded.partly,
            rejected = kept.rejected + excluded.rejected, noted = kept.noted + excluded.noted,
            several = kept.several + excluded.several;
    RETURN NULL;
END $$;

-- Parts go when a division is taken back; what waits for an answer as a whole never goes.
CREATE FUNCTION refuse_removal_of_whole_comment() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'a comment is always to be answered: only a part of one is removed';
END $$;
CREATE TRIGGER assessments_of_whole_comments_stay BEFORE DELETE ON assessments
    FOR EACH ROW WHEN (OLD.part = 0) EXECUTE FUNCTION refuse_removal_of_whole_comment();
