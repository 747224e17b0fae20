//! Finds how a draft is numbered from how its paragraphs or lines begin.

use crate::documents::import::{
    clean,
    marks::{Listed, Mark},
    numbers::{Number, Numbered, roman},
    schemes::words::{self, Opening},
};
use crate::documents::outline::Scheme;

/// How often the marks of each kind of draft occur.
#[derive(Default)]
struct Counts {
    pants: u32,
    articles: u32,
    sections: u32,
    brackets: u32,
    dotted: u32,
    deep: u32,
    /// The longest run 1, 2, 3 … without a dot, and how many of these are titles.
    bare: u32,
    bare_titles: u32,
    last_bare: Option<Number>,
    romans: u32,
    /// Dotted numbers before a title, as chapters of a paper have.
    titles: u32,
    annexes: u32,
    says_regulation: bool,
}

/// The scheme of a text whose paragraphs or lines begin like this, and whether its points are numbered without a dot.
pub(in crate::documents::import) fn detect<'a>(
    begins: impl Iterator<Item = &'a str>,
    asked: Option<Scheme>,
) -> (Option<Scheme>, bool) {
    let mut counts = Counts::default();
    for (at, text) in begins.enumerate() {
        counts.add(at, text.trim_start_matches(['#', '*', '_', ' ']).trim_end_matches(['*', '_', ' ']));
    }
    let scheme = asked.or_else(|| counts.scheme());
    (scheme, counts.is_bare(scheme, asked.is_some()))
}

impl Counts {
    fn add(&mut self, at: usize, text: &str) {
        if at < 12 {
            let folded = clean::beginning_of(text).to_lowercase();
            self.says_regulation |= folded.contains("ministru kabineta noteikum") || folded == "noteikumi";
        }
        match words::opening(text) {
            Some(Opening::Article { ahead, .. }) => match ahead {
                "§" => self.sections += 1,
                "pants" | "PANTS" | "straipsnis" => self.pants += 1,
                _ => self.articles += 1,
            },
            Some(Opening::Annex) => self.annexes += 1,
            Some(_) => {}
            None => self.number(text),
        }
    }

    fn number(&mut self, text: &str) {
        if let Some(read) = Numbered::read(text) {
            let is_title = clean::starts_upper(read.rest) && !clean::is_ended(read.rest) && read.rest.len() < 120;
            if read.number.depth() > 1 {
                self.deep += 1;
            } else {
                self.dotted += 1;
            }
            self.titles += u32::from(is_title);
        } else if let Some(read) = Numbered::read_bare(text) {
            if read.number.follows(self.last_bare.as_ref()) {
                self.bare += 1;
                let is_title = !clean::is_ended(read.rest) && !read.rest.contains('\t');
                self.bare_titles += u32::from(is_title && read.rest.len() < 120);
                self.last_bare = Some(read.number);
            }
        } else if let Some(listed) = Listed::read(text).filter(|listed| listed.bracketed) {
            self.brackets += u32::from(matches!(listed.mark, Mark::Count(_)));
        } else if roman(text).is_some_and(|(_, printed, _)| printed.ends_with('.')) {
            self.romans += 1;
        }
    }

    fn scheme(&self) -> Option<Scheme> {
        let articles = self.pants.max(self.articles).max(self.sections);
        if articles > 0 && (articles > 1 || self.brackets > 0) {
            return Some(match articles {
                most if most == self.pants => Scheme::LatvianLaw,
                most if most == self.articles => Scheme::EuropeanAct,
                _ => Scheme::SectionLaw,
            });
        }
        if self.bare_titles >= 2 && self.brackets >= 2 && self.bare > self.dotted {
            return Some(Scheme::BritishBill);
        }
        if self.dotted + self.deep + self.bare + self.romans == 0 {
            return None;
        }
        let paper = self.bare > self.dotted || self.titles > 1;
        let regulation = self.says_regulation || self.annexes > 0 || self.romans > 0 && !paper;
        Some(if regulation || !paper && self.deep > 0 { Scheme::LatvianRegulation } else { Scheme::PolicyPaper })
    }

    fn is_bare(&self, scheme: Option<Scheme>, is_asked: bool) -> bool {
        match scheme {
            Some(Scheme::BritishBill) => true,
            Some(Scheme::PolicyPaper) if is_asked => self.bare > self.dotted,
            Some(Scheme::LatvianLaw | Scheme::SectionLaw | Scheme::EuropeanAct) => false,
            _ => self.bare >= 2 && self.bare > self.dotted,
        }
    }
}
