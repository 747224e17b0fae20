use super::ilze;
use crate::support::{Lent, story};

/// A form of a page that has been open for too long.
const OLD_FORM: &str = r#"
    document.querySelector("main").innerHTML = '<form method="post" action="/nowhere"><textarea name="text">Labdien!</textarea><button>Send</button></form>';"#;

async fn assert_serves_everybody(browser: &Lent, name: &str) {
    for (width, height) in [(360, 740), (1280, 900)] {
        browser.size(width, height).await;
        assert_eq!(browser.axe().await, Vec::<String>::new(), "{name} at {width}");
        assert!(!browser.sideways().await, "{name} at {width} must not scroll sideways");
        browser.screenshot(&format!("{name}-{width}")).await;
    }
}

#[test]
fn the_way_in_serves_everybody_in_both_languages_on_a_phone_and_on_a_desk() {
    story("2026-11-24T09:00", async |town| {
        let ilze = ilze(town).await;
        for (language, email, password, sign_in, show) in
            [("lv", "E-pasta adrese", "Parole", "Pieslēgties", "Parādīt veidlapu"), ("en", "E-mail address", "Password", "Sign in", "Show the form")]
        {
            let browser = town.browser().await;
            browser.visit(&format!("/sign-in?lang={language}")).await;
            assert_serves_everybody(&browser, &format!("sign-in-{language}")).await;
            browser.assert_quiet().await;

            browser.driver().execute(OLD_FORM, vec![]).await.unwrap();
            browser.press("Send").await;
            assert_serves_everybody(&browser, &format!("sign-in-again-{language}")).await;
            browser.press(sign_in).await;
            assert_serves_everybody(&browser, &format!("sign-in-problem-{language}")).await;

            browser.fill(email, &ilze.email).await;
            browser.fill(password, &ilze.password).await;
            browser.press(sign_in).await;
            assert_serves_everybody(&browser, &format!("kept-{language}")).await;
            browser.press(show).await;
            assert_eq!(browser.path().await, "/nowhere");
        }
    });
}
