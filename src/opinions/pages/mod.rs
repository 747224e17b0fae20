use actix_web::web::Data;
use askama::Template;
use serde::Deserialize;

use super::{
    actions,
    model::{Opinion, Over, Stage, Ungiven},
    store,
};
use crate::{
    accounts, addresses,
    assessments::{self, Assessment},
    consultations::{self, Consultation, PublishedNotice, Reference, Title},
    documents::{self, On, Piece},
    ids::OpinionId,
    platform::{
        Conn, Error, Instant, Person, Phrase, said,
        web::{App, Field, Form, Now, Page, PathOf, Problems, Shell, Shown, html, see_other, unprocessable},
    },
    submissions::{self, SentComment},
};

/// What the form sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Input {
    view: String,
    /// The revision of the view that the page showed.
    seen: i32,
}

impl Input {
    fn parse(&self, problems: &mut Problems) -> Option<String> {
        problems.take("view", Opinion::view(&self.view))
    }
}

/// The comment that a view is wanted on.
struct Subject {
    sent: SentComment,
    on: On,
    place: Phrase,
}

/// `/opinions/{id}`: to the colleague who was asked, the comment, its point and the question; nothing else of the desk.
#[derive(Template)]
#[template(path = "opinions/opinion.html")]
struct OpinionPage {
    shell: Shell,
    opinion: Opinion,
    consultation: Consultation,
    title: Title,
    asked_by: String,
    /// Nothing once no view can be given any more.
    subject: Option<Subject>,
    /// Why no view can be given any more.
    over: Option<Over>,
    input: Input,
    problems: Problems,
    /// The view that was saved from another page meanwhile.
    changed: Option<String>,
}

impl OpinionPage {
    async fn read(app: &App, shell: Shell, person: &Person, id: OpinionId) -> Result<Self, Error> {
        let mut conn = app.db.read().await?;
        let opinion = store::find_asked(&conn, person.id, id).await?;
        let assessment = assessments::find(&conn, opinion.assessment).await?;
        let consultation = consultations::find_by_id(&conn, assessment.consultation).await?;
        let notices = consultations::published_notices(&conn, consultation.id).await?;
        let title = Title::of(&consultation, notices.iter().map(PublishedNotice::title).collect(), shell.language);
        let over = opinion.can_be_given(&consultation, assessment.state, shell.now).err();
        let subject = match over {
            None => Some(Subject::read(&mut conn, &shell, &assessment).await?),
            Some(_) => None,
        };
        let asker = accounts::find_people(&mut conn, &[opinion.asked_by]).await?.pop();
        let input = Input { view: opinion.given.clone().unwrap_or_default(), seen: opinion.revision };
        Ok(Self {
            shell,
            asked_by: asker.map(|asker| asker.name).unwrap_or_default(),
            opinion,
            consultation,
            title,
            subject,
            over,
            input,
            problems: Problems::default(),
            changed: None,
        })
    }

    /// The page with what was typed and why it was not saved.
    fn again(self, Shown { typed, problems }: Shown<Input>) -> Self {
        Self { input: typed, problems, ..self }
    }

    fn action(&self) -> String {
        addresses::Opinion { id: self.opinion.id }.into()
    }

    /// The public page of the consultation.
    fn notice(&self) -> String {
        addresses::Consultation { no: &self.consultation.number }.into()
    }

    fn is_given(&self) -> bool {
        self.opinion.stage() == Stage::Given
    }

    /// Whether the field stands on the page: to type in, or because something typed could not be saved.
    fn shows_field(&self) -> bool {
        self.over.is_none() || !self.problems.is_empty()
    }

    /// The view as it was saved, where nobody can change it any more.
    fn saved(&self) -> Option<&String> {
        self.opinion.given.as_ref().filter(|_| self.over.is_some())
    }

    fn asked(&self) -> Phrase {
        let at = self.shell.moment(&self.opinion.asked_at);
        self.shell.t("opinions-asked-by").with("name", &self.asked_by).with("at", at)
    }

    fn due(&self) -> Option<Phrase> {
        let due = self.opinion.due_on.filter(|_| self.opinion.stage() == Stage::Waits)?;
        Some(self.shell.t("opinions-due").with("day", self.shell.date(&due)))
    }

    fn is_late(&self) -> bool {
        self.opinion.is_late(self.shell.now)
    }

    fn given_at(&self) -> Option<Instant> {
        self.opinion.given_at
    }

    /// The number with which people quote the comment.
    fn reference(&self, subject: &Subject) -> String {
        let SentComment { comment, number, .. } = &subject.sent;
        Reference::of_comment(&self.consultation, *number, comment.ordinal).to_string()
    }

    fn view(&self) -> Field {
        self.shell.field(&self.problems, "view", &self.input.view)
    }
}

impl Subject {
    async fn read(conn: &mut Conn, shell: &Shell, assessment: &Assessment) -> Result<Self, Error> {
        let sent = submissions::sent_comments(conn, &[assessment.comment]).await?.pop().ok_or(Error::NotFound)?;
        let point: Vec<_> = sent.comment.point.into_iter().collect();
        let on = On::of(sent.comment.point, &documents::placed(conn, &point).await?);
        let name = on.name(shell.language);
        let place = match assessment.version_ordinal {
            1 => shell.say(&name),
            version => shell.say(&said("documents-name-in-version").with("point", name).with("version", version)),
        };
        Ok(Self { sent, on, place })
    }

    /// The comparison of the proposed wording with the point.
    fn comparison(&self) -> Option<Vec<Piece>> {
        self.on.comparison(self.sent.comment.proposed_wording.as_deref())
    }
}

/// `GET /opinions/{id}`
pub(super) async fn show(app: Data<App>, shell: Shell, PathOf(id): PathOf<OpinionId>, person: Person) -> Page {
    html(&OpinionPage::read(&app, shell, &person, id).await?)
}

/// `POST /opinions/{id}`
pub(super) async fn give(
    app: Data<App>,
    shell: Shell,
    Now(now): Now,
    PathOf(id): PathOf<OpinionId>,
    person: Person,
    form: Form<Input>,
) -> Page {
    let parsed = form.parse(|input, problems| Some((input.parse(problems)?, input.seen)));
    let ((view, seen), typed) = match parsed {
        Ok(parsed) => parsed,
        Err(shown) => return unprocessable(&OpinionPage::read(&app, shell, &person, id).await?.again(shown)),
    };
    let giver = person.clone();
    let given = app.db.write(async move |tx| actions::give(tx, now, &giver, id, seen, &view).await).await;
    let ungiven = match given {
        Ok(()) => {
            let words = if seen == 0 { "opinions-given" } else { "opinions-given-anew" };
            return Ok(see_other(&app, addresses::Opinion { id }, Some(said(words))));
        }
        Err(stop) => stop.refusal()?,
    };
    let page = OpinionPage::read(&app, shell, &person, id).await?;
    let mut shown = typed.shown(Problems::one("", ungiven.reason()));
    let changed = match ungiven {
        Ungiven::Changed(opinion) => {
            shown.typed.seen = opinion.revision;
            opinion.given
        }
        Ungiven::Over(_) => None,
    };
    unprocessable(&OpinionPage { changed, ..page.again(shown) })
}
