//! The page to check a statement before it is submitted. The room of submissions shows it again when the submission
//! fails.
use actix_web::web::Data;
use askama::Template;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::{
    super::{
        model::{Reply, Statement},
        store,
        written::{Written, written},
    },
    frame::Frame,
    history::{Done, History},
    newer::{MoveOn, Newer},
    revision::{Revises, since},
};
use crate::{
    accounts,
    addresses::{self, Page as _},
    consultations,
    ids::StatementId,
    organisations::{self, Organisation},
    platform::{
        Digest, Error, Language, Member, Phrase, said, sha256,
        web::{App, Field, Page, PathOf, Problems, Shell, html, see_other},
    },
};

/// The declaration of a signatory: that they may submit in the organisation's name, and that they know what becomes
/// public.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Declared {
    /// Its language.
    pub language: Language,
    /// The two sentences.
    pub sentences: [String; 2],
}

impl Declared {
    /// The declaration for an organisation in a language.
    #[must_use]
    pub fn of(organisation: &str, language: Language) -> Self {
        let worded = |key: &'static str| said(key).with("organisation", organisation).in_language(language).to_string();
        Self { language, sentences: ["statements-declare-mandate", "statements-declare-public"].map(worded) }
    }

    /// The declaration with this mark, in the language in which it was shown; `None` if its words have changed since.
    #[must_use]
    pub fn shown(organisation: &str, mark: &str) -> Option<Self> {
        let all = Language::ALL.iter().map(|language| Self::of(organisation, *language));
        all.into_iter().find(|declared| declared.mark() == mark)
    }

    /// Its words, as they go on record.
    #[must_use]
    pub fn text(&self) -> String {
        self.sentences.join("\n")
    }

    /// The mark that the form sends: its language and the beginning of its SHA-256. So people sign what they saw, even
    /// if another tab has changed the language meanwhile.
    #[must_use]
    pub fn mark(&self) -> String {
        let digest = Digest::from(sha256(self.text().as_bytes())).to_string();
        format!("{}.{}", self.language, &digest[..16])
    }
}

/// What the check page says when the statement was not submitted.
#[derive(Debug, Default)]
pub struct Told {
    /// What is wrong with the form.
    pub problems: Problems,
    /// Which of the two declarations was ticked.
    pub ticked: [bool; 2],
    /// The revision that the page showed, if the statement has changed since.
    pub seen: Option<i32>,
}

/// The check page.
#[derive(Template)]
#[template(path = "statements/check.html")]
pub struct CheckPage {
    shell: Shell,
    frame: Frame,
    statement: Statement,
    /// What it says about the submission that it follows.
    revises: Option<Revises>,
    organisation: Organisation,
    email: String,
    comments: Vec<Checked>,
    hindrance: Option<Phrase>,
    may_sign: bool,
    /// The full address of this page, to be sent to a person who may sign.
    own_address: String,
    /// The people who may sign, by name.
    signatories: Vec<String>,
    declaration: Declared,
    declared: Field,
    ticked: [bool; 2],
    problems: Vec<(String, String)>,
    changes: Vec<Done>,
}

/// A comment on this page, with the address where it can be changed.
struct Checked {
    name: Phrase,
    address: String,
    /// What became of it since the submission that the statement revises.
    since: Option<Phrase>,
    move_on: Option<MoveOn>,
    written: Written,
}

impl CheckPage {
    /// The page for a statement of the member; `None` if it was already submitted.
    ///
    /// # Errors
    /// [`Error::NotFound`] when the statement is not the member's.
    pub async fn load(
        app: &App,
        shell: Shell,
        member: &Member,
        id: StatementId,
        told: Told,
    ) -> Result<Option<Self>, Error> {
        let mut conn = app.db.read().await?;
        let statement = store::find_own(&mut conn, member, id).await?;
        if statement.submitted_at.is_some() {
            return Ok(None);
        }
        let consultation = consultations::find_by_id(&conn, statement.consultation).await?;
        let written = written(&conn, &statement).await?;
        let changes = match told.seen {
            Some(seen) => {
                History::of(&mut conn, &statement, &written, shell.language).await?.since(seen).cloned().collect()
            }
            None => Vec::new(),
        };
        let revises = Revises::of(&conn, &shell, &statement, &consultation).await?;
        let newer = Newer::of(&mut conn, &shell, &consultation, &written).await?;
        let organisation = organisations::find(&conn, statement.organisation).await?;
        let members = organisations::members(&mut conn, statement.organisation).await?;
        let contact = accounts::find_people(&mut conn, &[member.person.id]).await?;
        Ok(Some(Self {
            email: contact.into_iter().next().map(|contact| contact.email).unwrap_or_default(),
            comments: written
                .into_iter()
                .map(|written| Checked {
                    name: shell.say(&written.on.name(shell.language)),
                    address: addresses::StatementComment { id, comment: written.comment.id }
                        .with("from", "check")
                        .into(),
                    since: revises.as_ref().map(|_| since(&shell, &written.comment)),
                    move_on: newer.offer(&shell, &written),
                    written,
                })
                .collect(),
            hindrance: statement
                .can_change(&consultation, shell.now)
                .err()
                .map(|hindrance| shell.say(&hindrance.reason())),
            may_sign: member.of(statement.organisation).is_some_and(|own| own.may_sign),
            signatories: members.into_iter().filter(|member| member.may_sign).map(|member| member.name).collect(),
            declaration: Declared::of(&organisation.name, shell.language),
            declared: shell.field(&told.problems, "declared", ""),
            ticked: told.ticked,
            problems: shell.summary(&told.problems),
            frame: Frame::load(&mut conn, &shell, consultation).await?,
            own_address: shell.link(&addresses::StatementCheck { id }.to_string()),
            changes,
            revises,
            organisation,
            statement,
            shell,
        }))
    }
}

impl CheckPage {
    fn says_something(&self) -> bool {
        self.statement.says_something(self.comments.len())
    }

    fn has_no_objections(&self) -> bool {
        self.statement.reply == Reply::NoObjections
    }

    fn back(&self) -> String {
        addresses::Statement { id: self.statement.id }.into()
    }

    /// A letter with the address of this page, to be sent to whoever may submit: only the writer knows to whom.
    fn mail(&self) -> String {
        let encoded = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        let subject = format!("{}: {}", self.shell.t("statements-mail-subject"), self.frame.title);
        format!("mailto:?subject={}&body={}", encoded(&subject), encoded(&self.own_address))
    }

    fn action(&self) -> String {
        addresses::StatementSubmission { id: self.statement.id }.into()
    }
}

/// `GET /statements/{id}/check`
pub async fn show(app: Data<App>, shell: Shell, PathOf(id): PathOf<StatementId>, member: Member) -> Page {
    match CheckPage::load(&app, shell, &member, id, Told::default()).await? {
        Some(page) => html(&page),
        None => Ok(see_other(&app, addresses::StatementSubmission { id }.to_string(), None)),
    }
}
