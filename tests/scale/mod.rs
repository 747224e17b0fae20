//! A crowd: what a page reads is bounded, however many comments there are. PostgreSQL itself says how many rows each
//! step of each statement read.
mod plans;

use atbalss::{
    assessments,
    ids::OrganisationId,
    platform::{Clock, Db, Role},
};

use self::plans::{Excess, Watch};
use crate::{
    reading::plan::Plan,
    support::{Account, RT, Town, database_urls, story},
};

/// The comments that the story needs: twice as many as one page of the desk looks at.
const COMMENTS: usize = 20_000;
const ORGANISATIONS: usize = 1_500;
/// The place of the point that three comments in ten are on.
const BUSIEST: &str = "(SELECT min(place) FROM points WHERE anchor = 'p-1')";
/// The most rows that a step may read.
const MOST: f64 = 2_000.0;
/// The most where filters without an index look at the rows of another filter.
const LOOKED_AT: f64 = 10_000.0;

/// The crowd's consultation, and those who look at it.
struct Crowd {
    number: String,
    /// Speaks for the organisation that handed in the most.
    anna: Account,
    maris: Account,
}

impl Crowd {
    async fn gathers(town: &Town) -> Self {
        let roles = &[Role::Editor, Role::Reviewer, Role::Approver, Role::Admin];
        let (inga, maris) = (town.staff("Inga Sūnupe", roles).await, town.staff("Māris Zars", roles).await);
        let plan = |title| Plan::titled(title, "2026-12-01T00:00").and_in_latvian("Patvertnes");
        let number = town.published(&inga, plan("Shelters of towns")).await;
        town.published(&inga, plan("Sirens")).await;
        let (_, anna) = town.organisation("Drošais krasts", "Anna Liepsala").await;
        let crowd = include_str!("crowd.sql")
            .replace(":crowd", "1")
            .replace(":number", &format!("'{number}'"))
            .replace(":comments", &COMMENTS.to_string())
            .replace(":organisations", &ORGANISATIONS.to_string());
        let mut owner = town.owner().await;
        diesel_async::SimpleAsyncConnection::batch_execute(&mut owner, &crowd).await.unwrap();
        diesel_async::SimpleAsyncConnection::batch_execute(&mut owner, "VACUUM ANALYZE").await.unwrap();
        assert_eq!(assessments::miscounts(&mut town.app.db.read().await.unwrap()).await.unwrap(), []);
        let loudest: OrganisationId = "01930000-00aa-7000-8000-000000000000".parse().unwrap();
        town.joins(loudest, &anna).await;
        town.later("2026-12-10T09:00");
        Self { number, anna, maris }
    }

    /// The addresses of public pages, first and deep parts.
    async fn public_pages(&self, watch: &mut Watch) -> Vec<String> {
        let no = &self.number;
        let shown = |columns: &str, of: &str, skipped: usize| {
            format!("SELECT {columns} FROM assessments WHERE {of} ORDER BY place, comment OFFSET {skipped} LIMIT 1")
        };
        let deep = watch.one(&shown("place || '.' || comment", "shown", 15_000)).await;
        let on_point = watch.one(&shown("comment", &format!("shown AND place = {BUSIEST}"), 3_000)).await;
        let deep_result = watch.one(&shown("place || '.' || comment || '.0'", "result", 7_000)).await;
        let pages = [
            "/".to_owned(),
            "/consultations".to_owned(),
            "/consultations?phase=closed&q=shelters".to_owned(),
            format!("/consultations/{no}"),
            format!("/consultations/{no}/history"),
            format!("/consultations/{no}/text"),
            format!("/consultations/{no}/points/p-1"),
            format!("/consultations/{no}/points/p-1?after={on_point}"),
            format!("/consultations/{no}/comments"),
            format!("/consultations/{no}/comments?after={deep}"),
            format!("/consultations/{no}/comments/077-4"),
            format!("/consultations/{no}/submissions/077"),
            format!("/consultations/{no}/results"),
            format!("/consultations/{no}/results?verdict=rejected"),
            format!("/consultations/{no}/results?after={deep_result}&first=7001"),
            "/organisations".to_owned(),
            "/organisations?q=balss+77".to_owned(),
            "/organisations?q=balss".to_owned(),
            "/organisations/01930000-00aa-7000-8000-000000000000".to_owned(),
            "/organisations/01930000-00aa-7000-8000-000000000007".to_owned(),
        ];
        pages.into()
    }

    /// The addresses of the pages that a person of the loudest organisation sees of its own.
    async fn own_pages(&self, watch: &mut Watch) -> Vec<String> {
        let no = &self.number;
        let of = "FROM submissions WHERE number = 50";
        let (submission, statement) =
            (watch.one(&format!("SELECT id {of}")).await, watch.one(&format!("SELECT statement {of}")).await);
        let pages = [
            "/".to_owned(),
            format!("/consultations/{no}"),
            format!("/consultations/{no}/text"),
            "/desk".to_owned(),
            format!("/desk?after={statement}"),
            format!("/submissions/{submission}"),
            format!("/submissions/{submission}/answers"),
        ];
        pages.into()
    }

    /// The addresses of the list of the desk, first and deep parts; each filter alone.
    async fn desk_pages(&self, watch: &mut Watch) -> Vec<String> {
        let no = &self.number;
        let desk = format!("/staff/comments?consultation={no}");
        let provision = format!(
            "SELECT min(provision::text) FROM points JOIN consultation_versions USING (version)
                JOIN consultations ON consultations.id = consultation WHERE consultations.number = '{no}' AND anchor = 'p-1'"
        );
        let provision = watch.one(&provision).await;
        let key = "rank || '.' || consultation || '.' || version_ordinal || '.' || place || '.' ||
            (extract(epoch FROM received_at) * 1000000)::bigint || '.' ||
            coalesce((extract(epoch FROM due_at) * 1000000)::bigint::text, '') || '.' || id";
        let deep = watch.one(&on_the_desk(key, "rank = 5", 5_000)).await;
        let states = ["received", "returned", "drafted", "approved", "published", "lapsed", "correction"];
        let filters = [
            "&point=whole",
            "&kind=support",
            "&kind=question",
            "&name=balss+77",
            "&name=balss",
            "&organisation=01930000-00aa-7000-8000-000000000000&state=received",
        ];
        let colleague = watch.one("SELECT assignee FROM assessments WHERE assignee IS NOT NULL LIMIT 1").await;
        let handed = [format!("assignee={colleague}"), "assignee=nobody".to_owned(), "due=overdue".to_owned()];
        let mut pages = vec!["/staff/comments".to_owned(), format!("/staff/comments?after={deep}"), desk.clone()];
        pages.extend(handed.iter().map(|filter| format!("{desk}&{filter}")));
        pages.extend([&handed[0], &handed[2]].map(|filter| format!("/staff/comments?{filter}")));
        pages.push(format!("{desk}&{}&after={deep}", handed[0]));
        pages.extend(states.map(|state| format!("/staff/comments?state={state}")));
        pages.extend(states.map(|state| format!("{desk}&state={state}")));
        pages.extend(filters.map(|filter| format!("{desk}{filter}")));
        pages.push(format!("{desk}&point={provision}"));
        pages.push(format!("{desk}&point={provision}&state=published&after={deep}"));
        let labels = [1, 2].map(|n| format!("01930000-0013-7000-8000-00000000000{n}"));
        let found = [
            "words=comment+777",
            "words=nothing",
            "order=draft",
            "order=arrival",
            "order=due",
            "state=published&order=arrival",
        ];
        pages.extend(found.iter().map(|filter| format!("{desk}&{filter}")));
        pages.extend(labels.iter().map(|label| format!("{desk}&label={label}")));
        pages.extend(["order=draft", "order=arrival", "order=due"].map(|order| format!("{desk}&{order}&after={deep}")));
        pages.push(format!("{desk}&label={}&after={deep}", labels[0]));
        pages.push("/staff/comments?words=777".to_owned());
        let deep_parts = ["", "&state=published", "&kind=support", "&point=whole"];
        pages.extend(deep_parts.map(|filter| format!("{desk}{filter}&after={deep}")));
        pages
    }

    /// The addresses of single comments on the desk, each with the list beside it, and of the other pages of the
    /// ministry.
    async fn staff_pages(&self, watch: &mut Watch) -> Vec<String> {
        let no = &self.number;
        let mut pages: Vec<String> =
            ["", "/answers", "/closure"].map(|page| format!("/staff/consultations/{no}{page}")).into();
        pages.extend(
            ["consultations", "organisations", "letters", "people", "events", "texts"]
                .map(|page| format!("/staff/{page}")),
        );
        pages.extend(["/told", "/invitations", "/meetings"].map(|page| format!("/staff/consultations/{no}{page}")));
        pages.push(format!("/staff/events?consultation={no}"));
        pages.extend(["kind=answers", "kind=organisations", "day=2026-11-20"].map(|by| format!("/staff/events?{by}")));
        pages.push("/staff/organisations/01930000-00aa-7000-8000-000000000007".to_owned());
        let comments = [
            ("rank = 5", 5_000, ""),
            ("rank = 5", 6_000, "kind=support&"),
            ("rank = 0", 5_000, "state=received&"),
            ("correction IS NOT NULL", 0, "state=correction&"),
        ];
        for (of, skipped, filter) in comments {
            let id = watch.one(&on_the_desk("id", of, skipped)).await;
            pages.push(format!("/staff/comments/{id}?{filter}"));
            pages.push(format!("/staff/comments/{id}?{filter}consultation={no}"));
        }
        pages
    }

    /// Opens every page on this instance.
    async fn is_flat(&self, instance: &Town, watch: &mut Watch) -> Vec<Excess> {
        let mut excesses = Vec::new();
        let (reader, anna, maris) =
            (instance.visitor(), instance.signed_in(&self.anna).await, instance.signed_in(&self.maris).await);
        let pages = [
            (&reader, self.public_pages(watch).await),
            (&anna, self.own_pages(watch).await),
            (&maris, self.desk_pages(watch).await),
            (&maris, self.staff_pages(watch).await),
        ];
        for (visitor, pages) in pages {
            for page in pages {
                excesses.extend(watch.open(visitor, &page, MOST).await);
            }
        }
        let looking = [
            "/staff/comments?kind=question".to_owned(),
            format!("/staff/comments?consultation={}&state=published&point=whole&kind=question", self.number),
            format!("/staff/consultations/{}/labels", self.number),
            format!("/staff/comments?consultation={}&words=organisation", self.number),
            format!("/staff/comments?consultation={}&decided=partly", self.number),
            format!("/staff/comments?consultation={}&age=60&order=due", self.number),
            format!("/staff/comments?consultation={}&state=returned&order=arrival", self.number),
        ];
        for page in looking {
            excesses.extend(watch.open(&maris, &page, LOOKED_AT).await);
        }
        excesses
    }
}

/// A query for columns of one assessment, in the order of the desk.
fn on_the_desk(columns: &str, of: &str, skipped: usize) -> String {
    format!(
        "SELECT {columns} FROM assessments WHERE {of} ORDER BY rank, version_ordinal, place, id OFFSET {skipped} LIMIT 1"
    )
}

/// Māris writes an answer and goes on to the next comment.
async fn work_is_flat(crowd: &Crowd, instance: &Town, watch: &mut Watch) -> Vec<Excess> {
    let maris = instance.signed_in(&crowd.maris).await;
    let first = watch.one("SELECT id FROM assessments WHERE rank = 0 ORDER BY id LIMIT 1").await;
    let filters = format!("consultation={}&state=received", crowd.number);
    let page = maris.visit(&format!("/staff/comments/{first}?{filters}")).await;
    watch.excesses("a comment to answer", MOST).await;
    let answer = [("Is the comment accepted?", "Partly accepted"), ("Reasons", "The draft will say who.")];
    let next = maris.press(&page, "Save and next", &answer).await;
    assert!(next.path.contains(&filters) && !next.path.contains(&first), "{next}");
    watch.excesses("Save and next", MOST).await
}

/// Where the desk cannot offer or look at everything, it says so and how to go on.
async fn desk_says_where_it_ends(crowd: &Crowd, instance: &Town) {
    let maris = instance.signed_in(&crowd.maris).await;
    let mut looked_at = maris.visit("/staff/comments?kind=question").await;
    assert!(looked_at.has("No comments found so far"), "{looked_at}");
    // One comment in 25 needs no answer any more, and is not looked at.
    for _ in 0..COMMENTS / 25 * 24 / 10_000 {
        looked_at = maris.follow(&looked_at, "Look further").await;
    }
    assert!(looked_at.has("No comments here") && !looked_at.has("Look further"), "{looked_at}");

    let desk = format!("/staff/comments?consultation={}", crowd.number);
    let all = maris.visit(&desk).await;
    let vague = maris.press(&all, "Show", &[("Words of the organisation’s name", "Balss")]).await;
    assert!(vague.has("Too many organisations have this in their name."), "{vague}");
    let offered = maris.press(&vague, "Show", &[("Words of the organisation’s name", "balss 77")]).await;
    assert!(offered.has("Several organisations have this in their name."), "{offered}");
    let nobody = maris.press(&all, "Show", &[("Words of the organisation’s name", "Krasts")]).await;
    assert!(nobody.has("No organisation that sent comments has this in its name."), "{nobody}");
    assert!(nobody.texts(".c-what b").is_empty(), "{nobody}");
    let chosen = maris.press(&offered, "Show", &[("Organisation", "Biedrība Balss 77")]).await;
    let named = maris.press(&all, "Show", &[("Words of the organisation’s name", "balss 1234")]).await;
    for (theirs, name) in [(chosen, "Biedrība Balss 77"), (named, "Biedrība Balss 1234")] {
        let senders = theirs.texts(".c-what b");
        assert!(!senders.is_empty() && senders.iter().all(|sender| sender.contains(name)), "{theirs}");
    }
}

/// One more instance, whose connections are opened now.
fn instance(town: &Town) -> Town {
    let db = Db::new(&database_urls(&town.database).service, 8, RT.handle()).unwrap();
    town.instance(db, Clock::still(town.now()))
}

fn in_words(excesses: &[Excess]) -> String {
    let one = |Excess { page, step, statement }: &Excess| format!("{page}\n    {step}\n    {statement}\n");
    excesses.iter().map(one).collect()
}

#[test]
fn no_page_reads_more_when_twenty_thousand_comments_are_there() {
    story("2026-10-26T09:00", async |town| {
        let crowd = Crowd::gathers(town).await;
        let mut watch = Watch::begin(town).await;
        let first = instance(town);
        let mut excesses = crowd.is_flat(&first, &mut watch).await;
        excesses.extend(work_is_flat(&crowd, &first, &mut watch).await);
        assert!(excesses.is_empty(), "planned for the values:\n{}", in_words(&excesses));
        desk_says_where_it_ends(&crowd, &first).await;
        first.stop().await;

        watch.sql(&format!("ALTER DATABASE {} SET plan_cache_mode = force_generic_plan", town.database)).await;
        let second = instance(town);
        let excesses = crowd.is_flat(&second, &mut watch).await;
        assert!(excesses.is_empty(), "planned once for all values:\n{}", in_words(&excesses));

        // The measure itself: without its index a filter reads what it must not.
        let maris = second.signed_in(&crowd.maris).await;
        let page = format!("/staff/comments?consultation={}&kind=question", crowd.number);
        watch.sql("DROP INDEX assessments_by_kind").await;
        assert!(!watch.open(&maris, &page, MOST).await.is_empty(), "the missing index is not seen");
        second.stop().await;
    });
}
