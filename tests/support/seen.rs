//! A page as a person without scripts reads it: its text, links and headings, and its forms by their labels.

use reqwest::header::HeaderMap;
use scraper::{ElementRef, Html, Node, Selector};

/// The answer to one request, after its redirects.
pub struct Seen {
    pub status: u16,
    /// Path and query of the address that answered.
    pub path: String,
    pub html: String,
    pub headers: HeaderMap,
}

impl Seen {
    /// The text of the first element that `selector` finds, with single spaces. Panics if there is none.
    pub fn text(&self, selector: &str) -> String {
        self.texts(selector).into_iter().next().unwrap_or_else(|| panic!("nothing is {selector:?} on {self}"))
    }

    /// The texts of all elements that `selector` finds, in the order of the page.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let page = Html::parse_document(&self.html);
        page.select(&css(selector)).map(|element| text(element, &[])).collect()
    }

    /// Whether the page shows `words` anywhere.
    pub fn has(&self, words: &str) -> bool {
        self.texts("body").iter().any(|text| text.contains(words))
    }

    /// Every link as its text and its address.
    pub fn links(&self) -> Vec<(String, String)> {
        let page = Html::parse_document(&self.html);
        page.select(&css("a[href]")).map(|link| (name(link), attribute(link, "href"))).collect()
    }

    /// The value of the first field with this name.
    pub fn value(&self, field: &str) -> String {
        let page = Html::parse_document(&self.html);
        let field = page.select(&css(&format!("[name={field}]"))).next();
        field.map_or_else(String::new, |field| match field.value().name() {
            "textarea" => field.text().collect(),
            "select" => select(field).1.concat(),
            _ => attribute(field, "value"),
        })
    }

    /// The texts of the headings, in the order of the page.
    pub fn headings(&self) -> Vec<String> {
        self.texts("h1, h2, h3, h4, h5, h6")
    }

    /// The address of the link with the text `words`. Panics unless there is exactly one.
    pub fn link(&self, words: &str) -> String {
        let mut links = self.links();
        links.retain(|(text, _)| text == words);
        links.dedup_by(|one, other| one.1 == other.1);
        match &links[..] {
            [(_, address)] => address.clone(),
            [] => panic!("no link says {words:?} on {self}"),
            several => panic!("{} links say {words:?}: {several:?}", several.len()),
        }
    }

    /// The form that the button `words` inside `within` submits. Panics unless there is exactly one such button, and if
    /// it is disabled.
    pub(super) fn form(&self, within: &str, words: &str) -> Form {
        let page = Html::parse_document(&self.html);
        let areas = css(within);
        let buttons: Vec<_> = page
            .select(&areas)
            .flat_map(|area| area.descendent_elements())
            .filter(|element| submits(*element) && name(*element) == words)
            .collect();
        match &buttons[..] {
            [button] => Form::of(&page, *button).unwrap_or_else(|reason| panic!("{words:?} {reason} on {self}")),
            [] => panic!("no button says {words:?} on {self}"),
            several => panic!("{} buttons say {words:?} on {self}", several.len()),
        }
    }
}

impl std::fmt::Display for Seen {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} ({}):\n{}", self.path, self.status, self.texts("body").concat())
    }
}

/// A form of the page, with what is typed into it.
#[derive(Debug)]
pub(super) struct Form {
    pub action: String,
    pub posts: bool,
    pub multipart: bool,
    controls: Vec<Control>,
    button: Option<(String, String)>,
}

#[derive(Debug)]
struct Control {
    name: String,
    label: String,
    legend: String,
    kind: Kind,
    /// What the form sends for it: nothing for an unticked box, several values for a multiple select.
    sends: Vec<String>,
}

#[derive(Debug, PartialEq, Eq)]
enum Kind {
    Text,
    /// Hidden or read-only: sent, but a person cannot change it.
    Fixed,
    Box(String),
    Radio(String),
    Select(Vec<(String, String)>),
    File,
}

impl Form {
    fn of(page: &Html, button: ElementRef) -> Result<Self, &'static str> {
        if disabled(button) {
            return Err("is disabled");
        }
        let form = owner(page, button).ok_or("belongs to no form")?;
        let set = |own: &str, inherited: &str| button.attr(own).or(form.attr(inherited)).unwrap_or_default();
        let every = css("input, select, textarea");
        let controls = page
            .select(&every)
            .filter(|control| owner(page, *control) == Some(form) && !disabled(*control))
            .filter_map(|control| Control::of(page, control));
        Ok(Self {
            action: set("formaction", "action").to_owned(),
            posts: set("formmethod", "method").eq_ignore_ascii_case("post"),
            multipart: set("formenctype", "enctype") == "multipart/form-data",
            controls: controls.collect(),
            button: button.attr("name").map(|name| (name.to_owned(), attribute(button, "value"))),
        })
    }

    /// Puts `value` into the field whose label (or name, or legend for choices) is `field`. A choice is named by
    /// the label of the option; a box alone is ticked by any value and unticked by an empty one.
    pub fn fill(&mut self, field: &str, value: &str) {
        let found = self.find(field);
        let is_choice = |at: &usize| matches!(self.controls[*at].kind, Kind::Box(_) | Kind::Radio(_));
        match found[..] {
            [] => panic!("no field is called {field:?}; there are {:?}", self.names()),
            [only] => self.controls[only].set(field, value),
            _ if found.iter().all(is_choice) => {
                let option = found.into_iter().find(|at| self.controls[*at].is_option(value));
                let option = option.unwrap_or_else(|| panic!("{field:?} has no option {value:?}: {:?}", self.names()));
                self.controls[option].set(field, value);
                self.untick_others(option);
            }
            _ => panic!("{} fields are called {field:?}", found.len()),
        }
        if let [only] = self.find(field)[..] {
            self.untick_others(only);
        }
    }

    /// What the form sends, without files, in the order of the page.
    pub fn entries(&self) -> Vec<(String, String)> {
        let controls = self.controls.iter();
        let own = controls.flat_map(|control| control.sends.iter().map(|sent| (control.name.clone(), sent.clone())));
        own.chain(self.button.clone()).collect()
    }

    /// The names of the file fields.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        self.controls.iter().filter(|control| control.kind == Kind::File).map(|control| control.name.as_str())
    }

    /// The name of the file field labelled `field`. Panics if there is none.
    pub fn file(&self, field: &str) -> &str {
        match self.find(field)[..] {
            [at] if self.controls[at].kind == Kind::File => &self.controls[at].name,
            _ => panic!("no file field is called {field:?}; there are {:?}", self.names()),
        }
    }

    /// Looks for the whole label, then the name, then the legend, then the beginning of a label (labels contain hints).
    fn find(&self, field: &str) -> Vec<usize> {
        let ways: [fn(&Control, &str) -> bool; 4] = [
            |control, field| control.label == field,
            |control, field| control.name == field,
            |control, field| control.legend == field && matches!(control.kind, Kind::Box(_) | Kind::Radio(_)),
            |control, field| control.label.starts_with(field),
        ];
        let all = |way: fn(&Control, &str) -> bool| -> Vec<usize> {
            (0..self.controls.len()).filter(|at| way(&self.controls[*at], field)).collect()
        };
        ways.into_iter().map(all).find(|found| !found.is_empty()).unwrap_or_default()
    }

    fn untick_others(&mut self, chosen: usize) {
        let (name, radio) = (self.controls[chosen].name.clone(), matches!(self.controls[chosen].kind, Kind::Radio(_)));
        for (at, control) in self.controls.iter_mut().enumerate() {
            if radio && at != chosen && control.name == name {
                control.sends.clear();
            }
        }
    }

    fn names(&self) -> Vec<(&str, &str, &str)> {
        let shown = self.controls.iter().filter(|control| control.kind != Kind::Fixed);
        shown.map(|control| (control.legend.as_str(), control.label.as_str(), control.name.as_str())).collect()
    }
}

impl Control {
    fn of(page: &Html, element: ElementRef) -> Option<Self> {
        let value = element.attr("value");
        let ticked = |value: &str| element.attr("checked").map(|_| value.to_owned()).into_iter().collect();
        let on = value.unwrap_or("on").to_owned();
        let (kind, sends) = match (element.value().name(), element.attr("type").unwrap_or("text")) {
            ("select", _) => select(element),
            ("textarea", _) => (Kind::Text, vec![element.text().collect()]),
            (_, "submit" | "button" | "image" | "reset") => return None,
            (_, "checkbox") => (Kind::Box(on.clone()), ticked(&on)),
            (_, "radio") => (Kind::Radio(on.clone()), ticked(&on)),
            (_, "file") => (Kind::File, Vec::new()),
            (_, "hidden") => (Kind::Fixed, vec![value.unwrap_or_default().to_owned()]),
            _ => (Kind::Text, vec![value.unwrap_or_default().to_owned()]),
        };
        let kind = if kind == Kind::Text && element.attr("readonly").is_some() { Kind::Fixed } else { kind };
        let name = element.attr("name")?.to_owned();
        Some(Self { name, label: label(page, element), legend: legend(element), kind, sends })
    }

    fn set(&mut self, field: &str, value: &str) {
        self.sends = match &self.kind {
            Kind::Text => vec![value.to_owned()],
            Kind::Box(_) if value.is_empty() => Vec::new(),
            Kind::Box(own) | Kind::Radio(own) => vec![own.clone()],
            Kind::Select(options) => match options.iter().find(|(text, own)| text == value || own == value) {
                Some((_, own)) => vec![own.clone()],
                None => panic!("{field:?} has no option {value:?}: {options:?}"),
            },
            Kind::Fixed => panic!("{field:?} is not for a person to fill"),
            Kind::File => panic!("{field:?} takes a file"),
        };
    }

    fn is_option(&self, value: &str) -> bool {
        self.label == value || matches!(&self.kind, Kind::Box(own) | Kind::Radio(own) if own == value)
    }
}

/// The options of a select, and the chosen ones; a drop-down without a choice shows its first.
fn select(element: ElementRef) -> (Kind, Vec<String>) {
    let (mut options, mut chosen) = (Vec::new(), Vec::new());
    for option in element.select(&css("option")).filter(|option| !disabled(*option)) {
        let text = text(option, &[]);
        let value = option.attr("value").unwrap_or(&text).to_owned();
        if option.attr("selected").is_some() {
            chosen.push(value.clone());
        }
        options.push((text, value));
    }
    if chosen.is_empty() && element.attr("multiple").is_none() {
        chosen.extend(options.first().map(|(_, value)| value.clone()));
    }
    (Kind::Select(options), chosen)
}

fn label(page: &Html, control: ElementRef) -> String {
    let own = |label: &ElementRef| control.attr("id").is_some_and(|id| label.attr("for") == Some(id));
    let around = || ancestors(control).find(|element| element.value().name() == "label");
    let label = page.select(&css("label")).find(own).or_else(around);
    label.map_or_else(|| attribute(control, "aria-label"), |label| text(label, &["select", "textarea"]))
}

fn legend(control: ElementRef) -> String {
    let group = ancestors(control).find(|element| element.value().name() == "fieldset");
    let legend = group.and_then(|group| group.child_elements().find(|element| element.value().name() == "legend"));
    legend.map_or_else(String::new, |legend| text(legend, &[]))
}

fn owner<'a>(page: &'a Html, control: ElementRef<'a>) -> Option<ElementRef<'a>> {
    match control.attr("form") {
        Some(id) => page.select(&css("form")).find(|form| form.attr("id") == Some(id)),
        None => ancestors(control).find(|element| element.value().name() == "form"),
    }
}

fn submits(element: ElementRef) -> bool {
    match element.value().name() {
        "button" => !matches!(element.attr("type"), Some("button" | "reset")),
        "input" => element.attr("type") == Some("submit"),
        _ => false,
    }
}

fn disabled(element: ElementRef) -> bool {
    let closed = |group: ElementRef| group.value().name() == "fieldset" && group.attr("disabled").is_some();
    element.attr("disabled").is_some() || ancestors(element).any(closed)
}

/// The name of a button or a link: its label for screen readers, its text, or its value.
fn name(element: ElementRef) -> String {
    match (element.attr("aria-label"), text(element, &[])) {
        (Some(label), _) => label.to_owned(),
        (None, text) if text.is_empty() => attribute(element, "value"),
        (None, text) => text,
    }
}

fn ancestors(element: ElementRef<'_>) -> impl Iterator<Item = ElementRef<'_>> {
    element.ancestors().filter_map(ElementRef::wrap)
}

fn attribute(element: ElementRef, name: &str) -> String {
    element.attr(name).unwrap_or_default().to_owned()
}

fn css(selector: &str) -> Selector {
    Selector::parse(selector).unwrap_or_else(|error| panic!("{selector:?} is no selector: {error}"))
}

/// The visible text of an element with single spaces, without the text of the elements called `skipped`.
fn text(element: ElementRef, skipped: &[&str]) -> String {
    let mut text = String::new();
    gather(element, skipped, &mut text);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn gather(element: ElementRef, skipped: &[&str], text: &mut String) {
    const UNSEEN: [&str; 3] = ["script", "style", "template"];
    const INLINE: [&str; 17] = [
        "a", "abbr", "b", "bdi", "cite", "code", "del", "em", "i", "ins", "mark", "q", "small", "span", "strong",
        "sub", "sup",
    ];
    for node in element.children() {
        if let Node::Text(words) = node.value() {
            text.push_str(words);
        }
        let Some(child) = ElementRef::wrap(node) else {
            continue;
        };
        let name = child.value().name();
        if UNSEEN.contains(&name) || skipped.contains(&name) || child.attr("hidden").is_some() {
            continue;
        }
        let gap = if INLINE.contains(&name) { "" } else { " " };
        text.push_str(gap);
        gather(child, skipped, text);
        text.push_str(gap);
    }
}

#[cfg(test)]
mod tests {
    use std::panic::{AssertUnwindSafe, catch_unwind};

    use super::Seen;

    const PAGE: &str = r#"<body><h1>Komentārs par 5.<sup>1</sup> punktu</h1><a href="/a">Sākums</a><p hidden>Slepeni</p>
        <form method="post" action="/comments"><input type="hidden" name="token" value="t">
        <label for="text">Teksts <small>(obligāts)</small></label><textarea id="text" name="text">Agrāk rakstīts</textarea>
        <fieldset><legend>Veids</legend>
        <label><input type="radio" name="kind" value="support" checked> Atbalstu</label>
        <label><input type="radio" name="kind" value="change"> Ierosinu grozīt</label></fieldset>
        <label>Joma <select name="area"><option value="1">Mežs</option><option value="2">Jūra</option></select></label>
        <label><input type="checkbox" name="public" checked> Publisks</label>
        <button>Saglabāt</button> <button name="then" value="submit">Iesniegt</button> <button disabled>Dzēst</button></form>"#;

    fn page() -> Seen {
        Seen { status: 200, path: "/".to_owned(), html: PAGE.to_owned(), headers: reqwest::header::HeaderMap::new() }
    }

    fn sent(button: &str, fill: &[(&str, &str)]) -> String {
        let mut form = page().form("body", button);
        for (field, value) in fill {
            form.fill(field, value);
        }
        form.entries().iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
    }

    fn refusal(action: impl FnOnce()) -> String {
        let refusal = catch_unwind(AssertUnwindSafe(action)).expect_err("it is refused");
        refusal.downcast_ref::<String>().cloned().unwrap_or_default()
    }

    #[test]
    fn a_reader_sees_what_is_shown() {
        assert_eq!(page().headings(), ["Komentārs par 5.1 punktu"]);
        assert!(page().has("Agrāk rakstīts") && !page().has("Slepeni"));
        assert_eq!(page().link("Sākums"), "/a");
    }

    #[test]
    fn a_form_sends_what_stands_in_it_and_what_is_filled() {
        assert_eq!(sent("Saglabāt", &[]), "token=t&text=Agrāk rakstīts&kind=support&area=1&public=on");
        let fill = [("Teksts", "Jauns"), ("Veids", "Ierosinu grozīt"), ("Joma", "Jūra"), ("Publisks", "")];
        assert_eq!(sent("Iesniegt", &fill), "token=t&text=Jauns&kind=change&area=2&then=submit");
    }

    #[test]
    fn what_is_not_on_the_page_cannot_be_used() {
        assert!(refusal(|| drop(page().link("Beigas"))).starts_with("no link says \"Beigas\""));
        for (button, fill, reason) in [
            ("Atsaukt", &[][..], "no button says \"Atsaukt\""),
            ("Dzēst", &[], "\"Dzēst\" is disabled"),
            ("Saglabāt", &[("Virsraksts", "x")], "no field is called \"Virsraksts\""),
            ("Saglabāt", &[("token", "x")], "\"token\" is not for a person to fill"),
            ("Saglabāt", &[("Joma", "Debesis")], "\"Joma\" has no option \"Debesis\""),
            ("Saglabāt", &[("Veids", "Iebilstu")], "\"Veids\" has no option \"Iebilstu\""),
        ] {
            let said = refusal(|| drop(sent(button, fill)));
            assert!(said.starts_with(reason), "{said}");
        }
    }
}
