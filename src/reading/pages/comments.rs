use actix_web::web::{Data, Query};
use askama::Template;
use serde::Deserialize;

use super::{Found, Standing, Title, store};
use crate::{
    consultations::{Consultation, ConsultationNumber},
    platform::{
        Phrase,
        web::{App, Page, PathOf, Shell, html},
    },
    reading::{
        comments::{Part, PlaceKey, ShownComment},
        model::comments_become_public,
    },
};

/// Which part of a list the address asks for; what is no key asks for the first.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Asked {
    pub after: String,
}

/// When the comments without an answer get one, as a sentence; nothing where there are none.
pub(super) fn answers_follow(shell: &Shell, standing: &Standing, comments: &[ShownComment]) -> Option<Phrase> {
    let is_waiting = comments.iter().any(|shown| shown.answer.is_none());
    is_waiting.then(|| match standing.last_minute.filter(|_| standing.is_open()) {
        Some(last_minute) => shell.t("reading-answers-after-period").with("moment", shell.moment(&last_minute)),
        None => shell.t("reading-answers-being-prepared"),
    })
}

/// `/consultations/{number}/comments`: what everyone can read, in the order of the draft.
#[derive(Template)]
#[template(path = "reading/comments.html")]
struct CommentsPage {
    shell: Shell,
    consultation: Consultation,
    standing: Standing,
    title: Title,
    part: Part<PlaceKey>,
    is_first: bool,
}

/// Shows a part of the comments.
pub(super) async fn show(
    app: Data<App>,
    shell: Shell,
    PathOf(number): PathOf<ConsultationNumber>,
    asked: Query<Asked>,
) -> Page {
    let after: Option<PlaceKey> = asked.after.parse().ok();
    let mut conn = app.db.read().await?;
    let Found { consultation, title, .. } = Found::read(&mut conn, &shell, &number).await?;
    let part = store::comments(&mut conn, shell.now, consultation.id, after).await?;
    html(&CommentsPage {
        standing: Standing::of(&consultation, shell.now),
        shell,
        consultation,
        title,
        part,
        is_first: after.is_none(),
    })
}

impl CommentsPage {
    fn address(&self) -> String {
        format!("{}/comments", self.consultation.address())
    }

    fn next(&self) -> Option<String> {
        self.part.next.map(|after| format!("{}?after={after}", self.address()))
    }

    /// The comments of one point together.
    fn groups(&self) -> impl Iterator<Item = Group<'_>> {
        self.part
            .comments
            .chunk_by(ShownComment::is_beside)
            .filter_map(|comments| Some(Group { first: comments.first()?, comments }))
    }

    fn name(&self, group: &Group<'_>) -> Phrase {
        self.shell.say(&group.first.on.name(self.shell.language))
    }

    fn is_public(&self) -> bool {
        self.consultation.shows_comments(self.shell.now)
    }

    fn comments_become_public(&self) -> Phrase {
        self.shell.say(&comments_become_public(&self.consultation))
    }

    fn answers_follow(&self) -> Option<Phrase> {
        answers_follow(&self.shell, &self.standing, &self.part.comments)
    }
}

/// Comments on one point, or on the whole draft.
struct Group<'a> {
    first: &'a ShownComment,
    comments: &'a [ShownComment],
}

impl Group<'_> {
    /// Where the point is, for those on a point.
    fn address(&self, consultation: &Consultation) -> Option<String> {
        let point = self.first.on.point()?;
        Some(format!("{}/points/{}", consultation.address(), point.anchor))
    }
}
