//! The filters that the desk's list offers.
use std::{collections::HashMap, sync::Arc};

use super::{
    asked::Asked,
    provisions::{Choice, Names, Provisions},
};
use crate::{
    accounts::{self, Contact},
    assessments::{self, Assessment, Corrections, Counts, Filter, Label, Where, Words},
    consultations::{self, Consultation, Title},
    documents::{On, Placed},
    ids::{AssessmentId, ConsultationId, LabelId, OrganisationId, PersonId, PointId, SubmissionId},
    organisations,
    platform::{Conn, Error, Phrase, Role, in_alphabet, riga, said, web::Shell},
    responses::model::Verdict,
    submissions::{self, Comment},
};

/// The choices of the filters.
pub(super) struct Choices {
    /// How the provisions of the chosen consultation are called that have comments.
    names: Arc<Names>,
    pub consultations: Vec<Offered>,
    pub chosen: Option<Consultation>,
    pub points: Vec<Choice>,
    pub participants: Participants,
    /// The organisation whose comments are listed.
    pub organisation: Option<OrganisationId>,
    /// What the chosen comments are on.
    on: Option<Where>,
    /// The submissions of the organisation; none if the words that were typed are in no name.
    submissions: Option<Vec<SubmissionId>>,
    /// Everybody who writes answers, by name.
    pub reviewers: Vec<Contact>,
    /// The labels of the chosen consultation, by name.
    pub labels: Vec<Label>,
    /// The comments with the words that were typed, if some were.
    words: Option<Words>,
    /// The withdrawn consultations, which the desk leaves out unless one of them is chosen.
    withdrawn: Vec<ConsultationId>,
}

/// The most organisations that a list offers.
const MOST_OFFERED: usize = 100;

/// The organisations that took part in the chosen consultation. If they are many, only those are offered whose names
/// have the words that were typed.
#[derive(Default)]
pub(super) struct Participants {
    /// Those that are offered, in alphabetical order; the chosen one is among them.
    pub offered: Vec<(OrganisationId, String)>,
    /// Whether there are more than a list offers, so that a name must be typed.
    pub are_many: bool,
    /// Whether more names have the words that were typed than a list offers.
    pub match_too_many: bool,
    /// Whether words were typed that no name has.
    pub match_none: bool,
}

/// A consultation to choose.
pub(super) struct Offered {
    pub id: ConsultationId,
    pub number: String,
    pub title: Title,
}

impl Choices {
    pub async fn read(conn: &Conn, shell: &Shell, asked: &Asked) -> Result<Self, Error> {
        let newest = consultations::staff_list(conn, None).await?.items;
        let chosen = chosen(conn, &newest, asked).await?;
        let (consultations, provisions, participants, withdrawn, reviewers, labels, words) = tokio::join!(
            offered(conn, shell, &newest, chosen.as_ref()),
            Provisions::read(conn, shell, chosen.as_ref(), asked),
            Participants::read(conn, chosen.as_ref(), asked),
            left_out(conn, chosen.as_ref()),
            accounts::staff_with(conn, Role::Reviewer),
            labels(conn, chosen.as_ref()),
            assessments::search(conn, chosen.as_ref().map(|chosen| chosen.id), &asked.words),
        );
        let (consultations, provisions, participants) = (consultations?, provisions?, participants?);
        let Provisions { points, on, names } = provisions;
        let organisation = participants.one(asked);
        let submissions = match (&chosen, organisation) {
            (Some(consultation), Some(organisation)) => {
                Some(submissions::of_organisation(conn, consultation.id, organisation).await?)
            }
            _ => participants.match_none.then(Vec::new),
        };
        let (withdrawn, reviewers, labels, words) = (withdrawn?, reviewers?, labels?, words?);
        Ok(Self {
            names,
            consultations,
            chosen,
            points,
            participants,
            organisation,
            on,
            submissions,
            reviewers,
            labels,
            words,
            withdrawn,
        })
    }

    /// The filter of the list. A provision or an organisation that belongs to another consultation, left from an
    /// earlier choice, sets no filter.
    pub fn filter(&self, asked: &Asked, shell: &Shell) -> Filter {
        Filter {
            consultation: self.chosen.as_ref().map(|consultation| consultation.id),
            on: self.on.clone(),
            submissions: self.submissions.clone(),
            kind: asked.kind(),
            state: asked.state(),
            corrections: asked.corrections(),
            whose: asked.whose(shell.viewer.person.as_ref().map(|person| person.id)),
            overdue_at: asked.is_overdue().then_some(shell.now),
            label: asked.label().filter(|label| self.label(*label).is_some()),
            version: asked.version(),
            verdict: asked.verdict().map(Verdict::as_str),
            received_before: asked.received_before(shell.now),
            words: self.words.clone(),
            order: asked.order(),
            except: self.withdrawn.clone(),
        }
    }

    /// How many comments are in each state, in the chosen consultation or in all.
    pub async fn counts(&self, conn: &Conn) -> Result<Counts, Error> {
        match &self.chosen {
            Some(chosen) => assessments::counts(conn, chosen.id).await,
            None => assessments::counts_of_everything(conn, &self.withdrawn).await,
        }
    }

    /// The corrections of published answers that are not published, in the chosen consultation or in all.
    pub async fn corrections(&self, conn: &Conn) -> Result<Corrections, Error> {
        assessments::corrections(conn, self.chosen.as_ref().map(|chosen| chosen.id), &self.withdrawn).await
    }

    /// The labels of these comments.
    pub async fn labels_of(
        &self,
        conn: &Conn,
        of: &[AssessmentId],
    ) -> Result<HashMap<AssessmentId, Vec<LabelId>>, Error> {
        if self.labels.is_empty() { Ok(HashMap::new()) } else { assessments::labels_of(conn, of).await }
    }

    /// The numbers of the consultations of these comments, unless all are of the chosen one.
    pub async fn numbers_of(&self, conn: &Conn, of: &[Assessment]) -> Result<HashMap<ConsultationId, String>, Error> {
        if self.chosen.is_some() {
            return Ok(HashMap::new());
        }
        let of: Vec<_> = of.iter().map(|assessment| assessment.consultation).collect();
        consultations::numbers(conn, &of).await
    }

    /// A label of the chosen consultation.
    pub fn label(&self, id: LabelId) -> Option<&Label> {
        self.labels.iter().find(|label| label.id == id)
    }

    /// The name of somebody who writes answers.
    pub fn reviewer(&self, person: PersonId) -> Option<&str> {
        self.reviewers.iter().find(|one| one.person == person).map(|one| one.name.as_str())
    }

    /// Whose work a comment is, and until when; a colleague who writes no answers any more is not named.
    pub fn handed_to(&self, shell: &Shell, assessment: &Assessment) -> Option<Phrase> {
        let name = self.reviewer(assessment.assignee?);
        let words = match (name, assessment.due_at) {
            (None, _) => return Some(shell.t("responses-handed-to-former")),
            (Some(name), None) => shell.t("responses-handed-to").with("name", name),
            (Some(name), Some(due)) => {
                let key = if assessment.is_overdue(shell.now) { "responses-was-due" } else { "responses-handed-until" };
                shell.t(key).with("name", name).with("day", shell.date(&riga::last_minute(due)))
            }
        };
        Some(words)
    }

    /// The numbers of the versions that the comments of the chosen consultation are on, if there are several.
    pub fn versions(&self) -> &[i32] {
        &self.names.ordinals
    }

    /// Whether the point of a comment need not be read to say what the comment is about.
    pub fn names(&self, of: &Assessment) -> bool {
        self.names.at(of.version, of.place).is_some()
    }

    /// What a comment of the list is about, with the version if there are several.
    pub fn place_in_list(
        &self,
        shell: &Shell,
        (of, comment): (&Assessment, &Comment),
        points: &HashMap<PointId, Placed>,
    ) -> String {
        match self.names.at(of.version, of.place) {
            Some(name) if !comment.is_note() => self.in_version(shell, name.to_owned(), of.version_ordinal),
            _ => self.place(shell, comment, &On::of(of.point, points), of.version_ordinal),
        }
    }

    /// What a comment is about, with the version if there are several.
    pub fn place(&self, shell: &Shell, comment: &Comment, on: &On, version: i32) -> String {
        let name = shell.say(&comment.about(on.name(shell.language))).to_string();
        self.in_version(shell, name, version)
    }

    fn in_version(&self, shell: &Shell, name: String, version: i32) -> String {
        if version < 2 && self.versions().is_empty() {
            return name;
        }
        shell.say(&said("documents-name-in-version").with("point", name).with("version", version)).to_string()
    }

    /// The chosen consultation with its title.
    pub fn title(&self) -> Option<&Offered> {
        let chosen = self.chosen.as_ref()?;
        self.consultations.iter().find(|offered| offered.id == chosen.id)
    }
}

async fn labels(conn: &Conn, chosen: Option<&Consultation>) -> Result<Vec<Label>, Error> {
    match chosen {
        Some(chosen) => assessments::labels(conn, chosen.id).await,
        None => Ok(Vec::new()),
    }
}

/// The consultations that the list of all leaves out.
async fn left_out(conn: &Conn, chosen: Option<&Consultation>) -> Result<Vec<ConsultationId>, Error> {
    if chosen.is_some() { Ok(Vec::new()) } else { consultations::withdrawn(conn).await }
}

impl Participants {
    async fn read(conn: &Conn, chosen: Option<&Consultation>, asked: &Asked) -> Result<Self, Error> {
        let Some(of) = chosen.map(|chosen| chosen.id) else { return Ok(Self::default()) };
        let mut ids = take_part(conn, of, None).await?;
        let are_many = ids.len() > MOST_OFFERED;
        let mut match_too_many = false;
        if are_many {
            (ids, match_too_many) = match organisations::with_words(conn, &asked.name).await? {
                Some(named) => (take_part(conn, of, Some(&named)).await?, false),
                None => (Vec::new(), true),
            };
            if ids.len() > MOST_OFFERED {
                (ids, match_too_many) = (Vec::new(), true);
            }
            let chosen: Vec<OrganisationId> = asked.organisation().into_iter().collect();
            ids.extend(take_part(conn, of, Some(&chosen)).await?);
        }
        let named = organisations::names(conn, &ids).await?;
        let mut offered: Vec<(OrganisationId, String)> = named.into_iter().collect();
        offered.sort_by(|(_, one), (_, other)| in_alphabet(one, other));
        let match_none = are_many && !asked.name.trim().is_empty() && offered.is_empty() && !match_too_many;
        Ok(Self { offered, are_many, match_too_many, match_none })
    }

    /// The one whose comments are listed: the chosen one, or the only one whose name has the words that were typed.
    fn one(&self, asked: &Asked) -> Option<OrganisationId> {
        match (asked.organisation(), self.offered.as_slice()) {
            (Some(chosen), offered) => offered.iter().map(|(id, _)| *id).find(|id| *id == chosen),
            (None, [(only, _)]) if self.are_many => Some(*only),
            (None, _) => None,
        }
    }
}

/// The organisations that took part, of these or of all: one more than a list offers, if there are more.
async fn take_part(
    conn: &Conn,
    of: ConsultationId,
    among: Option<&[OrganisationId]>,
) -> Result<Vec<OrganisationId>, Error> {
    if among.is_some_and(<[_]>::is_empty) {
        return Ok(Vec::new());
    }
    assessments::participants(conn, of, among, MOST_OFFERED + 1).await
}

/// The consultation whose comments are listed; mostly it is one of the newest.
async fn chosen(conn: &Conn, newest: &[Consultation], asked: &Asked) -> Result<Option<Consultation>, Error> {
    let Some(number) = asked.number() else { return Ok(None) };
    match newest.iter().find(|one| one.number == number.as_str()) {
        Some(chosen) => Ok(Some(chosen.clone())),
        None => Ok(Some(consultations::find(conn, number.as_str()).await?)),
    }
}

/// The consultations that the filter offers: the newest published ones, and the chosen one.
async fn offered(
    conn: &Conn,
    shell: &Shell,
    newest: &[Consultation],
    chosen: Option<&Consultation>,
) -> Result<Vec<Offered>, Error> {
    let is_listed = |chosen: &&Consultation| newest.iter().all(|one| one.id != chosen.id);
    let offered: Vec<&Consultation> =
        newest.iter().filter(|one| one.published_at.is_some()).chain(chosen.filter(is_listed)).collect();
    let ids: Vec<_> = offered.iter().map(|one| one.id).collect();
    let mut titles = consultations::titles(conn, &ids).await?;
    let titled = |one: &Consultation| {
        let titles = titles.remove(&one.id).unwrap_or_default();
        Offered { id: one.id, number: one.number.clone(), title: Title::of(one, titles, shell.language) }
    };
    Ok(offered.into_iter().map(titled).collect())
}
