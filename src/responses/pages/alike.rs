//! The comments of a consultation that wait for an answer and say nearly the same: proposed as groups, people decide.
use std::collections::HashMap;

use actix_web::web::{Data, Query};
use askama::Template;

use super::{asked::Asked, choices::Choices, together::Chosen};
use crate::{
    addresses,
    assessments::{self, Assessment, Filter, Group, Member, State},
    consultations::Consultation,
    documents::{self, On, Piece, Placed},
    ids::{AssessmentId, CommentId, PointId},
    platform::{
        Conn, Error, Phrase, Staff, said,
        web::{App, Page, Shell, html, see_other},
    },
    submissions::{self, SentComment},
};

/// How many comments are compared with each other: those that wait longest in the order of the draft.
const MOST_COMPARED: usize = 5_000;
/// How many groups a page shows, and how many members of each.
const MOST_SHOWN: usize = 25;

/// The groups that are proposed in a consultation.
pub(super) struct Proposed {
    /// The largest first, each with its typical member first.
    pub groups: Vec<Group<AssessmentId>>,
    assessments: HashMap<AssessmentId, Assessment>,
    comments: HashMap<CommentId, SentComment>,
    points: HashMap<PointId, Placed>,
    /// How many were compared.
    compared: usize,
    are_more: bool,
}

impl Proposed {
    /// Compares all comments of the consultation that wait for an answer.
    pub async fn read(conn: &Conn, consultation: &Consultation) -> Result<Self, Error> {
        let waiting = Filter { consultation: Some(consultation.id), state: Some(State::Received), ..Filter::default() };
        let listed = assessments::list(conn, &waiting, None, MOST_COMPARED).await?;
        let ids: Vec<CommentId> = listed.items.iter().map(|one| one.comment).collect();
        let comments = submissions::sent_comments(conn, &ids).await?;
        let points: Vec<PointId> = comments.iter().filter_map(|sent| sent.comment.point).collect();
        let points = documents::placed(conn, &points).await?;
        let comments: HashMap<CommentId, SentComment> =
            comments.into_iter().map(|sent| (sent.comment.id, sent)).collect();
        let text = |one: &Assessment| {
            let comment = &comments.get(&one.comment)?.comment;
            (!comment.is_erased()).then(|| (one.id, one.words(&comment.body).to_owned()))
        };
        let texts: Vec<(AssessmentId, String)> = listed.items.iter().filter_map(text).collect();
        let known: Vec<String> = points.values().map(|placed| placed.point.body.clone()).collect();
        let compared = texts.len();
        // Comparing thousands takes a second: other pages are served meanwhile.
        let groups = tokio::task::spawn_blocking(move || {
            let known: Vec<&str> = known.iter().map(String::as_str).collect();
            assessments::groups(&texts, &known)
        });
        Ok(Self {
            groups: groups.await.map_err(Error::internal)?,
            assessments: listed.items.into_iter().map(|one| (one.id, one)).collect(),
            comments,
            points,
            compared,
            are_more: listed.next.is_some(),
        })
    }

    /// The members of the group around this one.
    pub fn around(&self, typical: AssessmentId) -> impl Iterator<Item = &Assessment> {
        let group = self.groups.iter().find(move |group| group.typical == typical);
        group.into_iter().flat_map(|group| &group.members).filter_map(|member| self.assessments.get(&member.id))
    }

    fn sent(&self, id: AssessmentId) -> Option<&SentComment> {
        self.comments.get(&self.assessments.get(&id)?.comment)
    }

    fn words(&self, id: AssessmentId) -> Option<&str> {
        Some(self.assessments.get(&id)?.words(&self.sent(id)?.comment.body))
    }
}

#[derive(Template)]
#[template(path = "responses/alike.html")]
struct AlikePage {
    shell: Shell,
    asked: Asked,
    choices: Choices,
    proposed: Proposed,
}

/// `/staff/comments/alike`.
pub(in crate::responses) async fn show(app: Data<App>, shell: Shell, _: Staff, asked: Query<Asked>) -> Page {
    let conn = app.db.read().await?;
    let asked = asked.into_inner();
    let choices = Choices::read(&conn, &shell, &asked).await?;
    let Some(consultation) = choices.chosen.clone() else {
        return Ok(see_other(&app, asked.list(), Some(said("responses-none-chosen"))));
    };
    let proposed = Proposed::read(&conn, &consultation).await?;
    html(&AlikePage {
        asked: Asked { consultation: consultation.number, ..Asked::default() },
        shell,
        choices,
        proposed,
    })
}

impl AlikePage {
    fn desk(&self) -> String {
        self.asked.list().to_string()
    }

    fn groups(&self) -> &[Group<AssessmentId>] {
        &self.proposed.groups[..self.proposed.groups.len().min(MOST_SHOWN)]
    }

    /// How many groups the page does not show.
    fn not_shown(&self) -> usize {
        self.proposed.groups.len() - self.groups().len()
    }

    fn members<'a>(&self, group: &'a Group<AssessmentId>) -> &'a [Member<AssessmentId>] {
        &group.members[..group.members.len().min(MOST_SHOWN)]
    }

    fn sent(&self, id: &AssessmentId) -> Option<&SentComment> {
        self.proposed.sent(*id)
    }

    /// The words of a comment or of a part of one.
    fn words(&self, id: &AssessmentId) -> &str {
        self.proposed.words(*id).unwrap_or_default()
    }

    /// The name of the point of a comment.
    fn place(&self, id: &AssessmentId) -> String {
        let Some(assessment) = self.proposed.assessments.get(id) else { return String::new() };
        let Some(sent) = self.proposed.comments.get(&assessment.comment) else { return String::new() };
        let on = On::of(assessment.point, &self.proposed.points);
        self.choices.place(&self.shell, &sent.comment, &on, assessment.version_ordinal)
    }

    /// What differs from the typical one, word by word; nothing where the words are the same.
    fn differences(&self, group: &Group<AssessmentId>, member: &Member<AssessmentId>) -> Option<Vec<Piece>> {
        let (typical, own) = (self.words(&group.typical), self.words(&member.id));
        (typical != own).then(|| documents::compare(typical, own))
    }

    /// The numbers that only one of them has: they may ask for different things in the same words.
    fn other_figures(&self, group: &Group<AssessmentId>, member: &Member<AssessmentId>) -> Option<Phrase> {
        let (typical, own) = [self.words(&group.typical), self.words(&member.id)].map(assessments::figures).into();
        let other: Vec<&str> = typical.symmetric_difference(&own).map(String::as_str).collect();
        (!other.is_empty()).then(|| self.shell.t("responses-alike-figures").with("figures", other.join(", ")))
    }

    /// The page with all of a group.
    fn all_of(&self, group: &Group<AssessmentId>) -> String {
        Chosen::of_group(group.typical).at(&self.asked, addresses::StaffChosen {}).to_string()
    }

    fn compared(&self) -> usize {
        self.proposed.compared
    }

    /// How like the typical one it is.
    fn likeness(&self, group: &Group<AssessmentId>, member: &Member<AssessmentId>) -> Phrase {
        match member.percent {
            _ if member.id == group.typical => self.shell.t("responses-alike-shown"),
            100 => self.shell.t("responses-alike-same"),
            percent => self.shell.t("responses-alike-percent").with("percent", i64::from(percent)),
        }
    }
}
