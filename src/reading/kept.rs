//! Which public pages are kept, and what they show.
use std::str::FromStr;

use actix_web::{
    body::MessageBody,
    dev::{ServiceRequest, ServiceResponse},
    http::Method,
    middleware::Next,
    web::Data,
};

use super::{pages::PHASES, store};
use crate::{
    accounts,
    addresses::{self, Page as _},
    consultations::{ConsultationNumber, Phase},
    platform::{
        Error, Language, PolicyArea, Stamp,
        web::{App, Key},
    },
    responses::Verdict,
};

/// Answers whoever is signed out with a kept page, where there is one. It stands before the viewer is loaded: for whom
/// no viewer is loaded, every page is the same.
///
/// # Errors
/// The handler's own error.
pub async fn keep_pages(
    app: Data<App>,
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse, actix_web::Error> {
    let known = Shows::of(&request).filter(|_| !accounts::is_known(request.request(), &app.config));
    match known.and_then(|(shows, route)| Some((shows, Key::of(&app, &request, route)?))) {
        Some((shows, key)) => app.kept.answer(&app, key, async || shows.stamp(&app).await, request, next).await,
        None => Ok(next.call(request).await?.map_into_boxed_body()),
    }
}

/// The pages that are kept, and what is made for programs in the same manner.
const KEPT: [&str; 22] = [
    addresses::Home::PATTERN,
    addresses::Consultations::PATTERN,
    addresses::Consultation::PATTERN,
    addresses::Happenings::PATTERN,
    addresses::NoticeRevision::PATTERN,
    addresses::TimeRequests::PATTERN,
    addresses::Meeting::PATTERN,
    addresses::DraftText::PATTERN,
    addresses::DraftChanges::PATTERN,
    addresses::DraftPoint::PATTERN,
    addresses::Comments::PATTERN,
    addresses::PublicComment::PATTERN,
    addresses::PublicSubmission::PATTERN,
    addresses::Results::PATTERN,
    addresses::Organisations::PATTERN,
    addresses::Organisation::PATTERN,
    addresses::Feed::PATTERN,
    addresses::Calendar::PATTERN,
    addresses::AreaFeed::PATTERN,
    addresses::AreaCalendar::PATTERN,
    addresses::ConsultationFeed::PATTERN,
    addresses::ConsultationCalendar::PATTERN,
];

/// What a page shows.
#[derive(Debug, PartialEq, Eq)]
enum Shows {
    /// One consultation.
    Consultation(ConsultationNumber),
    /// All consultations.
    Consultations,
    /// The register of organisations.
    Register,
    /// An organisation of the register, with what it handed in on any consultation.
    Organisation,
}

impl Shows {
    /// What the page of a request shows, and its pattern.
    fn of(request: &ServiceRequest) -> Option<(Self, &'static str)> {
        if request.method() != Method::GET || request.path().contains('%') {
            return None;
        }
        let route = KEPT.into_iter().find(|route| addresses::fits(route, request.path()))?;
        let shows = match route {
            addresses::Home::PATTERN
            | addresses::Consultations::PATTERN
            | addresses::Feed::PATTERN
            | addresses::Calendar::PATTERN
            | addresses::AreaFeed::PATTERN
            | addresses::AreaCalendar::PATTERN => Self::Consultations,
            addresses::Organisations::PATTERN => Self::Register,
            addresses::Organisation::PATTERN => Self::Organisation,
            addresses::ConsultationFeed::PATTERN | addresses::ConsultationCalendar::PATTERN => {
                Self::Consultation(request.path().split('/').nth(3)?.parse().ok()?)
            }
            _ => Self::Consultation(request.path().split('/').nth(2)?.parse().ok()?),
        };
        shows.knows(route, request.query_string()).then_some((shows, route))
    }

    /// Whether everything after `?` is known: links repeat it, and strangers make up as much as they like. Searches and
    /// later parts of lists are not kept.
    fn knows(&self, route: &str, query: &str) -> bool {
        let pairs: Vec<_> = url::form_urlencoded::parse(query.as_bytes()).collect();
        let is_comparison = route == addresses::DraftChanges::PATTERN;
        let is_list = route == addresses::Consultations::PATTERN;
        pairs.iter().enumerate().all(|(at, (name, value))| {
            let is_first = pairs[..at].iter().all(|(earlier, _)| earlier != name);
            is_first
                && match (name.as_ref(), self) {
                    ("lang", _) => is::<Language>(value),
                    ("from" | "to", Self::Consultation(_)) if is_comparison => is_number(value),
                    ("view", _) if is_comparison => value == "side",
                    ("all", _) if is_comparison => value == "1",
                    ("version", Self::Consultation(_)) => is_number(value),
                    ("verdict", Self::Consultation(_)) => is::<Verdict>(value),
                    ("phase", _) if is_list => {
                        value.is_empty() || value.parse().is_ok_and(|one: Phase| PHASES.contains(&one))
                    }
                    ("area", _) if is_list => value.is_empty() || is::<PolicyArea>(value),
                    ("q", Self::Consultations | Self::Register) => value.is_empty(),
                    _ => false,
                }
        })
    }

    async fn stamp(&self, app: &App) -> Result<Option<Stamp>, Error> {
        let mut conn = app.db.read().await?;
        match self {
            Self::Consultation(number) => store::stamp_of(&mut conn, app.clock.now(), number).await,
            Self::Consultations => store::stamp_of_all(&mut conn).await.map(Some),
            Self::Register => store::stamp_of_register(&mut conn).await.map(Some),
            Self::Organisation => store::stamp_of_all_and_register(&mut conn).await.map(Some),
        }
    }
}

fn is_number(value: &str) -> bool {
    value.parse::<i32>().is_ok_and(|number| number.to_string() == value)
}

fn is<T: FromStr>(value: &str) -> bool {
    value.parse::<T>().is_ok()
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::*;

    fn is_kept(address: &str) -> bool {
        Shows::of(&TestRequest::with_uri(address).to_srv_request()).is_some()
    }

    #[test]
    fn only_pages_that_are_the_same_for_everybody_are_kept() {
        for kept in [
            "/",
            "/?lang=en",
            "/consultations",
            "/consultations?phase=open&area=&q=",
            "/consultations/2026-003",
            "/consultations/2026-003/text?version=2&lang=lv",
            "/consultations/2026-003/text/changes?from=1&to=2&view=side&all=1",
            "/consultations/2026-003/points/p-14",
            "/consultations/2026-003/comments/014-2",
            "/consultations/2026-003/results?verdict=accepted",
            "/organisations?q=",
            "/feeds/consultations.atom?lang=en",
            "/feeds/areas/cybersecurity/consultations.ics",
            "/feeds/consultations/2026-003/events.atom",
        ] {
            assert!(is_kept(kept), "{kept}");
        }
        for made in [
            "/sign-in",
            "/consultations?q=shelters",
            "/consultations?after=2026-001",
            "/consultations/2026-003/results.csv",
            "/consultations/2026-003/results?first=1",
            "/consultations/2026-003/text?version=02",
            "/consultations/2026-003/text/changes?from=1&view=other",
            "/consultations/2026-003/text?version=1&version=1",
            "/consultations/2026-003?x=1",
            "/consultations/2026%2D003",
            "/consultations/new",
            "/?phase=open",
            "/?lang=fr",
            "/staff/consultations",
            "/statements",
            "/verify",
            "/feeds/consultations.atom?x=1",
            "/feeds/consultations/new/dates.ics",
        ] {
            assert!(!is_kept(made), "{made}");
        }
    }
}
