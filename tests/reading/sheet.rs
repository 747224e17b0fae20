//! The spreadsheet of the results, of any length: in parts, and only for those who read it.
use std::{net::SocketAddr, time::Duration};

use atbalss::{platform::web::ExportLimits, responses::Verdict};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpSocket, TcpStream},
};

use super::{inga, plan::Plan, talk::Said};
use crate::support::{Seen, Town, Visitor, story};

/// How many comments the long consultation has. Its file is larger than what the system keeps for a connection.
const MANY: usize = 100;

/// A consultation with so many comments, whose words are so long.
type Draft = (&'static str, usize, usize);

const LONG: Draft = ("Shelters of towns", MANY, 9_900);
const SHORT: Draft = ("Wells of villages", 1, 10);

/// These consultations, on which everything is answered; their numbers.
async fn answered<const COUNT: usize>(town: &Town, drafts: [Draft; COUNT]) -> [String; COUNT] {
    let inga = inga(town).await;
    let anna = town.organisation("Drošais krasts", "Anna Liepsala").await;
    let mut numbers = Vec::new();
    for (title, comments, long) in drafts {
        let number = town.published(&inga, Plan::titled(title, "2026-12-01T00:00")).await;
        let body = |at: usize| -> &'static str { format!("{at}: {}", "ņ".repeat(long)).leak() };
        town.hand_in(&number, &anna, (0..comments).map(|at| Said::on_the_whole_draft(body(at))).collect()).await;
        numbers.push(number);
    }
    let ministry = town.answerers().await;
    town.later("2026-12-03T10:00");
    for (number, (_, comments, long)) in numbers.iter().zip(drafts) {
        let reasons: &'static str = "ā".repeat(long * 2).leak();
        town.answer(number, &ministry, vec![(Verdict::Noted, reasons); comments].leak()).await;
        town.publish_answers(number, &ministry).await;
    }
    numbers.try_into().expect("a number for each")
}

fn limits() -> ExportLimits {
    ExportLimits { lines: 1, ..ExportLimits::default() }
}

fn file(number: &str) -> String {
    format!("/consultations/{number}/results.csv")
}

async fn download(reader: &Visitor, number: &str) -> Seen {
    let sheet = reader.visit(&file(number)).await;
    assert_eq!(sheet.status, 200, "{}", sheet.status);
    sheet
}

/// Somebody in this network asks for the file and reads nothing of it.
async fn ask(town: &Town, number: &str, network: &str) -> TcpStream {
    let address: SocketAddr = town.base.strip_prefix("http://").unwrap().parse().unwrap();
    let socket = TcpSocket::new_v4().unwrap();
    socket.set_recv_buffer_size(4096).unwrap();
    let mut connection = socket.connect(address).await.unwrap();
    let request = format!("GET {} HTTP/1.1\r\nHost: {address}\r\nX-Forwarded-For: {network}\r\n\r\n", file(number));
    connection.write_all(request.as_bytes()).await.unwrap();
    // The first piece is under way.
    connection.readable().await.unwrap();
    connection
}

#[test]
fn a_file_of_several_parts_has_every_line_once() {
    story("2026-10-26T09:00", async |town| {
        let [number] = answered(town, [("Shelters of towns", 7, 10)]).await;
        let whole = download(&town.visitor(), &number).await.html;
        assert_eq!(whole.lines().count(), 8, "{whole}");
        for ordinal in 1..=7 {
            assert_eq!(whole.matches(&format!("\n{number}/001-{ordinal},")).count(), 1, "{ordinal}: {whole}");
        }
        for lines in [1, 2, 7] {
            let other = town.exporting(ExportLimits { lines, ..limits() });
            let same = download(&other.visitor(), &number).await.html.replace(&other.base, &town.base);
            assert_eq!(same, whole, "{lines}");
            other.stop().await;
        }
    });
}

#[test]
fn asking_whether_the_file_is_there_reads_none_of_its_lines() {
    story("2026-10-26T09:00", async |town| {
        let [number] = answered(town, [("Shelters of towns", 9, 10)]).await;
        let other = town.exporting(limits());
        let reader = other.visitor();
        let read = other.queries(download(&reader, &number)).await;
        let asked = other
            .queries(async {
                let (client, address) = reader.by_hand(&file(&number));
                assert_eq!(client.head(address).send().await.unwrap().status(), 200);
            })
            .await;
        assert!(asked + 9 < read, "{asked} and {read}");
        other.stop().await;
    });
}

#[test]
fn who_leaves_ends_the_file() {
    story("2026-10-26T09:00", async |town| {
        let [long, short] = answered(town, [LONG, SHORT]).await;
        // Whoever leaves must be noticed before the next reader gives up, and long before a silent one is let go.
        let patience = Duration::from_secs(20);
        let other = town.exporting(ExportLimits { at_once: 1, patience, unread: Duration::from_mins(2), ..limits() });
        let reader = other.visitor().at_network("198.51.100.1");
        let queries = other
            .queries(async {
                drop(ask(&other, &long, "192.0.2.1").await);
                download(&reader, &short).await;
            })
            .await;
        let whole = other.queries(download(&reader, &long)).await;
        assert!(queries < whole, "{queries} of {whole}");
        other.stop().await;
    });
}

#[test]
fn who_reads_nothing_is_let_go_and_finds_the_file_cut_off() {
    story("2026-10-26T09:00", async |town| {
        let [long, short] = answered(town, [LONG, SHORT]).await;
        let (patience, unread) = (Duration::from_mins(1), Duration::from_millis(500));
        let other = town.exporting(ExportLimits { at_once: 1, patience, unread, ..limits() });
        let mut idle = ask(&other, &long, "192.0.2.1").await;
        download(&other.visitor().at_network("198.51.100.1"), &short).await;

        let mut got = Vec::new();
        let end = idle.read_to_end(&mut got).await;
        assert!(end.is_err() || !got.ends_with(b"\r\n0\r\n\r\n"), "the file has an end after {} bytes", got.len());
        other.stop().await;
    });
}

#[test]
fn two_files_are_written_at_a_time_and_one_for_each_reader() {
    story("2026-10-26T09:00", async |town| {
        let [long] = answered(town, [LONG]).await;
        let patience = Duration::from_millis(200);
        let other = town.exporting(ExportLimits { patience, unread: Duration::from_mins(2), ..limits() });
        let first = ask(&other, &long, "192.0.2.1").await;
        let neighbour = other.visitor().at_network("192.0.2.2").visit(&file(&long)).await;
        assert_eq!(neighbour.status, 503, "the same network has one already");

        let second = ask(&other, &long, "198.51.100.1").await;
        let third = other.visitor().at_network("203.0.113.1");
        let refused = third.visit(&file(&long)).await;
        assert_eq!((refused.status, &refused.headers["retry-after"].to_str().unwrap()), (503, &"10"));
        assert_eq!(other.visitor().visit(&format!("/consultations/{long}/results")).await.status, 200);

        drop(first);
        while third.visit(&file(&long)).await.status == 503 {}
        drop(second);
        other.stop().await;
    });
}
