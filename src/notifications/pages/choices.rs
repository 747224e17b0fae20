//! What a person chooses about their letters.
use actix_web::web::Data;
use askama::Template;
use serde::Deserialize;

use crate::{
    addresses,
    notifications::{
        model::{Choice, Choices, Group},
        store,
    },
    platform::{
        Person, Phrase, Viewer, said,
        web::{App, Field, Fields, Form, Page, Problems, Shell, Shown, html, see_other, unprocessable},
    },
};

/// The fields of the form: one for each group, named as the group.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(transparent)]
pub struct Typed(Fields);

impl Typed {
    fn of(person: &Person, choices: &Choices) -> Self {
        let mut fields = Fields::default();
        for group in Group::ALL {
            fields.add(group.as_str(), choices.choice(person.id, *group));
        }
        Self(fields)
    }

    fn text(&self, group: Group) -> &str {
        self.0.text(group.as_str())
    }

    /// What was chosen for each of these groups; only what is offered.
    fn parse(&self, groups: &[Group], problems: &mut Problems) -> Vec<(Group, Choice)> {
        let mut chosen = Vec::new();
        for group in groups {
            let choice = self.text(*group).parse::<Choice>().ok().filter(|choice| group.offered().contains(choice));
            let choice = choice.ok_or_else(|| said("platform-unknown-choice"));
            chosen.extend(problems.take(group.as_str(), choice).map(|choice| (*group, choice)));
        }
        chosen
    }
}

#[derive(Template)]
#[template(path = "notifications/choices.html")]
struct ChoicesPage {
    shell: Shell,
    groups: Vec<Group>,
    typed: Typed,
    problems: Problems,
}

/// Whether somebody gets certain letters.
type Concerns = fn(&Viewer) -> bool;

/// Letters that nobody can switch off: who gets them, which they are, and why.
const ALWAYS: [(Concerns, &str, &str); 4] = [
    (Viewer::is_member, "notifications-always-own", "notifications-always-own-why"),
    (Viewer::is_member, "notifications-always-part", "notifications-always-part-why"),
    (Viewer::is_signed_in, "notifications-always-account", "notifications-always-account-why"),
    (Viewer::is_staff, "notifications-always-tasks", "notifications-always-tasks-why"),
];

impl ChoicesPage {
    fn field(&self, group: &Group) -> Field {
        self.shell.field(&self.problems, group.as_str(), self.typed.text(*group))
    }

    fn chosen(&self, group: &Group) -> &str {
        self.typed.text(*group)
    }

    /// The letters that the reader gets in any case, with the reason.
    fn always(&self) -> Vec<(Phrase, Phrase)> {
        let gets = ALWAYS.iter().filter(|(concerns, ..)| concerns(&self.shell.viewer));
        gets.map(|(_, which, why)| (self.shell.t(which), self.shell.t(why))).collect()
    }
}

/// The groups whose letters somebody can get.
fn groups_of(shell: &Shell) -> Vec<Group> {
    Group::ALL.iter().copied().filter(|group| group.concerns(&shell.viewer)).collect()
}

/// `GET /account/letters`
pub async fn show(app: Data<App>, shell: Shell, person: Person) -> Page {
    let choices = store::choices_of(&mut *app.db.read().await?, &[person.id]).await?;
    let (groups, typed) = (groups_of(&shell), Typed::of(&person, &choices));
    html(&ChoicesPage { shell, groups, typed, problems: Problems::default() })
}

/// `POST /account/letters`
pub async fn choose(app: Data<App>, shell: Shell, person: Person, form: Form<Typed>) -> Page {
    let groups = groups_of(&shell);
    let chosen = match form.parse(|typed, problems| Some(typed.parse(&groups, problems))) {
        Ok((chosen, _)) => chosen,
        Err(Shown { typed, problems }) => return unprocessable(&ChoicesPage { shell, groups, typed, problems }),
    };
    app.db.write(async move |tx| store::choose(tx, person.id, &chosen).await).await?;
    Ok(see_other(&app, addresses::AccountLetters {}, Some(said("notifications-choices-saved"))))
}
