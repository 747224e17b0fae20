//! The form of a new or existing comment; beside it the point, below it the comparison of the proposed wording with the
//! point.
use actix_web::web::{Data, Query};
use askama::Template;
use serde::Deserialize;

use super::{
    super::{
        actions::{self, Unsaved},
        model::{ProposedWording, Statement, StatementComment, can_comment},
        store,
    },
    frame::{Frame, Names},
    input::{FROM_CHECK, FROM_TEXT, Input},
};
use crate::{
    addresses::{self, Page as _},
    consultations::{self, ConsultationNumber, Versions},
    documents::{self, On, Piece, Placed, Point},
    ids::{FormId, PointId, StatementCommentId, StatementId, VersionId},
    platform::{
        Conn, Error, Instant, Language, Member, Membership, Phrase, Said, Tx, said,
        web::{App, Field, Form, Now, Page, PathOf, PathsOf, Problems, Shell, Shown, html, see_other, unprocessable},
    },
};

/// The point of a comment, and the organisation it is for.
struct Place {
    frame: Frame,
    on: On,
    /// If there are several, the writer chooses one.
    organisations: Vec<Membership>,
    /// The existing comment; `None` for a new one.
    comment: Option<StatementComment>,
    /// The published versions, for the name of an existing comment's point.
    versions: Versions,
}

impl Place {
    /// The name of what the comment is on, with the version if there are several.
    fn name(&self, language: Language) -> Said {
        let name = self.on.name(language);
        match self.point() {
            Some(point) => self.versions.name(name, point.version),
            None => name,
        }
    }

    fn point(&self) -> Option<&Point> {
        self.on.point()
    }

    /// The page after saving: for a new comment the text, otherwise the page that the writer came from.
    fn back(&self, from: &str) -> String {
        match &self.comment {
            Some(comment) if from == FROM_CHECK => addresses::StatementCheck { id: comment.statement }.into(),
            Some(comment) if from != FROM_TEXT => addresses::Statement { id: comment.statement }.into(),
            _ => self.in_the_text(),
        }
    }

    /// The address of the point in the draft.
    fn in_the_text(&self) -> String {
        in_the_text(&self.frame.consultation.number, &self.on)
    }

    /// For a new comment on an open consultation: with the member's organisations that have not submitted yet.
    async fn for_new(
        app: &App,
        shell: &Shell,
        number: &ConsultationNumber,
        member: &Member,
    ) -> Result<(Self, Vec<Statement>), Error> {
        let mut conn = app.db.read().await?;
        let consultation = consultations::find(&conn, number.as_str()).await?;
        if !consultation.is_public(shell.now) {
            return Err(Error::NotFound);
        }
        let (submitted, _): (Vec<_>, Vec<_>) = store::on_consultation(&mut conn, member, consultation.id)
            .await?
            .into_iter()
            .partition(|statement| statement.submitted_at.is_some());
        let is_free = |membership: &&Membership| {
            submitted.iter().all(|statement| statement.organisation != membership.organisation)
        };
        let organisations = member.memberships.iter().filter(is_free).cloned().collect();
        let frame = Frame::load(&mut conn, shell, consultation).await?;
        let versions = Versions(Vec::new());
        Ok((Self { frame, on: On::WholeDraft, organisations, comment: None, versions }, submitted))
    }

    /// For a new comment whose form is shown again: on this point, for any of the member's organisations if each has
    /// submitted.
    async fn again_for_new(
        app: &App,
        shell: &Shell,
        number: &ConsultationNumber,
        member: &Member,
        on: On,
    ) -> Result<Self, Error> {
        let (mut place, _) = Self::for_new(app, shell, number, member).await?;
        if place.organisations.is_empty() {
            place.organisations.clone_from(&member.memberships);
        }
        Ok(Self { on, ..place })
    }

    /// For an existing comment; `None` if a colleague has removed it.
    async fn of_comment(
        app: &App,
        shell: &Shell,
        member: &Member,
        (statement, comment): (StatementId, StatementCommentId),
    ) -> Result<(Self, Statement), Error> {
        let mut conn = app.db.read().await?;
        let statement = store::find_own(&mut conn, member, statement).await?;
        let comment = store::comment(&conn, statement.id, comment).await?;
        let consultation = consultations::find_by_id(&conn, statement.consultation).await?;
        let on = match comment.as_ref().and_then(|comment| comment.point) {
            Some(id) => On::Point(point_by_id(&mut conn, id).await?),
            None => On::WholeDraft,
        };
        let organisations = member.of(statement.organisation).cloned().into_iter().collect();
        let versions = Versions(consultations::published_versions(&conn, consultation.id).await?);
        let frame = Frame::load(&mut conn, shell, consultation).await?;
        Ok((Self { frame, on, organisations, comment, versions }, statement))
    }
}

/// The address in the draft of what a comment is on.
fn in_the_text(number: &str, on: &On) -> String {
    let text = addresses::DraftText { no: number }.address();
    match on.point() {
        Some(point) => text.at(&point.anchor).into(),
        None => text.into(),
    }
}

/// A point with its language. The action checks its version.
async fn point_by_id(conn: &mut Conn, id: PointId) -> Result<Placed, Error> {
    documents::placed(conn, &[id]).await?.remove(&id).ok_or(Error::NotFound)
}

/// The point at an anchor: in the text of the page's language, otherwise in another one.
async fn point_by_anchor(
    conn: &mut Conn,
    version: VersionId,
    language: Language,
    anchor: &str,
) -> Result<Placed, Error> {
    let mut texts = documents::texts(conn, version).await?;
    texts.sort_by_key(|text| text.language != language);
    for text in texts {
        match documents::point_by_anchor(conn, text.id, anchor).await {
            Err(Error::NotFound) => {}
            found => return Ok(Placed { point: found?, language: text.language }),
        }
    }
    Err(Error::NotFound)
}

#[derive(Template)]
#[template(path = "statements/comment.html")]
struct CommentPage {
    shell: Shell,
    frame: Frame,
    title: Phrase,
    back: String,
    back_words: Phrase,
    point: Option<ShownPoint>,
    /// The language of the point, as in `lang="…"`.
    point_lang: &'static str,
    action: String,
    organisations: Vec<Membership>,
    organisation: Field,
    form: String,
    from: String,
    version: String,
    point_id: String,
    kind: Field,
    language: Field,
    text: Field,
    wording: Field,
    comparison: Vec<Piece>,
    /// The comparison was asked for.
    compares: bool,
    /// The wording that the point's own one has replaced in the field.
    replaced: String,
    seen: i32,
    /// The later revision that the page shows beside what was typed.
    over: Option<i32>,
    problems: Vec<(String, String)>,
    saved: Option<(String, Instant)>,
    theirs: Option<Theirs>,
    removal: Option<String>,
}

struct ShownPoint {
    name: Phrase,
    /// The page with other organisations' comments on the point.
    page: String,
    /// As HTML.
    wording: String,
    lang: &'static str,
}

/// The comment as a colleague has saved it meanwhile.
struct Theirs {
    by: String,
    /// The reader has saved it, in another window.
    is_yours: bool,
    comment: StatementComment,
    comparison: Vec<Piece>,
}

impl CommentPage {
    fn new(shell: Shell, place: Place, input: &Input, problems: &Problems) -> Self {
        let point = place.point().map(|point| ShownPoint {
            name: shell.say(&place.name(shell.language)),
            page: addresses::DraftPoint { no: &place.frame.consultation.number, anchor: &point.anchor }.into(),
            wording: point.html().unwrap_or_default(),
            lang: place.on.lang(),
        });
        let proposed =
            place.point().and_then(|point| Some((point, ProposedWording::parse(&input.wording, &point.body).ok()??)));
        let number = place.frame.consultation.number.clone();
        let there = place.comment.as_ref().map(|comment| (comment.statement, comment.id));
        let title = match there {
            Some(_) => said("statements-edit-title").with("point", place.name(shell.language)),
            None => place.on.comment_on(shell.language),
        };
        let back = place.back(&input.from);
        Self {
            title: shell.say(&title),
            back_words: shell.t(match (there, input.from.as_str()) {
                (None, _) | (_, FROM_TEXT) => "statements-back-to-the-text",
                (_, FROM_CHECK) => "statements-back-to-the-check",
                _ => "statements-back-to-the-statement",
            }),
            back,
            action: match there {
                Some((id, comment)) => addresses::StatementComment { id, comment }.into(),
                None => addresses::StatementComments { no: &number }.into(),
            },
            organisation: shell.field(problems, "organisation", &input.organisation),
            point_lang: point.as_ref().map_or("", |point| point.lang),
            form: input.form.clone(),
            from: input.from.clone(),
            version: input.version.clone(),
            point_id: input.point.clone(),
            kind: shell.field(problems, "kind", &input.kind),
            text: shell.field(problems, "text", &input.text),
            language: shell.field(problems, "language", &input.language),
            wording: shell.field(problems, "wording", &input.wording),
            comparison: proposed
                .map(|(point, wording)| documents::compare(&point.body, wording.as_str()))
                .unwrap_or_default(),
            compares: input.compares(),
            replaced: input.replaced.clone(),
            seen: input.seen,
            over: None,
            problems: shell.summary(problems),
            saved: None,
            theirs: None,
            removal: there.map(|(id, comment)| addresses::StatementCommentRemoval { id, comment }.into()),
            organisations: place.organisations,
            frame: place.frame,
            point,
            shell,
        }
    }

    /// The form with what was typed, and beside it the current comment if somebody has changed it.
    async fn again(app: &App, shell: Shell, place: Place, input: &Input, problems: &Problems) -> Result<Self, Error> {
        let Some(comment) = place.comment.clone().filter(|comment| comment.revision != input.seen) else {
            return Ok(Self::new(shell, place, input, problems));
        };
        let names = Names::of(&mut *app.db.read().await?, &[comment.changed_by]).await?;
        let wording = place.point().zip(comment.proposed_wording.as_deref());
        let theirs = Theirs {
            by: names.get(comment.changed_by).to_owned(),
            is_yours: shell.viewer.person.as_ref().is_some_and(|person| person.id == comment.changed_by),
            comparison: wording.map(|(point, wording)| documents::compare(&point.body, wording)).unwrap_or_default(),
            comment,
        };
        let over = Some(theirs.comment.revision);
        Ok(Self { over, theirs: Some(theirs), ..Self::new(shell, place, input, problems) })
    }

    /// The address of the form, at the comparison: the writer need not look for it on the page.
    fn compared(&self) -> String {
        format!("{}#compared", self.action)
    }

    /// The organisation, if there is only one.
    fn only(&self) -> Option<&Membership> {
        if let [only] = self.organisations.as_slice() { Some(only) } else { None }
    }
}

/// The point of a new comment, and the page that the writer came from.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    point: Option<String>,
    /// The key of the form. It is part of the address, so that the browser's back button leads to the same form.
    form: Option<FormId>,
    from: String,
}

/// `GET /consultations/{no}/comments/new?point=&form=`
pub async fn new(
    app: Data<App>,
    shell: Shell,
    PathOf(number): PathOf<ConsultationNumber>,
    Query(asked): Query<Asked>,
    member: Member,
) -> Page {
    let Some(form) = asked.form else {
        let page = addresses::NewComment { no: number.as_str() };
        let keyed = page.with("point", asked.point.unwrap_or_default()).with("form", FormId::new());
        return Ok(see_other(&app, keyed, None));
    };
    let (mut place, submitted) = Place::for_new(&app, &shell, &number, &member).await?;
    if let (true, Some(statement)) = (place.organisations.is_empty(), submitted.first()) {
        let receipt = addresses::StatementSubmission { id: statement.id }.to_string();
        let (page, done) = match submitted.len() {
            1 if statement.withdrawn_at.is_some() => (receipt, "statements-withdrawn-before"),
            1 => (receipt, "statements-already-submitted"),
            _ => (addresses::Desk {}.to_string(), "statements-already-submitted-all"),
        };
        return Ok(see_other(&app, page, Some(said(done))));
    }
    let consultation = &place.frame.consultation;
    if let Err(hindrance) = can_comment(consultation, shell.now) {
        let words = said("consultations-to-the-consultation");
        return Err(Error::refused(hindrance.reason(), place.frame.address(), words));
    }
    let mut conn = app.db.read().await?;
    if let Some((id, comment)) = store::added_with(&mut conn, &member, form).await? {
        return Ok(see_other(&app, addresses::StatementComment { id, comment }.to_string(), None));
    }
    let version = consultations::open_version(&mut conn, consultation.id, shell.now).await?.version;
    if let Some(anchor) = &asked.point {
        place.on = On::Point(point_by_anchor(&mut conn, version, shell.language, anchor).await?);
    }
    drop(conn);
    let input = Input {
        form: form.to_string(),
        version: version.to_string(),
        language: shell.language.to_string(),
        point: place.point().map(|point| point.id.to_string()).unwrap_or_default(),
        wording: place.point().map(|point| point.body.clone()).unwrap_or_default(),
        ..Input::default()
    };
    html(&CommentPage::new(shell, place, &input, &Problems::default()))
}

/// The fields; with problems if the form is only to be shown again.
fn opened(form: Form<Input>) -> (Input, Option<Problems>) {
    match form.parse(|input, _| Some(input.clone())) {
        Ok((input, _)) => (input, None),
        Err(Shown { typed, problems }) => (typed, Some(problems)),
    }
}

/// `POST /consultations/{no}/statement/comments`
pub async fn add(
    app: Data<App>,
    shell: Shell,
    Now(now): Now,
    PathOf(number): PathOf<ConsultationNumber>,
    member: Member,
    form: Form<Input>,
) -> Page {
    let (input, shown_again) = opened(form);
    let on = match input.point()? {
        Some(id) => On::Point(point_by_id(&mut *app.db.read().await?, id).await?),
        None => On::WholeDraft,
    };
    let only_shown = input.only_shown(on.point());
    let mut problems = Problems::default();
    let saves = shown_again.is_none() && only_shown.is_none();
    let new = if saves { input.parse_new(&mut problems, on.point(), &member, &number) } else { None };
    let Some(new) = new.filter(|_| problems.is_empty()) else {
        let place = Place::again_for_new(&app, &shell, &number, &member, on).await?;
        return match (shown_again, only_shown) {
            (Some(problems), _) => unprocessable(&CommentPage::new(shell, place, &input, &problems)),
            (None, Some(input)) => html(&CommentPage::new(shell, place, &input, &problems)),
            (None, None) => unprocessable(&CommentPage::new(shell, place, &input, &problems)),
        };
    };
    let writer = member.clone();
    match app.db.write(async move |tx| actions::add_comment(tx, now, &writer, &new).await).await {
        Ok(_) => Ok(see_other(&app, in_the_text(number.as_str(), &on), Some(said("statements-comment-saved")))),
        Err(stop) => {
            let unsaved = stop.refusal()?;
            let place = Place::again_for_new(&app, &shell, &number, &member, on).await?;
            not_saved(&app, shell, place, input, unsaved).await
        }
    }
}

/// `GET /statements/{id}/comments/{comment}`
pub async fn show(
    app: Data<App>,
    shell: Shell,
    PathsOf(id, comment): PathsOf<StatementId, StatementCommentId>,
    Query(asked): Query<Asked>,
    member: Member,
) -> Page {
    let (place, statement) = Place::of_comment(&app, &shell, &member, (id, comment)).await?;
    if statement.can_change(&place.frame.consultation, shell.now).is_err() {
        return Ok(see_other(&app, addresses::Statement { id }.to_string(), None));
    }
    let current = place.comment.clone().ok_or(Error::NotFound)?;
    let names = Names::of(&mut *app.db.read().await?, &[current.changed_by]).await?;
    let input = Input { from: asked.from, ..Input::of(&current, place.point()) };
    let page = CommentPage::new(shell, place, &input, &Problems::default());
    html(&CommentPage { saved: Some((names.get(current.changed_by).to_owned(), current.changed_at)), ..page })
}

/// `POST /statements/{id}/comments/{comment}`
pub async fn change(
    app: Data<App>,
    shell: Shell,
    Now(now): Now,
    PathsOf(id, comment): PathsOf<StatementId, StatementCommentId>,
    member: Member,
    form: Form<Input>,
) -> Page {
    let (input, shown_again) = opened(form);
    let (mut place, _) = Place::of_comment(&app, &shell, &member, (id, comment)).await?;
    if let (None, Some(point)) = (place.point(), input.point()?) {
        place.on = On::Point(point_by_id(&mut *app.db.read().await?, point).await?);
    }
    if let Some(problems) = shown_again {
        return unprocessable(&CommentPage::again(&app, shell, place, &input, &problems).await?);
    }
    if let Some(input) = input.only_shown(place.point()) {
        return html(&CommentPage::again(&app, shell, place, &input, &Problems::default()).await?);
    }
    let mut problems = Problems::default();
    let (language, text) = match input.parse(&mut problems, place.point()) {
        Some(parsed) if problems.is_empty() => parsed,
        _ => return unprocessable(&CommentPage::again(&app, shell, place, &input, &problems).await?),
    };
    let seen = input.seen.max(input.over);
    let back = place.back(&input.from);
    let change = async move |tx: &mut Tx| {
        actions::change_comment(tx, now, &member, (id, comment), seen, (language, &text)).await
    };
    match app.db.write(change).await {
        Ok(()) => Ok(see_other(&app, back, Some(said("statements-comment-saved")))),
        Err(stop) => not_saved(&app, shell, place, input, stop.refusal()?).await,
    }
}

/// The form with what was typed, and beside it what a colleague did meanwhile. Then the writer knows what a second
/// click replaces.
async fn not_saved(app: &App, shell: Shell, mut place: Place, mut input: Input, unsaved: Unsaved) -> Page {
    let problems = Problems::one("", unsaved.reason());
    match unsaved {
        Unsaved::Changed(comment) => place.comment = Some(*comment),
        Unsaved::Removed => {
            place.comment = None;
            input.form = FormId::new().to_string();
        }
        _ => {}
    }
    unprocessable(&CommentPage::again(app, shell, place, &input, &problems).await?)
}
