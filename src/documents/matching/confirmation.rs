//! Which matches are sure.
use super::{
    candidates::Candidates,
    pairing::{Grounds, Match, Pairing},
};

/// How often it is gone through all matches, there and back, because each sure match makes its neighbours surer.
const ROUNDS: usize = 4;
/// How much better than another candidate a match must be, so that the other does not count.
const CLEARLY: f32 = 0.1;

impl Pairing<'_> {
    /// Says which matches are sure. A neighbour speaks for a match only if it is sure itself.
    pub fn confirm(&mut self, candidates: &Candidates) {
        for round in 0..ROUNDS {
            let mut order: Vec<usize> = (0..self.onwards.len()).collect();
            if round % 2 == 1 {
                order.reverse();
            }
            for earlier in order {
                let Some(found) = self.onwards[earlier] else { continue };
                let sure = found.sure || self.is_sure(earlier, found, candidates);
                self.onwards[earlier] = Some(Match { sure, ..found });
            }
        }
    }

    fn is_sure(&self, earlier: usize, found: Match, candidates: &Candidates) -> bool {
        let support = self.sure_support(earlier, found.later);
        if found.grounds == Grounds::Place {
            return support.is_between() || (support.before || support.behind) && !support.strays;
        }
        if self.lexicon.earlier[earlier].wording == self.lexicon.later[found.later].wording {
            // One of several with these words: only its number says which.
            return support.before && support.number && support.steady;
        }
        let (enough, ahead) = match support.total() {
            0 if self.support(earlier, found.later).is_between() => (0.8, 0.3),
            0 => return false,
            _ if support.strays => (0.9, 0.2),
            1 => (0.75, 0.15),
            2 => (0.6, 0.1),
            _ => (0.5, 0.0),
        };
        found.likeness >= enough && found.likeness - self.rival(earlier, found, candidates) >= ahead
    }

    /// The likeness of the best other candidate for either of the two points.
    fn rival(&self, earlier: usize, found: Match, candidates: &Candidates) -> f32 {
        let others = candidates.of_earlier(earlier).filter(|other| other.later != found.later);
        let others = others.filter(|other| !is_settled(self.back(other.later).map(|(_, found)| found), other.likeness));
        let likest = others.map(|other| other.likeness).fold(0.0, f32::max);
        let others = candidates.of_later(found.later).filter(|other| other.earlier != earlier);
        let others = others.filter(|other| !is_settled(self.onwards[other.earlier], other.likeness));
        others.map(|other| other.likeness).fold(likest, f32::max)
    }
}

/// Whether a point has a match that is clearly better than this likeness.
fn is_settled(found: Option<Match>, likeness: f32) -> bool {
    found.is_some_and(|found| found.grounds != Grounds::Likeness || found.likeness >= likeness + CLEARLY)
}
