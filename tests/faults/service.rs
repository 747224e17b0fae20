//! Faults around the service: the way to the database, other instances, the clock, crowds of readers.
use std::{sync::Arc, time::Duration};

use atbalss::{
    notifications::Sender,
    platform::{
        Clock, Db,
        mail::{Limits, Mailer},
        web::App,
    },
};
use diesel_async::SimpleAsyncConnection;
use tokio::{sync::watch, time::sleep};

use super::{Crowd, first, rounds};
use crate::{
    schema::lines,
    support::{
        RT, Town, database_urls,
        lane::{Lane, Traffic},
        post::Post,
        story,
    },
};

/// In each round the way to the database is disturbed for two seconds.
fn fault_of_the_way(fault: &'static str, traffic: Traffic) {
    story("2026-11-10T12:00", async |town| {
        let lane = Arc::new(Lane::open().await);
        let db = Db::new(&lane.url(&town.database), 8, RT.handle()).unwrap();
        let far = town.instance(db, Clock::still(town.now()));
        let mut crowd = Crowd::gather(&far).await;
        for _ in 0..rounds() {
            let lane = lane.clone();
            crowd
                .hand_in_during(async move |acknowledged| {
                    first(acknowledged).await;
                    lane.set(traffic);
                    sleep(Duration::from_secs(2)).await;
                    lane.set(Traffic::Open);
                })
                .await;
        }
        crowd.count(fault).await.judge();
        far.stop().await;
    });
}

#[test]
fn the_way_to_the_database_is_cut() {
    fault_of_the_way("the way to the database is cut for two seconds", Traffic::Cut);
}

#[test]
fn the_database_falls_silent() {
    fault_of_the_way("the database falls silent for two seconds", Traffic::Silent);
}

/// In each round this happens in the town itself.
fn fault_in_town(fault: &'static str, happens: impl AsyncFn(&Town)) {
    // Ahead of the database's clock, too.
    story("2031-11-10T12:00", async |town| {
        let mut crowd = Crowd::gather(town).await;
        for _ in 0..rounds() {
            crowd
                .hand_in_during(async |acknowledged| {
                    first(acknowledged).await;
                    happens(town).await;
                })
                .await;
        }
        crowd.count(fault).await.judge();
    });
}

#[test]
fn the_record_is_locked() {
    fault_in_town("the table of submissions is locked for six seconds", async |town| {
        let mut gate = town.owner().await;
        gate.batch_execute("BEGIN; LOCK TABLE submissions IN ACCESS EXCLUSIVE MODE; SELECT pg_sleep(6); ROLLBACK")
            .await
            .unwrap();
    });
}

#[test]
fn the_clock_steps_back() {
    fault_in_town("the clock steps back by ten seconds", async |town| {
        town.app.clock.set(town.now().earlier(Duration::from_secs(10)));
    });
}

#[test]
fn readers_hold_every_connection_that_they_may() {
    fault_in_town("readers hold every connection that they may, for four seconds", async |town| {
        let mut readers = Vec::new();
        for _ in 0..4 {
            readers.push(town.app.db.read().await.unwrap());
        }
        // Each query ends in time.
        let reading = readers.iter_mut().map(async |reader| {
            for _ in 0..4 {
                reader.batch_execute("SELECT pg_sleep(1)").await.unwrap();
            }
        });
        futures_util::future::join_all(reading).await;
    });
}

#[test]
fn two_instances_have_different_clocks() {
    // Ahead of the database's clock, too.
    story("2031-11-10T12:00", async |town| {
        let ahead = Clock::still(town.now().later(Duration::from_secs(5)));
        let db = Db::new(&database_urls(&town.database).service, 8, RT.handle()).unwrap();
        let other = town.instance(db, ahead);
        let mut here = Crowd::gather(town).await;
        here.hand_in_during(async |_| {}).await;
        // Whoever was served by one is served by the other.
        let mut there = here.moved_to(&other).await;
        for _ in 1..rounds() {
            there.hand_in_during(async |_| {}).await;
        }
        there.count("two instances, one five seconds ahead").await.judge();
        other.stop().await;
    });
}

/// How long the sender waits for the server here.
const IMPATIENT: Duration = Duration::from_millis(300);

/// Sends what is due, with little patience for the server.
async fn send(app: &App) {
    let limits = Limits { answer: IMPATIENT, acceptance: IMPATIENT, farewell: IMPATIENT, ..Limits::default() };
    let sender = Sender::new(Mailer::of(&app.config).unwrap().unwrap().within(limits));
    let (_running, stop) = watch::channel(false);
    sender.send_due(app, &stop).await.unwrap();
}

#[test]
fn the_mail_server_hangs() {
    story("2026-11-10T12:00", async |town| {
        let post = Post::open().await;
        let app = town.posting(&post);
        let mut crowd = Crowd::gather(town).await;
        for _ in 0..rounds() {
            post.hang_after_connect();
            crowd.hand_in_during(async |_| send(&app).await).await;
            town.letters().await;
            send(&app).await;
            post.recover();
            post.hang_up_after_next();
            for _ in 0..3 {
                town.app.clock.set(town.now().later(Duration::from_mins(20)));
                send(&app).await;
            }
        }
        // Besides the receipts on record, the same receipts at the mail server.
        let sent: String = post.letters().into_iter().map(|letter| letter.data).collect();
        let mut conn = town.app.db.read().await.unwrap();
        let receipts = lines(&mut conn, "SELECT message_id AS line FROM letters WHERE kind = 'receipt'").await;
        let lost: Vec<&String> = receipts.iter().filter(|receipt| !sent.contains(receipt.as_str())).collect();
        assert_eq!(lost, Vec::<&String>::new(), "receipts that were never sent");
        drop(conn);
        crowd
            .count("the mail server hangs, then closes before it answers; receipts by email counted, too")
            .await
            .judge();
    });
}
