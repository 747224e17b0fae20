//! The form of what came on paper: what was typed becomes something to be put on record.
use super::model::{
    Book, Channel, Paper, PaperComment, Sender, Unregistered,
    paper::{Written, country, line, registered},
};
use crate::{
    organisations::Organisation,
    platform::{
        Language, is_blank, one_line, said,
        web::{Fields, Problems},
    },
    statements::{CoveringNote, Reply},
};

/// The form of what came on paper: its comments have a number behind the names of their fields.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PaperForm;

/// Its fields.
pub type Typed = Fields<PaperForm>;

impl Typed {
    /// The most comments that one form takes.
    pub const MOST_BLOCKS: usize = 100;

    /// How many comments the form has room for.
    #[must_use]
    pub fn blocks(&self) -> usize {
        self.text("blocks").parse().unwrap_or(1).clamp(1, Self::MOST_BLOCKS)
    }

    /// What stands in a field of one comment.
    #[must_use]
    pub fn of_block(&self, name: &str, block: usize) -> &str {
        self.text(&format!("{name}_{block}"))
    }

    /// What was typed, as something to be put on record. `found` are the organisations that the typed words mean.
    pub fn paper(&self, found: &[Organisation], book: &Book, problems: &mut Problems) -> Option<Paper> {
        let sender = self.sender(found, problems);
        let person = self.line("person", problems);
        let position = self.line("position", problems);
        let channel = self.text("channel").parse().ok().filter(|channel: &Channel| channel.is_on_paper());
        let channel = problems.take("channel", channel.ok_or_else(|| said("submissions-paper-channel-unchosen")));
        let received_at = self.moment("received").instant();
        let received_at = received_at.map_err(|why| why.with("field", said("submissions-paper-received")));
        let received_at = problems.take("received", received_at);
        let language = self.text("language").parse().map_err(|_| said("statements-language-unchosen"));
        let language = problems.take("language", language);
        let reply = self.text("reply").parse().map_err(|_| said("submissions-paper-reply-unchosen"));
        let reply: Option<Reply> = problems.take("reply", reply);
        let note = problems.take("note", CoveringNote::parse(self.text("note")));
        let comments = self.comments(book, language, problems);
        match (reply, comments.as_deref()) {
            (Some(Reply::Comments), Some([])) => problems.add("text_1", said("submissions-paper-no-comments")),
            (Some(Reply::NoObjections), Some([_, ..])) => problems.add("reply", said("submissions-paper-has-comments")),
            _ => {}
        }
        Some(Paper {
            form: self.text("form").parse().ok()?,
            sender: sender?,
            person: person?,
            position: position?,
            channel: channel?,
            received_at: received_at?,
            language: language?,
            reply: reply?,
            note: note?.as_str().to_owned(),
            version: book.version,
            comments: comments?,
        })
    }

    fn sender(&self, found: &[Organisation], problems: &mut Problems) -> Option<Sender> {
        if self.text("who") == "registered" {
            return problems.take("organisation", registered(self.text("organisation"), found));
        }
        if self.text("who") != "other" {
            return problems.take("who", Err(said("submissions-paper-who-unchosen")));
        }
        let name = problems.take("name", one_line(self.text("name"), 200));
        let number = self.line("number", problems)?;
        if found.iter().any(|one| !number.is_empty() && one.number == number) {
            problems.add("number", said("submissions-paper-is-registered"));
        }
        let country = problems.take("country", country(self.text("country")));
        let register = self.line("register", problems);
        Some(Sender::Other(Unregistered { name: name?, country: country?, register: register?, number }))
    }

    /// A line that may be empty.
    fn line(&self, name: &str, problems: &mut Problems) -> Option<String> {
        problems.take(name, line(self.text(name)))
    }

    fn comments(&self, book: &Book, language: Option<Language>, problems: &mut Problems) -> Option<Vec<PaperComment>> {
        let (mut all, mut is_whole) = (Vec::new(), true);
        for block in 1..=self.blocks() {
            let of = |name| self.of_block(name, block);
            if ["point", "kind", "text", "wording"].into_iter().all(|name| is_blank(of(name))) {
                continue;
            }
            let written = Written { point: of("point"), kind: of("kind"), text: of("text"), wording: of("wording") };
            let mut own = Problems::default();
            match written.comment(book, language, &mut own) {
                Some(comment) if own.is_empty() => all.push(comment),
                _ => is_whole = false,
            }
            for (field, why) in own.iter() {
                problems.add(format!("{field}_{block}"), why.clone());
            }
        }
        is_whole.then_some(all)
    }
}
