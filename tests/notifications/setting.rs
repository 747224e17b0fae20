//! What has happened before a letter is written: Anna submits a statement on a draft for which Inga is responsible.
use atbalss::{
    accounts, assessments,
    ids::{FormId, OrganisationId, SubmissionId},
    platform::{Approver, Language, Reviewer, Role},
    responses::{self, Verdict, Wording},
    statements::{self, CommentBody, CommentKind, CommentText, CoveringNote, ProposedWording, actions::NewComment},
    submissions::{self, Declaration},
};

use crate::support::{Account, Setting, Town, unhindered};

const DRAFT: &str =
    "# Shelters\n\n1. Shelters are marked by signs.\n\n2. A shelter is at most 500 metres from every home.\n";

/// The people of these stories.
pub struct People {
    pub inga: Account,
    pub anna: Account,
    pub organisation: OrganisationId,
    pub consultation: String,
}

/// Inga's consultation on shelters, and Anna of Drošais krasts, who may sign.
pub async fn people(town: &Town) -> People {
    let inga = town.staff("Inga Sūnupe", &[Role::Editor]).await;
    let (organisation, anna) = town.organisation("Drošais krasts", "Anna Liepsala").await;
    let setting =
        Setting { title: "Shelters and warning", draft: DRAFT, opens: "2026-11-02T09:00", closes: "2026-12-04T23:59" };
    let consultation = town.consultation(&inga, &setting).await;
    assert_eq!(town.letters().await, [], "nobody follows the area");
    People { inga, anna, organisation, consultation }
}

impl People {
    /// Anna proposes another wording of point 2, asks about the whole draft, adds a note, and submits.
    pub async fn hand_in(&self, town: &Town) -> SubmissionId {
        let (now, anna, organisation, number) =
            (town.now(), town.acting(&self.anna).await, self.organisation, self.consultation.clone());
        town.write(async move |tx| {
            let consultation = atbalss::consultations::find(tx, &number).await?;
            let version = atbalss::consultations::open_version(tx, consultation.id, now).await?.version;
            let text = atbalss::documents::text(tx, version, Language::En).await?;
            let point = atbalss::documents::point_by_anchor(tx, text.id, "p-2").await?;
            let new = |point, text| NewComment {
                number: number.clone(),
                organisation,
                form: FormId::new(),
                version,
                point,
                language: Language::En,
                text,
            };
            let wording =
                ProposedWording::parse("A shelter is at most 300 metres from every home.", &point.body).unwrap();
            let proposal = CommentText {
                kind: CommentKind::Proposal,
                body: CommentBody::parse(
                    "Old people cannot walk 500 metres in the time that is left after a warning, \
                     least of all in winter.\n\n300 metres would do.",
                )
                .unwrap(),
                proposed_wording: wording,
            };
            let question = CommentText {
                kind: CommentKind::Question,
                body: CommentBody::parse("Who pays for it?").unwrap(),
                proposed_wording: None,
            };
            let statement =
                statements::actions::add_comment(tx, now, &anna, &new(Some(point.id), proposal)).await.unwrap();
            statements::actions::add_comment(tx, now, &anna, &new(None, question)).await.unwrap();
            let note = CoveringNote::parse("We thank the ministry for the draft.").unwrap();
            let unwritten = statements::find_own(tx, &anna, statement).await?.note_revision;
            statements::actions::write_note(tx, now, &anna, statement, unwritten, (Language::En, &note)).await.unwrap();
            let seen = statements::find_own(tx, &anna, statement).await?.revision;
            let declaration = Declaration { text: "I may submit this.".to_owned(), language: Language::En };
            Ok(submissions::actions::submit(tx, now, &anna, statement, seen, &declaration).await.unwrap().id)
        })
        .await
    }
}

impl People {
    /// After the period Rūta writes these answers, Maija approves them and publishes them together.
    pub async fn answer(&self, town: &Town, answers: &'static [(Verdict, &'static str)]) {
        let (ruta, maija) = (
            town.staff("Rūta Egle", &[Role::Reviewer]).await.id,
            town.staff("Maija Ozola", &[Role::Approver]).await.id,
        );
        let (now, number) = (town.now(), self.consultation.clone());
        town.write(async move |tx| {
            let ruta = Reviewer(accounts::viewer_of(tx, ruta).await?.staff().unwrap());
            let maija = Approver(accounts::viewer_of(tx, maija).await?.staff().unwrap());
            let consultation = atbalss::consultations::find(tx, &number).await?.id;
            let received = assessments::Filter {
                consultation: Some(consultation),
                state: Some(assessments::State::Received),
                ..assessments::Filter::default()
            };
            let waiting = assessments::list(tx, &received, None, answers.len()).await?.items;
            for (assessment, (verdict, reasons)) in waiting.iter().zip(answers) {
                let wording = Wording {
                    verdict: *verdict,
                    reasons: (*reasons).to_owned(),
                    essence: String::new(),
                    language: Language::En,
                    change: None,
                };
                unhindered(responses::actions::draft(tx, now, &ruta, assessment.id, "", wording).await)?;
                let drafted = responses::unpublished(tx, assessment.id).await?.unwrap();
                unhindered(responses::actions::approve(tx, now, &maija, drafted.id, &drafted.mark()).await)?;
            }
            let seen = responses::actions::mark(&responses::actions::waiting(tx, consultation).await?);
            unhindered(responses::actions::publish(tx, now, &maija, &number, &seen).await)?;
            Ok(())
        })
        .await;
    }
}

impl Town {
    /// Lets somebody read Latvian.
    pub async fn reads_latvian(&self, account: &Account) {
        self.run(&format!("UPDATE people SET language = 'lv' WHERE id = '{}'", account.id)).await;
    }

    /// Adds a trail entry that this program does not know and that waits for letters.
    pub async fn poison(&self) {
        self.run(
            "WITH strange AS (INSERT INTO events (at, actor_as, kind, data) VALUES ('2026-11-24T08:00:00Z', 'service', 'unheard_of', '{}') RETURNING id, at)
             INSERT INTO event_queue (event, consumer, attempts, next_attempt_at) SELECT id, 'letters', 0, at FROM strange",
        )
        .await;
    }

    /// A person who writes and may sign for an organisation.
    pub async fn signatory(&self, organisation: OrganisationId, name: &str) -> Account {
        let account = self.member(organisation, name).await;
        self.run(&format!("UPDATE memberships SET may_sign = true WHERE person = '{}'", account.id)).await;
        account
    }

    /// Takes an organisation's rights away.
    pub async fn suspend(&self, organisation: OrganisationId) {
        self.run(&format!("UPDATE organisations SET state = 'suspended' WHERE id = '{organisation}'")).await;
    }

    /// Ends all staff roles of a person.
    pub async fn end_roles(&self, account: &Account) {
        self.run(&format!("UPDATE staff_roles SET ended_at = given_at WHERE person = '{}'", account.id)).await;
    }

    /// Changes the address of a person.
    pub async fn moves_to(&self, account: &Account, email: &str) {
        self.run(&format!("UPDATE people SET email = '{email}', email_key = '{email}' WHERE id = '{}'", account.id))
            .await;
    }

    /// Makes this number of copies of the oldest letter.
    pub async fn many_more_letters(&self, copies: u32) {
        self.run(&format!(
            "INSERT INTO letters (id, once, event, kind, address, language, subject, body, message_id, state, attempts, created_at, next_attempt_at)
             SELECT gen_random_uuid(), number::text, event, kind, address, language, subject, body, number::text, state, 0, created_at, next_attempt_at
             FROM (SELECT * FROM letters ORDER BY id LIMIT 1) AS oldest, generate_series(1, {copies}) AS number"
        ))
        .await;
    }

    /// Queues a copy of the notice to each of these addresses, due an hour ago.
    pub async fn letters_to(&self, addresses: &[&str]) {
        for address in addresses {
            self.run(&format!(
                "INSERT INTO letters (id, once, event, kind, address, language, subject, body, message_id, state, attempts, created_at, next_attempt_at)
                 SELECT gen_random_uuid(), '{address}', event, kind, '{address}', language, subject, body, '<{address}>', 'queued', 0, created_at, created_at - interval '1 hour'
                 FROM letters WHERE kind = 'notice' ORDER BY id LIMIT 1"
            ))
            .await;
        }
    }

    /// Queues this number of copies of the notice, to readers of so many domains, due an hour ago.
    pub async fn letters_to_crowd(&self, letters: usize, domains: usize) {
        self.run(&format!(
            "INSERT INTO letters (id, once, event, kind, address, language, subject, body, message_id, state, attempts, created_at, next_attempt_at)
             SELECT gen_random_uuid(), key, event, kind, key, language, subject, body, '<' || key || '>', 'queued', 0, created_at, created_at - interval '1 hour'
             FROM (SELECT * FROM letters WHERE kind = 'notice' ORDER BY id LIMIT 1) AS notice,
                  (SELECT number || '@crowd' || number % {domains} || '.example' AS key FROM generate_series(1, {letters}) AS number) AS readers"
        ))
        .await;
    }

    /// Another sender takes over all letters.
    pub async fn letters_are_taken_over(&self) {
        self.run("UPDATE letters SET leased_by = gen_random_uuid() WHERE leased_until IS NOT NULL").await;
    }

    /// From now on the database stops when it is told that a letter was sent.
    pub async fn refuses_to_record(&self) {
        self.run(
            "CREATE SEQUENCE refusals; GRANT USAGE ON SEQUENCE refusals TO atbalss_service;
             CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
             BEGIN PERFORM nextval('refusals'); RAISE 'the database system is shutting down'; END $$;
             CREATE TRIGGER refuse BEFORE UPDATE ON letters FOR EACH ROW WHEN (NEW.state = 'sent')
             EXECUTE FUNCTION refuse()",
        )
        .await;
    }

    /// Waits until the database has stopped for that.
    pub async fn has_refused(&self) {
        use diesel::{dsl::sql, sql_types::Bool};
        use diesel_async::RunQueryDsl;
        let mut conn = self.owner().await;
        let asked = || diesel::select(sql::<Bool>("(SELECT is_called FROM refusals)"));
        while !asked().get_result::<bool>(&mut conn).await.unwrap() {}
    }

    /// The database works again.
    pub async fn records_again(&self) {
        self.run("DROP TRIGGER refuse ON letters").await;
    }

    /// Adds this number of members to an organisation.
    pub async fn crowd(&self, organisation: OrganisationId, members: u32) {
        self.run(&format!(
            "WITH crowd AS (
                 INSERT INTO people (id, name, position, email, email_key, language, created_at)
                 SELECT gen_random_uuid(), 'Member ' || number, 'Member', key, key, 'en', '2026-11-01T00:00:00Z'
                 FROM (SELECT number, number || '@crowd.example' AS key FROM generate_series(1, {members}) AS number) AS numbers
                 RETURNING id)
             INSERT INTO memberships (id, organisation, person, may_sign, may_manage, began_at)
             SELECT gen_random_uuid(), '{organisation}', id, false, false, '2026-11-01T00:00:00Z' FROM crowd"
        ))
        .await;
    }

    /// An administrator.
    pub async fn administrator(&self) -> Account {
        self.staff("Zane Birze", &[Role::Admin]).await
    }

    async fn run(&self, sql: &str) {
        use diesel_async::SimpleAsyncConnection;
        self.owner().await.batch_execute(sql).await.unwrap();
    }
}
