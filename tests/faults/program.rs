//! Faults of the machine: the program or its database is killed, stopped, made read-only.
use std::{fs, process::Command};

use diesel_async::{AsyncConnection, AsyncPgConnection, SimpleAsyncConnection};
use tokio::task::{LocalSet, spawn_blocking};

use super::{Crowd, first, rounds};
use crate::support::{
    RT,
    installation::{Installation, Service, signal},
};

/// Each round: something happens to the service, and it is there again.
fn fault_of_the_program(name: &'static str, fault: &'static str, happens: fn(&Installation, Service) -> Service) {
    let installation = Installation::new(name);
    let mut service = Some(installation.serve());
    let installation = std::sync::Arc::new(installation);
    RT.block_on(LocalSet::new().run_until(async {
        let town = installation.town();
        let mut crowd = Crowd::gather(&town).await;
        for _ in 0..rounds() {
            let (installation, running) = (installation.clone(), service.take().unwrap());
            let again = &mut service;
            crowd
                .hand_in_during(async move |acknowledged| {
                    first(acknowledged).await;
                    *again = Some(spawn_blocking(move || happens(&installation, running)).await.unwrap());
                })
                .await;
        }
        crowd.count(fault).await.judge();
    }));
}

#[test]
fn the_service_is_killed() {
    fault_of_the_program("killed-service", "the service is killed and started again", |installation, mut service| {
        signal(&service, "KILL");
        service.0.wait().unwrap();
        drop(service);
        installation.serve()
    });
}

#[test]
fn the_service_is_stopped_for_a_newer_one() {
    fault_of_the_program(
        "newer",
        "the service is asked to stop, and a newer one started",
        |installation, mut service| {
            signal(&service, "TERM");
            assert!(service.0.wait().unwrap().success());
            drop(service);
            installation.serve()
        },
    );
}

#[test]
fn its_postgresql_is_killed() {
    fault_of_the_program("killed-postgres", "its PostgreSQL is killed", |installation, service| {
        let file = installation.data.join("postgres/data/postmaster.pid");
        let server = fs::read_to_string(&file).unwrap().lines().next().unwrap().to_owned();
        assert!(Command::new("kill").args(["-KILL", &server]).status().unwrap().success());
        service
    });
}

/// Does this as the owner of the database.
fn sql(installation: &Installation, statements: &str) {
    RT.block_on(async {
        let mut conn = AsyncPgConnection::establish(&installation.urls().owner).await.unwrap();
        conn.batch_execute(statements).await.unwrap();
    });
}

const END_SESSIONS: &str = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'atbalss_service'";

#[test]
fn every_session_of_the_database_is_ended() {
    fault_of_the_program("sessions", "every session of the database is ended, ten times", |installation, service| {
        for _ in 0..10 {
            sql(installation, END_SESSIONS);
        }
        service
    });
}

#[test]
fn the_database_can_only_be_read_for_a_while() {
    fault_of_the_program("read-only", "the database can only be read for a while", |installation, service| {
        let only_read =
            |on| format!("ALTER ROLE atbalss_service SET default_transaction_read_only = {on}; {END_SESSIONS}");
        sql(installation, &only_read("on"));
        sql(installation, "SELECT pg_sleep(1)");
        sql(installation, &only_read("off"));
        service
    });
}
