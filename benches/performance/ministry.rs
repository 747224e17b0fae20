//! The ministry whose consultations are measured: made by the actions that people use, and filled by SQL.
use std::{fs, time::Duration};

use atbalss::{
    accounts::{self, Email, NewPerson, PersonName, Position},
    consultations::{self, Consultation, Notice, NoticeField, Part, actions::Edit},
    documents,
    ids::PersonId,
    organisations::{self, Country, Details, NewOrganisation, OrganisationName, RegisterName, RegistrationNumber},
    platform::{Actor, Clock, Db, Editor, Error, Instant, Language, Period, Role, Stop, Tx},
};
use tokio::{runtime::Runtime, task::LocalSet};

use crate::{Plan, floor::POINTS, installation::Installation};

const ORGANISATIONS: &str = include_str!("organisations.sql");
const COMMENTS: &str = include_str!("comments.sql");

/// The drafts of the demonstration: real sentences of both languages.
const SOURCES: [(&str, &str); 2] = [
    ("lv", include_str!("../../src/demo/drafts/involvement.lv.md")),
    ("en", include_str!("../../src/demo/drafts/involvement.en.md")),
];

const DAY: Duration = Duration::from_hours(24);

/// How somebody is known to the service: the cookie of a session that the seed has written.
#[derive(Debug, Clone)]
pub struct SignedIn(pub String);

impl SignedIn {
    pub fn header(&self) -> String {
        format!("Cookie: {}", self.cookie())
    }

    pub fn cookie(&self) -> String {
        format!("atb-session={}", self.0)
    }
}

/// A consultation with its comments.
#[derive(Debug, Clone)]
pub struct Filled {
    pub number: String,
    pub comments: u32,
    pub tag: usize,
}

/// The period of a consultation, in days from now.
#[derive(Debug, Clone, Copy)]
pub struct Span {
    opened: u32,
    closes: i32,
}

impl Span {
    /// Over since a month.
    pub const OVER: Self = Self { opened: 100, closes: -30 };
    /// Open for a month to come.
    pub const OPEN: Self = Self { opened: 10, closes: 30 };

    fn opens_at(self, now: Instant) -> Instant {
        now.earlier(DAY * self.opened)
    }

    fn closes_at(self, now: Instant) -> Instant {
        let days = DAY * self.closes.unsigned_abs();
        if self.closes < 0 { now.earlier(days) } else { now.later(days) }
    }
}

/// Who and what is there.
pub struct Ministry {
    pub consultations: Vec<Filled>,
    /// An official with all roles.
    pub official: SignedIn,
    /// A representative of an organisation.
    pub representative: SignedIn,
    /// The password of everybody.
    pub password: String,
    pub editor: PersonId,
}

impl Ministry {
    /// The ministry of the installation: that of an earlier run, or a new one.
    pub fn of(plan: &Plan, installation: &Installation, runtime: &Runtime) -> Self {
        let (complete, kept) = (installation.data.join("complete"), installation.data.join("ministry"));
        if !complete.exists() {
            eprintln!("making {} comments; they are kept for the next run", plan.sizes.iter().sum::<u32>());
            let made = make(plan, installation, runtime);
            fs::write(&kept, made.join("\n")).expect("what is kept");
            fs::write(&complete, "").expect("what is kept");
        }
        let text = fs::read_to_string(&kept).expect("what was kept");
        let [editor, password, numbers @ ..] = &*text.lines().map(str::to_owned).collect::<Vec<_>>() else {
            panic!("{} is not whole", kept.display());
        };
        let numbered = numbers.iter().zip(&plan.sizes).enumerate();
        let filled =
            numbered.map(|(at, (number, size))| Filled { number: number.clone(), comments: *size, tag: at + 1 });
        let member = "SELECT person FROM memberships ORDER BY id LIMIT 1";
        Self {
            consultations: filled.collect(),
            official: sign_in(installation, "official", &format!("SELECT '{editor}'::uuid AS person")),
            representative: sign_in(installation, "representative", member),
            password: password.clone(),
            editor: editor.parse().expect("the id of the editor"),
        }
    }

    /// The consultation with this many comments, or the greatest below it.
    pub fn with(&self, comments: u32) -> &Filled {
        self.consultations.iter().rfind(|one| one.comments <= comments).expect("a consultation")
    }
}

/// The editor's id, the password, and the numbers of the consultations.
fn make(plan: &Plan, installation: &Installation, runtime: &Runtime) -> Vec<String> {
    let db = Db::new(&installation.urls().service, 2, runtime.handle()).expect("a pool");
    let local = LocalSet::new();
    let (editor, password) = local.block_on(runtime, people(db.clone()));
    installation.psql(ORGANISATIONS, &[("organisations", &plan.organisations.to_string())]);
    let mut made = vec![editor.to_string(), password];
    for (at, size) in plan.sizes.iter().enumerate() {
        let number = local.block_on(runtime, consultation(db.clone(), editor, Span::OVER));
        let (size, tag) = (size.to_string(), (at + 1).to_string());
        installation.psql(COMMENTS, &[("number", &number), ("comments", &size), ("tag", &tag)]);
        made.push(number);
    }
    installation.psql("SET statement_timeout = 0; VACUUM (ANALYZE);", &[]);
    made
}

/// A session of somebody that the service will know by this word. `whose` selects a column `person`.
pub fn sign_in(installation: &Installation, word: &str, whose: &str) -> SignedIn {
    let script = format!(
        "DELETE FROM sessions WHERE token_hash = sha256('{word}');
         INSERT INTO sessions (id, token_hash, person, device, created_at, seen_at, confirmed_at)
         SELECT gen_random_uuid(), sha256('{word}'), person, 'bench', now(), now(), now() FROM ({whose}) AS chosen;"
    );
    installation.psql(&script, &[]);
    SignedIn(word.to_owned())
}

/// The officials and the first organisation; returns the editor and the password.
async fn people(db: Db) -> (PersonId, String) {
    let now = Clock::System.now();
    let added = db.write(async move |tx| {
        let all = &[Role::Editor, Role::Reviewer, Role::Approver, Role::Admin];
        let editor = accounts::actions::add_staff(tx, now, Actor::Service, &newcomer("Rasma Ozola"), all).await?;
        accounts::actions::add_staff(tx, now, Actor::Service, &newcomer("Valts Kalns"), &[Role::Approver]).await?;
        let new = NewOrganisation {
            name: OrganisationName::parse("Piekrastes biedrība").expect("a name"),
            country: Country::parse("LV").expect("a country"),
            register: RegisterName::parse("Biedrību un nodibinājumu reģistrs").expect("a register"),
            number: RegistrationNumber::parse("40008000001").expect("a number"),
            details: Details::default(),
        };
        organisations::actions::add_organisation(tx, now, Actor::Service, &new, &newcomer("Anna Liepa")).await?;
        Ok::<_, Error>(editor)
    });
    let (editor, password) = added.await.expect("an empty database");
    (editor, password.reveal().to_owned())
}

fn newcomer(name: &str) -> NewPerson {
    NewPerson {
        name: PersonName::parse(name).expect("a name"),
        position: Position::parse("Eksperte").expect("a position"),
        email: Email::parse(&format!("{}@people.example", name.to_lowercase().replace(' ', "."))).expect("an address"),
        language: Language::Lv,
    }
}

/// A published consultation with the draft in both languages; returns its number.
pub async fn consultation(db: Db, editor: PersonId, span: Span) -> String {
    let now = Clock::System.now();
    let (opens, closes) = (span.opens_at(now), span.closes_at(now));
    let work = async move |tx: &mut Tx| {
        let by = Editor(accounts::viewer_of(tx, editor).await?.staff().ok_or(Error::Forbidden)?);
        let number = consultations::actions::make(tx, opens, &by, uuid::Uuid::now_v7()).await?;
        let made = consultations::find(tx, &number).await?;
        let consultation = Consultation {
            opens_at: Some(opens),
            closes_at: Some(closes),
            contact_name: by.person.name.clone(),
            contact_phone: "+371 60000000".to_owned(),
            contact_email: "rasma.ozola@people.example".to_owned(),
            ..made
        };
        let notices = [Language::Lv, Language::En].map(notice).to_vec();
        let edit = Edit { consultation, notices, parts: vec![(editor, Part::Responsible)] };
        let mut seen = consultations::actions::edit(tx, opens, &by, edit).await?;
        for language in [Language::Lv, Language::En] {
            let source = draft(language.as_str());
            let read = documents::read(&source);
            let new = documents::NewText { language, source: &source, file: None, read: &read };
            seen = consultations::actions::import_text(tx, opens, &by, &number, seen, new).await?;
        }
        let shortest = Period { days: 1, point: String::new() };
        let published = consultations::actions::publish(tx, opens, &by, &number, seen, &shortest).await;
        published.map_err(|stop| match stop {
            Stop::Failed(error) => Stop::Failed(error),
            Stop::Refused(reason) => Stop::Failed(Error::internal(format!("it cannot be published: {reason:?}"))),
        })?;
        Ok::<_, Stop<consultations::Unsaved>>(number)
    };
    db.write(work).await.expect("a consultation")
}

fn notice(language: Language) -> Notice {
    Notice::written(language, |field| match (field, language) {
        (NoticeField::Title, Language::Lv) => "Sabiedrības līdzdalība aizsardzības plānošanā".to_owned(),
        (NoticeField::Title, Language::En) => "Public participation in defence planning".to_owned(),
        _ => sentences(language.as_str(), 3).join(" "),
    })
}

/// A draft with headings and as many points as the floor.
fn draft(language: &str) -> String {
    let points = sentences(language, POINTS).into_iter().enumerate();
    let points = points.map(|(at, body)| {
        let heading = if at % 12 == 0 { format!("# {}\n\n", at / 12 + 1) } else { String::new() };
        format!("{heading}{}. {body}\n\n", at + 1)
    });
    points.collect()
}

/// The bodies of this many points, from the drafts of the demonstration again and again.
pub fn sentences(language: &str, many: usize) -> Vec<String> {
    let (_, source) = SOURCES.iter().find(|(of, _)| *of == language).expect("a language");
    let of_points = source.lines().filter(|line| line.starts_with(|first: char| first.is_ascii_digit()));
    let bodies: Vec<&str> = of_points.filter_map(|line| Some(line.split_once(' ')?.1)).collect();
    (0..many).map(|at| format!("{} {}", bodies[at % bodies.len()], bodies[(at * 5 + 1) % bodies.len()])).collect()
}
