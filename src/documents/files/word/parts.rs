//! The parts of a Word file: where its text, styles, numbers and notes are.

use std::collections::HashMap;

use crate::documents::{
    files::package::{Package, parse_xml},
    unreadable::Unreadable,
};

/// The texts of the parts that are read.
pub struct Parts {
    pub document: String,
    pub styles: Option<String>,
    pub numbering: Option<String>,
    pub footnotes: Option<String>,
    pub endnotes: Option<String>,
    pub comments: Option<String>,
    /// Title, author and dates of the file.
    pub core: Option<String>,
    /// The pages that the text links to, by the name of the relationship.
    pub links: HashMap<String, String>,
}

/// What a part refers to.
struct Relationship {
    id: String,
    kind: String,
    target: String,
    is_outside: bool,
}

impl Parts {
    /// Finds the parts. A file with macros is refused, and so is one that is no text document.
    pub fn of(package: &mut Package) -> Result<Self, Unreadable> {
        let relationships = relationships(package, "")?;
        let main = target(&relationships, "officeDocument", "").unwrap_or_else(|| "word/document.xml".to_owned());
        refuse_others(package, &main)?;
        let document = package.part(&main)?.ok_or(Unreadable::Damaged)?;
        let core = match target(&relationships, "core-properties", "") {
            Some(name) => package.part(&name)?,
            None => None,
        };
        let inner = self::relationships(package, &main)?;
        let mut part = |kind: &str| match target(&inner, kind, &main) {
            Some(name) => package.part(&name),
            None => Ok(None),
        };
        Ok(Self {
            document,
            core,
            styles: part("styles")?,
            numbering: part("numbering")?,
            footnotes: part("footnotes")?,
            endnotes: part("endnotes")?,
            comments: part("comments")?,
            links: inner.into_iter().filter(|found| found.is_outside).map(|found| (found.id, found.target)).collect(),
        })
    }
}

/// Refuses macros, sheets and slides, by the kinds that the package gives and by the names of its parts.
fn refuse_others(package: &mut Package, main: &str) -> Result<(), Unreadable> {
    let kind = kind_of(package, main)?.to_ascii_lowercase();
    let has = |ending: &str| package.names().any(|name| name.to_ascii_lowercase().ends_with(ending));
    let is_other = ["spreadsheetml", "presentationml", "ms-excel", "ms-powerpoint", "ms-visio", "drawing.main"];
    let is_text = kind.contains("wordprocessingml") || kind.contains("ms-word");
    let has_other = ["xl/workbook.xml", "xl/workbook.bin", "ppt/presentation.xml", "visio/document.xml"];
    if is_other.iter().any(|other| kind.contains(other)) || !is_text && has_other.iter().any(|name| has(name)) {
        return Err(Unreadable::OtherOffice);
    }
    if kind.contains("macroenabled") || has("vbaproject.bin") || has("vbadata.xml") {
        return Err(Unreadable::WithMacros);
    }
    Ok(())
}

/// What the package says that a part is.
fn kind_of(package: &mut Package, part: &str) -> Result<String, Unreadable> {
    let Some(text) = package.part("[Content_Types].xml")? else { return Ok(String::new()) };
    let kinds = parse_xml(&text)?;
    let is_this = |name: &str| name.trim_start_matches('/').eq_ignore_ascii_case(part);
    let found = kinds.descendants().find(|node| node.attribute("PartName").is_some_and(is_this));
    Ok(found.and_then(|node| node.attribute("ContentType")).unwrap_or_default().to_owned())
}

fn relationships(package: &mut Package, part: &str) -> Result<Vec<Relationship>, Unreadable> {
    let (folder, file) = part.rsplit_once('/').map_or(("", part), |(folder, file)| (folder, file));
    let name = if folder.is_empty() { format!("_rels/{file}.rels") } else { format!("{folder}/_rels/{file}.rels") };
    let Some(text) = package.part(&name)? else { return Ok(Vec::new()) };
    let document = parse_xml(&text)?;
    let all = document.descendants().filter(|node| node.tag_name().name() == "Relationship");
    let read = |node: roxmltree::Node<'_, '_>| {
        Some(Relationship {
            id: node.attribute("Id")?.to_owned(),
            kind: node.attribute("Type")?.rsplit('/').next()?.to_owned(),
            target: node.attribute("Target")?.to_owned(),
            is_outside: node.attribute("TargetMode") == Some("External"),
        })
    };
    Ok(all.filter_map(read).collect())
}

/// The name of the part of a kind that a part refers to.
fn target(relationships: &[Relationship], kind: &str, from: &str) -> Option<String> {
    let found = relationships.iter().find(|found| found.kind == kind && !found.is_outside)?;
    if found.target.starts_with('/') {
        return Some(found.target.trim_start_matches('/').to_owned());
    }
    let mut steps: Vec<&str> = from.split('/').collect();
    steps.pop();
    for step in found.target.split('/') {
        match step {
            ".." => drop(steps.pop()),
            "." | "" => {}
            step => steps.push(step),
        }
    }
    Some(steps.join("/"))
}
