//! The subject of a letter: a consultation, and the points of its draft that have the comments.
use std::collections::HashMap;

use super::envelope::Envelope;
use crate::{
    consultations::{self, Consultation, PublishedNotice, Title, Versions},
    documents::{self, On, Placed},
    ids::{ConsultationId, PointId},
    platform::{Conn, Error, Language, Said, mail::for_people, said},
    statements::CommentKind,
    submissions::Comment,
};

/// A consultation for letters.
pub(super) struct Occasion {
    pub(super) consultation: Consultation,
    notices: Vec<PublishedNotice>,
    points: HashMap<PointId, Placed>,
    versions: Versions,
}

impl Occasion {
    /// The consultation, and the points of these comments.
    pub(super) async fn load(
        conn: &mut Conn,
        id: ConsultationId,
        comments: impl Iterator<Item = &Comment>,
    ) -> Result<Self, Error> {
        let points: Vec<PointId> = comments.filter_map(|comment| comment.point).collect();
        let versions = if points.is_empty() { Vec::new() } else { consultations::published_versions(conn, id).await? };
        Ok(Self {
            versions: Versions(versions),
            consultation: consultations::find_by_id(conn, id).await?,
            notices: consultations::published_notices(conn, id).await?,
            points: documents::placed(conn, &points).await?,
        })
    }

    /// The title of the draft, in this language if possible.
    pub(super) fn title(&self, language: Language) -> String {
        let titles = self.notices.iter().map(PublishedNotice::title);
        Title::of(&self.consultation, titles.collect(), language).words
    }

    /// `1. Objection to point 5.¹`
    pub(super) fn caption(&self, comment: &Comment, language: Language) -> Said {
        let name = On::of(comment.point, &self.points).name_behind_on(language);
        said(caption_of(comment.kind))
            .with("ordinal", comment.ordinal)
            .with("place", self.versions.name(name, comment.version))
    }

    /// A letter about it, within the ministry.
    pub(super) fn within(&self, envelope: Envelope) -> Envelope {
        envelope.in_thread(self.consultation.id)
    }

    /// A letter about it to an organisation: whoever answers writes to the responsible official.
    pub(super) fn to_outside(&self, envelope: Envelope) -> Envelope {
        self.within(envelope).reply_to(&self.consultation.contact_email)
    }

    /// Whom the reader can ask.
    pub(super) fn questions(&self) -> Said {
        let Consultation { contact_name, contact_phone, contact_email, .. } = &self.consultation;
        said("notifications-questions")
            .with("name", contact_name)
            .with("phone", contact_phone)
            .with("email", for_people(contact_email))
    }
}

fn caption_of(kind: CommentKind) -> &'static str {
    match kind {
        CommentKind::Objection => "notifications-comment-objection",
        CommentKind::Proposal => "notifications-comment-proposal",
        CommentKind::Support => "notifications-comment-support",
        CommentKind::Question => "notifications-comment-question",
        CommentKind::Note => "notifications-comment-note",
    }
}
