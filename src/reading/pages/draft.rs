use std::collections::HashMap;

use actix_web::web::{Data, Query};
use askama::Template;

use super::{
    Found, Standing, Title,
    comments::{Asked, answers_follow},
    store,
};
use crate::{
    consultations::{Consultation, ConsultationNumber},
    documents::{Point, PointKind, Text},
    ids::{CommentId, ProvisionId},
    platform::{
        self, Error, Language, Phrase, Viewer,
        web::{App, Page, PathOf, PathsOf, Shell, html},
    },
    reading::{
        comments::Part,
        model::{Contents, Line, Place, comments_become_public, lay_out},
    },
    submissions::{self, On},
};

/// What the pages of a draft share: of which consultation, in which language.
struct Draft {
    consultation: Consultation,
    standing: Standing,
    title: Title,
    /// The language of the text that is shown.
    language: Language,
    /// The languages that the draft can be read in.
    languages: Vec<Language>,
}

impl Draft {
    fn of(found: Found, shell: &Shell, text: &Text, texts: &[Text]) -> Self {
        let Found { consultation, title, .. } = found;
        let languages = texts.iter().map(|text| text.language).collect();
        Self {
            standing: Standing::of(&consultation, shell.now),
            consultation,
            title,
            language: text.language,
            languages,
        }
    }

    fn address(&self) -> String {
        format!("{}/text", self.consultation.address())
    }

    /// Whether this reader is invited to comment: who acts for an organisation, and who may turn out to once signed in.
    fn takes_comments_of(&self, viewer: &Viewer) -> bool {
        self.standing.is_open() && (viewer.is_member() || !viewer.is_signed_in())
    }

    /// The organisation for which this reader would comment if it could act now.
    fn waits_for<'a>(&self, viewer: &'a Viewer) -> Option<&'a platform::Standing> {
        viewer.standings.first().filter(|_| self.standing.is_open() && !viewer.is_member())
    }

    /// Where one comments on the whole draft.
    fn comment_address(&self) -> String {
        format!("{}/comments/new", self.consultation.address())
    }

    /// Where a point stands with the comments on it.
    fn point_address(&self, point: &Point) -> String {
        format!("{}/points/{}", self.consultation.address(), point.anchor)
    }

    /// Where one comments on a point.
    fn comment_on(&self, point: &Point) -> String {
        format!("{}?point={}", self.comment_address(), point.anchor)
    }
}

/// `/consultations/{number}/text`: the whole draft.
#[derive(Template)]
#[template(path = "reading/text.html")]
struct TextPage {
    shell: Shell,
    draft: Draft,
    lines: Vec<Line>,
    contents: Contents,
    /// How many comments on each point everyone can read, and on the whole draft.
    counts: HashMap<Option<ProvisionId>, i64>,
}

/// Shows the draft in the reader's language, else in the one it was first read in.
pub(super) async fn show(app: Data<App>, shell: Shell, PathOf(number): PathOf<ConsultationNumber>) -> Page {
    let mut conn = app.db.read().await?;
    let found = Found::read(&mut conn, &shell, &number).await?;
    let texts = store::texts(&mut conn, shell.now, &found.consultation).await?;
    let text = own_first(&texts, shell.language).next().ok_or(Error::NotFound)?;
    let lines = lay_out(store::points(&mut conn, text.id).await?);
    let counts = submissions::public_counts(&mut conn, shell.now, text.version).await?;
    html(&TextPage {
        draft: Draft::of(found, &shell, text, &texts),
        shell,
        contents: Contents::of(&lines),
        lines,
        counts,
    })
}

/// The texts, the one in the reader's language before the others.
fn own_first(texts: &[Text], language: Language) -> impl Iterator<Item = &Text> {
    let own = move |text: &&Text| text.language == language;
    texts.iter().filter(own).chain(texts.iter().filter(move |text| !own(text)))
}

impl TextPage {
    /// What stands in the margin: the number as printed, a dash for an item without one.
    fn margin(point: &Point) -> &str {
        let unnumbered = if point.kind == PointKind::Item { "–" } else { "" };
        point.number.as_deref().unwrap_or(unnumbered)
    }

    /// Points below others stand one level deeper.
    fn is_below(point: &Point) -> bool {
        point.kind == PointKind::Item || (point.kind == PointKind::Numbered && point.depth > 1)
    }

    fn comment_words(&self, point: &Point) -> Phrase {
        self.shell.say(&point.comment_on(self.shell.language))
    }

    /// How many comments on a point there are to read.
    fn comments_on(&self, point: &Point) -> Option<Phrase> {
        Some(self.shell.t("reading-comment-count").with("count", *self.counts.get(&Some(point.provision))?))
    }

    /// How many comments there are to read altogether.
    fn comments(&self) -> Option<Phrase> {
        let all: i64 = self.counts.values().sum();
        (all > 0).then(|| self.shell.t("reading-comment-count").with("count", all))
    }

    fn name(&self, point: &Point) -> Phrase {
        self.shell.say(&point.name(self.shell.language))
    }

    /// The draft can be read in the reader's other language too.
    fn is_in_both(&self) -> bool {
        self.draft.languages.len() > 1
    }
}

/// `/consultations/{number}/points/{anchor}`: one point on a page of its own.
#[derive(Template)]
#[template(path = "reading/point.html")]
struct PointPage<'a> {
    shell: Shell,
    draft: Draft,
    place: Place<'a>,
    part: Part<CommentId>,
    is_first: bool,
}

/// Shows one point; a text in another language is asked only where the reader's has no such point.
pub(super) async fn show_point(
    app: Data<App>,
    shell: Shell,
    PathsOf(number, anchor): PathsOf<ConsultationNumber, String>,
    asked: Query<Asked>,
) -> Page {
    let after: Option<CommentId> = asked.after.parse().ok();
    let mut conn = app.db.read().await?;
    let found = Found::read(&mut conn, &shell, &number).await?;
    let texts = store::texts(&mut conn, shell.now, &found.consultation).await?;
    for text in own_first(&texts, shell.language) {
        let lines = lay_out(store::points(&mut conn, text.id).await?);
        if let Some(place) = Place::find(&lines, &anchor) {
            let on = On::Provision(text.version, place.point.provision);
            let part = store::comments_on(&mut conn, shell.now, on, after).await?;
            return html(&PointPage {
                draft: Draft::of(found, &shell, text, &texts),
                shell,
                place,
                part,
                is_first: after.is_none(),
            });
        }
    }
    Err(Error::NotFound)
}

impl PointPage<'_> {
    fn name(&self, point: &Point) -> Phrase {
        self.shell.say(&point.name(self.shell.language))
    }

    fn address(&self) -> String {
        self.draft.point_address(self.place.point)
    }

    fn next(&self) -> Option<String> {
        self.part.next.map(|after| format!("{}?after={after}", self.address()))
    }

    fn is_public(&self) -> bool {
        self.draft.consultation.shows_comments(self.shell.now)
    }

    fn answers_follow(&self) -> Option<Phrase> {
        answers_follow(&self.shell, &self.draft.standing, &self.part.comments)
    }

    fn comment_words(&self) -> Phrase {
        self.shell.say(&self.place.point.comment_on(self.shell.language))
    }

    fn comments_become_public(&self) -> Phrase {
        self.shell.say(&comments_become_public(&self.draft.consultation))
    }
}
