//! The page where anybody asks for news by address.
pub(super) mod links;
pub(super) mod organisations;

use actix_web::web::{Data, Query};
use askama::Template;
use serde::Deserialize;

use super::{
    actions,
    model::{Followed, Wish},
};
use crate::{
    accounts::{Client, Email, TooMany},
    addresses::{self, Address, Page as _},
    consultations::{self, Consultation},
    ids::ConsultationId,
    platform::{
        Conn, Error, Language, PolicyArea, Problems, said,
        web::{App, Field, Form, Now, Page, Shell, Shown, html, too_many, unprocessable},
    },
};

/// What an address of the page chooses before anybody types.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    area: String,
    consultation: String,
}

/// The fields of the form.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    email: String,
    areas: Vec<String>,
    consultations: Vec<String>,
    language: String,
}

impl Typed {
    fn parse(&self, problems: &mut Problems, offered: &[Offered]) -> Option<Wish> {
        let email = problems.take("email", Email::parse(&self.email));
        let offered: Vec<_> = offered.iter().map(|one| (one.number.clone(), one.id)).collect();
        let followed = Followed::parse(problems, &self.areas, &self.consultations, &offered);
        let language = read_language(problems, &self.language);
        Some(Wish { email: email?, language: language?, followed: followed? })
    }
}

fn read_language(problems: &mut Problems, typed: &str) -> Option<Language> {
    problems.take("language", typed.parse::<Language>().map_err(|_| said("following-choose-language")))
}

/// A single consultation that can be followed.
#[derive(Debug, Clone)]
struct Offered {
    id: ConsultationId,
    number: String,
    title: String,
    /// Its policy area.
    area: PolicyArea,
}

impl Offered {
    /// The published consultation with this number, if there is one.
    async fn load(conn: &mut Conn, number: &str, language: Language) -> Result<Vec<Self>, Error> {
        match consultations::find(conn, number).await {
            Ok(found) if found.published_at.is_some() => Self::of(conn, &[found.id], language).await,
            Ok(_) | Err(Error::NotFound) => Ok(Vec::new()),
            Err(error) => Err(error),
        }
    }

    async fn of(conn: &mut Conn, ids: &[ConsultationId], language: Language) -> Result<Vec<Self>, Error> {
        let found = consultations::published_of(conn, ids).await?;
        let mut titles = consultations::published_titles(conn, ids, language).await?;
        let offered = |one: Consultation| {
            let title = titles.remove(&one.id)?.words;
            Some(Self { id: one.id, number: one.number, title, area: one.policy_area })
        };
        let mut all: Vec<Self> = found.into_iter().filter_map(offered).collect();
        all.sort_by(|one, other| one.number.cmp(&other.number));
        Ok(all)
    }
}

/// The boxes with what can be followed, and the language; two pages have them.
struct Boxes {
    areas: Field,
    ticked: Vec<String>,
    offered: Vec<Offered>,
    numbers: Vec<String>,
    language: Field,
}

impl Boxes {
    fn new(
        shell: &Shell,
        problems: &Problems,
        (ticked, numbers, language): (&[String], &[String], &str),
        offered: Vec<Offered>,
    ) -> Self {
        Self {
            areas: shell.field(problems, "areas", ""),
            ticked: ticked.to_vec(),
            offered,
            numbers: numbers.to_vec(),
            language: shell.field(problems, "language", language),
        }
    }

    fn has_area(&self, area: &PolicyArea) -> bool {
        self.ticked.iter().any(|ticked| ticked == area.as_str())
    }

    /// Beside the area of the one consultation that is offered: that it is.
    fn hint(&self, shell: &Shell, area: &PolicyArea) -> String {
        match self.offered.as_slice() {
            [only] if only.area == *area => shell.t("following-its-area").to_string(),
            _ => String::new(),
        }
    }

    fn has_consultation(&self, number: &str) -> bool {
        self.numbers.iter().any(|ticked| ticked == number)
    }
}

/// The form.
#[derive(Template)]
#[template(path = "following/follow.html")]
struct FollowPage {
    shell: Shell,
    problems: Vec<(String, String)>,
    email: Field,
    action: Address,
    boxes: Boxes,
}

impl FollowPage {
    fn new(shell: Shell, typed: &Typed, problems: &Problems, offered: Vec<Offered>) -> Self {
        let number = offered.first().map(|one| one.number.clone()).unwrap_or_default();
        let ticked = (typed.areas.as_slice(), typed.consultations.as_slice(), typed.language.as_str());
        Self {
            problems: shell.summary(problems),
            email: shell.field(problems, "email", &typed.email),
            action: addresses::Follow {}.with("consultation", number),
            boxes: Boxes::new(&shell, problems, ticked, offered),
            shell,
        }
    }

    /// The consultation that an organisation could follow instead; staff have none.
    fn for_organisations(&self) -> Option<&Offered> {
        let viewer = &self.shell.viewer;
        self.boxes.offered.first().filter(|_| viewer.is_member() || !viewer.is_signed_in())
    }
}

/// The answer, the same whether the address follows already or not.
#[derive(Template)]
#[template(path = "following/asked.html")]
struct AskedPage {
    shell: Shell,
    address: String,
    /// The consultation from whose page they came.
    about: Option<Offered>,
}

/// `GET /follow`
pub async fn show_follow(app: Data<App>, shell: Shell, Query(wanted): Query<Wanted>) -> Page {
    let offered = Offered::load(&mut *app.db.read().await?, &wanted.consultation, shell.language).await?;
    let typed = Typed {
        areas: vec![wanted.area],
        consultations: vec![wanted.consultation],
        language: shell.language.to_string(),
        ..Typed::default()
    };
    html(&FollowPage::new(shell, &typed, &Problems::default(), offered))
}

/// `POST /follow`
pub async fn follow(
    app: Data<App>,
    Now(now): Now,
    client: Client,
    shell: Shell,
    Query(wanted): Query<Wanted>,
    form: Form<Typed>,
) -> Page {
    let offered = Offered::load(&mut *app.db.read().await?, &wanted.consultation, shell.language).await?;
    let (wish, typed) = match form.parse(|typed, problems| typed.parse(problems, &offered)) {
        Ok(parsed) => parsed,
        Err(Shown { typed, problems }) => return unprocessable(&FollowPage::new(shell, &typed, &problems, offered)),
    };
    let (secret, address) = (app.secret.clone(), wish.email.as_str().to_owned());
    let wished = app.db.write(async move |tx| actions::wish(tx, now, &secret, &client, &wish).await).await;
    if let Err(stop) = wished {
        let TooMany = stop.refusal()?;
        let Shown { typed, problems } = typed.shown(Problems::one("", said("accounts-too-many-requests")));
        return too_many(&FollowPage::new(shell, &typed, &problems, offered));
    }
    let about = offered.into_iter().next();
    html(&AskedPage { shell, address, about })
}
