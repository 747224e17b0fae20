//! Names in the XML of such a file, with the prefixes that everybody knows them by.

use roxmltree::Node;

const BASE: &str = "urn:oasis:names:tc:opendocument:xmlns:";

/// The prefix and the name of an element: `("text", "p")`.
pub fn name<'a>(node: Node<'a, '_>) -> (&'static str, &'a str) {
    let tag = node.tag_name();
    (prefix(tag.namespace().unwrap_or("")), tag.name())
}

/// An attribute by its prefix and name.
pub fn attribute<'a>(node: Node<'a, '_>, wanted: &str, name: &str) -> Option<&'a str> {
    let is_it =
        |found: &roxmltree::Attribute| found.name() == name && prefix(found.namespace().unwrap_or("")) == wanted;
    node.attributes().find(is_it).map(|found| found.value())
}

/// A number in an attribute.
pub fn number(node: Node, wanted: &str, name: &str) -> Option<u32> {
    attribute(node, wanted, name)?.trim().parse().ok()
}

/// Whether an attribute says that it is so.
pub fn is_true(node: Node, wanted: &str, name: &str) -> bool {
    attribute(node, wanted, name) == Some("true")
}

/// The children that are elements of this name.
pub fn children<'a, 'b>(
    node: Node<'a, 'b>,
    wanted: (&'static str, &'static str),
) -> impl Iterator<Item = Node<'a, 'b>> {
    node.children().filter(move |child| child.is_element() && name(*child) == wanted)
}

fn prefix(namespace: &str) -> &'static str {
    if let Some(rest) = namespace.strip_prefix(BASE) {
        return match rest {
            "text:1.0" => "text",
            "table:1.0" => "table",
            "style:1.0" => "style",
            "office:1.0" => "office",
            "drawing:1.0" => "draw",
            "meta:1.0" => "meta",
            "xsl-fo-compatible:1.0" => "fo",
            "svg-compatible:1.0" => "svg",
            _ => "",
        };
    }
    match namespace {
        "http://purl.org/dc/elements/1.1/" => "dc",
        "http://www.w3.org/1999/xlink" => "xlink",
        "http://www.w3.org/XML/1998/namespace" => "xml",
        _ if namespace.starts_with("urn:org:documentfoundation:names:experimental:") => "loext",
        _ => "",
    }
}
