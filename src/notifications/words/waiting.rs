//! The daily letter to an approver: the answers that wait, in all consultations.
use super::{
    Worded,
    envelope::{Composed, Envelope},
    occasion::Occasion,
    writing::Writing,
};
use crate::{
    accounts::Contact,
    addresses::{self, Page},
    audit,
    events::Audience,
    ids::ConsultationId,
    notifications::{
        audience::approvers,
        model::{Telling, Why},
    },
    platform::{Config, Conn, Error, Instant, Stop, said},
    responses,
};

/// The waiting answers of one consultation.
struct Waiting {
    occasion: Occasion,
    count: i64,
}

/// One letter for all these tellings of one reader.
pub(super) async fn letter(
    conn: &mut Conn,
    now: Instant,
    config: &Config,
    tellings: &[Telling],
) -> Result<Worded, Error> {
    let (mut waiting, mut closed, mut envelope) = (Vec::<Waiting>::new(), Vec::new(), None);
    for telling in tellings {
        let mut writing = Writing { conn: &mut *conn, now, config, telling };
        match one(&mut writing, &waiting).await {
            Ok((reader, new)) => {
                waiting.extend(new);
                envelope = Some(writing.to(&reader).of_day(now));
            }
            Err(Stop::Refused(why)) => closed.push((telling.id, why)),
            Err(Stop::Failed(error)) => return Err(error),
        }
    }
    Ok(Worded { letter: envelope.map(|envelope| worded(envelope, config, &waiting).letter), closed })
}

/// What one telling adds: nothing if another telling is about the same consultation.
async fn one(writing: &mut Writing<'_>, told: &[Waiting]) -> Result<(Contact, Option<Waiting>), Stop<Why>> {
    let event = audit::find(writing.conn, writing.telling.event).await?.known();
    let Some(Audience::Approvers(consultation)) = event.map(|event| event.audience()) else {
        return Err(Error::internal("no event that a daily letter tells of").into());
    };
    let reader = writing.reader().await?;
    if told.iter().any(|told| told.occasion.consultation.id == consultation) {
        return Ok((reader, None));
    }
    let count = to_approve(writing, &reader, consultation).await?;
    let occasion = Occasion::load(writing.conn, consultation, std::iter::empty()).await?;
    Ok((reader, Some(Waiting { occasion, count })))
}

/// How many answers the reader may approve: nobody approves their own.
async fn to_approve(
    writing: &mut Writing<'_>,
    reader: &Contact,
    consultation: ConsultationId,
) -> Result<i64, Stop<Why>> {
    if !approvers(writing.conn, consultation).await?.contains(&reader.person) {
        return Err(Stop::Refused(Why::NotTheirs));
    }
    match responses::waiting_for(writing.conn, consultation, reader.person).await? {
        0 => Err(Stop::Refused(Why::Over)),
        count => Ok(count),
    }
}

fn worded(envelope: Envelope, config: &Config, waiting: &[Waiting]) -> Composed {
    let language = envelope.language();
    let letter = envelope.letter().paragraph(said("notifications-waiting-text"));
    let letter = waiting.iter().fold(letter, |letter, Waiting { occasion, count }| {
        let number = occasion.consultation.number.as_str();
        let list = addresses::StaffComments {}.with("consultation", number).with("state", "drafted");
        let line = said("notifications-waiting-line")
            .with("number", number)
            .with("title", occasion.title(language))
            .with("count", *count);
        letter.link(line, &config.link(list))
    });
    let all: i64 = waiting.iter().map(|waiting| waiting.count).sum();
    let about = said("notifications-waiting-subject").with("count", all);
    envelope.close(letter, config, about, vec![said("notifications-because-you-approve")])
}
