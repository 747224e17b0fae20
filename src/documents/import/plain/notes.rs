//! Footnotes: those of Markdown, `[^1]: text`, and those at the foot of a printed page below a drawn line.

use super::columns::Numbered;
use crate::documents::import::inline::{self, Notes};

const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
/// A footnote stands on the page of its reference.
const PAGE: usize = 80;

/// Takes the footnotes out of the lines; a reference on a page becomes one of Markdown.
pub(super) fn take(lines: &mut [Numbered]) -> Notes {
    let mut notes = Notes::new();
    let referred: std::collections::HashSet<String> = references(lines);
    let mut at = 0;
    while at < lines.len() {
        let taken = markdown(lines, at, &referred, &mut notes).or_else(|| page(lines, at, &mut notes));
        at += taken.unwrap_or(1);
    }
    notes
}

fn references(lines: &[Numbered]) -> std::collections::HashSet<String> {
    let mut names = std::collections::HashSet::new();
    for (_, line) in lines {
        for part in line.split("[^").skip(1) {
            if let Some((name, behind)) = part.split_once(']')
                && name.len() < 50
                && !behind.starts_with(':')
            {
                names.insert(name.to_owned());
            }
        }
    }
    names
}

fn markdown(
    lines: &mut [Numbered],
    at: usize,
    referred: &std::collections::HashSet<String>,
    notes: &mut Notes,
) -> Option<usize> {
    let (name, text) = lines[at].1.strip_prefix("[^")?.split_once("]:")?;
    if !referred.contains(name) || notes.contains_key(name) {
        return None;
    }
    let (name, mut text) = (name.to_owned(), text.trim().to_owned());
    let more = lines[at + 1..].iter().take_while(|(_, line)| line.starts_with("  ") && !line.trim().is_empty()).count();
    for (_, line) in &lines[at + 1..=at + more] {
        text.push(' ');
        text.push_str(line.trim());
    }
    notes.insert(name, inline::read(&text, &Notes::new()).marked);
    clear(&mut lines[at..=at + more]);
    Some(1 + more)
}

/// A footnote of a printed page: below a rule, or below another footnote.
fn page(lines: &mut [Numbered], at: usize, notes: &mut Notes) -> Option<usize> {
    let is_rule = |line: &str| line.trim().len() >= 5 && line.trim().chars().all(|c| matches!(c, '_' | '-' | '─'));
    if !is_rule(&lines[at].1) {
        return None;
    }
    let mut next = at + 1;
    while next < lines.len() {
        let Some((mark, text)) = raised_mark(lines[next].1.trim()) else { break };
        let more = lines[next + 1..]
            .iter()
            .take_while(|(_, line)| !line.trim().is_empty() && raised_mark(line.trim()).is_none() && !is_rule(line))
            .take(20)
            .count();
        let mut text = text.to_owned();
        for (_, line) in &lines[next + 1..=next + more] {
            text.push(' ');
            text.push_str(line.trim());
        }
        let name = format!("{}:{mark}", lines[next].0);
        if !refer(&mut lines[at.saturating_sub(PAGE)..at], &mark, &name) {
            break;
        }
        notes.insert(name, inline::read(&text, &Notes::new()).marked);
        clear(&mut lines[next..=next + more]);
        next += more + 1;
    }
    (next > at + 1).then(|| next - at)
}

fn clear(lines: &mut [Numbered]) {
    for (_, line) in lines {
        line.clear();
    }
}

fn raised_mark(line: &str) -> Option<(String, &str)> {
    let end = line.find(|c| !RAISED.contains(&c))?;
    (end > 0).then(|| (line[..end].to_owned(), line[end..].trim_start()))
}

/// Finds the last reference above and gives it its name.
fn refer(lines: &mut [Numbered], mark: &str, name: &str) -> bool {
    for (_, line) in lines.iter_mut().rev() {
        let found = line.rfind(mark).filter(|found| {
            let before = line[..*found].chars().next_back();
            let behind = line[found + mark.len()..].chars().next();
            before.is_some_and(|c| c.is_alphabetic() || matches!(c, ',' | '”' | '"' | ')'))
                && behind.is_none_or(|c| !RAISED.contains(&c))
        });
        if let Some(found) = found {
            line.replace_range(found..found + mark.len(), &format!("[^{name}]"));
            return true;
        }
    }
    false
}
