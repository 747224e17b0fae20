//! `/consultations/{number}/text/changes`: what changed between two versions of a draft, and which comments were on it.
use std::collections::{HashMap, HashSet};

use actix_web::web::{Data, Query};
use askama::Template;
use serde::Deserialize;

use super::{Found, ShownVersion, Standing, changes_at, store};
use crate::{
    addresses::{self, Address, Page as _},
    consultations::{Consultation, ConsultationNumber, Title, VersionReason},
    documents::{self, Change, ChangeKind, Counts, Piece, Point, Text},
    ids::ProvisionId,
    platform::{
        Conn, Error, Language, Phrase,
        web::{App, Page, PathOf, Shell, html_until, see_other},
    },
    reading::{
        comments::ShownComment,
        compared::{Compared, compared_versions},
    },
};

/// The versions in the address, and how they are shown.
#[derive(Debug, Deserialize, Default)]
#[serde(default)]
pub(super) struct Asked {
    from: String,
    to: String,
    /// `side`: both wordings beside each other.
    view: String,
    /// Whether unchanged points are shown, too.
    all: String,
}

/// The comparison.
#[derive(Template)]
#[template(path = "reading/changes.html")]
struct ChangesPage {
    shell: Shell,
    consultation: Consultation,
    standing: Standing,
    title: Title,
    versions: Vec<Compared>,
    from: Compared,
    to: Compared,
    /// The language of the texts; `None` if the two versions have none in common.
    language: Option<Language>,
    before: Vec<Point>,
    after: Vec<Point>,
    relations: Vec<documents::Relation>,
    /// Why the later version was published.
    reasons: Vec<VersionReason>,
    /// The public comments on the points that changed, by provision.
    comments: HashMap<ProvisionId, Vec<ShownComment>>,
    is_beside: bool,
    shows_all: bool,
    /// Whether the reader can comment on the later version.
    takes_comments: bool,
}

/// Shows what changed between two versions: without a choice, between the two newest.
pub(super) async fn show(
    app: Data<App>,
    shell: Shell,
    PathOf(number): PathOf<ConsultationNumber>,
    asked: Query<Asked>,
) -> Page {
    let mut conn = app.db.read().await?;
    let (found, version) = Found::read(&conn, &shell, &number, None).await?;
    let versions = compared_versions(&conn, &shell, &found.consultation).await?;
    let Some((from, to)) = chosen(&versions, &asked)? else {
        return Ok(see_other(&app, addresses::DraftText { no: number.as_str() }.to_string(), None));
    };
    let changes_at = changes_at(&found.consultation, &version, shell.now);
    let page = ChangesPage::read(&mut conn, shell, found, versions, (from, to, &version), &asked).await?;
    html_until(&page, changes_at)
}

/// The two versions in the address; `None` if there are not two.
///
/// # Errors
/// [`Error::NotFound`] when there is no such public version.
fn chosen(versions: &[Compared], asked: &Asked) -> Result<Option<(Compared, Compared)>, Error> {
    let find = |word: &str, otherwise: Option<usize>| match word {
        "" => Ok(otherwise.and_then(|at| versions.get(at)).cloned()),
        word => versions.iter().find(|one| one.ordinal.to_string() == word).cloned().map(Some).ok_or(Error::NotFound),
    };
    let to = find(&asked.to, versions.len().checked_sub(1))?;
    let at = to.as_ref().and_then(|to| versions.iter().position(|one| one.ordinal == to.ordinal));
    let from = find(&asked.from, at.and_then(|at| at.checked_sub(1)))?;
    Ok(from.zip(to))
}

impl ChangesPage {
    async fn read(
        conn: &mut Conn,
        shell: Shell,
        found: Found,
        versions: Vec<Compared>,
        (from, to, version): (Compared, Compared, &ShownVersion),
        asked: &Asked,
    ) -> Result<Self, Error> {
        let Found { consultation, title, .. } = found;
        let (texts_before, texts_after) = (store::texts(conn, from.id).await?, store::texts(conn, to.id).await?);
        let texts = in_one_language(&texts_before, &texts_after, shell.language);
        let (mut before, mut after) = (Vec::new(), Vec::new());
        if let Some((one, other)) = texts {
            (before, after) = (documents::points(conn, one.id).await?, documents::points(conn, other.id).await?);
        }
        let relations = documents::relations(conn, consultation.document, (from.ordinal, to.ordinal)).await?;
        let mut page = Self {
            standing: Standing::of(&consultation, shell.now),
            language: texts.map(|(_, text)| text.language),
            reasons: store::version_reasons(conn, &to).await?,
            comments: HashMap::new(),
            takes_comments: version.newest().is_some_and(|newest| newest.version == to.id)
                && consultation.is_open(shell.now)
                && (shell.viewer.is_member() || !shell.viewer.is_signed_in()),
            is_beside: asked.view == "side",
            shows_all: asked.all == "1",
            shell,
            consultation,
            title,
            versions,
            from,
            to,
            before,
            after,
            relations,
        };
        page.comments = page.comments_on(conn).await?;
        Ok(page)
    }

    /// The public comments on the points that changed, on the versions before the later one.
    async fn comments_on(&self, conn: &mut Conn) -> Result<HashMap<ProvisionId, Vec<ShownComment>>, Error> {
        let rows = self.rows();
        let changed = rows.iter().filter(|row| row.is_change());
        let touched: HashSet<ProvisionId> = changed
            .flat_map(|row| row.before.into_iter().chain(row.after).chain(row.related.iter().copied()))
            .map(|point| point.provision)
            .collect();
        let commented: Vec<&Compared> = self.versions.iter().filter(|one| one.ordinal < self.later()).collect();
        store::comments_on_provisions(conn, self.shell.now, (&commented, self.to.id), &touched).await
    }

    /// The number of the later of the two versions.
    fn later(&self) -> i32 {
        self.from.ordinal.max(self.to.ordinal)
    }

    fn rows(&self) -> Vec<Change<'_>> {
        documents::changes(&self.before, &self.after, &self.relations)
    }

    /// The rows on the page: those that changed, with the headings above them, or all.
    fn shown<'a>(&self, rows: &'a [Change<'a>]) -> Vec<&'a Change<'a>> {
        let mut shown = Vec::new();
        let mut headings: Vec<&Change<'_>> = Vec::new();
        for row in rows {
            let heading = row.point().filter(|point| point.is_heading());
            if self.shows_all || row.is_change() {
                shown.append(&mut headings);
                shown.push(row);
            } else if let Some(heading) = heading {
                headings.retain(|above| above.point().is_some_and(|above| above.depth < heading.depth));
                headings.push(row);
            }
        }
        shown
    }

    fn changed<'a>(&self, rows: &'a [Change<'a>]) -> Vec<&'a Change<'a>> {
        rows.iter().filter(|row| row.is_change()).collect()
    }

    /// How many changes of each kind there are, in words; empty if nothing changed.
    fn counts(&self, rows: &[Change<'_>]) -> Vec<Phrase> {
        let Counts { reworded, new, deleted, moved, split, merged, marked, renumbered } = documents::summary(rows);
        let counted = [
            (reworded, "reading-changes-reworded"),
            (new, "reading-changes-new"),
            (deleted, "reading-changes-deleted"),
            (moved, "reading-changes-moved"),
            (split, "reading-changes-split"),
            (merged, "reading-changes-merged"),
            (marked, "reading-changes-marked"),
            (renumbered, "reading-changes-renumbered"),
        ];
        let counted = counted.into_iter().filter(|(count, _)| *count > 0);
        counted.map(|(count, key)| self.shell.t(key).with("count", count)).collect()
    }

    /// The place of a row on the page; a deleted point keeps that of its text, with a sign that it is the old one.
    fn anchor(row: &Change<'_>) -> String {
        match (row.after, row.before) {
            (Some(after), _) => after.anchor.clone(),
            (None, Some(before)) => format!("{}-old", before.anchor),
            (None, None) => String::new(),
        }
    }

    /// The number in the margin, in brackets for a point that is gone.
    fn margin(row: &Change<'_>) -> String {
        let number = |point: &Point| point.number.clone().unwrap_or_default();
        match (row.after, row.before) {
            (Some(after), _) => number(after),
            (None, Some(before)) if before.number.is_some() => format!("({})", number(before)),
            _ => String::new(),
        }
    }

    fn is_heading(row: &Change<'_>) -> bool {
        row.point().is_some_and(Point::is_heading)
    }

    fn name(&self, point: &Point) -> Phrase {
        self.shell.say(&point.name(self.shell.language))
    }

    /// A row in the list of changes: `Point 3, changed`.
    fn entry(&self, row: &Change<'_>) -> Phrase {
        let key = match row.kind {
            ChangeKind::Same if row.moved => "reading-change-entry-moved",
            ChangeKind::Same | ChangeKind::Renumbered => "reading-change-entry-renumbered",
            ChangeKind::Marked => "reading-change-entry-marked",
            ChangeKind::Reworded => "reading-change-entry-reworded",
            ChangeKind::New => "reading-change-entry-new",
            ChangeKind::Deleted => "reading-change-entry-deleted",
            ChangeKind::Split | ChangeKind::SplitFrom => "reading-change-entry-split",
            ChangeKind::Merged | ChangeKind::MergedFrom => "reading-change-entry-merged",
        };
        let name = row.point().map(|point| self.name(point).to_string()).unwrap_or_default();
        // A point that is gone may have the number of one that is there.
        let name = if row.after.is_some() {
            name
        } else {
            let of_version = self.shell.t("documents-name-in-version").with("point", name);
            of_version.with("version", self.from.ordinal).to_string()
        };
        self.shell.t(key).with("point", name)
    }

    /// Whether a piece is shown on the side of the earlier wording, or on that of the later one.
    fn is_on_side(&self, piece: &Piece, is_old: &bool) -> bool {
        if *is_old { !piece.is_inserted() } else { !piece.is_deleted() }
    }

    /// The form for a comment on a changed point, while people comment on the later version.
    fn comment_on(&self, row: &Change<'_>) -> Option<String> {
        let point = row.after.filter(|_| row.is_change() && self.takes_comments)?;
        Some(addresses::NewComment { no: &self.consultation.number }.with("point", &point.anchor).into())
    }

    /// What happened to a point, in sentences.
    fn happened(&self, row: &Change<'_>) -> Vec<Phrase> {
        let names: Vec<String> = row.related.iter().map(|point| self.name(point).to_string()).collect();
        let related = names.join(", ");
        let what = match row.kind {
            ChangeKind::Same => None,
            ChangeKind::Renumbered => Some("reading-changed-number"),
            ChangeKind::Marked => Some("reading-changed-marks"),
            ChangeKind::Reworded => Some("reading-changed-words"),
            ChangeKind::New => Some("reading-changed-new"),
            ChangeKind::Deleted => Some("reading-changed-deleted"),
            ChangeKind::Split => Some("reading-changed-split"),
            ChangeKind::SplitFrom => Some("reading-changed-split-from"),
            ChangeKind::Merged => Some("reading-changed-merged"),
            ChangeKind::MergedFrom => Some("reading-changed-merged-from"),
        };
        let words = row.words();
        let said = |key: &'static str| {
            let said = self.shell.t(key).with("inserted", words.inserted).with("deleted", words.deleted);
            said.with("related", related.as_str())
        };
        let moved = row.moved.then(|| self.shell.t("reading-changed-moved"));
        let was = row.before.filter(|_| row.earlier_number().is_some() || row.moved || row.after.is_none());
        let was = was.map(|point| {
            let was = self.shell.t("reading-changed-was").with("point", self.name(point));
            was.with("version", self.from.ordinal)
        });
        moved.into_iter().chain(what.map(said)).chain(was).collect()
    }

    /// The comments on a changed point, those that led to the change first.
    fn comments_of(&self, row: &Change<'_>) -> Vec<Cause<'_>> {
        if !row.is_change() {
            return Vec::new();
        }
        let points = row.before.into_iter().chain(row.after).chain(row.related.iter().copied());
        let mut seen = HashSet::new();
        let provisions = points.map(|point| point.provision).filter(|provision| seen.insert(*provision));
        let comments = provisions.filter_map(|provision| self.comments.get(&provision)).flatten();
        let mut told = HashSet::new();
        let comments = comments.filter(|shown| told.insert(shown.sent.comment.id));
        let mut causes: Vec<Cause<'_>> = comments.map(|shown| Cause { shown, led: self.led_to(shown, row) }).collect();
        causes.sort_by_key(|cause| !cause.led);
        causes
    }

    /// Whether the answer to a comment names this change.
    fn led_to(&self, shown: &ShownComment, row: &Change<'_>) -> bool {
        let names = |point: &Point| {
            shown.led_to().any(|change| change.ordinal == self.to.ordinal && change.is_of(point.provision))
        };
        row.before.into_iter().chain(row.after).any(names)
    }

    fn page(&self) -> Address {
        self.between(self.from.ordinal, self.to.ordinal)
    }

    fn between(&self, from: i32, to: i32) -> Address {
        let page = addresses::DraftChanges { no: &self.consultation.number };
        page.with("from", from).with("to", to).with("view", if self.is_beside { "side" } else { "" })
    }

    /// The same with the wordings beside each other, or in one text.
    fn other_view(&self) -> String {
        let page = addresses::DraftChanges { no: &self.consultation.number };
        let page = page.with("from", self.from.ordinal).with("to", self.to.ordinal);
        let page = page.with("view", if self.is_beside { "" } else { "side" });
        page.with("all", if self.shows_all { "1" } else { "" }).into()
    }

    /// The same with the unchanged points, or without.
    fn other_extent(&self) -> String {
        self.page().with("all", if self.shows_all { "" } else { "1" }).into()
    }

    /// The other pairs of versions that can be compared: each version with the one before it.
    fn others(&self) -> Vec<(Phrase, String)> {
        let neighbours = self.versions.windows(2).map(|two| (two[0].ordinal, two[1].ordinal));
        let first_and_last =
            self.versions.first().zip(self.versions.last()).map(|(one, two)| (one.ordinal, two.ordinal));
        let mut pairs: Vec<(i32, i32)> = neighbours.chain(first_and_last).collect();
        pairs.dedup();
        pairs.retain(|pair| *pair != (self.from.ordinal, self.to.ordinal));
        let words = |(from, to): (i32, i32)| {
            let words = self.shell.t("reading-changes-between").with("from", from).with("to", to);
            (words, self.between(from, to).into())
        };
        pairs.into_iter().map(words).collect()
    }

    /// The published versions of the two, the later first, with their texts.
    fn texts(&self) -> Vec<(Phrase, String)> {
        let published = [&self.to, &self.from].into_iter().filter(|of| of.published_at.is_some());
        let link = |of: &Compared| {
            let page = addresses::DraftText { no: &of.number }.with("version", of.ordinal);
            (self.shell.t("reading-changes-read").with("version", of.ordinal), page.into())
        };
        published.map(link).collect()
    }

    /// The page of the version in preparation, for staff.
    fn preparation(&self) -> Option<(Phrase, String)> {
        let page = addresses::StaffVersion { no: &self.to.number };
        let words = || self.shell.t("reading-changes-to-preparation").with("version", self.to.ordinal);
        self.to.published_at.is_none().then(|| (words(), page.to_string()))
    }

    fn dated(&self, of: &Compared) -> Phrase {
        match of.published_at {
            Some(at) => {
                let words = self.shell.t("reading-version-of-date").with("version", of.ordinal);
                words.with("date", self.shell.date(&at))
            }
            None => self.shell.t("reading-version-in-preparation").with("version", of.ordinal),
        }
    }

    /// The reason in the reader's language if possible.
    fn reason(&self) -> Option<&VersionReason> {
        self.reasons.iter().find(|why| why.language == self.shell.language).or(self.reasons.first())
    }

    fn lang(&self) -> &'static str {
        self.language.map_or("", Language::as_str)
    }
}

/// A comment beside a change.
struct Cause<'a> {
    shown: &'a ShownComment,
    /// Whether its answer names the change.
    led: bool,
}

/// A text of each version in one language: that of the reader if both have it.
fn in_one_language<'a>(before: &'a [Text], after: &'a [Text], language: Language) -> Option<(&'a Text, &'a Text)> {
    let pairs = after.iter().filter_map(|text| Some((before.iter().find(|one| one.language == text.language)?, text)));
    pairs.max_by_key(|(_, text)| text.language == language)
}
