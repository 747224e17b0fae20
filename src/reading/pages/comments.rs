use std::collections::{BTreeMap, HashMap};

use actix_web::web::{Data, Query};
use askama::Template;
use serde::Deserialize;

use super::{Found, ShownVersion, Standing, changes_at, store};
use crate::{
    addresses::{self, Page as _},
    consultations::{Consultation, ConsultationNumber, Title},
    documents::On,
    ids::VersionId,
    platform::{
        Part, Phrase,
        web::{App, Page, PathOf, Shell, html_until},
    },
    reading::{
        agreeing::Agreeing,
        comments::{HeldComment, ShownComment},
        model::comments_become_public,
    },
    submissions::{self, PlaceKey},
};

/// The version and the part of the list in the address; an unknown key means the first part.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Asked {
    pub after: String,
    version: String,
}

impl Asked {
    /// The number of the version in the address.
    pub fn version(&self) -> Option<i32> {
        self.version.parse().ok()
    }
}

/// When the remaining comments get an answer, as a sentence; `None` if all have one.
pub(super) fn answers_follow(shell: &Shell, standing: &Standing, comments: &[ShownComment]) -> Option<Phrase> {
    let is_waiting = comments.iter().any(|shown| !shown.is_answered);
    is_waiting.then(|| match standing.last_minute.filter(|_| standing.is_open()) {
        Some(last_minute) => shell.t("reading-answers-after-period").with("moment", shell.moment(&last_minute)),
        None => shell.t("reading-answers-being-prepared"),
    })
}

/// `/consultations/{number}/comments`: the public comments, in the order of the draft.
#[derive(Template)]
#[template(path = "reading/comments.html")]
struct CommentsPage {
    shell: Shell,
    consultation: Consultation,
    standing: Standing,
    title: Title,
    version: ShownVersion,
    part: Part<ShownComment, PlaceKey>,
    /// What is held back from this part of the list.
    held: Vec<HeldComment>,
    /// How many comments there are on each version, if there are several.
    counts: HashMap<VersionId, i64>,
    /// The comments on earlier points that this version does not have, on the first part.
    without_place: Vec<ShownComment>,
    is_first: bool,
    /// Those who have no objections, on the first part.
    agreeing: Vec<Agreeing>,
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
    let (found, version) = Found::read(&conn, &shell, &number, asked.version()).await?;
    let Found { consultation, title, .. } = found;
    let (mut part, mut counts) = (Part { items: Vec::new(), next: None }, HashMap::new());
    let (mut agreeing, mut without_place, mut held) = (Vec::new(), Vec::new(), Vec::new());
    if let Some(public) = submissions::public_comments(&consultation, shell.now) {
        part = store::comments(&mut conn, public, version.id, after).await?;
        held = store::held_in_the_draft(&conn, public, version.id, (after, part.next)).await?;
        if after.is_none() {
            agreeing = Agreeing::on(&conn, &consultation).await?;
            without_place = store::comments_without_place(&mut conn, public, &version).await?;
        }
        if version.others().next().is_some() {
            counts = public.counts_by_version(&mut conn).await?;
        }
    }
    let changes_at = changes_at(&consultation, &version, shell.now);
    let (standing, is_first) = (Standing::of(&consultation, shell.now), after.is_none());
    let page = CommentsPage {
        shell,
        consultation,
        standing,
        title,
        version,
        part,
        held,
        counts,
        without_place,
        is_first,
        agreeing,
    };
    html_until(&page, changes_at)
}

impl CommentsPage {
    /// The address of the notice.
    fn notice_address(&self) -> String {
        addresses::Consultation { no: &self.consultation.number }.to_string()
    }

    fn address(&self) -> String {
        self.version.keep(self.page().address())
    }

    fn page(&self) -> addresses::Comments<'_> {
        addresses::Comments { no: &self.consultation.number }
    }

    fn next(&self) -> Option<String> {
        self.part.next.map(|after| self.version.keep(self.page().with("after", after)))
    }

    /// How many comments there are on each of the other versions, with the address.
    fn elsewhere(&self) -> Vec<(Phrase, String)> {
        let others = self.version.others().filter_map(|one| {
            let count = *self.counts.get(&one.version)?;
            let words = self.shell.t("reading-comments-on-version").with("count", count).with("version", one.ordinal);
            Some((words, self.page().with("version", one.ordinal).into()))
        });
        others.collect()
    }

    /// The comments grouped by point, and what is held back among them.
    fn groups(&self) -> Vec<Group<'_>> {
        let mut groups: BTreeMap<i32, Group<'_>> = BTreeMap::new();
        for shown in &self.part.items {
            let group = groups.entry(shown.place.number()).or_insert_with(|| Group::of(&shown.on));
            group.comments.push(shown);
        }
        for held in &self.held {
            groups.entry(held.marker.place).or_insert_with(|| Group::of(&held.on)).held.push(held);
        }
        groups.into_values().collect()
    }

    /// The point of an earlier version that a comment without a place is on.
    fn earlier_point(&self, shown: &ShownComment) -> Phrase {
        let published = self.version.published.iter().find(|one| one.version == shown.sent.comment.version);
        let words = self.shell.t("reading-point-of-version").with("version", published.map_or(0, |one| one.ordinal));
        words.with("point", self.shell.say(&shown.on.name(self.shell.language)))
    }

    fn name(&self, group: &Group<'_>) -> Phrase {
        self.shell.say(&group.on.name(self.shell.language))
    }

    fn is_public(&self) -> bool {
        self.consultation.shows_comments(self.shell.now)
    }

    fn comments_become_public(&self) -> Phrase {
        self.shell.say(&comments_become_public(&self.consultation))
    }

    fn answers_follow(&self) -> Option<Phrase> {
        answers_follow(&self.shell, &self.standing, &self.part.items)
    }
}

/// Comments on one point, or on the whole draft.
struct Group<'a> {
    on: &'a On,
    comments: Vec<&'a ShownComment>,
    held: Vec<&'a HeldComment>,
}

impl<'a> Group<'a> {
    fn of(on: &'a On) -> Self {
        Self { on, comments: Vec::new(), held: Vec::new() }
    }

    /// The address of the point; `None` for the whole draft.
    fn address(&self, consultation: &Consultation, version: &ShownVersion) -> Option<String> {
        let point = addresses::DraftPoint { no: &consultation.number, anchor: &self.on.point()?.anchor };
        Some(version.keep(point.address()))
    }
}
