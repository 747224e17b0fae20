//! What stands beside the answer to a comment: internal notes, and the views of colleagues.
use super::{asked::Asked, desk::Opened, detail::Detail, history::name, typed::Way};
use crate::{
    accounts::Contact,
    addresses::{self, Address},
    assessments,
    consultations::{self, Consultation},
    documents::{self, On},
    ids::{AssessmentId, PersonId},
    notes::{self, InternalNote},
    opinions::{self, Opinion, Stage},
    platform::{Conn, Error, Instant, Phrase, Role, Said, said, web::Shell},
    submissions,
};

/// The notes about a comment, and what colleagues were asked about it.
pub(super) struct Aside {
    of: AssessmentId,
    notes: Vec<InternalNote>,
    opinions: Vec<Opinion>,
}

/// A note as the page shows it.
pub(super) struct Noted {
    pub name: String,
    pub at: Instant,
    /// Its words; nothing once it was removed.
    pub words: Option<String>,
    /// Where the reader removes it, if it is their own.
    pub removal: Option<Address>,
}

/// A request for a view as the page shows it.
pub(super) struct Viewed {
    pub who: Phrase,
    pub at: Instant,
    pub question: String,
    /// Until when the view is wanted, while it waits.
    pub due: Option<Phrase>,
    /// The view, with the moment of its last change.
    pub view: Option<(String, Instant)>,
    /// How far it is, if there is no view.
    pub stands: Option<Phrase>,
    pub is_late: bool,
    /// Where a reviewer takes it back.
    pub taking_back: Option<Address>,
}

impl Aside {
    pub async fn read(conn: &Conn, of: AssessmentId) -> Result<Self, Error> {
        let (notes, opinions) = tokio::join!(notes::of_assessment(conn, of), opinions::of_assessment(conn, of));
        Ok(Self { of, notes: notes?, opinions: opinions? })
    }

    /// Everybody who wrote, asked or was asked.
    pub fn people(&self) -> impl Iterator<Item = PersonId> {
        let writers = self.notes.iter().map(|note| note.written_by);
        let asked =
            self.opinions.iter().flat_map(|one| [one.person, one.asked_by].into_iter().chain(one.taken_back_by));
        writers.chain(asked)
    }

    /// The notes, the newest last.
    pub fn noted(&self, shell: &Shell, people: &[Contact], asked: &Asked) -> Vec<Noted> {
        let reader = shell.viewer.person.as_ref().map(|person| person.id);
        let noted = |note: &InternalNote| Noted {
            name: name(people, note.written_by).to_owned(),
            at: note.removed_at.unwrap_or(note.written_at),
            words: note.removed_at.is_none().then(|| note.body.clone()),
            removal: reader
                .filter(|reader| note.may_be_removed_by(*reader))
                .map(|_| asked.at(addresses::StaffNoteRemoval { id: self.of, note: note.id })),
        };
        self.notes.iter().map(noted).collect()
    }

    /// What colleagues were asked, and their views, the newest last.
    pub fn viewed(&self, shell: &Shell, people: &[Contact], asked: &Asked) -> Vec<Viewed> {
        let may_take_back = |one: &Opinion| shell.viewer.has(Role::Reviewer) && one.stage() == Stage::Waits;
        let viewed = |one: &Opinion| Viewed {
            who: shell
                .t("opinions-asked-what")
                .with("asker", name(people, one.asked_by))
                .with("name", name(people, one.person)),
            at: one.asked_at,
            question: one.question.clone(),
            due: one
                .due_on
                .filter(|_| one.stage() == Stage::Waits)
                .map(|due| shell.t("opinions-due").with("day", shell.date(&due))),
            view: one.given.clone().zip(one.given_at),
            stands: stands(shell, people, one),
            is_late: one.is_late(shell.now),
            taking_back: may_take_back(one)
                .then(|| asked.at(addresses::StaffOpinionTakingBack { id: self.of, opinion: one.id })),
        };
        self.opinions.iter().map(viewed).collect()
    }

    pub fn has_opinions(&self) -> bool {
        !self.opinions.is_empty()
    }
}

/// How far a request without a view is.
fn stands(shell: &Shell, people: &[Contact], one: &Opinion) -> Option<Phrase> {
    match (one.stage(), one.taken_back_by, one.taken_back_at) {
        (Stage::Waits, ..) => {
            Some(shell.t(if one.is_late(shell.now) { "opinions-waits-late" } else { "opinions-waits" }))
        }
        (Stage::TakenBack, Some(by), Some(at)) => {
            Some(shell.t("opinions-taken-back-by").with("name", name(people, by)).with("at", shell.moment(&at)))
        }
        _ => None,
    }
}

impl Detail {
    /// The page about this comment to which a button of the answer's form leads, if it is none of another comment.
    pub fn page(&self, way: Way, asked: &Asked) -> Option<Address> {
        let id = self.id();
        match way {
            Way::Note => Some(asked.at(addresses::StaffNotes { id })),
            Way::Ask => Some(asked.at(addresses::StaffOpinions { id })),
            Way::Assign => Some(self.handing_out(asked)),
            Way::Label => Some(self.labelling(asked)),
            Way::Divide => Some(asked.at(addresses::StaffDividing { id })),
            Way::Waive => Some(asked.at(addresses::StaffWaiver { id })),
            Way::Previous | Way::Next => None,
        }
    }

    pub fn noted(&self, asked: &Asked) -> Vec<Noted> {
        self.aside.noted(&self.shell, &self.people, asked)
    }

    pub fn viewed(&self, asked: &Asked) -> Vec<Viewed> {
        self.aside.viewed(&self.shell, &self.people, asked)
    }

    pub fn notes_page(&self, asked: &Asked) -> String {
        asked.at(addresses::StaffNotes { id: self.id() }).to_string()
    }

    pub fn asking_page(&self, asked: &Asked) -> String {
        asked.at(addresses::StaffOpinions { id: self.id() }).to_string()
    }

    /// Whether the reader asks colleagues.
    pub fn may_ask(&self) -> bool {
        self.shell.viewer.has(Role::Reviewer) && self.state() != assessments::State::Lapsed
    }

    /// Whether there is something about views to show.
    pub fn shows_views(&self) -> bool {
        self.may_ask() || self.aside.has_opinions()
    }
}

/// A comment on a page of its own beside the desk.
pub(super) struct Beside {
    pub opened: Opened,
    pub consultation: Consultation,
    pub aside: Aside,
    pub asked: Asked,
}

impl Beside {
    pub async fn read(conn: &Conn, asked: Asked, id: AssessmentId) -> Result<Self, Error> {
        let assessment = assessments::find(conn, id).await?;
        let comment = submissions::sent_comments(conn, &[assessment.comment]).await?.pop().ok_or(Error::NotFound)?;
        let points: Vec<_> = comment.comment.point.into_iter().collect();
        let on = On::of(comment.comment.point, &documents::placed(conn, &points).await?);
        Ok(Self {
            consultation: consultations::find_by_id(conn, assessment.consultation).await?,
            aside: Aside::read(conn, id).await?,
            opened: Opened { assessment, comment, on },
            asked,
        })
    }

    /// The covering note beside the comment, unless it was erased.
    pub async fn covering_note(&self, conn: &mut Conn) -> Result<Option<String>, Error> {
        let submission = self.opened.submission_with_note(conn).await?;
        Ok(submission.filter(|of| of.erased().is_none()).map(|of| of.note))
    }

    /// Who gets no email from here and is told by post.
    pub fn told_by_post(&self, shell: &Shell) -> Option<Phrase> {
        let names = self.opened.comment.told_by_post()?;
        Some(shell.t("responses-told-by-post").with("names", names))
    }

    /// What was done, with how those who signed learn of it: by email, or some by post.
    pub fn told(&self, by_email: &'static str, by_post: &'static str) -> Said {
        match self.opened.comment.told_by_post() {
            None => said(by_email),
            Some(names) => said(by_post).with("names", names),
        }
    }

    /// The number with which people quote the comment.
    pub fn reference(&self) -> String {
        self.opened.reference(&self.consultation).to_string()
    }

    /// The name of its point.
    pub fn place(&self, shell: &Shell) -> Phrase {
        shell.say(&self.opened.place(shell.language))
    }

    /// The comment on the desk, at its notes or at the views.
    pub fn back(&self, at: &str) -> Address {
        self.asked.comment(self.opened.assessment.id).at(at)
    }
}
