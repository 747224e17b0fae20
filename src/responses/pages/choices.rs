//! The filters that the desk's list offers.
use super::asked::{Asked, WHOLE_DRAFT};
use crate::{
    assessments::{self, Corrections, Counts, Filter, Place, Where},
    consultations::{self, Consultation, Title},
    documents::{self, On, Placed},
    ids::{ConsultationId, OrganisationId, PointId, ProvisionId, SubmissionId, VersionId},
    organisations,
    platform::{Conn, Error, in_alphabet, web::Shell},
    submissions,
};

/// The choices of the filters.
pub(super) struct Choices {
    pub consultations: Vec<Offered>,
    pub chosen: Option<Consultation>,
    pub points: Vec<Choice>,
    /// The participants of the chosen consultation, in alphabetical order.
    pub organisations: Vec<(OrganisationId, String)>,
    /// The submissions of the chosen organisation.
    submissions: Option<Vec<SubmissionId>>,
}

/// A consultation to choose.
pub(super) struct Offered {
    pub id: ConsultationId,
    pub number: String,
    pub title: Title,
}

/// A provision that has comments, or the whole draft.
pub(super) struct Choice {
    pub value: String,
    pub label: String,
    pub count: i64,
    on: Where,
}

impl Choices {
    pub async fn read(conn: &mut Conn, shell: &Shell, asked: &Asked) -> Result<Self, Error> {
        let chosen = match asked.number() {
            Some(number) => Some(consultations::find(conn, number.as_str()).await?),
            None => None,
        };
        let listed = consultations::staff_list(conn, None).await?.items;
        let is_listed = |chosen: &&Consultation| listed.iter().all(|one| one.id != chosen.id);
        let offered: Vec<&Consultation> =
            listed.iter().filter(|one| one.published_at.is_some()).chain(chosen.as_ref().filter(is_listed)).collect();
        let ids: Vec<_> = offered.iter().map(|one| one.id).collect();
        let mut titles = consultations::titles(conn, &ids).await?;
        let mut titled = |one: &Consultation| {
            let titles = titles.remove(&one.id).unwrap_or_default();
            Offered { id: one.id, number: one.number.clone(), title: Title::of(one, titles, shell.language) }
        };
        let consultations = offered.into_iter().map(&mut titled).collect();
        let points = match &chosen {
            Some(consultation) => points(conn, shell, consultation).await?,
            None => Vec::new(),
        };
        let organisations = match &chosen {
            Some(consultation) => participants(conn, consultation.id).await?,
            None => Vec::new(),
        };
        let is_offered = |id: &OrganisationId| organisations.iter().any(|(offered, _)| offered == id);
        let submissions = match (&chosen, asked.organisation().filter(is_offered)) {
            (Some(consultation), Some(organisation)) => {
                let theirs = submissions::of_organisation(conn, consultation.id, organisation).await?;
                Some(theirs.into_iter().map(|submission| submission.id).collect())
            }
            _ => None,
        };
        Ok(Self { consultations, chosen, points, organisations, submissions })
    }

    /// The filter of the list. A provision or an organisation that belongs to another consultation, left from an
    /// earlier choice, sets no filter.
    pub fn filter(&self, asked: &Asked) -> Filter {
        Filter {
            consultation: self.chosen.as_ref().map(|consultation| consultation.id),
            on: self.points.iter().find(|choice| choice.value == asked.point).map(|choice| choice.on.clone()),
            submissions: self.submissions.clone(),
            kind: asked.kind(),
            state: asked.state(),
            corrections: asked.corrections(),
        }
    }

    /// How many comments are in each state, in the chosen consultation or in all.
    pub async fn counts(&self, conn: &mut Conn) -> Result<Counts, Error> {
        match &self.chosen {
            Some(chosen) => assessments::counts(conn, chosen.id).await,
            None => assessments::counts_of_everything(conn).await,
        }
    }

    /// The corrections of published answers that are not published, in the chosen consultation or in all.
    pub async fn corrections(&self, conn: &mut Conn) -> Result<Corrections, Error> {
        assessments::corrections(conn, self.chosen.as_ref().map(|chosen| chosen.id)).await
    }

    /// The chosen consultation with its title.
    pub fn title(&self) -> Option<&Offered> {
        let chosen = self.chosen.as_ref()?;
        self.consultations.iter().find(|offered| offered.id == chosen.id)
    }
}

async fn participants(conn: &mut Conn, consultation: ConsultationId) -> Result<Vec<(OrganisationId, String)>, Error> {
    let ids = assessments::participants(conn, consultation).await?;
    let mut named: Vec<(OrganisationId, String)> = organisations::names(conn, &ids).await?.into_iter().collect();
    named.sort_by(|(_, one), (_, other)| in_alphabet(one, other));
    Ok(named)
}

/// The provisions with comments, in the order of the draft, and before them the whole draft.
async fn points(conn: &mut Conn, shell: &Shell, consultation: &Consultation) -> Result<Vec<Choice>, Error> {
    let places = assessments::places(conn, consultation.id).await?;
    let mut versions: Vec<VersionId> = places.iter().map(|(version, ..)| *version).collect();
    versions.dedup();
    let points = documents::points_of(conn, &versions).await?;
    let mut choices: Vec<(Option<ProvisionId>, i64)> = Vec::new();
    for (version, place, count) in places {
        let provision = match place {
            Place::WholeDraft => None,
            Place::Point(number) => {
                let stands_there =
                    |placed: &&Placed| placed.point.version == version && placed.point.place == Some(number);
                let Some(placed) = points.iter().find(stands_there) else { continue };
                Some(placed.point.provision)
            }
        };
        match choices.iter_mut().find(|(known, _)| *known == provision) {
            Some((_, all)) => *all += count,
            None => choices.push((provision, count)),
        }
    }
    Ok(choices.into_iter().map(|(provision, count)| Choice::of(provision, count, &points, shell)).collect())
}

impl Choice {
    /// A provision has the name that its newest version has in the reader's language.
    fn of(provision: Option<ProvisionId>, count: i64, points: &[Placed], shell: &Shell) -> Self {
        let Some(provision) = provision else {
            let label = shell.say(&On::WholeDraft.name(shell.language)).to_string();
            return Self { value: WHOLE_DRAFT.to_owned(), label, count, on: Where::WholeDraft };
        };
        let worded: Vec<&Placed> = points.iter().filter(|placed| placed.point.provision == provision).collect();
        let in_language = worded.iter().rev().find(|placed| placed.language == shell.language);
        let named = in_language.or(worded.last());
        let label = named.map_or_else(String::new, |placed| shell.say(&placed.point.name(shell.language)).to_string());
        let ids: Vec<PointId> = worded.iter().map(|placed| placed.point.id).collect();
        Self { value: provision.to_string(), label, count, on: Where::Points(ids) }
    }
}
