//! Gathers wordings: around the most typical one, all that are like it. Members are never like one another only, so
//! that a chain of small changes does not join two letters.
use std::{
    cmp::Reverse,
    collections::{BTreeMap, HashMap, HashSet},
};

use super::groups::{Group, Wording, group};

/// Among so many wordings of a group the typical one is sought: the time grows with the square, and more would say the
/// same.
const ASKED: usize = 200;

/// The wordings that share a band, by the band.
type Shelves = HashMap<i64, Vec<usize>>;

/// The wordings on their way into groups. A wording is known by its place.
pub(super) struct Gathering<'a, Id> {
    wordings: &'a [Wording<Id>],
    bands: Vec<[i64; 32]>,
    shelves: Shelves,
    /// Whether a wording has its group.
    taken: Vec<bool>,
    /// The typical wording of each group, with all that are in it.
    gathered: Vec<(usize, Vec<usize>)>,
}

impl<'a, Id: Copy + Ord> Gathering<'a, Id> {
    pub(super) fn new(wordings: &'a [Wording<Id>]) -> Self {
        let bands: Vec<[i64; 32]> = wordings.iter().map(|wording| wording.text.signature.bands()).collect();
        let mut shelves = shelved(&bands, 0..wordings.len());
        shelves.retain(|_, places| places.len() > 1);
        Self { wordings, bands, shelves, taken: vec![false; wordings.len()], gathered: Vec::new() }
    }

    /// Begins with the wording that shares the most bands with others, which is near the middle of its group.
    pub(super) fn gather(&mut self) {
        let sizes: HashMap<i64, usize> = self.shelves.iter().map(|(band, on)| (*band, self.comments(on))).collect();
        let beside = |place: usize| self.bands[place].iter().filter_map(|band| sizes.get(band)).sum::<usize>();
        let mut places: Vec<(Reverse<usize>, usize)> =
            (0..self.wordings.len()).map(|place| (Reverse(beside(place) + self.comments(&[place])), place)).collect();
        places.sort_unstable();
        for (_, place) in places {
            while !self.taken[place] {
                self.gather_around(place);
            }
        }
    }

    /// Makes a group around a wording, or around another that turns out to be more typical for those around it.
    fn gather_around(&mut self, place: usize) {
        let (mut place, mut around) = (place, self.around(place));
        let typical = self.most_typical(&around);
        if typical != place {
            let better = self.around(typical);
            if self.comments(&better) >= self.comments(&around) {
                (place, around) = (typical, better);
            }
        }
        for member in &around {
            self.taken[*member] = true;
        }
        self.gathered.push((place, around));
    }

    /// The free wordings that are like this one, with itself. They are also looked for beside those already found:
    /// bands miss some, but not beside all of a group.
    fn around(&self, place: usize) -> Vec<usize> {
        let (mut found, mut next) = (vec![place], 0);
        let (mut seen, mut looked_through) = (HashSet::from([place]), HashSet::new());
        while let Some(beside) = found.get(next).copied() {
            next += 1;
            let bands = self.bands[beside].into_iter().filter(|band| looked_through.insert(*band));
            for other in bands.filter_map(|band| self.shelves.get(&band)).flatten().copied() {
                let is_new = !self.taken[other] && seen.insert(other);
                if is_new && self.wordings[place].text.alike(&self.wordings[other].text).is_some() {
                    found.push(other);
                }
            }
        }
        found
    }

    /// The wording that is most like all the others, each as often as it came.
    fn most_typical(&self, places: &[usize]) -> usize {
        let asked: Vec<usize> = places.iter().step_by(places.len().div_ceil(ASKED)).copied().collect();
        let sum = |place: usize| -> f64 {
            let signature = &self.wordings[place].text.signature;
            let likeness = asked.iter().map(|other| {
                #[expect(clippy::cast_precision_loss, reason = "there are few comments")]
                let times = self.comments(&[*other]) as f64;
                signature.likeness(&self.wordings[*other].text.signature) * times
            });
            likeness.sum()
        };
        best(asked.iter().map(|place| (sum(*place), *place))).map_or(places[0], |(_, place)| place)
    }

    /// The groups, each wording with the typical one that it is most like.
    pub(super) fn settle(self) -> Vec<Group<Id>> {
        let typical = shelved(&self.bands, self.gathered.iter().map(|(typical, _)| *typical));
        let mut members: BTreeMap<usize, Vec<(f64, &Wording<Id>)>> = BTreeMap::new();
        for (own, places) in &self.gathered {
            members.entry(*own).or_default();
            for place in places.iter().filter(|place| *place != own) {
                let (likeness, typical) = self.likest(*place, *own, &typical);
                members.entry(typical).or_default().push((likeness, &self.wordings[*place]));
            }
        }
        members.iter().filter_map(|(typical, others)| group(&self.wordings[*typical], others)).collect()
    }

    fn likest(&self, place: usize, own: usize, typical: &Shelves) -> (f64, usize) {
        let beside = self.bands[place].iter().filter_map(|band| typical.get(band)).flatten().copied();
        let rivals: HashSet<usize> = beside.chain([own]).collect();
        let text = &self.wordings[place].text;
        best(rivals.into_iter().filter_map(|rival| Some((text.alike(&self.wordings[rival].text)?, rival))))
            .unwrap_or((0.0, own))
    }

    fn comments(&self, places: &[usize]) -> usize {
        places.iter().map(|place| self.wordings[*place].ids.len()).sum()
    }
}

fn shelved(bands: &[[i64; 32]], places: impl Iterator<Item = usize>) -> Shelves {
    let mut shelves = Shelves::new();
    for place in places {
        for band in bands[place] {
            shelves.entry(band).or_default().push(place);
        }
    }
    shelves
}

/// The one with the highest number, the first among equals.
fn best(places: impl Iterator<Item = (f64, usize)>) -> Option<(f64, usize)> {
    places.max_by(|one, other| one.0.total_cmp(&other.0).then(other.1.cmp(&one.1)))
}
