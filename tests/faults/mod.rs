//! What is lost under which fault: nothing. In each fault several organisations hand in at once; what they were
//! acknowledged is then looked for on record. `make faults` runs every fault for more rounds and makes a table of it.
mod program;
mod service;

use std::{
    collections::BTreeMap,
    fmt, fs,
    io::Write,
    time::{Duration, Instant},
};

use atbalss::{
    consultations,
    ids::{FormId, StatementId},
    platform::{Language, Role},
    statements::{self, CommentBody, CommentKind, CommentText, actions::NewComment},
};
use futures_util::future::join_all;
use jiff::{ToSpan, Zoned, tz::TimeZone};
use tokio::{sync::watch, time::sleep};

use crate::{
    statements::DRAFT,
    support::{Account, Seen, Setting, Town, Visitor},
};

/// Organisations that hand in at the same time.
const CROWD: usize = 6;
/// In how many consultations each hands in, one after the other, in each round.
const EACH: usize = 2;
/// How long one keeps trying.
const PATIENCE: Duration = Duration::from_mins(1);
/// How long a person waits before the next try.
const BREATH: Duration = Duration::from_millis(200);

/// How often each fault happens.
fn rounds() -> usize {
    std::env::var("ATBALSS_FAULT_ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(1)
}

/// Waits until one more is acknowledged.
async fn first(mut acknowledged: watch::Receiver<usize>) {
    let before = *acknowledged.borrow_and_update();
    acknowledged.wait_for(|count| *count > before).await.unwrap();
}

/// Organisations that hand in, each with somebody who is signed in.
pub struct Crowd<'a> {
    town: &'a Town,
    editor: Account,
    members: Vec<(String, Account, Visitor)>,
    acknowledged: watch::Sender<usize>,
    seen: Observed,
}

/// What came of a fault.
#[derive(Debug, Default)]
struct Observed {
    receipts: Vec<String>,
    told: BTreeMap<String, usize>,
    longest: Duration,
}

impl<'a> Crowd<'a> {
    pub async fn gather(town: &'a Town) -> Self {
        let editor = town.staff("Inga Ozola", &[Role::Editor]).await;
        let mut members = Vec::new();
        for n in 0..CROWD {
            let name = format!("Biedrība {n}");
            let (_, account) = town.organisation(&name, &format!("Anna Liepa {}", "abcdefgh".split_at(n).1)).await;
            let visitor = town.signed_in(&account).await;
            members.push((name, account, visitor));
        }
        Self { town, editor, members, acknowledged: watch::Sender::new(0), seen: Observed::default() }
    }

    /// The statements of one round, ready to be submitted: for each organisation its check pages.
    async fn prepare(&self) -> Vec<Vec<Seen>> {
        let mut pages: Vec<Vec<Seen>> = self.members.iter().map(|_| Vec::new()).collect();
        for _ in 0..EACH {
            let number = self.consultation().await;
            for (member, (_, account, visitor)) in self.members.iter().enumerate() {
                let statement = comment(self.town, &number, account).await;
                pages[member].push(visitor.visit(&format!("/statements/{statement}/check")).await);
            }
        }
        pages
    }

    /// A consultation that is open at the time of the town.
    async fn consultation(&self) -> String {
        let now = Zoned::new(self.town.now().timestamp(), TimeZone::get("Europe/Riga").unwrap());
        let opens = now.checked_sub(1.hour()).unwrap().strftime("%Y-%m-%dT%H:%M").to_string();
        let closes = now.checked_add(40.days()).unwrap().strftime("%Y-%m-%dT23:59").to_string();
        let setting = Setting { title: "National Defence Concept", draft: DRAFT, opens: &opens, closes: &closes };
        self.town.consultation(&self.editor, &setting).await
    }

    /// Hands everything in while `fault` happens; it begins when the first is acknowledged.
    pub async fn hand_in_during<F: Future<Output = ()>>(&mut self, fault: impl FnOnce(watch::Receiver<usize>) -> F) {
        let pages = self.prepare().await;
        let acknowledged = &self.acknowledged;
        let members = self.members.iter().zip(pages).map(async |((name, _, visitor), pages)| {
            let mut seen = Observed::default();
            for page in pages {
                hand_in(visitor, name, &page, &mut seen).await;
                acknowledged.send_modify(|count| *count += 1);
            }
            seen
        });
        let (seen, ()) = tokio::join!(join_all(members), fault(acknowledged.subscribe()));
        for one in seen {
            self.seen.receipts.extend(one.receipts);
            self.seen.longest = self.seen.longest.max(one.longest);
            for (told, times) in one.told {
                *self.seen.told.entry(told).or_default() += times;
            }
        }
    }

    /// The same people, who now speak to another instance of the service.
    pub async fn moved_to(self, town: &Town) -> Crowd<'_> {
        let mut members = Vec::new();
        for (name, account, _) in self.members {
            let visitor = town.signed_in(&account).await;
            members.push((name, account, visitor));
        }
        let Self { editor, acknowledged, seen, .. } = self;
        Crowd { town, editor, members, acknowledged, seen }
    }

    /// Looks for everything on record.
    pub async fn count(self, fault: &'static str) -> Row {
        let mut found = 0;
        for receipt in &self.seen.receipts {
            let id = receipt.trim_start_matches("/submissions/").split('?').next().unwrap();
            let sql = format!("SELECT count(*) AS number FROM submissions WHERE id = '{id}'");
            found += usize::try_from(self.town.number(&sql).await).unwrap();
        }
        let all = self.town.number("SELECT count(*) AS number FROM submissions").await;
        let gaps = "SELECT coalesce(sum(most - has), 0)::bigint AS number FROM
            (SELECT max(number) AS most, count(*) AS has FROM submissions GROUP BY consultation) AS each";
        Row {
            fault,
            acknowledged: self.seen.receipts.len(),
            found,
            doubled: usize::try_from(all).unwrap() - found,
            missing: self.town.number(gaps).await,
            seen: self.seen,
        }
    }
}

/// Presses the button until a receipt comes, as a person would, on the same page.
async fn hand_in(visitor: &Visitor, organisation: &str, page: &Seen, seen: &mut Observed) {
    let authorised = format!("I am authorised to submit this statement on behalf of {organisation}.");
    let understood = "I understand that the comments, the covering note and the name of the organisation are published. My name and address are not.";
    let declared = [(authorised.as_str(), "yes"), (understood, "yes")];
    let began = Instant::now();
    loop {
        let told = match visitor.try_press(page, &format!("Submit the statement for {organisation}"), &declared).await {
            Ok(answer) if answer.path.starts_with("/submissions/") => {
                seen.receipts.push(answer.path);
                seen.longest = seen.longest.max(began.elapsed());
                return;
            }
            Ok(answer) if answer.status == 503 => format!("{}: {}", answer.status, answer.text("h1")),
            Ok(answer) => panic!("neither a receipt nor an honest no: {answer}"),
            Err(error) if error.is_connect() => "nobody there".to_owned(),
            Err(_) => "connection cut".to_owned(),
        };
        *seen.told.entry(told).or_default() += 1;
        assert!(began.elapsed() < PATIENCE, "no receipt within {PATIENCE:?}: {:?}", seen.told);
        sleep(BREATH).await;
    }
}

/// Writes a comment on the whole draft into the statement of the organisation; returns the statement.
async fn comment(town: &Town, number: &str, account: &Account) -> StatementId {
    let (now, writer, number) = (town.now(), town.acting(account).await, number.to_owned());
    let organisation = writer.memberships[0].organisation;
    let text = CommentText {
        kind: CommentKind::Support,
        body: CommentBody::parse("Keep it.").unwrap(),
        proposed_wording: None,
    };
    town.write(async move |tx| {
        let consultation = consultations::find(tx, &number).await?;
        let version = consultations::open_version(tx, consultation.id, now).await?.version;
        let language = Language::En;
        let new = NewComment { number, organisation, form: FormId::new(), version, point: None, language, text };
        Ok(statements::actions::add_comment(tx, now, &writer, &new).await.unwrap())
    })
    .await
}

/// A line of the table.
pub struct Row {
    fault: &'static str,
    acknowledged: usize,
    found: usize,
    doubled: usize,
    missing: i64,
    seen: Observed,
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let told: Vec<String> = self.seen.told.iter().map(|(told, times)| format!("{told} ({times})")).collect();
        let Self { fault, acknowledged, found, doubled, missing, .. } = self;
        let (lost, told, longest) = (acknowledged - found, told.join(", "), self.seen.longest.as_secs_f64());
        write!(f, "| {fault} | {acknowledged} | {found} | {lost} | {doubled} | {missing} | {told} | {longest:.1} s |")
    }
}

impl Row {
    /// Writes the line, and insists that nothing is lost, doubled or missing.
    pub fn judge(self) {
        println!("{self}");
        if let Some(table) = std::env::var_os("ATBALSS_FAULT_TABLE") {
            let mut table = fs::OpenOptions::new().append(true).open(table).unwrap();
            writeln!(table, "{self}").unwrap();
        }
        assert_eq!(self.acknowledged, CROWD * EACH * rounds(), "everybody got a receipt: {self}");
        assert_eq!((self.found, self.doubled, self.missing), (self.acknowledged, 0, 0), "{self}");
    }
}
