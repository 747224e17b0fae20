//! The filters that the desk's list offers.
use std::collections::HashMap;

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
    pub participants: Participants,
    /// The submissions of the chosen organisation.
    submissions: Option<Vec<SubmissionId>>,
}

/// The most organisations that a list offers.
const MOST_OFFERED: usize = 200;

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
        let participants = match &chosen {
            Some(consultation) => Participants::read(conn, consultation.id, asked).await?,
            None => Participants::default(),
        };
        let is_offered = |id: &OrganisationId| participants.offered.iter().any(|(offered, _)| offered == id);
        let submissions = match (&chosen, asked.organisation().filter(is_offered)) {
            (Some(consultation), Some(organisation)) => {
                let theirs = submissions::of_organisation(conn, consultation.id, organisation).await?;
                Some(theirs.into_iter().map(|submission| submission.id).collect())
            }
            _ => None,
        };
        Ok(Self { consultations, chosen, points, participants, submissions })
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

impl Participants {
    async fn read(conn: &mut Conn, of: ConsultationId, asked: &Asked) -> Result<Self, Error> {
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
        Ok(Self { offered, are_many, match_too_many })
    }
}

/// The organisations that took part, of these or of all: one more than a list offers, if there are more.
async fn take_part(
    conn: &mut Conn,
    of: ConsultationId,
    among: Option<&[OrganisationId]>,
) -> Result<Vec<OrganisationId>, Error> {
    if among.is_some_and(<[_]>::is_empty) {
        return Ok(Vec::new());
    }
    assessments::participants(conn, of, among, MOST_OFFERED + 1).await
}

/// The provisions with comments, in the order of the draft, and before them the whole draft.
async fn points(conn: &mut Conn, shell: &Shell, consultation: &Consultation) -> Result<Vec<Choice>, Error> {
    let places = assessments::places(conn, consultation.id).await?;
    let mut versions: Vec<VersionId> = places.iter().map(|(version, ..)| *version).collect();
    versions.dedup();
    let points = documents::points_of(conn, &versions).await?;
    let mut worded: HashMap<ProvisionId, Vec<&Placed>> = HashMap::new();
    let mut standing: HashMap<(VersionId, Option<i32>), ProvisionId> = HashMap::new();
    for placed in &points {
        worded.entry(placed.point.provision).or_default().push(placed);
        standing.entry((placed.point.version, placed.point.place)).or_insert(placed.point.provision);
    }
    let (mut choices, mut known) = (Vec::<(Option<ProvisionId>, i64)>::new(), HashMap::new());
    for (version, place, count) in places {
        let provision = match place {
            Place::WholeDraft => None,
            Place::Point(number) => match standing.get(&(version, Some(number))) {
                Some(provision) => Some(*provision),
                None => continue,
            },
        };
        let at = *known.entry(provision).or_insert(choices.len());
        match choices.get_mut(at) {
            Some((_, all)) => *all += count,
            None => choices.push((provision, count)),
        }
    }
    let worded = |provision: &ProvisionId| worded.get(provision).map(Vec::as_slice).unwrap_or_default();
    let choice = |(provision, count): (Option<ProvisionId>, i64)| match provision {
        Some(provision) => Choice::of(provision, count, worded(&provision), shell),
        None => Choice::of_whole_draft(count, shell),
    };
    Ok(choices.into_iter().map(choice).collect())
}

impl Choice {
    fn of_whole_draft(count: i64, shell: &Shell) -> Self {
        let label = shell.say(&On::WholeDraft.name(shell.language)).to_string();
        Self { value: WHOLE_DRAFT.to_owned(), label, count, on: Where::WholeDraft }
    }

    /// A provision has the name that its newest version has in the reader's language.
    fn of(provision: ProvisionId, count: i64, worded: &[&Placed], shell: &Shell) -> Self {
        let in_language = worded.iter().rev().find(|placed| placed.language == shell.language);
        let named = in_language.or(worded.last());
        let label = named.map_or_else(String::new, |placed| shell.say(&placed.point.name(shell.language)).to_string());
        let ids: Vec<PointId> = worded.iter().map(|placed| placed.point.id).collect();
        Self { value: provision.to_string(), label, count, on: Where::Points(ids) }
    }
}
