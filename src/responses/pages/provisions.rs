//! The provisions by which the desk's list is narrowed.
use std::{
    collections::HashMap,
    mem::size_of,
    sync::{Arc, LazyLock, Mutex, PoisonError},
};

use super::asked::{Asked, WHOLE_DRAFT};
use crate::{
    assessments::{self, Place, Where},
    consultations::Consultation,
    documents::{self, NamedProvision, On},
    ids::{ConsultationId, ProvisionId, VersionId},
    platform::{Conn, Error, Language, Shelf, said, web::Shell},
};

/// A provision that has comments, or the whole draft.
pub(super) struct Choice {
    pub value: String,
    pub label: String,
    pub count: i64,
}

/// The provisions with comments, in the order of the draft, and before them the whole draft.
#[derive(Default)]
pub(super) struct Provisions {
    pub points: Vec<Choice>,
    /// What the chosen one stands for.
    pub on: Option<Where>,
    /// How they are called.
    pub names: Arc<Names>,
}

impl Provisions {
    pub async fn read(conn: &Conn, shell: &Shell, chosen: Option<&Consultation>, asked: &Asked) -> Result<Self, Error> {
        let Some(consultation) = chosen else { return Ok(Self::default()) };
        let places = assessments::places(conn, consultation.id).await?;
        let mut versions: Vec<VersionId> = places.iter().map(|(version, ..)| *version).collect();
        versions.dedup();
        let names = Names::of(conn, shell, consultation, &versions).await?;
        let points = choices(shell, places, &names);
        let is_offered = points.iter().any(|choice| choice.value == asked.point);
        let on = match asked.point.parse::<ProvisionId>() {
            _ if !is_offered => None,
            Ok(provision) => {
                let points = documents::points_of_provision(conn, &versions, provision).await?;
                Some(Where::Points(points))
            }
            Err(_) => Some(Where::WholeDraft),
        };
        Ok(Self { points, on, names })
    }
}

/// A line for each provision of these places, with what all its versions have together.
fn choices(shell: &Shell, places: Vec<(VersionId, Place, i64)>, names: &Names) -> Vec<Choice> {
    let (mut choices, mut known) = (Vec::<(Option<ProvisionId>, i64)>::new(), HashMap::new());
    for (version, place, count) in places {
        let provision = match place {
            Place::WholeDraft => None,
            Place::Point(number) => match names.standing.get(&(version, number)) {
                Some((provision, _)) => Some(*provision),
                None => continue,
            },
        };
        let at = *known.entry(provision).or_insert(choices.len());
        match choices.get_mut(at) {
            Some((_, all)) => *all += count,
            None => choices.push((provision, count)),
        }
    }
    let choice = |(provision, count): (Option<ProvisionId>, i64)| match provision {
        None => {
            let label = shell.say(&On::WholeDraft.name(shell.language)).to_string();
            Choice { value: WHOLE_DRAFT.to_owned(), label, count }
        }
        Some(provision) => {
            let label = names.labels.get(&provision).cloned().unwrap_or_default();
            Choice { value: provision.to_string(), label, count }
        }
    };
    choices.into_iter().map(choice).collect()
}

/// How the provisions of some versions are called in a language.
#[derive(Default)]
pub(super) struct Names {
    /// Which provision stands at a place of a version, and how it is called there.
    standing: HashMap<(VersionId, i32), (ProvisionId, String)>,
    /// How a provision is called that has comments on several versions.
    labels: HashMap<ProvisionId, String>,
    /// The numbers of the versions, if there are several.
    pub ordinals: Vec<i32>,
}

/// A published text never changes. Which points are the same provision may be corrected, and then the consultation has
/// another revision, in every instance of the service.
type Key = (ConsultationId, i32, Vec<VersionId>, Language);

/// How much is kept, in bytes.
const MOST: usize = 8 << 20;

static KEPT: LazyLock<Mutex<Shelf<Key, Arc<Names>>>> = LazyLock::new(|| Mutex::new(Shelf::of_at_most(MOST)));

impl Names {
    /// How the point is called that stands at this place of a version.
    pub fn at(&self, version: VersionId, place: i32) -> Option<&str> {
        self.standing.get(&(version, place)).map(|(_, name)| name.as_str())
    }

    async fn of(
        conn: &Conn,
        shell: &Shell,
        consultation: &Consultation,
        versions: &[VersionId],
    ) -> Result<Arc<Self>, Error> {
        let key = (consultation.id, consultation.revision, versions.to_vec(), shell.language);
        let kept = || KEPT.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(names) = kept().get(&key) {
            return Ok(names);
        }
        let names = Arc::new(Self::read(conn, shell, versions).await?);
        kept().put(key, names.clone(), names.bytes());
        Ok(names)
    }

    async fn read(conn: &Conn, shell: &Shell, versions: &[VersionId]) -> Result<Self, Error> {
        let named = documents::named_provisions(conn, versions, shell.language).await?;
        let ordinals = if versions.len() > 1 { documents::ordinals(conn, versions).await? } else { HashMap::new() };
        let mut names: HashMap<ProvisionId, &NamedProvision> = HashMap::new();
        for one in &named {
            let name = names.entry(one.provision).or_insert(one);
            // The newest version is the last one; one in the reader's language is better than a newer one in another.
            if one.language == shell.language || name.language != shell.language {
                *name = one;
            }
        }
        let newest = ordinals.values().max();
        let label = |name: &NamedProvision| {
            let earlier = ordinals.get(&name.version).filter(|ordinal| Some(*ordinal) != newest);
            let words = name.name(shell.language);
            let words = match earlier {
                None => words,
                Some(ordinal) => said("documents-name-in-version").with("point", words).with("version", *ordinal),
            };
            shell.say(&words).to_string()
        };
        let labels = names.into_iter().map(|(provision, name)| (provision, label(name))).collect();
        let name = |one: &NamedProvision| shell.say(&one.name(shell.language)).to_string();
        let standing = named.iter().filter_map(|one| Some(((one.version, one.place?), (one.provision, name(one)))));
        let standing = standing.collect();
        let mut ordinals: Vec<i32> = ordinals.into_values().collect();
        ordinals.sort_unstable();
        Ok(Self { standing, labels, ordinals })
    }

    /// About how much memory they take.
    fn bytes(&self) -> usize {
        let labels = self.labels.values().map(|label| label.len() + size_of::<(ProvisionId, String)>());
        let names = self.standing.values();
        let names = names.map(|(_, name)| name.len() + size_of::<((VersionId, i32), (ProvisionId, String))>());
        labels.chain(names).sum()
    }
}
