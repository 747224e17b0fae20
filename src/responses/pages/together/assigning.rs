use serde::Deserialize;

use crate::{
    assessments::Assessment,
    ids::PersonId,
    platform::{
        Instant, Said,
        riga::{self, TypedMoment},
        said,
        web::Problems,
    },
    responses::pages::asked::NOBODY,
};

/// To whom comments are handed out, and until when.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(in crate::responses) struct Assigning {
    pub assignee: String,
    pub due_day: String,
    pub due_month: String,
    pub due_year: String,
}

impl Assigning {
    /// What is so for all of these comments already.
    pub fn of(assessments: &[Assessment]) -> Self {
        let mut open = assessments.iter().filter(|one| one.state.is_open()).map(|one| (one.assignee, one.due_at));
        let first = open.next();
        let Some((Some(assignee), due)) = first.filter(|first| open.all(|other| other == *first)) else {
            return Self::default();
        };
        let due = due.map(|due| TypedMoment::of(riga::last_minute(due))).unwrap_or_default();
        Self { assignee: assignee.to_string(), due_day: due.day, due_month: due.month, due_year: due.year }
    }

    /// The colleague, or nobody, and the end of the day; the day may be left out.
    pub fn parse(&self, problems: &mut Problems) -> Option<(Option<PersonId>, Option<Instant>)> {
        let assignee = match self.assignee.as_str() {
            NOBODY => Ok(None),
            person => person.parse().map(Some).map_err(|_| said("responses-assignee-missing")),
        };
        let assignee = problems.take("assignee", assignee);
        let due = problems.take("due", self.due());
        let (assignee, due) = (assignee?, due?);
        Some((assignee, due.filter(|_| assignee.is_some())))
    }

    fn due(&self) -> Result<Option<Instant>, Said> {
        let [day, month, year] = [&self.due_day, &self.due_month, &self.due_year].map(Clone::clone);
        let last_minute = TypedMoment { day, month, year, time: "23:59".to_owned() };
        if last_minute.is_empty() {
            return Ok(None);
        }
        riga::closing(&last_minute).map(Some).map_err(|problem| problem.with("field", said("responses-due")))
    }
}
