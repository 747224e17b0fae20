//! A view from a colleague outside the reviewers.
use atbalss::{
    accounts,
    notifications::Letter,
    platform::{Admin, Role},
};

use super::Ministry;
use crate::support::{Account, Seen, Town, Visitor, story};

const QUESTION: &str = "Can municipalities pay for it?";
const VIEW: &str = "They can, from 2027.";

/// A colleague whose roles have ended: an account without any role.
async fn without_role(town: &Town, name: &str) -> Account {
    let person = town.staff(name, &[Role::Editor]).await;
    ends_roles(town, &person).await;
    person
}

async fn ends_roles(town: &Town, of: &Account) {
    let (admin, now, id) = (town.staff("Edvīns Mežs", &[Role::Admin]).await.id, town.now(), of.id);
    town.act(async move |tx| {
        let admin = Admin(accounts::viewer_of(tx, admin).await?.staff().expect("an admin"));
        accounts::actions::change_roles(tx, now, &admin, id, &[]).await
    })
    .await;
}

/// The page on which a colleague is asked about the comment on point 1.
async fn asking(ministry: &Ministry) -> Seen {
    let comment = ministry.comment(&ministry.inese, "Point 1").await;
    ministry.inese.press(&comment, "Ask a colleague for a view", &[]).await
}

/// Inese asks this colleague.
async fn asked(ministry: &Ministry, whom: &str) -> Seen {
    let fill = [("Colleague", whom), ("Question", QUESTION)];
    ministry.inese.press(&asking(ministry).await, "Ask for the view", &fill).await
}

/// The letters to this address whose subject has this beginning.
async fn letters(town: &Town, address: &str, begins: &str) -> Vec<Letter> {
    let all = town.letters().await;
    all.into_iter().filter(|letter| letter.address == address && letter.subject.starts_with(begins)).collect()
}

/// The page to which the letter leads.
async fn by_letter(town: &Town, who: &Visitor, address: &str) -> Seen {
    let told = letters(town, address, "Your view is wanted").await;
    let body = &told.last().expect("a letter").body;
    let at = body.find("/opinions/").unwrap_or_else(|| panic!("no link: {body}"));
    let path = body[at..].split_whitespace().next().unwrap();
    who.visit(path).await
}

#[test]
fn a_colleague_without_a_role_sees_that_comment_and_gives_a_view() {
    story("2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        let ilze = without_role(town, "Ilze Zara").await;
        let draft = ministry.comment(&ministry.mara, "Point 1").await;
        super::write(&ministry.mara, &draft, "Half an answer").await;
        let notes = ministry.mara.visit(&format!("{}/notes", draft.path)).await;
        ministry.mara.press(&notes, "Save the note", &[("Your note", "Ask the lawyers")]).await;
        let form = asking(&ministry).await;
        let fill = [
            ("Or email address", "ILZE.ZARA@people.example"),
            ("Question", QUESTION),
            ("due_day", "4"),
            ("due_month", "12"),
            ("due_year", "2026"),
        ];
        let sent = ministry.inese.press(&form, "Ask for the view", &fill).await;
        assert!(sent.has("The colleague has been asked by email."), "{sent}");
        assert!(sent.has("Inese Kalna asked Ilze Zara 1 December 2026, 09:00"), "{sent}");
        assert!(sent.has(QUESTION) && sent.has("The view is not given yet"), "{sent}");

        let visitor = town.signed_in(&ilze).await;
        assert_eq!(visitor.visit("/staff/comments").await.status, 403);
        let page = by_letter(town, &visitor, &ilze.email).await;
        assert!(page.has(QUESTION) && page.has("Asked by Inese Kalna on 1 December 2026, 09:00"), "{page}");
        assert!(page.has("The view is wanted until 4 December 2026."), "{page}");
        assert!(page.has("People ask who tells them.") && page.has("Drošais krasts"), "{page}");
        for other in ["The draft is too long.", "Half an answer", "Ask the lawyers"] {
            assert!(!page.has(other), "nothing else: {page}");
        }
        let empty = visitor.press(&page, "Give the view", &[("Your view", " ")]).await;
        assert!(empty.status == 422 && empty.text("#view-error").contains("Write your view"), "{empty}");
        town.later("2026-12-02T09:00");
        let visitor = town.signed_in(&ilze).await;
        let page = visitor.visit(&page.path).await;
        let given = visitor.press(&page, "Give the view", &[("Your view", VIEW)]).await;
        assert!(given.has("Your view has been saved."), "{given}");
        let twice = visitor.press(&page, "Give the view", &[("Your view", VIEW)]).await;
        assert!(twice.status == 200 && twice.has("Your view has been saved."), "{twice}");

        let told = letters(town, "inese.kalna@people.example", "View given").await;
        assert_eq!(told.len(), 1);
        let body = &told[0].body;
        assert!(body.contains("Ilze Zara has given the view that you asked for"), "{body}");
        assert!(body.contains("> They can, from 2027.") && body.contains("/staff/comments/"), "{body}");
        let rasa = town.signed_in(&town.staff("Rasa Liepa", &[Role::Reviewer]).await).await;
        let desk = ministry.comment(&rasa, "Point 1").await;
        assert!(desk.text("#views").contains(VIEW), "{desk}");

        let changed = visitor.press(&given, "Change the view", &[("Your view", "They cannot.")]).await;
        assert!(changed.has("Your view has been saved."), "{changed}");
        assert_eq!(letters(town, "inese.kalna@people.example", "View given").await.len(), 1, "once");
        assert!(ministry.comment(&rasa, "Point 1").await.text("#views").contains("They cannot."));
    });
}

#[test]
fn a_colleague_with_a_role_finds_the_request_on_the_first_page() {
    story("2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        let juris = town.staff("Juris Egle", &[Role::Editor]).await;
        asked(&ministry, "Juris Egle, Expert").await;
        let visitor = town.signed_in(&juris).await;
        let today = visitor.visit("/staff").await;
        let page = visitor.follow(&today, "Your view on a comment is wanted, 2026-001").await;
        assert!(page.path.starts_with("/opinions/") && page.has(QUESTION), "{page}");
        visitor.press(&page, "Give the view", &[("Your view", VIEW)]).await;
        assert!(visitor.visit("/staff").await.has("Nothing waits for you now."));
        for other in [&ministry.mara, &ministry.anna, &ministry.inese] {
            assert_eq!(other.visit(&page.path).await.status, 404, "it is Juris who was asked");
        }
        let stranger = town.visitor().visit(&page.path).await;
        assert!(stranger.path.starts_with("/sign-in"), "{stranger}");
    });
}

#[test]
fn whom_one_asks_what_and_until_when_is_checked_and_nothing_typed_is_lost() {
    story("2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        town.staff("Juris Egle", &[Role::Editor]).await;
        let form = asking(&ministry).await;
        let options = form.texts("#person option");
        assert!(options.contains(&"Juris Egle, Expert".to_owned()), "{options:?}");
        assert!(!options.contains(&"Inese Kalna, Expert".to_owned()), "nobody asks themselves: {options:?}");
        let nothing = ministry.inese.press(&form, "Ask for the view", &[]).await;
        assert_eq!(nothing.status, 422);
        assert!(nothing.text("#person-error").contains("Choose a colleague, or type the email address"), "{nothing}");
        assert!(nothing.text("#question-error").contains("Say what the colleague is asked"), "{nothing}");
        for (email, reason) in [
            ("anna.liepsala@people.example", "No colleague with an account has this email address"),
            ("nobody@people.example", "No colleague with an account has this email address"),
        ] {
            let typed = [("Or email address", email), ("Question", QUESTION)];
            let refused = ministry.inese.press(&form, "Ask for the view", &typed).await;
            assert!(refused.status == 422 && refused.text("#email-error").contains(reason), "{refused}");
            assert_eq!((refused.value("email").as_str(), refused.value("question").as_str()), (email, QUESTION));
        }
        let oneself = [("Or email address", "inese.kalna@people.example"), ("Question", QUESTION)];
        let refused = ministry.inese.press(&form, "Ask for the view", &oneself).await;
        assert!(refused.status == 422 && refused.text("#person-error").contains("This is you"), "{refused}");
        let both = [("Colleague", "Juris Egle, Expert"), ("Or email address", "mara.upe@people.example")];
        let refused = ministry.inese.press(&form, "Ask for the view", &both).await;
        assert!(refused.text("#email-error").contains("not both"), "{refused}");
        let past = [
            ("Colleague", "Juris Egle, Expert"),
            ("Question", QUESTION),
            ("due_day", "30"),
            ("due_month", "11"),
            ("due_year", "2026"),
        ];
        let refused = ministry.inese.press(&form, "Ask for the view", &past).await;
        assert!(refused.status == 422 && refused.text("#due-error").contains("This day has passed"), "{refused}");
        assert_eq!((refused.value("due_day").as_str(), refused.value("question").as_str()), ("30", QUESTION));
        let today = [("due_day", "1"), ("due_month", "12")];
        let sent = ministry.inese.press(&refused, "Ask for the view", &today).await;
        assert!(sent.has("The colleague has been asked by email."), "{sent}");
        assert_eq!(town.number("SELECT count(*) AS number FROM opinions").await, 1);
    });
}

#[test]
fn a_request_that_is_sent_twice_asks_once() {
    story("2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        let juris = town.staff("Juris Egle", &[Role::Editor]).await;
        let form = asking(&ministry).await;
        let fill = [("Colleague", "Juris Egle, Expert"), ("Question", QUESTION)];
        for _ in 0..2 {
            let sent = ministry.inese.press(&form, "Ask for the view", &fill).await;
            assert!(sent.has("The colleague has been asked by email."), "{sent}");
        }
        let other = [("Colleague", "Juris Egle, Expert"), ("Question", "Can towns pay for it?")];
        let corrected = ministry.inese.press(&form, "Ask for the view", &other).await;
        assert!(corrected.has("Can towns pay for it?") && !corrected.has(QUESTION), "{corrected}");
        assert_eq!(letters(town, &juris.email, "Your view is wanted").await.len(), 1);
        let again = asked(&ministry, "Juris Egle, Expert").await;
        assert!(again.status == 422 && again.text("#person-error").contains("already asked"), "{again}");
        let to_mara = [("Colleague", "Māra Upe, Expert"), ("Question", QUESTION)];
        let used = ministry.inese.press(&form, "Ask for the view", &to_mara).await;
        assert!(used.status == 422 && used.has("Press the button again"), "{used}");
        let sent = ministry.inese.press(&used, "Ask for the view", &[]).await;
        assert!(sent.has("Inese Kalna asked Māra Upe"), "{sent}");
    });
}

#[test]
fn a_request_is_taken_back_while_no_view_was_given() {
    story("2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        let juris = town.staff("Juris Egle", &[Role::Editor]).await;
        let waits = asked(&ministry, "Juris Egle, Expert").await;
        let visitor = town.signed_in(&juris).await;
        let page = by_letter(town, &visitor, &juris.email).await;
        let words = waits.texts("#views a").concat();
        let confirm = ministry.inese.follow(&waits, &words).await;
        assert!(confirm.has("Juris Egle will no longer see the comment"), "{confirm}");
        let back = ministry.inese.press(&confirm, "Take the request back", &[]).await;
        assert!(back.has("The request has been taken back."), "{back}");
        assert!(back.has("Taken back by Inese Kalna on 1 December 2026, 09:00"), "{back}");
        let late = visitor.press(&page, "Give the view", &[("Your view", VIEW)]).await;
        assert!(late.status == 422 && late.has("The request was taken back: no view is needed any more."), "{late}");
        assert_eq!(late.value("view"), VIEW, "nothing typed is lost");
        assert!(!late.has("People ask who tells them."), "the comment is no longer shown: {late}");
        assert!(visitor.visit("/staff").await.has("Nothing waits for you now."));

        let waits = asked(&ministry, "Māra Upe, Expert").await;
        let confirm = ministry.inese.follow(&waits, &waits.texts("#views a").concat()).await;
        let page = by_letter(town, &ministry.mara, "mara.upe@people.example").await;
        ministry.mara.press(&page, "Give the view", &[("Your view", VIEW)]).await;
        let late = ministry.inese.press(&confirm, "Take the request back", &[]).await;
        assert!(late.has("The view was given meanwhile") && late.has(VIEW), "{late}");
    });
}

#[test]
fn of_a_request_that_was_taken_back_before_the_letter_nobody_is_told() {
    story("2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        let juris = town.staff("Juris Egle", &[Role::Editor]).await;
        let waits = asked(&ministry, "Juris Egle, Expert").await;
        let confirm = ministry.inese.follow(&waits, &waits.texts("#views a").concat()).await;
        ministry.inese.press(&confirm, "Take the request back", &[]).await;
        assert_eq!(letters(town, &juris.email, "Your view is wanted").await, []);
    });
}

#[test]
fn when_the_consultation_is_answered_no_view_is_given_any_more() {
    story("2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        let ilze = without_role(town, "Ilze Zara").await;
        asked(&ministry, "Ilze Zara, Expert").await;
        let visitor = town.signed_in(&ilze).await;
        let page = by_letter(town, &visitor, &ilze.email).await;
        for place in ["Point 1", "The whole draft"] {
            ministry.answered(place, super::REASONS).await;
        }
        ministry.published().await;
        let closing = ministry.janis.visit(&ministry.closure()).await;
        let button = closing.texts("main form button").concat();
        ministry.janis.press(&closing, &button, &[]).await;
        let late = visitor.press(&page, "Give the view", &[("Your view", VIEW)]).await;
        assert!(late.status == 422 && late.has("The consultation is closed as answered"), "{late}");
        assert_eq!(late.value("view"), VIEW);
        let over = visitor.visit(&page.path).await;
        assert!(over.status == 200 && over.texts("textarea").is_empty(), "{over}");
        let closed = asking(&ministry).await;
        assert!(
            closed.has("The consultation is closed as answered") && closed.texts("textarea").is_empty(),
            "{closed}"
        );
    });
}

#[test]
fn two_pages_of_one_colleague_do_not_overwrite_each_other() {
    story("2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        let ilze = without_role(town, "Ilze Zara").await;
        asked(&ministry, "Ilze Zara, Expert").await;
        let visitor = town.signed_in(&ilze).await;
        let page = by_letter(town, &visitor, &ilze.email).await;
        visitor.press(&page, "Give the view", &[("Your view", VIEW)]).await;
        let second = visitor.press(&page, "Give the view", &[("Your view", "They cannot.")]).await;
        assert!(second.status == 422 && second.has("The view was changed meanwhile"), "{second}");
        assert!(second.has(VIEW) && second.value("view") == "They cannot.", "{second}");
        let saved = visitor.press(&second, "Change the view", &[]).await;
        assert!(saved.has("Your view has been saved.") && saved.value("view") == "They cannot.", "{saved}");
    });
}

#[test]
fn a_view_survives_the_end_of_a_session() {
    story("2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        let juris = town.staff("Juris Egle", &[Role::Editor]).await;
        asked(&ministry, "Juris Egle, Expert").await;
        let visitor = town.signed_in(&juris).await;
        let page = by_letter(town, &visitor, &juris.email).await;
        town.later("2026-12-01T11:30");
        let sign_in = visitor.press(&page, "Give the view", &[("Your view", VIEW)]).await;
        let fill = [("Email address", juris.email.as_str()), ("Password", juris.password.as_str())];
        let kept = visitor.press(&sign_in, "Sign in", &fill).await;
        let again = visitor.press(&kept, "Open the form", &[]).await;
        assert_eq!(again.value("view"), VIEW, "{again}");
        let given = visitor.press(&again, "Give the view", &[]).await;
        assert!(given.has("Your view has been saved."), "{given}");
    });
}

#[test]
fn a_colleague_who_leaves_the_staff_still_gives_the_view_and_one_without_password_is_not_asked() {
    story("2026-11-02T09:00", async |town| {
        let ministry = Ministry::after_the_close(town).await;
        let juris = town.staff("Juris Egle", &[Role::Editor]).await;
        let gone = town.staff("Gatis Zars", &[Role::Editor]).await;
        let form = asking(&ministry).await;
        town.write(async move |tx| {
            let ended = format!("UPDATE people SET password_hash = NULL WHERE id = '{}'", gone.id);
            Ok(diesel_async::SimpleAsyncConnection::batch_execute(tx.conn(), &ended).await?)
        })
        .await;
        let fill = [("Colleague", "Gatis Zars, Expert"), ("Question", QUESTION)];
        let refused = ministry.inese.press(&form, "Ask for the view", &fill).await;
        assert!(refused.status == 422 && refused.text("#person-error").contains("Choose a colleague"), "{refused}");
        assert_eq!(refused.value("question"), QUESTION);

        asked(&ministry, "Juris Egle, Expert").await;
        ends_roles(town, &juris).await;
        let visitor = town.signed_in(&juris).await;
        let page = by_letter(town, &visitor, &juris.email).await;
        let given = visitor.press(&page, "Give the view", &[("Your view", VIEW)]).await;
        assert!(given.has("Your view has been saved."), "{given}");
    });
}
