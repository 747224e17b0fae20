//! What a page weighs, and whether it holds still: a reader is on a telephone, and the network is a train's.
use std::fmt::Write;

use atbalss::responses::Verdict;
use serde::Deserialize;
use thirtyfour::By;

use super::{inga, plan::Plan, talk::Said};
use crate::support::{Lent, Town, story};

const KB: u64 = 1_000;
/// A tenth of what counts as holding still (cumulative layout shift, Web Vitals). A busy browser draws a page of which
/// it has read a half, and then the columns of a table find their widths; a font or a picture that comes late moves
/// more.
const STILL: f64 = 0.01;
const SCREENS: [(u32, u32); 2] = [(360, 800), (1280, 900)];

/// What the browser has loaded for a page, as it came over the wire, and how far its parts have moved (Layout
/// Instability API).
#[derive(Debug, Deserialize)]
struct Load {
    requests: usize,
    html: u64,
    style_and_script: u64,
    fonts: u64,
    shift: f64,
}

const LOAD: &str = r"
    const done = arguments[0];
    let shift = 0;
    const add = entries => entries.forEach(entry => { shift += entry.value; });
    const observer = new PerformanceObserver(list => add(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
        add(observer.takeRecords());
        // A file that is asked for twice comes once.
        const all = [...new Map(performance.getEntriesByType('resource').map(one => [one.name, one])).values()];
        const sum = ending => all.filter(one => ending.test(one.name)).reduce((sum, one) => sum + one.encodedBodySize, 0);
        const html = performance.getEntriesByType('navigation')[0].encodedBodySize;
        done({ requests: all.length + 1, html, style_and_script: sum(/\.(css|js)$/), fonts: sum(/\.woff2$/), shift });
    }))));";

/// Whether a field of the filters lies elsewhere while what follows it has not come yet: a browser may draw a page of
/// which it has read a half.
const FILTERS_MOVE: &str = r"
    const fields = [...document.querySelectorAll('.atb-filters > *')];
    const places = () => fields.map(field => JSON.stringify(field.getBoundingClientRect()));
    const whole = places();
    return fields.some((_, last) => {
        fields.forEach((field, at) => { field.hidden = at > last; });
        const half = places();
        return fields.some((_, at) => at <= last && half[at] !== whole[at]);
    });";

/// The load of a page that is opened for the first time.
async fn load(browser: &Lent, path: &str) -> Load {
    browser.visit(path).await;
    let loaded = browser.driver().execute_async(LOAD, Vec::new()).await.unwrap();
    loaded.convert().unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// A draft of this many points, with a heading before every twelve.
fn draft(points: usize) -> String {
    let mut draft = String::new();
    for point in 1..=points {
        if point % 12 == 1 {
            write!(draft, "# {}\n\n", point / 12 + 1).unwrap();
        }
        let words = "The municipality keeps a list of shelters, checks each of them once a year, and publishes what it has found. ";
        write!(draft, "{point}. {}Shelter {point} is on it.\n\n", words.repeat(1 + point % 4)).unwrap();
    }
    draft
}

/// The number of a consultation on such a draft, a week before its end.
async fn consultation(town: &Town, points: usize) -> String {
    let mut plan = Plan::titled("Shelters and warning of the population of towns", "2026-12-01T00:00");
    plan.texts[0].1 = draft(points);
    let number = town.published(&inga(town).await, plan).await;
    town.later("2026-11-24T10:12");
    number
}

#[test]
fn public_pages_are_light_and_hold_still() {
    story("2026-10-26T09:00", async |town| {
        let number = consultation(town, 116).await;
        let anna = town.organisation("Drošais krasts", "Anna Liepsala").await;
        let said = ["p-1", "p-2", "p-3", "p-4"].repeat(15);
        let said = said.into_iter().map(|point| Said::on(point, "Say who pays for it, and from when.")).collect();
        town.hand_in(&number, &anna, said).await;
        let ministry = town.answerers().await;
        town.later("2026-12-03T10:00");
        town.answer(&number, &ministry, &[(Verdict::Noted, "The budget pays."), (Verdict::Accepted, "")]).await;
        town.publish_answers(&number, &ministry).await;
        let browser = town.browser().await;
        let of_consultation =
            ["", "/text", "/points/p-1", "/comments", "/results"].map(|page| format!("/consultations/{number}{page}"));
        let pages = ["/", "/consultations", "/organisations"].map(str::to_owned).into_iter().chain(of_consultation);
        for path in pages {
            for (width, height) in SCREENS {
                browser.size(width, height).await;
                let load = load(&browser, &path).await;
                assert!(load.requests <= 8, "{path} asks for {load:?}");
                assert!(load.html <= 60 * KB, "{path} is {load:?}");
                assert!(load.style_and_script <= 30 * KB, "{path} is dressed in {load:?}");
                assert!(load.fonts <= 100 * KB, "{path} is printed in {load:?}");
                assert!(load.shift <= STILL, "{path} moves at {width}: {load:?}");
                let moves = browser.driver().execute(FILTERS_MOVE, Vec::new()).await.unwrap();
                assert!(!moves.convert::<bool>().unwrap(), "the filters of {path} move at {width}");
            }
        }
    });
}

#[test]
fn in_a_draft_of_a_thousand_points_the_contents_lead_to_the_right_place() {
    story("2026-10-26T09:00", async |town| {
        let number = consultation(town, 999).await;
        let browser = town.browser().await;
        for (width, height) in SCREENS {
            browser.size(width, height).await;
            for anchor in ["p-999", "p-500", "p-13"] {
                browser.visit(&format!("/consultations/{number}/text")).await;
                // A point that was never near the window is not laid out yet.
                browser.driver().execute("location.hash = arguments[0]", vec![anchor.into()]).await.unwrap();
                let seen = browser.driver().find(By::Id(anchor)).await;
                let seen = seen.unwrap_or_else(|_| panic!("the draft has no {anchor}"));
                let top = "return arguments[0].getBoundingClientRect().top";
                let top = browser.driver().execute(top, vec![seen.to_json().unwrap()]).await.unwrap();
                let top: f64 = top.convert().unwrap();
                assert!((-1.0..f64::from(height)).contains(&top), "{anchor} is {top} below the top at {width}");
            }
        }
    });
}
