//! Consultations to read, made by the actions that staff use.
use atbalss::{
    accounts,
    consultations::{self, CommentsBecomePublic, Consultation, DocumentKind, Notice, NoticeField, Part, actions},
    documents,
    platform::{Editor, Instant, Language, Period, PolicyArea},
};

use crate::support::{Town, at, people::Account};

/// A draft with a heading of each rank, numbered points, items and a paragraph.
pub const DRAFT: &str = "\
# Introduction

1. This concept sets the goals of shelters.

2. A shelter is:

a) a cellar that holds;

b) a hall that is built for it.

# 1. Tasks

## 1.1. Municipalities

3. A municipality keeps a list of shelters.

The list is public.
";

/// The same draft in Latvian, with one more point.
pub const DRAFT_LV: &str = "\
# Ievads

1. Šī koncepcija nosaka patvertņu mērķus.

2. Patvertne ir:

a) pagrabs, kas iztur;

b) šim nolūkam būvēta zāle.

# 1. Uzdevumi

## 1.1. Pašvaldības

3. Pašvaldība uztur patvertņu sarakstu.

Saraksts ir publisks.

4. Sarakstu atjauno reizi gadā.
";

/// A consultation, as staff prepare it.
pub struct Plan {
    pub notices: Vec<Notice>,
    pub texts: Vec<(Language, String)>,
    pub document_kind: DocumentKind,
    pub policy_area: PolicyArea,
    pub comments_become_public: CommentsBecomePublic,
    /// `None` for the moment of publication.
    pub opens_at: Option<Instant>,
    pub closes_at: Instant,
}

impl Plan {
    /// In English, ending at the minute before `closes` in Riga: `2026-12-01T00:00` for the last minute of November.
    pub fn titled(title: &str, closes: &str) -> Self {
        Self {
            notices: vec![notice(Language::En, title)],
            texts: vec![(Language::En, DRAFT.to_owned())],
            document_kind: DocumentKind::Concept,
            policy_area: PolicyArea::ComprehensiveDefence,
            comments_become_public: CommentsBecomePublic::AtSubmission,
            opens_at: None,
            closes_at: at(closes),
        }
    }

    /// Adds a Latvian text.
    pub fn and_in_latvian(mut self, title: &str) -> Self {
        self.notices.insert(0, notice(Language::Lv, title));
        self.texts.push((Language::Lv, DRAFT_LV.to_owned()));
        self
    }

    /// Shows comments to the public only when the period has ended.
    pub fn with_comments_after_the_period(self) -> Self {
        Self { comments_become_public: CommentsBecomePublic::AfterPeriod, ..self }
    }

    /// Opens for comments only at this moment.
    pub fn opening(self, opens: &str) -> Self {
        Self { opens_at: Some(at(opens)), ..self }
    }

    fn of(&self, made: Consultation) -> Consultation {
        Consultation {
            document_kind: self.document_kind,
            policy_area: self.policy_area,
            comments_become_public: self.comments_become_public,
            opens_at: self.opens_at,
            closes_at: Some(self.closes_at),
            contact_name: "Inga Sūnupe".to_owned(),
            contact_phone: "+371 6700 0110".to_owned(),
            contact_email: "inga.sunupe@ministry.example".to_owned(),
            ..made
        }
    }
}

/// A notice with text in every required field.
pub fn notice(language: Language, title: &str) -> Notice {
    Notice::written(language, |field| match (field, language) {
        (NoticeField::Title, _) => title.to_owned(),
        (NoticeField::TargetGroups, Language::En) => "Municipalities and residents".to_owned(),
        (NoticeField::TargetGroups, Language::Lv) => "Pašvaldības un iedzīvotāji".to_owned(),
        (NoticeField::Aim, Language::En) => {
            "Nobody knows where the shelters are.\n\nThe draft says who tells.".to_owned()
        }
        (NoticeField::Aim, Language::Lv) => "Neviens nezina, kur ir patvertnes.".to_owned(),
        (NoticeField::Timetable, Language::En) => "Cabinet of Ministers in February 2027".to_owned(),
        (NoticeField::Timetable, Language::Lv) => "Ministru kabinetā 2027. gada februārī".to_owned(),
        (NoticeField::WaysToTakePart, Language::En) => "Written comments, here".to_owned(),
        (NoticeField::WaysToTakePart, Language::Lv) => "Rakstiski komentāri šeit".to_owned(),
        _ => String::new(),
    })
}

impl Town {
    /// Prepares a consultation and returns its number.
    pub async fn prepare(&self, editor: &Account, plan: Plan) -> String {
        let (now, editor) = (self.now(), editor.id);
        self.write(async move |tx| {
            let editor = Editor(accounts::viewer_of(tx, editor).await?.staff().expect("an editor of the ministry"));
            let number = actions::make(tx, now, &editor, uuid::Uuid::now_v7()).await?;
            let made = consultations::find(tx, &number).await?;
            let edit = actions::Edit {
                consultation: plan.of(made),
                notices: plan.notices,
                parts: vec![(editor.person.id, Part::Responsible)],
            };
            let mut seen = actions::edit(tx, now, &editor, edit).await.expect("nobody else edits");
            for (language, source) in &plan.texts {
                let read = documents::read(source);
                let new = documents::NewText { language: *language, source, file: None, read: &read };
                seen = actions::import_text(tx, now, &editor, &number, seen, new).await.expect("nobody else edits");
            }
            Ok(number)
        })
        .await
    }

    /// Publishes a prepared consultation, however short its period.
    pub async fn publish(&self, editor: &Account, number: &str) {
        let (now, editor, number) = (self.now(), editor.id, number.to_owned());
        let any = Period { days: 1, point: "any".to_owned() };
        let published = self.write(async move |tx| {
            let editor = Editor(accounts::viewer_of(tx, editor).await?.staff().expect("an editor of the ministry"));
            let seen = consultations::find(tx, &number).await?.revision;
            actions::publish(tx, now, &editor, &number, seen, &any).await.expect("nothing is missing");
            Ok(())
        });
        published.await;
    }

    /// A public consultation; returns its number.
    pub async fn published(&self, editor: &Account, plan: Plan) -> String {
        let number = self.prepare(editor, plan).await;
        self.publish(editor, &number).await;
        number
    }
}
