//! The pages that a part of the package links to.

use std::collections::BTreeMap;

use url::Url;

/// Addresses, each once, with the number of its relationship.
#[derive(Default)]
pub struct Links<'a>(BTreeMap<&'a str, usize>);

impl<'a> Links<'a> {
    /// Adds an address. One that is no page is left out, because Word does not open a file that has one: its words stay
    /// text.
    pub fn add(&mut self, address: &'a str) {
        let next = self.0.len() + 1;
        if is_page(address) {
            self.0.entry(address).or_insert(next);
        }
    }

    /// The number of an address.
    pub fn number(&self, address: Option<&str>) -> Option<usize> {
        self.0.get(address?).copied()
    }

    /// All addresses with their numbers, in an order that does not change.
    pub fn all(&self) -> impl Iterator<Item = (&str, usize)> {
        self.0.iter().map(|(address, number)| (*address, *number))
    }
}

fn is_page(address: &str) -> bool {
    !address.contains(char::is_whitespace)
        && Url::parse(address).is_ok_and(|address| matches!(address.scheme(), "http" | "https" | "mailto"))
}
