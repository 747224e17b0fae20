use super::{Form, Reading, columns};
use crate::{
    addresses::Address,
    assessments,
    consultations::{self, Consultation, Title},
    organisations,
    platform::{
        Conn, Error, Language, Phrase, in_alphabet,
        office::{Head, SheetNames},
        riga,
        web::{Shell, TableHead},
    },
    responses::{
        model::{Sum, Verdict, language_word, verdict_word},
        store,
    },
    submissions,
};

/// How many organisations are named above a table; of more their number is said.
const MOST_NAMED: usize = 500;

/// What stands above a table of the comments on a consultation: the period, the official, who took part, the figures.
/// `page` is where readers of the table find it.
///
/// # Errors
/// An error of the database.
pub async fn head(
    conn: &mut Conn,
    shell: &Shell,
    consultation: &Consultation,
    reading: Reading,
    page: &Address,
) -> Result<TableHead, Error> {
    let titles = consultations::titles(conn, &[consultation.id]).await?.remove(&consultation.id).unwrap_or_default();
    let title = Title::of(consultation, titles, shell.language).words;
    let official = consultations::published_notices(conn, consultation.id).await?;
    let official = official.into_iter().map(|notice| notice.contact_name).next_back().unwrap_or_default();
    let sum = store::sum(conn, shell.now, consultation).await?;
    let participants = participants(conn, shell, consultation).await?;
    let period = [consultation.opens_at, consultation.closes_at.map(riga::last_minute)];
    let period = period.into_iter().flatten().map(|at| riga::moment(at, shell.language)).collect::<Vec<_>>();
    let facts = [
        ("number", consultation.number.clone()),
        ("period", period.join(" – ")),
        ("official", official),
        ("participants", participants),
        ("comments", figures(shell, &sum)),
    ];
    let term = |key: &str| shell.t(&format!("responses-table-{key}")).to_string();
    let facts = facts.into_iter().filter(|(_, value)| !value.is_empty()).map(|(key, value)| (term(key), value));
    let head = Head {
        title: shell.t(&format!("responses-table-title-{}", reading.form)).with("title", title).to_string(),
        language: shell.language,
        reference: format!("{}, {}", consultation.number, riga::date(shell.now, shell.language)),
        address: shell.link(&page.to_string()),
        facts: facts.collect(),
        paragraphs: notes(shell, reading).into_iter().map(|words| words.to_string()).collect(),
    };
    let sheets = SheetNames { table: term("sheet"), about: term("about"), cut: term("cut") };
    Ok(TableHead { head, columns: columns(shell, reading), sheets })
}

/// What a reader has to know of a table.
fn notes(shell: &Shell, reading: Reading) -> Vec<Phrase> {
    let for_staff = reading.is_for_staff.then(|| shell.t("responses-table-for-staff"));
    let form = match reading.form {
        Form::Summary => None,
        Form::Coordination => Some(shell.t("responses-table-last-wording")),
        Form::Working => Some(how_to_fill(shell)),
    };
    for_staff.into_iter().chain(form).collect()
}

/// How a working table is filled in, with the words that it takes.
fn how_to_fill(shell: &Shell) -> Phrase {
    let verdicts = Verdict::ALL.iter().map(|verdict| verdict_word(*verdict, shell.language));
    let languages = Language::ALL.iter().map(|named| language_word(*named, shell.language));
    shell
        .t("responses-table-working")
        .with("verdicts", verdicts.collect::<Vec<_>>().join("; "))
        .with("languages", languages.collect::<Vec<_>>().join("; "))
}

/// Who took part, by name.
async fn participants(conn: &Conn, shell: &Shell, consultation: &Consultation) -> Result<String, Error> {
    let ids = assessments::participants(conn, consultation.id, None, MOST_NAMED + 1).await?;
    if ids.len() > MOST_NAMED {
        return Ok(shell.t("responses-table-many").with("count", MOST_NAMED).to_string());
    }
    let mut names: Vec<String> = organisations::names(conn, &ids).await?.into_values().collect();
    names.extend(submissions::unregistered(conn, consultation.id).await?);
    names.sort_by(|one, other| in_alphabet(one, other));
    Ok(if names.is_empty() { String::new() } else { format!("{}: {}", names.len(), names.join("; ")) })
}

/// How many comments were received, and what became of them.
fn figures(shell: &Shell, sum: &Sum) -> String {
    let outcomes = Verdict::ALL.iter().map(|verdict| {
        let word = shell.t(&format!("shell-verdict-{verdict}"));
        (word, sum.public.with(*verdict))
    });
    let others = [
        ("several", sum.public.several),
        ("waiting", sum.public.waiting),
        ("not-public", sum.not_yet_public),
        ("superseded", sum.superseded),
        ("withdrawn", sum.withdrawn),
        ("held-back", sum.held_back),
    ];
    let others = others.into_iter().map(|(key, count)| (shell.t(&format!("responses-table-{key}")), count));
    let parts = outcomes.chain(others).filter(|(_, count)| *count > 0);
    let parts: Vec<String> = parts.map(|(words, count)| format!("{words}: {}", shell.count(count))).collect();
    format!("{}. {}", shell.count(sum.received()), parts.join("; ")).trim_end_matches(['.', ' ']).to_owned()
}
