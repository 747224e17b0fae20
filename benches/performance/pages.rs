//! A person with a browser: opens pages and sends the forms that stand on them.
use reqwest::{Client, StatusCode, redirect::Policy};
use scraper::{ElementRef, Html, Selector};

use crate::ministry::SignedIn;

/// A form of a page, as its page has filled it in.
#[derive(Debug, Clone)]
pub struct Filled {
    pub action: String,
    pub fields: Vec<(String, String)>,
}

impl Filled {
    /// Types into a field, whatever stood there.
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.fields.retain(|(field, _)| field != name);
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Ticks a box.
    pub fn ticked(mut self, name: &str, value: &str) -> Self {
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }
}

/// A browser that follows no redirection.
pub fn client() -> Client {
    Client::builder().redirect(Policy::none()).build().expect("a client")
}

/// Opens a page and takes the form whose action ends so.
pub async fn form(client: &Client, home: &str, path: &str, who: Option<&SignedIn>, ending: &str) -> Filled {
    let mut asked = client.get(format!("{home}{path}"));
    if let Some(who) = who {
        asked = asked.header("Cookie", who.cookie());
    }
    let answer = asked.send().await.expect("a page");
    assert_eq!(answer.status(), StatusCode::OK, "{path}");
    let text = answer.text().await.expect("its text");
    form_of(&text, ending).unwrap_or_else(|| panic!("{path} has no form for {ending}"))
}

fn form_of(text: &str, ending: &str) -> Option<Filled> {
    let page = Html::parse_document(text);
    let (forms, inputs) = (selector("form"), selector("input[type=hidden], input[type=radio][checked]"));
    let its = |form: &ElementRef| {
        form.attr("action").unwrap_or_default().split('?').next().unwrap_or_default().ends_with(ending)
    };
    let form = page.select(&forms).find(its)?;
    let hidden = form
        .select(&inputs)
        .filter_map(|input| Some((input.attr("name")?.to_owned(), input.attr("value")?.to_owned())));
    let areas = selector("textarea");
    let written = form.select(&areas).filter_map(|area| Some((area.attr("name")?.to_owned(), area.text().collect())));
    Some(Filled { action: form.attr("action")?.to_owned(), fields: hidden.chain(written).collect() })
}

fn selector(text: &str) -> Selector {
    Selector::parse(text).expect("a selector")
}

/// Sends a form; the answer must lead onward, as it does when everything went well.
pub async fn send(client: &Client, home: &str, who: &SignedIn, form: &Filled) {
    let asked = client.post(format!("{home}{}", form.action)).header("Cookie", who.cookie()).header("Origin", home);
    let answer = asked.form(&form.fields).send().await.expect("an answer");
    let status = answer.status();
    let text = if status == StatusCode::SEE_OTHER { String::new() } else { answer.text().await.unwrap_or_default() };
    let summary = text.find("error-summary").map_or(&*text, |at| &text[at..]);
    assert_eq!(status, StatusCode::SEE_OTHER, "{}: {}", form.action, summary.chars().take(1_000).collect::<String>());
}
