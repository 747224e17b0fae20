//! What organisations write and submit.
use std::{fmt::Debug, time::Duration};

use super::Stage;
use crate::{
    accounts, consultations,
    demo::{
        cast::Character,
        scripts::{Line, Script},
    },
    documents::{self, Point},
    ids::{FormId, VersionId},
    organisations,
    platform::{Error, Instant, Member, Stop, Tx, said},
    statements::{self, CommentBody, CommentText, CoveringNote, ProposedWording, actions::NewComment},
    submissions::{self, Declaration},
};

/// How long somebody takes over a comment.
const A_WHILE: Duration = Duration::from_mins(7);

impl Stage<'_> {
    pub(super) async fn write(&mut self, begun: Instant, script: &'static Script) -> Result<(), Error> {
        let member = self.member(script.writer).await?;
        let mut now = begun;
        for line in script.lines() {
            let (new, acting) = (self.comment(script, line).await?, member.clone());
            let write = async move |tx: &mut Tx| statements::actions::add_comment(tx, now, &acting, &new).await;
            let statement = unhindered(self.app.db.write(write).await, script.key)?;
            self.statements.insert(script.key, statement);
            now = now.later(A_WHILE);
        }
        self.write_note(now, script, member).await
    }

    async fn write_note(&self, now: Instant, script: &'static Script, member: Member) -> Result<(), Error> {
        if script.note().is_empty() {
            return Ok(());
        }
        let id = self.statements[script.key];
        let note = CoveringNote::parse(script.note()).expect("a covering note of the demonstration is short");
        let write = async move |tx: &mut Tx| {
            let statement = statements::find_own(tx, &member, id).await?;
            let seen = statement.note_revision;
            statements::actions::write_note(tx, now, &member, id, seen, (script.language, &note)).await
        };
        unhindered(self.app.db.write(write).await, script.key)
    }

    pub(super) async fn submit(&mut self, now: Instant, script: &'static Script) -> Result<(), Error> {
        let (member, id) = (self.member(script.signatory).await?, self.statements[script.key]);
        let declaration = declaration(script);
        let write = async move |tx: &mut Tx| {
            let statement = statements::find_own(tx, &member, id).await?;
            submissions::actions::submit(tx, now, &member, id, statement.revision, &declaration).await
        };
        unhindered(self.app.db.write(write).await, script.key)?;
        Ok(())
    }

    /// Takes up again what was submitted, to change it.
    pub(super) async fn reopen(&mut self, now: Instant, script: &'static Script) -> Result<(), Error> {
        let (member, statement) = (self.member(script.writer).await?, self.statements[script.key]);
        let write = async move |tx: &mut Tx| {
            let submission = submissions::of_statement(tx, statement).await?.ok_or(Error::NotFound)?;
            submissions::actions::revise(tx, now, &member, submission.id).await
        };
        unhindered(self.app.db.write(write).await, script.key)?;
        Ok(())
    }

    async fn comment(&self, script: &Script, line: Line) -> Result<NewComment, Error> {
        let (version, point) = self.point(script, line).await?;
        let proposed = ProposedWording::parse(line.proposed, point.as_ref().map_or("", |point| &point.body));
        Ok(NewComment {
            number: self.number(script.draft),
            organisation: self.organisations[script.ngo.name],
            form: FormId::new(),
            version,
            point: point.map(|point| point.id),
            language: script.language,
            text: CommentText {
                kind: line.kind,
                body: CommentBody::parse(line.body).expect("a comment of the demonstration says something"),
                proposed_wording: proposed.expect("a proposed wording of the demonstration is short"),
            },
        })
    }

    async fn point(&self, script: &Script, line: Line) -> Result<(VersionId, Option<Point>), Error> {
        let mut conn = self.app.db.read().await?;
        let consultation = consultations::find(&conn, &self.number(script.draft)).await?;
        let version = consultations::open_version(&mut conn, consultation.id, self.app.clock.now()).await?.version;
        let Some(anchor) = line.anchor else { return Ok((version, None)) };
        let text = documents::text(&mut conn, version, script.language).await?;
        Ok((version, Some(documents::point_by_anchor(&mut conn, text.id, anchor).await?)))
    }

    pub(super) async fn member(&self, who: Character) -> Result<Member, Error> {
        let mut conn = self.app.db.read().await?;
        let person = self.people[who.email];
        let mut viewer = accounts::viewer_of(&conn, person).await?;
        viewer.memberships = organisations::memberships_of(&mut conn, person).await?;
        viewer.member().ok_or(Error::Forbidden)
    }
}

/// In the demonstration a refusal is a fault.
fn unhindered<T, H: Debug>(done: Result<T, Stop<H>>, script: &str) -> Result<T, Error> {
    done.map_err(|stop| match stop.refusal() {
        Ok(hindrance) => Error::internal(format!("the statement {script} is hindered: {hindrance:?}")),
        Err(error) => error,
    })
}

/// The declaration beside the two boxes of the statement's check page.
fn declaration(script: &Script) -> Declaration {
    let sentences = [said("statements-declare-mandate"), said("statements-declare-public")];
    let worded = sentences
        .map(|sentence| sentence.with("organisation", script.ngo.name).in_language(script.language).to_string());
    Declaration { text: worded.join("\n"), language: script.language }
}
