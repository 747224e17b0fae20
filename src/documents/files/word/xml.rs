//! Elements and attributes of Word's files, in the namespaces of both editions of the standard.

/// An element of a part.
pub type Node<'a> = roxmltree::Node<'a, 'a>;

const WORD: [&str; 2] = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
];
const MATH: [&str; 2] =
    ["http://schemas.openxmlformats.org/officeDocument/2006/math", "http://purl.oclc.org/ooxml/officeDocument/math"];
const COMPATIBILITY: &str = "http://schemas.openxmlformats.org/markup-compatibility/2006";

/// The name of one of Word's elements; empty for any other node.
pub fn word(node: Node<'_>) -> &str {
    let name = node.tag_name();
    name.namespace().filter(|space| WORD.contains(space)).map_or("", |_| name.name())
}

/// The name of an element of a formula; empty for any other node.
pub fn math(node: Node<'_>) -> &str {
    let name = node.tag_name();
    name.namespace().filter(|space| MATH.contains(space)).map_or("", |_| name.name())
}

/// The branch to read of an element that offers several; `None` if it is no such element or offers nothing.
pub fn branch(node: Node<'_>) -> Option<Node<'_>> {
    let is = |node: Node<'_>, name: &str| node.has_tag_name((COMPATIBILITY, name));
    let choices = || node.children().filter(Node::is_element);
    is(node, "AlternateContent")
        .then(|| {
            choices().find(|child| is(*child, "Choice")).or_else(|| choices().find(|child| is(*child, "Fallback")))
        })
        .flatten()
}

/// Whether it is a branch that is not read because there is a better one.
pub fn is_spare(node: Node<'_>) -> bool {
    node.parent().and_then(branch).is_some_and(|read| read != node)
}

/// The first of Word's elements of this name in an element.
pub fn child<'a>(node: Node<'a>, name: &str) -> Option<Node<'a>> {
    node.children().find(|child| word(*child) == name)
}

/// One of Word's attributes.
pub fn attribute<'a>(node: Node<'a>, name: &str) -> Option<&'a str> {
    let is_own = |space: Option<&str>| space.is_none_or(|space| WORD.contains(&space));
    node.attributes().find(|found| found.name() == name && is_own(found.namespace())).map(|found| found.value())
}

/// The value of a property.
pub fn value(node: Node<'_>) -> Option<&str> {
    attribute(node, "val")
}

/// The value of a property that is a number.
pub fn number<T: std::str::FromStr>(node: Node<'_>) -> Option<T> {
    value(node)?.trim().parse().ok()
}

/// Whether a property is on; without a value it is.
pub fn is_on(node: Node<'_>) -> bool {
    !matches!(value(node), Some("0" | "false" | "off"))
}

/// The name of a relationship that an element refers to.
pub fn relationship(node: Node<'_>) -> Option<&str> {
    let is_relationship = |space: Option<&str>| space.is_some_and(|space| space.ends_with("/relationships"));
    node.attributes()
        .find(|found| found.name() == "id" && is_relationship(found.namespace()))
        .map(|found| found.value())
}
