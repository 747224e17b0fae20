//! Real comments, and drafts whose points stand in for comments.
use std::{fs, path::PathBuf};

use super::{groups, score::score};

fn samples() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/samples"))
}

fn read<T: serde::de::DeserializeOwned>(path: &str) -> Option<T> {
    let Ok(text) = fs::read_to_string(samples().join(path)) else {
        println!("left out, the samples are not here: {path}");
        return None;
    };
    Some(serde_json::from_str(&text).expect("the samples are as their note says"))
}

#[derive(serde::Deserialize)]
struct Text {
    #[serde(alias = "text_paraphrase")]
    text: String,
}

#[derive(serde::Deserialize)]
struct Letters {
    items: Vec<Text>,
}

#[derive(serde::Deserialize)]
struct Docket {
    comments: Vec<Comment>,
}

#[derive(serde::Deserialize)]
struct Comment {
    text: String,
    near_dup_group: usize,
}

/// Different texts in a language, as long as comments are: letters, and points of drafts.
pub(super) fn others(language: &str) -> Vec<String> {
    let (letters, drafts): (_, &[&str]) = match language {
        "en" => ("comments/organisation-letters-en.json", &["drafts/state-defence-concept-2016-en.points.json"]),
        _ => (
            "comments/objections-retold-lv-en.json",
            &["drafts/regulation-970-2009-lv.points.json", "drafts/state-defence-concept-2008-lv.points.json"],
        ),
    };
    let letters = read::<Letters>(letters).into_iter().flat_map(|letters| letters.items);
    let points = drafts.iter().filter_map(|path| read::<Vec<Text>>(path)).flatten();
    letters.chain(points).map(|item| item.text).filter(|text| text.chars().count() > 90).collect()
}

#[test]
fn the_campaign_of_the_docket_is_found_although_all_comments_end_alike() {
    let Some(docket) = read::<Docket>("comments/campaign-en.json") else { return };
    let texts: Vec<(usize, &str)> = docket.comments.iter().map(|comment| comment.text.as_str()).enumerate().collect();
    let truth: Vec<Option<usize>> = docket.comments.iter().map(|comment| Some(comment.near_dup_group)).collect();
    let groups = groups(&texts);
    let score = score(&groups, &truth);
    println!("docket: precision {:.3}, recall {:.3}, {score:?}", score.precision(), score.recall());
    for group in &groups {
        println!("group of {}", group.members.len());
        for member in &group.members {
            let group = docket.comments[member.id].near_dup_group;
            println!("  {} % (truth {group}): {:?}", member.percent, texts[member.id].1);
        }
    }
    assert!(score.precision() > 0.9 && score.recall() > 0.7, "{score:?}");
}

#[test]
fn different_comments_make_no_group() {
    for language in ["en", "lv"] {
        let texts: Vec<(usize, String)> = others(language).into_iter().enumerate().collect();
        let groups = groups(&texts);
        println!("{language}: {} different comments, {} groups", texts.len(), groups.len());
        for group in &groups {
            println!("  {:?}", group.members.iter().map(|member| &texts[member.id].1).collect::<Vec<_>>());
        }
        // Points of one regulation that say the same of two procedures.
        let alike = if language == "lv" { 3 } else { 0 };
        assert!(groups.len() <= alike && groups.iter().all(|group| group.members.len() == 2), "{groups:?}");
    }
}
