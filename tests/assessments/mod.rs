use atbalss::{
    assessments::{self, Filter, Key, Order, Place, State, Where},
    consultations::{self, CommentsBecomePublic, Consultation},
    documents,
    ids::{AssessmentId, ConsultationId, FormId, PointId},
    platform::{Error, Language},
    responses,
    statements::{self, CommentBody, CommentKind, CommentText, actions::NewComment},
    submissions::{self, Declaration},
};

use crate::{
    statements::Shore,
    support::{Town, people::Account, story},
};

/// Submits a statement with a comment on the whole draft and one on each of these anchors.
async fn hand_in(town: &Town, shore: &Shore, account: &Account, anchors: &[&str]) {
    let (now, member) = (town.now(), town.acting(account).await);
    let mut conn = town.app.db.read().await.unwrap();
    let consultation = consultations::find(&conn, &shore.number).await.unwrap();
    let version = consultations::open_version(&mut conn, consultation.id, town.now()).await.unwrap().version;
    let text = documents::text(&mut conn, version, Language::En).await.unwrap();
    let mut points = vec![None];
    for anchor in anchors {
        points.push(Some(documents::point_by_anchor(&mut conn, text.id, anchor).await.unwrap().id));
    }
    let mut statement = None;
    for point in &points {
        let text = CommentText {
            kind: CommentKind::Proposal,
            body: CommentBody::parse("Word it better.").unwrap(),
            proposed_wording: None,
        };
        let organisation = member.memberships[0].organisation;
        let (number, point, form) = (shore.number.clone(), *point, FormId::new());
        let new = NewComment { number, organisation, form, version, point, language: Language::En, text };
        let writer = member.clone();
        statement = Some(
            town.write(async move |tx| Ok(statements::actions::add_comment(tx, now, &writer, &new).await.unwrap()))
                .await,
        );
    }
    let (statement, seen) = (statement.unwrap(), i32::try_from(points.len()).unwrap() + 1);
    let declaration = Declaration { text: "I may.".to_owned(), language: Language::En };
    town.write(async move |tx| {
        Ok(submissions::actions::submit(tx, now, &member, statement, seen, &declaration).await.unwrap())
    })
    .await;
}

async fn only_consultation(town: &Town, shore: &Shore) -> ConsultationId {
    consultations::find(&town.app.db.read().await.unwrap(), &shore.number).await.unwrap().id
}

/// The whole list in parts of two; each part begins where the one before ended, by the word in the address.
async fn in_parts(town: &Town, filter: &Filter) -> Vec<AssessmentId> {
    let conn = town.app.db.read().await.unwrap();
    let (mut all, mut after) = (Vec::new(), None::<Key>);
    loop {
        let part = assessments::list(&conn, filter, after, 2).await.unwrap();
        all.extend(part.items.iter().map(|assessment| assessment.id));
        match part.next {
            Some(next) => after = Some(next.to_string().parse().unwrap()),
            None => return all,
        }
    }
}

async fn at_once(town: &Town, filter: &Filter) -> Vec<(State, i32, AssessmentId)> {
    let listed = assessments::list(&town.app.db.read().await.unwrap(), filter, None, 100).await.unwrap();
    assert_eq!(listed.next, None);
    listed.items.iter().map(|assessment| (assessment.state, assessment.place, assessment.id)).collect()
}

/// The points of the provision with this number.
async fn points_at(town: &Town, consultation: ConsultationId, place: i32) -> Vec<PointId> {
    let mut conn = town.app.db.read().await.unwrap();
    let version = consultations::open_version(&mut conn, consultation, town.now()).await.unwrap().version;
    let named = documents::named_provisions(&conn, &[version], Language::En).await.unwrap();
    let provision = named.iter().find(|one| one.place == Some(place)).unwrap().provision;
    documents::points_of_provision(&conn, &[version], provision).await.unwrap()
}

#[test]
fn the_desk_lists_by_work_then_by_place_and_pages_by_key() {
    story("2026-11-24T10:00", async |town| {
        let shore = Shore::new(town).await;
        hand_in(town, &shore, &shore.anna, &["p-3", "p-1"]).await;
        let (_, ilze) = town.organisation("Zaļā josta", "Ilze Kalna").await;
        hand_in(town, &shore, &ilze, &["p-1"]).await;
        let consultation = only_consultation(town, &shore).await;
        let drafted = at_once(town, &Filter::default()).await[2].2;
        town.write(async move |tx| {
            let assessment = assessments::lock(tx, drafted).await?;
            assessments::actions::draft(tx, &[assessment], "")
                .await
                .map_err(|_| Error::internal("it cannot be drafted"))
        })
        .await;

        let of_one = Filter { consultation: Some(consultation), ..Filter::default() };
        let places: Vec<(State, i32)> =
            at_once(town, &of_one).await.into_iter().map(|(state, place, _)| (state, place)).collect();
        let received = State::Received;
        assert_eq!(places, [(received, -1), (received, -1), (received, 1), (received, 3), (State::Drafted, 1)]);
        let in_state = Filter { state: Some(State::Received), ..of_one.clone() };
        let anywhere = Filter { state: Some(State::Received), ..Filter::default() };
        let points = points_at(town, consultation, 1).await;
        let on_point = Filter { on: Some(Where::Points(points)), ..of_one.clone() };
        let on_whole = Filter { on: Some(Where::WholeDraft), ..of_one.clone() };
        let in_order = |order| (Filter { order, ..of_one.clone() }, 5);
        let waiting_by_arrival = Filter { order: Order::Arrival, ..in_state.clone() };
        let orders = [Order::Draft, Order::Arrival, Order::Due].map(in_order);
        let filters = [(Filter::default(), 5), (of_one, 5), (in_state, 4), (anywhere, 4), (on_point, 2), (on_whole, 2)];
        for (filter, count) in filters.into_iter().chain(orders).chain([(waiting_by_arrival, 4)]) {
            let whole: Vec<AssessmentId> = at_once(town, &filter).await.into_iter().map(|(_, _, id)| id).collect();
            assert_eq!((whole.len(), in_parts(town, &filter).await), (count, whole.clone()), "{filter:?}");
        }
        let counts = assessments::counts(&town.app.db.read().await.unwrap(), consultation).await.unwrap();
        assert_eq!((counts.received, counts.drafted, counts.unanswered(), counts.all()), (4, 1, 5, 5));
        assert!("0.x.1".parse::<Key>().is_err());
    });
}

#[test]
fn everyone_reads_comments_from_the_moment_that_the_consultation_says() {
    story("2026-11-30T23:50", async |town| {
        let shore = Shore::new(town).await;
        hand_in(town, &shore, &shore.anna, &["p-3"]).await;
        let mut conn = town.app.db.read().await.unwrap();
        let consultation = consultations::find(&conn, &shore.number).await.unwrap();
        let version = consultations::open_version(&mut conn, consultation.id, town.now()).await.unwrap().version;
        for (comments_become_public, becomes_public) in
            [(CommentsBecomePublic::AfterPeriod, false), (CommentsBecomePublic::AtSubmission, true)]
        {
            let (consultation, rule) =
                (Consultation { comments_become_public, ..consultation.clone() }, comments_become_public);
            for (now, seen) in [("2026-11-30T23:59:59", becomes_public), ("2026-12-01T00:00:00", true)] {
                let public = submissions::public_comments(&consultation, crate::support::at(now));
                assert_eq!(public.is_some(), seen, "{rule} at {now}");
                let Some(public) = public else { continue };
                let read = public.at(&mut conn, version, Place::WholeDraft, None, 10).await.unwrap();
                assert_eq!(read.items.len(), 1, "{rule} at {now}");
                let places = responses::outcomes_by_place(&conn, public, version).await.unwrap();
                let counted: i64 = places.values().map(responses::Outcomes::comments).sum();
                assert_eq!(counted, 2, "the one on the point and the one on the whole draft, {rule} at {now}");
            }
        }
    });
}
