//! What a letter is about: a consultation, and the points of its draft that comments are on.
use std::collections::HashMap;

use crate::{
    consultations::{self, Consultation, PublishedNotice},
    documents::{self, Point},
    ids::{ConsultationId, PointId},
    platform::{Conn, Error, Language, Said, said},
    statements::CommentKind,
    submissions::Comment,
};

/// How much of an unnumbered point names it.
const OPENING_WORDS: usize = 60;

/// A consultation as letters speak of it.
pub(super) struct Occasion {
    pub(super) consultation: Consultation,
    notices: Vec<PublishedNotice>,
    points: HashMap<PointId, Point>,
}

impl Occasion {
    /// The consultation, and the points that these comments are on.
    pub(super) async fn load(
        conn: &mut Conn,
        id: ConsultationId,
        comments: impl Iterator<Item = &Comment>,
    ) -> Result<Self, Error> {
        let points: Vec<PointId> = comments.filter_map(|comment| comment.point).collect();
        let points = documents::points_by_id(conn, &points).await?;
        Ok(Self {
            consultation: consultations::find_by_id(conn, id).await?,
            notices: consultations::published_notices(conn, &[id]).await?,
            points: points.into_iter().map(|point| (point.id, point)).collect(),
        })
    }

    /// The title of the draft, in this language where it has one.
    pub(super) fn title(&self, language: Language) -> String {
        PublishedNotice::in_language(self.notices.clone(), language).map(|notice| notice.title).unwrap_or_default()
    }

    /// `1) Point 5.¹. Objection`
    pub(super) fn caption(&self, comment: &Comment, language: Language) -> Said {
        let place = match comment.point.and_then(|point| self.points.get(&point)) {
            None => said("notifications-whole-draft"),
            Some(point) if point.is_heading() || point.number.is_some() => point.name(language),
            Some(point) => said("notifications-unnumbered")
                .with("name", point.name(language))
                .with("words", opening_words(&point.body)),
        };
        said("notifications-comment")
            .with("ordinal", comment.ordinal)
            .with("place", place)
            .with("kind", kind(comment.kind))
    }

    /// Whom to ask.
    pub(super) fn questions(&self) -> Said {
        let Consultation { contact_name, contact_phone, contact_email, .. } = &self.consultation;
        said("notifications-questions")
            .with("name", contact_name)
            .with("phone", contact_phone)
            .with("email", contact_email)
    }
}

fn kind(kind: CommentKind) -> Said {
    said(match kind {
        CommentKind::Objection => "shell-kind-objection",
        CommentKind::Proposal => "shell-kind-proposal",
        CommentKind::Support => "shell-kind-support",
        CommentKind::Question => "shell-kind-question",
    })
}

/// So many of the first words that one recognises the place.
fn opening_words(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    if line.chars().count() <= OPENING_WORDS {
        return line.to_owned();
    }
    let short: String = line.chars().take(OPENING_WORDS).collect();
    let whole = short.rsplit_once(' ').map_or(short.as_str(), |(whole, _)| whole);
    format!("{whole} …")
}

#[cfg(test)]
mod tests {
    use super::opening_words;

    #[test]
    fn a_long_point_is_named_by_its_first_whole_words() {
        assert_eq!(opening_words("Mērķis\nOtrā rinda"), "Mērķis");
        assert_eq!(
            opening_words(&"sabiedrības līdzdalība ".repeat(5)),
            "sabiedrības līdzdalība sabiedrības līdzdalība sabiedrības …"
        );
    }
}
