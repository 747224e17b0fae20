use diesel::{
    prelude::*,
    sql_query,
    sql_types::{BigInt, Text},
};
use diesel_async::RunQueryDsl;

use crate::platform::{Conn, Error};

/// A stored count that is wrong.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct Miscount {
    /// The table of the count, and the columns of its key.
    #[diesel(sql_type = Text)]
    pub what: String,
    /// The stored count.
    #[diesel(sql_type = BigInt)]
    pub kept: i64,
    /// The right count.
    #[diesel(sql_type = BigInt)]
    pub counted: i64,
}

/// Counts the assessments for each table of counts, beside the stored count.
const RECOUNT: &str = "
    WITH counted (what, n) AS (
        SELECT concat_ws(' ', 'consultation_tallies', consultation, version, part = 0, standing, state, verdict), count(*)
        FROM assessments GROUP BY 1
        UNION ALL
        SELECT concat_ws(' ', 'place_tallies', consultation, version, place, counts.name),
            sum(CASE counts.name WHEN 'shown' THEN shown::int WHEN 'unanswered' THEN (rank < 4)::int WHEN 'everything' THEN 1
                ELSE (shown AND verdict IS NOT DISTINCT FROM counts.name)::int END)
        FROM assessments CROSS JOIN (VALUES ('shown'), ('everything'), ('unanswered'), ('accepted'), ('partly'), ('rejected'),
            ('noted'), ('several')) AS counts (name) GROUP BY 1
        UNION ALL
        SELECT concat_ws(' ', 'participants', submissions.consultation, signatures.organisation), 1
        FROM signatures JOIN submissions ON submissions.id = signatures.submission
        WHERE signatures.organisation IS NOT NULL GROUP BY 1
        UNION ALL
        SELECT concat_ws(' ', 'consultation_counters', submissions.consultation), count(DISTINCT signatures.organisation)
        FROM signatures JOIN submissions ON submissions.id = signatures.submission
        WHERE NOT EXISTS (SELECT FROM withdrawals WHERE withdrawals.signature = signatures.id)
            AND NOT EXISTS (SELECT FROM submissions AS newer WHERE newer.supersedes = submissions.id) GROUP BY 1
    ), kept (what, n) AS (
        SELECT concat_ws(' ', 'consultation_tallies', consultation, version, whole, standing, state, nullif(verdict, '')), n
        FROM consultation_tallies
        UNION ALL
        SELECT concat_ws(' ', 'place_tallies', consultation, version, place, counts.name),
            CASE counts.name WHEN 'shown' THEN shown WHEN 'unanswered' THEN unanswered WHEN 'everything' THEN everything
                WHEN 'accepted' THEN accepted WHEN 'partly' THEN partly WHEN 'rejected' THEN rejected
                WHEN 'noted' THEN noted ELSE several END
        FROM place_tallies CROSS JOIN (VALUES ('shown'), ('everything'), ('unanswered'), ('accepted'), ('partly'), ('rejected'),
            ('noted'), ('several')) AS counts (name)
        UNION ALL
        SELECT concat_ws(' ', 'participants', consultation, organisation), 1 FROM participants
        UNION ALL
        SELECT concat_ws(' ', 'consultation_counters', consultation), organisations FROM consultation_counters
    )
    SELECT what, coalesce(kept.n, 0)::bigint AS kept, coalesce(counted.n, 0)::bigint AS counted
    FROM kept FULL JOIN counted USING (what) WHERE coalesce(kept.n, 0) <> coalesce(counted.n, 0) ORDER BY what";

/// Counts everything again and returns the stored counts that differ: none, if the triggers work.
///
/// # Errors
/// An error of the database.
pub async fn miscounts(conn: &mut Conn) -> Result<Vec<Miscount>, Error> {
    Ok(sql_query(RECOUNT).load(conn).await?)
}
