//! The letters about what is new in a consultation.
use super::{
    composer::Composer,
    envelope::{Composed, Envelope, because_you_represent},
    occasion::Occasion,
    writing::Writing,
};
use crate::{
    addresses::{self, Page as _},
    consultations::{self, Published, PublishedNotice, Purpose, VersionReason},
    events::News,
    following,
    ids::ConsultationId,
    notifications::{
        model::{Kind, Why},
        store,
    },
    organisations,
    platform::{
        Config, Error, Instant, Language, Refuse, Role, Said, Stop,
        calendar::{Entry, calendar},
        riga, said,
    },
    statements,
};

/// Who gets news, and why.
pub(super) struct Addressee {
    pub(super) envelope: Envelope,
    pub(super) because: Said,
    /// The name of the organisation that they act for.
    organisation: Option<String>,
}

impl Addressee {
    /// A person of an organisation that follows or takes part and that they still act for, or a follower.
    pub(super) async fn of(writing: &mut Writing<'_>) -> Result<Self, Stop<Why>> {
        if let Some(follower) = writing.telling.follower {
            let follower = following::find(writing.conn, follower).await?.ok_or(Why::NobodyThere).refuse()?;
            let told = store::has_told(writing.conn, writing.telling.event, &follower.email).await?;
            (if told { Err(Why::ToldAlready) } else { Ok(()) }).refuse()?;
            let envelope = Envelope::to_follower(writing.telling, &follower);
            return Ok(Self { envelope, because: said("notifications-because-you-follow"), organisation: None });
        }
        let reader = writing.reader().await?;
        let organisation = writing.telling.organisation.ok_or_else(|| Error::internal("news to no organisation"))?;
        writing.must_act_for(&reader, organisation).await?;
        let name = organisations::names(writing.conn, &[organisation]).await?.remove(&organisation).unwrap_or_default();
        let because = because_you_represent(&name);
        Ok(Self { envelope: writing.to(&reader), because, organisation: Some(name) })
    }
}

/// The letter to a reader who follows the consultation or takes part in it.
pub(super) async fn letter(writing: &mut Writing<'_>, id: ConsultationId, news: News) -> Result<Composed, Stop<Why>> {
    let Addressee { envelope, because, organisation } = Addressee::of(writing).await?;
    let is_member = organisation.is_some();
    let invited = organisation.filter(|_| writing.telling.kind == Kind::Invited);
    let told = Told::load(writing, id, news).await?;
    told.must_be_new(writing, news).await?;
    let language = envelope.language();
    let title = told.occasion.title(language);
    let dates = told.dates(news, &title, language, writing.config);
    let envelope = told.occasion.to_outside(envelope);
    let envelope = if dates.is_empty() { envelope } else { envelope.calendar(calendar(&title, language, &dates)) };
    let (text, about) = if invited.is_some() { INVITATION } else { words(news) };
    let text = said(text).with("title", &title).with("organisation", invited.unwrap_or_default());
    let letter = told.said(envelope.letter().paragraph(text), news, language);
    let can_comment = is_member && matches!(news, News::Published | News::Opened);
    let letter = if can_comment { letter.paragraph(said("notifications-how-to-comment")) } else { letter };
    let link = match news {
        _ if can_comment => "notifications-comment-link",
        News::Corrected => "notifications-corrected-link",
        News::DraftCorrected | News::Outcome => "notifications-changes-link",
        _ => "notifications-news-link",
    };
    let letter = letter.link(said(link), &told.page(writing, news));
    let letter = if news == News::DraftCorrected { own_comments(writing, &told, letter).await? } else { letter };
    let small = vec![because, told.occasion.questions()];
    Ok(envelope.close(letter, writing.config, said(about).with("title", title), small))
}

/// What the organisation has written on an earlier version of the draft, and where it can move it.
async fn own_comments(writing: &mut Writing<'_>, told: &Told, letter: Composer) -> Result<Composer, Error> {
    let Some(organisation) = writing.telling.organisation else { return Ok(letter) };
    let (consultation, version) = (told.occasion.consultation.id, told.versions.newest(Purpose::Correction));
    let Some(version) = version.map(|one| one.version) else { return Ok(letter) };
    let written = statements::on_other_versions(writing.conn, (consultation, organisation), version).await?;
    let Some((statement, comments)) = written else { return Ok(letter) };
    let page = writing.address(addresses::Statement { id: statement });
    let letter = letter.paragraph(said("notifications-own-comments").with("count", comments));
    Ok(letter.link(said("notifications-own-comments-link"), &page))
}

/// The letter to an editor: the consultation was not published at the instant that was set.
pub(super) async fn missed(writing: &mut Writing<'_>, id: ConsultationId) -> Result<Composed, Stop<Why>> {
    let reader = writing.reader().await?;
    writing.must_hold(&reader, Role::Editor).await?;
    let consultation = consultations::find_by_id(writing.conn, id).await?;
    (if consultation.published_at.is_none() { Ok(()) } else { Err(Why::Over) }).refuse()?;
    let envelope = writing.to(&reader);
    let page = writing.address(addresses::StaffConsultation { no: &consultation.number });
    let letter = envelope
        .letter()
        .paragraph(said("notifications-missed-text").with("number", &consultation.number))
        .link(said("notifications-missed-link"), &page);
    let about = said("notifications-missed-subject").with("number", &consultation.number);
    Ok(envelope.close(letter, writing.config, about, vec![said("notifications-because-you-edit")]))
}

/// The words of a new consultation to an organisation that is invited by name.
const INVITATION: (&str, &str) = ("notifications-invited-text", "notifications-invited-subject");

fn words(news: News) -> (&'static str, &'static str) {
    match news {
        News::Published => ("notifications-published-text", "notifications-published-subject"),
        News::Corrected => ("notifications-corrected-notice-text", "notifications-corrected-notice-subject"),
        News::DraftCorrected => ("notifications-draft-corrected-text", "notifications-draft-corrected-subject"),
        News::Outcome => ("notifications-outcome-text", "notifications-outcome-subject"),
        News::Lengthened => ("notifications-lengthened-text", "notifications-lengthened-subject"),
        News::Withdrawn => ("notifications-withdrawn-text", "notifications-withdrawn-subject"),
        News::Opened => ("notifications-opened-text", "notifications-opened-subject"),
        News::Closes(1) => ("notifications-closes-text", "notifications-closes-tomorrow-subject"),
        News::Closes(_) => ("notifications-closes-text", "notifications-closes-soon-subject"),
        News::Answers => ("notifications-answers-out-text", "notifications-answers-out-subject"),
        News::Answered => ("notifications-answered-text", "notifications-answered-subject"),
    }
}

/// The published versions of a draft, and why there are later ones.
struct Versions {
    published: Vec<Published>,
    reasons: Vec<VersionReason>,
}

impl Versions {
    /// Asks only for what the news is about.
    async fn load(writing: &mut Writing<'_>, id: ConsultationId, news: News) -> Result<Self, Error> {
        if !matches!(news, News::DraftCorrected | News::Outcome) {
            return Ok(Self { published: Vec::new(), reasons: Vec::new() });
        }
        Ok(Self {
            published: consultations::published_versions(writing.conn, id).await?,
            reasons: consultations::version_reasons(writing.conn, id).await?,
        })
    }

    fn newest(&self, purpose: Purpose) -> Option<&Published> {
        self.published.iter().rfind(|one| one.purpose == purpose)
    }

    fn reason(&self, purpose: Purpose, language: Language) -> Option<&str> {
        let version = self.newest(purpose)?.version;
        let mut of_it = self.reasons.iter().filter(|why| why.version == version);
        let own = of_it.clone().find(|why| why.language == language).or_else(|| of_it.next());
        own.map(|why| why.reason.as_str())
    }

    /// The comparison of the newest version for this with the one before it.
    fn changes(&self, writing: &Writing<'_>, no: &str, purpose: Purpose) -> String {
        let Some(newest) = self.newest(purpose) else { return writing.address(addresses::Consultation { no }) };
        let before = self.published.iter().rfind(|one| one.ordinal < newest.ordinal);
        let page = addresses::DraftChanges { no };
        let from = before.map_or(newest.ordinal, |one| one.ordinal);
        writing.address(page.with("from", from).with("to", newest.ordinal))
    }
}

/// A consultation with what is new in it.
struct Told {
    occasion: Occasion,
    notices: Vec<PublishedNotice>,
    /// When comments closed before the period was last lengthened.
    closed_before: Option<Instant>,
    withdrawal: Vec<consultations::WithdrawalReason>,
    versions: Versions,
}

impl Told {
    async fn load(writing: &mut Writing<'_>, id: ConsultationId, news: News) -> Result<Self, Error> {
        let changes = consultations::period_changes(writing.conn, id).await?;
        Ok(Self {
            occasion: Occasion::load(writing.conn, id, std::iter::empty()).await?,
            notices: consultations::published_notices(writing.conn, id).await?,
            closed_before: changes.last().map(|change| change.closes_before),
            withdrawal: consultations::withdrawal(writing.conn, id).await?,
            versions: Versions::load(writing, id, news).await?,
        })
    }

    /// Refuses what is no news any more: of a consultation that was withdrawn, or when the moment has passed.
    async fn must_be_new(&self, writing: &mut Writing<'_>, news: News) -> Result<(), Stop<Why>> {
        let consultation = &self.occasion.consultation;
        let is_open = consultation.closes_at.is_some_and(|closes_at| writing.now < closes_at);
        let is_new = match news {
            News::Withdrawn => true,
            _ if consultation.withdrawn_at.is_some() => false,
            News::Opened => is_open,
            News::Published if writing.telling.kind == Kind::Invited => is_open,
            News::Closes(days) => {
                consultation.closes_in(days, writing.now) && !has_submitted(writing, consultation.id).await?
            }
            _ => true,
        };
        (if is_new { Ok(()) } else { Err(Why::Over) }).refuse()
    }

    fn dates(&self, news: News, title: &str, language: Language, config: &Config) -> Vec<Entry> {
        let consultation = &self.occasion.consultation;
        match news {
            News::Published | News::Lengthened => consultations::dates(consultation, title, language, config),
            News::Opened | News::Closes(_) => {
                consultations::closing(consultation, title, language, config).into_iter().collect()
            }
            News::Corrected
            | News::DraftCorrected
            | News::Outcome
            | News::Withdrawn
            | News::Answers
            | News::Answered => Vec::new(),
        }
    }

    fn page(&self, writing: &Writing<'_>, news: News) -> String {
        let no = self.occasion.consultation.number.as_str();
        match news {
            News::Answers | News::Answered => writing.address(addresses::Results { no }),
            News::Corrected => writing.address(addresses::Happenings { no }),
            News::DraftCorrected => self.versions.changes(writing, no, Purpose::Correction),
            News::Outcome => self.versions.changes(writing, no, Purpose::Outcome),
            _ => writing.address(addresses::Consultation { no }),
        }
    }

    fn said(&self, letter: Composer, news: News, language: Language) -> Composer {
        let notice = self.notices.iter().find(|notice| notice.language == language).or(self.notices.first());
        match news {
            News::Published => letter.facts(self.facts(notice, language)),
            News::Corrected => reason(letter, notice.and_then(|notice| notice.revision_reason.as_deref())),
            News::DraftCorrected => {
                let letter = reason(letter, self.versions.reason(Purpose::Correction, language));
                letter.facts(self.closes(language).into_iter().collect())
            }
            News::Outcome => reason(letter, self.versions.reason(Purpose::Outcome, language)),
            News::Lengthened => {
                let before = self.closed_before.map(|at| (said("notifications-closed-before"), in_riga(at, language)));
                let facts = before.into_iter().chain(self.closes(language)).collect();
                reason(letter.facts(facts), notice.and_then(|notice| notice.revision_reason.as_deref()))
            }
            News::Withdrawn => {
                let own = self.withdrawal.iter().find(|why| why.language == language).or(self.withdrawal.first());
                reason(letter, own.map(|why| why.reason.as_str())).paragraph(said("notifications-withdrawn-stays"))
            }
            News::Opened | News::Closes(_) => letter.facts(self.closes(language).into_iter().collect()),
            News::Answers | News::Answered => letter,
        }
    }

    fn facts(&self, notice: Option<&PublishedNotice>, language: Language) -> Vec<(Said, String)> {
        let say = |said: Said| said.in_language(language).to_string();
        let consultation = &self.occasion.consultation;
        let mut facts = vec![(said("notifications-number"), consultation.number.clone())];
        if let Some(notice) = notice {
            facts.push((said("notifications-document"), say(notice.document_kind.label())));
            facts.push((said("notifications-area"), say(notice.policy_area.label())));
        }
        facts.extend(consultation.opens_at.map(|at| (said("notifications-opens"), moment(at, language))));
        facts.extend(self.closes(language));
        facts
    }

    fn closes(&self, language: Language) -> Option<(Said, String)> {
        Some((said("notifications-closes"), in_riga(self.occasion.consultation.closes_at?, language)))
    }
}

/// Whether the organisation that the letter is about has submitted its statement meanwhile.
async fn has_submitted(writing: &mut Writing<'_>, consultation: ConsultationId) -> Result<bool, Error> {
    let Some(organisation) = writing.telling.organisation else { return Ok(false) };
    statements::is_done(writing.conn, consultation, organisation).await
}

fn reason(letter: Composer, why: Option<&str>) -> Composer {
    match why {
        Some(why) => letter.paragraph(said("notifications-reason")).quote(why),
        None => letter,
    }
}

/// The last minute of a period that closes then.
fn in_riga(closes_at: Instant, language: Language) -> String {
    moment(riga::last_minute(closes_at), language)
}

fn moment(at: Instant, language: Language) -> String {
    let words = said("notifications-in-riga").with("time", riga::moment(at, language)).with("offset", riga::offset(at));
    words.in_language(language).to_string()
}
