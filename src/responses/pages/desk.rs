use std::collections::HashMap;

use actix_web::web::{Data, Query};
use askama::Template;

use super::{
    asked::{Asked, WHOLE_DRAFT},
    detail::Detail,
};
use crate::{
    assessments::{self, Assessment, Counts, Filter, Place, State},
    consultations::{self, Consultation, Phase},
    documents::{self, On, Placed},
    ids::{AssessmentId, CommentId, ConsultationId, PointId},
    platform::{
        Conn, Error, Language, Phrase, Role, Staff,
        web::{App, Page, PathOf, Shell, html},
    },
    submissions::{self, SentComment},
};

/// How many comments the list shows at once.
const MOST: usize = 25;
/// How much of a comment a row shows, in characters.
const EXCERPT: usize = 160;

/// The review desk: the list, and beside it one comment with its answer.
#[derive(Template)]
#[template(path = "responses/desk.html")]
pub(super) struct Desk {
    pub shell: Shell,
    pub asked: Asked,
    shelf: Shelf,
    rows: Vec<Row>,
    counts: Counts,
    next: Option<String>,
    pub open: Option<Detail>,
}

/// `/staff/comments`.
pub(in crate::responses) async fn show(app: Data<App>, shell: Shell, _: Staff, asked: Query<Asked>) -> Page {
    let mut conn = app.db.read().await?;
    html(&Desk::read(&mut conn, shell, asked.into_inner(), None).await?)
}

/// `/staff/comments/{id}`.
pub(in crate::responses) async fn show_comment(
    app: Data<App>,
    shell: Shell,
    PathOf(id): PathOf<AssessmentId>,
    _: Staff,
    asked: Query<Asked>,
) -> Page {
    let mut conn = app.db.read().await?;
    html(&Desk::read(&mut conn, shell, asked.into_inner(), Some(id)).await?)
}

impl Desk {
    /// The desk as it stands, with one comment open or none.
    pub async fn read(conn: &mut Conn, shell: Shell, asked: Asked, open: Option<AssessmentId>) -> Result<Self, Error> {
        let shelf = Shelf::read(conn, &shell, &asked).await?;
        let filter = shelf.filter(&asked);
        let listed = assessments::list(conn, filter, asked.after(), MOST).await?;
        let counts = shelf.counts(conn).await?;
        let opened = match open {
            Some(id) => Some(assessments::find(conn, id).await?),
            None => None,
        };
        let mut drawer = Drawer::read(conn, listed.items.iter().chain(&opened)).await?;
        let rows = listed.items.into_iter().filter_map(|assessment| drawer.row(assessment, open)).collect();
        let open = match opened {
            Some(assessment) => Some(Detail::read(conn, &shell, filter, drawer.take(assessment)?).await?),
            None => None,
        };
        let next = listed.next.map(|key| asked.from(Some(key)).list());
        Ok(Self { shell, asked, shelf, rows, counts, next, open })
    }

    /// The beginning of this list, when this is a later part of it.
    fn first(&self) -> Option<String> {
        (!self.asked.after.is_empty()).then(|| self.asked.from(None).list())
    }

    /// Each state that occurs, with its count and the list of exactly those.
    fn states(&self) -> Vec<(State, i64, String)> {
        let occurring = State::ALL.iter().map(|state| (*state, self.counts.of(*state))).filter(|(_, count)| *count > 0);
        occurring.map(|(state, count)| (state, count, self.asked.in_state(Some(state)).list())).collect()
    }

    fn all_states(&self) -> String {
        self.asked.in_state(None).list()
    }

    fn may_publish(&self) -> bool {
        self.shell.viewer.has(Role::Approver)
    }

    /// The period of the consultation has ended: its answers can be published.
    fn is_over(&self, consultation: &Consultation) -> bool {
        matches!(consultation.phase(self.shell.now), Phase::Closed | Phase::Answered)
    }

    fn state_word(&self, state: &State) -> Phrase {
        self.shell.t(&format!("shell-state-{state}"))
    }

    /// What a comment is on, in words.
    pub fn place(&self, on: &On) -> String {
        self.shell.say(&on.name(self.shell.language)).to_string()
    }
}

/// What one can choose from.
struct Shelf {
    consultations: Vec<Offered>,
    chosen: Option<Consultation>,
    points: Vec<Choice>,
}

/// A consultation that can be chosen.
struct Offered {
    id: ConsultationId,
    number: String,
    language: Language,
    title: String,
}

/// A place in the draft that has comments.
struct Choice {
    value: String,
    place: Place,
    label: String,
    count: i64,
}

impl Shelf {
    async fn read(conn: &mut Conn, shell: &Shell, asked: &Asked) -> Result<Self, Error> {
        let chosen = match asked.number() {
            Some(number) => Some(consultations::find(conn, number.as_str()).await?),
            None => None,
        };
        let listed = consultations::staff_list(conn, None).await?.items;
        let is_listed = |chosen: &&Consultation| listed.iter().all(|one| one.id != chosen.id);
        let offered: Vec<&Consultation> =
            listed.iter().filter(|one| one.published_at.is_some()).chain(chosen.as_ref().filter(is_listed)).collect();
        let ids: Vec<_> = offered.iter().map(|one| one.id).collect();
        let titles = consultations::titles(conn, &ids).await?;
        let consultations = offered.into_iter().map(|one| Offered::of(one, &titles, shell.language)).collect();
        let points = match &chosen {
            Some(consultation) => choices(conn, shell, consultation).await?,
            None => Vec::new(),
        };
        Ok(Self { consultations, chosen, points })
    }

    /// What the list shows. A point of another consultation, left over from before, sets no filter.
    fn filter(&self, asked: &Asked) -> Filter {
        let place = self.points.iter().find(|choice| choice.value == asked.point).map(|choice| choice.place);
        Filter { consultation: self.chosen.as_ref().map(|consultation| consultation.id), place, state: asked.state() }
    }

    /// How many comments are in each state, of the chosen consultation or of all that are offered.
    async fn counts(&self, conn: &mut Conn) -> Result<Counts, Error> {
        let ids: Vec<_> = match &self.chosen {
            Some(chosen) => vec![chosen.id],
            None => self.consultations.iter().map(|offered| offered.id).collect(),
        };
        Ok(assessments::counts_of_all(conn, &ids).await?.into_values().sum())
    }

    fn title(&self) -> Option<&Offered> {
        let chosen = self.chosen.as_ref()?;
        self.consultations.iter().find(|offered| offered.id == chosen.id)
    }
}

impl Offered {
    fn of(consultation: &Consultation, titles: &[(ConsultationId, Language, String)], language: Language) -> Self {
        let own = || titles.iter().filter(|(of, ..)| *of == consultation.id);
        let chosen = own().find(|(_, written_in, _)| *written_in == language).or_else(|| own().next());
        let (language, title) =
            chosen.map_or((language, consultation.number.clone()), |(_, language, title)| (*language, title.clone()));
        Self { id: consultation.id, number: consultation.number.clone(), language, title }
    }
}

/// The places of the draft that have comments, named by the text that was read first.
async fn choices(conn: &mut Conn, shell: &Shell, consultation: &Consultation) -> Result<Vec<Choice>, Error> {
    let version = consultations::open_version(conn, consultation.id, shell.now).await?.version;
    let first = documents::texts(conn, version).await?.into_iter().next().ok_or(Error::NotFound)?;
    let points = documents::points(conn, first.id).await?;
    let places = assessments::places(conn, consultation.id).await?;
    let choice = |(place, count): (Place, i64)| match place {
        Place::WholeDraft => Some(Choice {
            value: WHOLE_DRAFT.to_owned(),
            place,
            label: shell.say(&On::WholeDraft.name(shell.language)).to_string(),
            count,
        }),
        Place::Point(position) => {
            let point = points.iter().find(|point| point.place == Some(position))?;
            let label = shell.say(&point.name(shell.language)).to_string();
            Some(Choice { value: point.anchor.clone(), place, label, count })
        }
    };
    Ok(places.into_iter().filter_map(choice).collect())
}

/// A line of the list.
struct Row {
    assessment: Assessment,
    comment: SentComment,
    on: On,
    excerpt: String,
    is_here: bool,
}

/// An assessment with the comment that it is about, and what the comment is on.
pub(super) struct Opened {
    pub assessment: Assessment,
    pub comment: SentComment,
    pub on: On,
}

/// The comments of a part of the list, and the points that they are on.
struct Drawer {
    comments: HashMap<CommentId, SentComment>,
    points: HashMap<PointId, Placed>,
}

impl Drawer {
    async fn read(conn: &mut Conn, of: impl Iterator<Item = &Assessment>) -> Result<Self, Error> {
        let ids: Vec<_> = of.map(|assessment| assessment.comment).collect();
        let comments = submissions::sent_comments(conn, &ids).await?;
        let ids: Vec<_> = comments.iter().filter_map(|sent| sent.comment.point).collect();
        Ok(Self {
            comments: comments.into_iter().map(|sent| (sent.comment.id, sent)).collect(),
            points: documents::placed(conn, &ids).await?,
        })
    }

    fn row(&self, assessment: Assessment, open: Option<AssessmentId>) -> Option<Row> {
        let comment = self.comments.get(&assessment.comment)?.clone();
        let on = self.on(&comment);
        Some(Row {
            is_here: open == Some(assessment.id),
            excerpt: excerpt(&comment.comment.body, EXCERPT),
            assessment,
            comment,
            on,
        })
    }

    fn take(&mut self, assessment: Assessment) -> Result<Opened, Error> {
        let comment = self.comments.remove(&assessment.comment).ok_or(Error::NotFound)?;
        let on = self.on(&comment);
        Ok(Opened { assessment, comment, on })
    }

    fn on(&self, comment: &SentComment) -> On {
        On::of(comment.comment.point, &self.points)
    }
}

/// The beginning of a text on one line.
fn excerpt(text: &str, most: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}
