use actix_web::web::Data;
use askama::Template;
use serde::Deserialize;

use crate::{
    addresses::{self, Address, Page as _},
    assessments,
    consultations::{self, Consultation, ConsultationNumber, Title},
    organisations,
    platform::{
        Approver, Conn, Error, Language, Phrase, Role, Said, Staff, said,
        web::{App, Form, Now, Page, PathOf, Problems, Recent, Shell, html, see_other, unprocessable},
    },
    responses::{
        actions::{self, Unpublished},
        store::{self, Waiting},
    },
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Seen {
    /// The mark of the approved answers that the page showed.
    seen: String,
}

/// What will be published and who will get a letter, shown before the button.
#[derive(Template)]
#[template(path = "responses/publication.html")]
struct PublicationPage {
    shell: Shell,
    consultation: Consultation,
    title: Title,
    waiting: Waiting,
    /// Each organisation that gets a letter, with the number of answers in it.
    organisations: Vec<(String, i64)>,
    /// Each organisation that is not in the register, with the number of answers that it gets by post.
    by_post: Vec<(String, i64)>,
    /// How many comments have no approved answer.
    unanswered: i64,
    problems: Problems,
}

impl PublicationPage {
    async fn read(conn: &mut Conn, shell: Shell, number: &ConsultationNumber) -> Result<Self, Error> {
        let consultation = consultations::find(conn, number.as_str()).await?;
        let title = title(conn, &consultation, shell.language).await?;
        let waiting = actions::waiting(conn, consultation.id).await?;
        let concerned = store::answers_by_organisation(conn, &waiting.responses()).await?;
        let names = organisations::names(conn, &concerned.iter().map(|(id, _)| *id).collect::<Vec<_>>()).await?;
        let mut organisations: Vec<_> =
            concerned.into_iter().filter_map(|(id, count)| Some((names.get(&id)?.clone(), count))).collect();
        organisations.sort();
        let by_post = store::answers_by_post(conn, &waiting.responses()).await?;
        let counts = assessments::counts(conn, consultation.id).await?;
        Ok(Self {
            shell,
            consultation,
            title,
            waiting,
            organisations,
            by_post,
            unanswered: counts.received + counts.returned + counts.drafted,
            problems: Problems::default(),
        })
    }

    /// Why nothing can be published now.
    fn hindrance(&self) -> Option<Said> {
        if !self.consultation.is_over(self.shell.now) {
            return Some(reason(Unpublished::NotOver));
        }
        self.waiting.next.is_empty().then(|| reason(Unpublished::Nothing))
    }

    /// A question only if there is something to publish.
    fn heading(&self) -> Phrase {
        let key =
            if self.hindrance().is_some() { "responses-publication-heading" } else { "responses-publication-title" };
        self.shell.t(key).with("number", self.consultation.number.as_str())
    }

    /// How many answers are not in the language of the page, if any: an approver should know before they are public.
    fn in_the_other_language(&self) -> Option<Phrase> {
        let other = self.shell.language.other();
        let count = self.waiting.count_in(other);
        (count > 0).then(|| self.shell.t(&format!("responses-publication-in-{other}")).with("count", count))
    }

    fn may_publish(&self) -> bool {
        self.shell.viewer.has(Role::Approver)
    }

    /// The mark of the answers on the page.
    fn mark(&self) -> String {
        actions::mark(&self.waiting)
    }

    fn public_address(&self) -> String {
        self.shell.link(&addresses::Results { no: &self.consultation.number }.to_string())
    }

    fn action(&self) -> String {
        addresses::StaffAnswers { no: &self.consultation.number }.into()
    }

    fn desk(&self) -> Address {
        addresses::StaffComments {}.with("consultation", &self.consultation.number)
    }
}

fn reason(unpublished: Unpublished) -> Said {
    said(match unpublished {
        Unpublished::NotOver => "responses-publication-not-over",
        Unpublished::Nothing => "responses-publication-nothing",
        Unpublished::Changed => "responses-publication-changed",
    })
}

/// The title of a consultation, in the reader's language if possible.
pub(super) async fn title(conn: &mut Conn, consultation: &Consultation, language: Language) -> Result<Title, Error> {
    let titles = consultations::titles(conn, &[consultation.id]).await?.remove(&consultation.id);
    Ok(Title::of(consultation, titles.unwrap_or_default(), language))
}

/// Asks whether to publish the approved answers.
pub(in crate::responses) async fn ask(
    app: Data<App>,
    shell: Shell,
    PathOf(number): PathOf<ConsultationNumber>,
    _: Staff,
) -> Page {
    let mut conn = app.db.read().await?;
    html(&PublicationPage::read(&mut conn, shell, &number).await?)
}

/// Publishes the answers that the approver has seen.
pub(in crate::responses) async fn publish(
    app: Data<App>,
    shell: Shell,
    PathOf(number): PathOf<ConsultationNumber>,
    Recent(approver): Recent<Approver>,
    Now(now): Now,
    form: Form<Seen>,
) -> Page {
    let problems = match form.parse(|typed, _| Some(typed.seen.clone())) {
        Err(shown) => shown.problems,
        Ok((seen, _)) => {
            let of = number.clone();
            match app.db.write(async move |tx| actions::publish(tx, now, &approver, of.as_str(), &seen).await).await {
                Ok(_) => {
                    let desk = addresses::StaffComments {}.with("consultation", number.as_str());
                    return Ok(see_other(&app, desk.to_string(), Some(said("responses-published"))));
                }
                Err(stop) => Problems::one("", reason(stop.refusal()?)),
            }
        }
    };
    let mut conn = app.db.read().await?;
    let page = PublicationPage::read(&mut conn, shell, &number).await?;
    unprocessable(&PublicationPage { problems, ..page })
}
