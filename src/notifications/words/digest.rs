//! The one letter of a morning to somebody who wants letters once a day: an entry for each thing that is told.
use super::{
    Worded, alone,
    composer::{Composer, Entry},
    envelope::{Composed, Envelope},
    writing::Writing,
};
use crate::{
    accounts::Contact,
    notifications::{
        model::{Telling, Why},
        store,
    },
    platform::{Config, Conn, Error, Instant, Stop, said},
};

/// One letter for all these tellings of one reader.
pub(super) async fn letter(
    conn: &mut Conn,
    now: Instant,
    config: &Config,
    tellings: &[Telling],
) -> Result<Worded, Error> {
    let people: Vec<_> = tellings.iter().filter_map(|telling| telling.person).take(1).collect();
    // They may have chosen something else since.
    let choices = store::choices_of(conn, &people).await?;
    let (mut entries, mut closed, mut envelope) = (Vec::new(), Vec::new(), None);
    for telling in tellings {
        if telling.person.is_some_and(|person| choices.refuses(person, telling.kind, telling.because)) {
            closed.push((telling.id, Why::NotWanted));
            continue;
        }
        let mut writing = Writing { conn: &mut *conn, now, config, telling };
        match one(&mut writing).await {
            Ok((reader, entry)) => {
                entries.push(entry);
                envelope = Some(writing.to(&reader).of_morning(now));
            }
            Err(Stop::Refused(why)) => closed.push((telling.id, why)),
            Err(Stop::Failed(error)) => return Err(error),
        }
    }
    let letter = envelope.map(|envelope| worded(envelope, config, entries).letter);
    Ok(Worded { letter, closed })
}

/// What one telling adds.
async fn one(writing: &mut Writing<'_>) -> Result<(Contact, Entry), Stop<Why>> {
    let reader = writing.reader().await?;
    Ok((reader, alone(writing).await?.entry))
}

fn worded(envelope: Envelope, config: &Config, entries: Vec<Entry>) -> Composed {
    let count = entries.len();
    let letter = envelope.letter().paragraph(said("notifications-digest-text"));
    let letter = entries.into_iter().fold(letter, Composer::entry);
    let about = said("notifications-digest-subject").with("count", count);
    envelope.close(letter, config, about, vec![said("notifications-because-you-chose")])
}
