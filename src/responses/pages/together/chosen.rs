//! What was chosen of the desk's list, as the address says it.
use std::{convert::Infallible, future::Ready};

use actix_web::{FromRequest, HttpRequest, dev::Payload};

use crate::{
    addresses::{self, Address, Page},
    assessments::{self, Assessment, Filter},
    consultations::Consultation,
    ids::{AssessmentId, ResponseId},
    platform::{Conn, Error},
    responses::{
        actions::MOST_TOGETHER,
        pages::{alike::Proposed, asked::Asked},
        store,
    },
};

/// The most comments that an address names.
const MOST_NAMED: usize = 100;

/// Comments by their ids, the whole list, those of one answer, or a group that is proposed. With the filters of the
/// desk it is the address of the page, so that a colleague can be sent it and nothing is kept meanwhile.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::responses) struct Chosen {
    ids: Vec<AssessmentId>,
    answer: Option<ResponseId>,
    /// The typical comment of a proposed group.
    alike: Option<AssessmentId>,
    /// Whether they were chosen among the proposed groups: then one goes back there.
    is_of_groups: bool,
    is_whole: bool,
}

impl FromRequest for Chosen {
    type Error = Infallible;
    type Future = Ready<Result<Self, Infallible>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        std::future::ready(Ok(Self::read(request.query_string())))
    }
}

impl Chosen {
    /// Reads the values behind `?`; unknown ones choose nothing.
    fn read(query: &str) -> Self {
        let mut chosen = Self::default();
        for (name, value) in url::form_urlencoded::parse(query.as_bytes()) {
            match name.as_ref() {
                "chosen" => chosen.ids.extend(value.parse::<AssessmentId>()),
                "answer" => chosen.answer = value.parse().ok(),
                "alike" => chosen.alike = value.parse().ok(),
                "groups" => chosen.is_of_groups = true,
                "whole" => chosen.is_whole = true,
                _ => {}
            }
        }
        chosen.ids.truncate(MOST_TOGETHER);
        chosen
    }

    /// The comments that one answer is to.
    pub fn of_answer(answer: ResponseId) -> Self {
        Self { answer: Some(answer), ..Self::default() }
    }

    /// One comment.
    pub fn of_one(id: AssessmentId) -> Self {
        Self { ids: vec![id], ..Self::default() }
    }

    /// The comments of a proposed group.
    pub fn of_group(typical: AssessmentId) -> Self {
        Self { alike: Some(typical), is_of_groups: true, ..Self::default() }
    }

    /// A page about the same comments.
    pub fn at(&self, asked: &Asked, page: impl Page) -> Address {
        let mut address = asked.at(page);
        for id in &self.ids {
            address = address.with("chosen", id);
        }
        if let Some(answer) = &self.answer {
            address = address.with("answer", answer);
        }
        if let Some(alike) = &self.alike {
            address = address.with("alike", alike);
        }
        if self.is_of_groups {
            address = address.with("groups", 1);
        }
        if self.is_whole { address.with("whole", 1) } else { address }
    }

    /// The same choice with the comments of a proposed group by name, so that the forms of the page find them again
    /// when the group is no more. The address of a very large group or of a whole list would be too long: it names the
    /// first, so that the page is still there, with what was typed, when a colleague has answered all of them.
    pub fn named(self, ids: &[AssessmentId]) -> Self {
        match (self.alike, ids) {
            (Some(_), all) if all.len() <= MOST_NAMED => Self { ids: all.to_vec(), alike: None, ..self },
            (alike, [first, ..]) if alike.is_some() || self.is_whole => {
                let mut named = self.ids;
                named.retain(|one| one != first);
                named.push(*first);
                Self { ids: named, ..self }
            }
            _ => self,
        }
    }

    /// Whether they were chosen among the proposed groups.
    pub fn is_of_groups(&self) -> bool {
        self.is_of_groups
    }

    /// Where they were chosen: the list, or the groups that are proposed.
    pub fn origin(&self, asked: &Asked) -> Address {
        if self.is_of_groups { asked.at(addresses::StaffAlike {}) } else { asked.list() }
    }

    /// The chosen comments of a consultation, in the order of the draft, and whether the list has more than are worked
    /// on together.
    pub async fn assessments(
        &self,
        conn: &mut Conn,
        consultation: &Consultation,
        filter: &Filter,
    ) -> Result<(Vec<Assessment>, bool), Error> {
        let mut ids = self.ids.clone();
        if let Some(answer) = self.answer {
            ids.extend(store::assessments_of(conn, &[answer]).await?.iter().map(|of| of.assessment));
        }
        let mut found = assessments::find_many(conn, &ids).await?;
        let mut are_more = false;
        if self.is_whole {
            let listed = assessments::list(conn, filter, None, MOST_TOGETHER).await?;
            are_more = listed.next.is_some();
            found.extend(listed.items);
        }
        if let Some(typical) = self.alike {
            found.extend(Proposed::read(conn, consultation).await?.around(typical).take(MOST_TOGETHER).cloned());
        }
        found.retain(|one| one.consultation == consultation.id);
        found.sort_by_key(|one| (one.version_ordinal, one.place, one.id));
        found.dedup_by_key(|one| one.id);
        Ok((found, are_more))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_forms_of_a_page_name_comments_that_are_still_there_when_the_choice_is_empty() {
        let ids: Vec<AssessmentId> = (0..=MOST_NAMED).map(|_| AssessmentId::new()).collect();
        let group = Chosen::of_group(ids[1]);
        let small = group.clone().named(&ids[1..]);
        assert_eq!((small.ids.as_slice(), small.alike), (&ids[1..], None), "a small group by all its comments");
        let large = group.named(&ids);
        assert_eq!((large.ids.as_slice(), large.alike), (&ids[..1], Some(ids[1])), "a large one by its first");
        let whole = Chosen { is_whole: true, ..Chosen::default() };
        assert_eq!(whole.clone().named(&ids).named(&ids), Chosen { ids: ids[..1].to_vec(), ..whole });
    }

    #[test]
    fn what_was_chosen_stands_in_the_address_and_is_read_from_it() {
        let ids = [AssessmentId::new(), AssessmentId::new()];
        let chosen = Chosen { ids: ids.to_vec(), is_of_groups: true, is_whole: true, ..Chosen::default() };
        let asked = Asked { consultation: "2026-001".to_owned(), ..Asked::default() };
        let address = chosen.at(&asked, addresses::StaffChosen {}).to_string();
        assert_eq!(Chosen::read(address.split_once('?').expect("values").1), chosen);
        assert_eq!(Chosen::read("chosen=nothing&answer=&other=1"), Chosen::default());
    }
}
