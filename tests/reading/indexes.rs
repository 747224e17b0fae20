//! Public lists are read from their indexes, in the order of the index, even if the database plans a query once for all
//! values.
use atbalss::{
    assessments::Place,
    consultations,
    platform::Conn,
    responses::{self, Verdict},
    submissions,
};
use diesel::{QueryableByName, sql_query, sql_types::BigInt};
use diesel_async::{RunQueryDsl, SimpleAsyncConnection};

use super::{inga, plan::Plan, talk::Said};
use crate::support::story;

#[derive(QueryableByName)]
struct Scans {
    #[diesel(sql_type = BigInt)]
    idx_scan: i64,
}

/// How often an index was read.
async fn scans(conn: &mut Conn, index: &str) -> i64 {
    conn.batch_execute("SELECT pg_stat_force_next_flush()").await.unwrap();
    let sql = format!("SELECT idx_scan FROM pg_stat_user_indexes WHERE indexrelname = '{index}'");
    sql_query(sql).get_result::<Scans>(conn).await.unwrap().idx_scan
}

#[test]
fn lists_points_and_results_are_read_by_their_indexes_whatever_is_asked() {
    story("2026-10-26T09:00", async |town| {
        let inga = inga(town).await;
        let plan = Plan::titled("Shelters of towns", "2026-12-01T00:00");
        let number = town.published(&inga, plan).await;
        let anna = town.organisation("Drošais krasts", "Anna Liepsala").await;
        town.hand_in(&number, &anna, vec![Said::on("p-3", "Caves too."), Said::on_the_whole_draft("Why?")]).await;
        let ministry = town.answerers().await;
        town.later("2026-12-03T10:00");
        town.answer(&number, &ministry, &[(Verdict::Accepted, ""), (Verdict::Accepted, "")]).await;
        town.publish_answers(&number, &ministry).await;

        let mut conn = town.app.db.read().await.unwrap();
        let consultation = consultations::find(&conn, &number).await.unwrap();
        let version = consultations::open_version(&mut conn, consultation.id, town.now()).await.unwrap().version;
        let public = submissions::public_comments(&consultation, town.now()).expect("public at once");
        let settings =
            "SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off; SET enable_bitmapscan = off";
        conn.batch_execute(settings).await.unwrap();

        let before = scans(&mut conn, "assessments_in_the_draft").await;
        let list = public.in_the_draft(&mut conn, version, None, 1).await.unwrap();
        let rest = public.in_the_draft(&mut conn, version, list.next, 1).await.unwrap();
        assert_eq!((list.items.len(), rest.items.len(), rest.next), (1, 1, None));
        let at = rest.items[0].place;
        assert_ne!((list.items[0].place, at), (at, Place::WholeDraft), "the whole draft comes first");
        assert_eq!(scans(&mut conn, "assessments_in_the_draft").await, before + 2, "the list");
        let on_point = public.at(&mut conn, version, at, None, 10).await.unwrap();
        assert_eq!(on_point.items.len(), 1);
        assert_eq!(scans(&mut conn, "assessments_in_the_draft").await, before + 3, "the comments on a point");

        let before = scans(&mut conn, "assessments_answered").await;
        let first = responses::results(&mut conn, public, version, None, None, 1).await.unwrap();
        let second = responses::results(&mut conn, public, version, None, first.next, 1).await.unwrap();
        assert_eq!((first.items.len(), second.items.len(), second.next), (1, 1, None));
        assert_ne!(first.items[0].given, second.items[0].given);
        assert_eq!(scans(&mut conn, "assessments_answered").await, before + 2, "the results");
    });
}
