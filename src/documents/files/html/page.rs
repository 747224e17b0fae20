//! What of a page is its text, and what stands around it.

use ego_tree::NodeRef;
use scraper::{Html, Node, node::Element};

use super::{notes::Notes, styles::Style};
use crate::documents::source::Why;

/// The one main part of a page, if it says so.
pub fn main_part(page: &Html) -> Option<NodeRef<'_, Node>> {
    let only = |is_wanted: &dyn Fn(&Element) -> bool| {
        let is_part = |node: &NodeRef<Node>| {
            node.value().as_element().is_some_and(|element| is_wanted(element) && element.attr("hidden").is_none())
        };
        let mut parts = page.tree.nodes().filter(is_part);
        parts.next().filter(|_| parts.next().is_none())
    };
    only(&|element| element.name() == "main" || element.attr("role") == Some("main"))
        .or_else(|| only(&|element| element.name() == "article"))
        .filter(|part| {
            part.descendants().any(|node| node.value().as_text().is_some_and(|text| !text.trim().is_empty()))
        })
}

/// Whether what stands in an element is no text at all.
pub fn is_silent(element: &Element, style: &Style) -> bool {
    matches!(
        element.name(),
        "script"
            | "style"
            | "head"
            | "title"
            | "meta"
            | "link"
            | "iframe"
            | "object"
            | "embed"
            | "canvas"
            | "audio"
            | "video"
            | "select"
            | "textarea"
            | "input"
            | "button"
            | "datalist"
            | "map"
            | "area"
    ) || style.says("mso-element", "comment-list")
        || style.says("mso-special-character", "comment")
        || element
            .classes()
            .any(|class| class.eq_ignore_ascii_case("msocomanchor") || class.eq_ignore_ascii_case("msocomoff"))
}

/// Whether an element is a comment in the margin of Word.
pub fn is_comment(element: &Element, style: &Style) -> bool {
    style.get("mso-element") == Some("comment")
        || element.classes().any(|class| class.eq_ignore_ascii_case("msocomtxt"))
}

/// Whether an element is a picture, a drawing or a formula.
pub fn is_picture(element: &Element) -> bool {
    matches!(element.name(), "img" | "svg" | "math" | "picture")
}

/// Why an element is not text of the draft, as far as it says it.
pub fn left_out(node: NodeRef<Node>, element: &Element, is_in_main: bool) -> Option<Why> {
    let role = element.attr("role").unwrap_or("");
    let is_around = matches!(role, "navigation" | "banner" | "contentinfo" | "search" | "complementary");
    let is_edge = matches!(element.name(), "header" | "footer") && !is_in_main;
    let is_file_edge = element.name() == "div" && matches!(element.attr("title"), Some("header" | "footer"));
    if is_contents_by_name(element) {
        Some(Why::Contents)
    } else {
        let is_form = element.name() == "form" && !has_text_blocks(node);
        let is_left = matches!(element.name(), "nav" | "aside") || is_edge || is_file_edge || is_around || is_form;
        is_left.then_some(Why::PageHeader)
    }
}

/// The classes and names that Word, Writer and most web pages give to a table of contents.
fn is_contents_by_name(element: &Element) -> bool {
    if matches!(element.name(), "body" | "html" | "main" | "article") {
        return false;
    }
    let is_toc = |name: &str| {
        let name = name.to_ascii_lowercase();
        matches!(name.as_str(), "toc" | "table-of-contents" | "tableofcontents")
            || name.strip_prefix("msotoc").is_some_and(|rest| rest.len() <= 7)
            || name.starts_with("table of contents")
    };
    let id = element.attr("id").or(element.attr("role"));
    element.classes().any(is_toc) || id.is_some_and(is_toc) || element.attr("role") == Some("doc-toc")
}

/// Whether a list or table is nothing but links to places of its page.
pub fn is_contents(node: NodeRef<Node>, notes: &Notes) -> bool {
    let (mut links, mut inside, mut outside) = (0, 0, 0);
    let mut next = node.first_child();
    while let Some(child) = next {
        let letters = |node: NodeRef<Node>| node.value().as_text().map_or(0, |text| weight(text));
        let is_link = notes.leads_inside(child);
        if is_link {
            let all: usize = child.descendants().map(letters).sum();
            links += usize::from(all > 0);
            inside += all;
        } else {
            outside += letters(child);
        }
        next = child.first_child().filter(|_| !is_link).or_else(|| {
            let up = std::iter::once(child).chain(child.ancestors()).take_while(|up| up.id() != node.id());
            up.map(|up| up.next_sibling()).find(Option::is_some).flatten()
        });
    }
    links >= 3 && inside > 12 * links / 4 && outside * 10 <= inside
}

/// How much of a text is words: dots and page numbers say nothing.
fn weight(text: &str) -> usize {
    text.chars().filter(|letter| letter.is_alphabetic()).count()
}

/// Whether a form has the text of the page in it.
fn has_text_blocks(node: NodeRef<Node>) -> bool {
    node.descendants().any(|node| {
        let names = ["p", "h1", "h2", "h3", "h4", "li", "table", "main", "article"];
        node.value().as_element().is_some_and(|element| names.contains(&element.name()))
    })
}

/// The level of a heading.
pub fn heading(element: &Element) -> Option<u8> {
    let level = match element.name() {
        "h1" => 1,
        "h2" => 2,
        "h3" => 3,
        "h4" => 4,
        "h5" => 5,
        "h6" => 6,
        _ if element.attr("role") == Some("heading") => {
            element.attr("aria-level").and_then(|level| level.trim().parse().ok()).unwrap_or(2)
        }
        _ => element.classes().find_map(|class| match class.to_ascii_lowercase().as_str() {
            "msotitle" | "oj-doc-ti" | "doc-ti" => Some(1),
            "oj-ti-grseq-1" | "ti-grseq-1" => Some(2),
            "oj-ti-art" | "ti-art" | "title-article-norm" => Some(3),
            _ => None,
        })?,
    };
    Some(level)
}

/// Whether a paragraph begins and ends with an element.
pub fn is_block(element: &Element, style: &Style) -> bool {
    let is_named = matches!(
        element.name(),
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "body"
            | "caption"
            | "center"
            | "dd"
            | "details"
            | "dialog"
            | "dir"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "footer"
            | "form"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "hgroup"
            | "hr"
            | "html"
            | "legend"
            | "li"
            | "main"
            | "menu"
            | "nav"
            | "ol"
            | "p"
            | "pre"
            | "search"
            | "section"
            | "summary"
            | "table"
            | "ul"
    );
    is_named || style.says("display", "block")
}

/// The text in a node, unless it is longer than this many letters.
pub fn text_up_to(node: NodeRef<Node>, most: usize) -> Option<String> {
    let mut text = String::new();
    for piece in node.descendants().filter_map(|node| node.value().as_text()) {
        text.push_str(piece);
        if text.chars().take(most + 1).count() > most {
            return None;
        }
    }
    Some(text)
}
