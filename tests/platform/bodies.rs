//! Requests that no browser sends: larger, slower or more than anybody types.
use std::{
    io::{BufRead, BufReader, Write},
    net::TcpStream,
    time::Duration,
};

use crate::support::{Town, Visitor, story};

/// Sends a form by hand with this content type, from a page of ours. Returns the status and the length of the answer.
async fn send(visitor: &Visitor, kind: &str, body: Vec<u8>) -> (u16, usize) {
    let (client, address) = visitor.by_hand("/sign-in");
    let origin = address.origin().ascii_serialization();
    let request = client.post(address).header("Origin", origin).header("Content-Type", kind);
    let request = request.header("X-Forwarded-For", visitor.network()).body(body);
    let answer = request.send().await.expect("an answer");
    (answer.status().as_u16(), answer.bytes().await.expect("the whole answer").len())
}

const URL_ENCODED: &str = "application/x-www-form-urlencoded";

#[test]
fn millions_of_empty_fields_are_refused_unread() {
    story("2026-11-24T23:50", async |town| {
        let stranger = town.visitor();
        let (status, length) = send(&stranger, URL_ENCODED, b"a&".repeat(1_900_000)).await;
        assert_eq!(status, 413);
        assert!(length < 20_000, "{length}");
        let named = format!("{}=1", "n".repeat(101));
        assert_eq!(send(&stranger, URL_ENCODED, named.into_bytes()).await.0, 413);
    });
}

#[test]
fn a_page_does_not_send_back_more_than_was_let_in() {
    story("2026-11-24T23:50", async |town| {
        let stranger = town.visitor();
        let swelling = [b"email=".to_vec(), b"<".repeat(1_000_000)].concat();
        let (status, length) = send(&stranger, URL_ENCODED, swelling).await;
        assert!((status, length < 20_000) == (413, true), "{status}, {length}");
        // Signed out: the form would be kept on the page that asks to sign in.
        let (client, address) = stranger.by_hand("/statements");
        let origin = address.origin().ascii_serialization();
        let body = [b"text=".to_vec(), b"\n".repeat(3_900_000)].concat();
        let request = client.post(address).header("Origin", origin).header("Content-Type", URL_ENCODED).body(body);
        assert_eq!(request.send().await.expect("an answer").status(), 413);
    });
}

/// The head of a multipart form from a page of ours whose length nobody knows.
fn head(town: &Town) -> String {
    let host = town.base.strip_prefix("http://").unwrap();
    format!(
        "POST /sign-in HTTP/1.1\r\nHost: {host}\r\nOrigin: {}\r\nTransfer-Encoding: chunked\r\n\
         Content-Type: multipart/form-data; boundary=x\r\n\r\n",
        town.base
    )
}

#[test]
fn a_form_without_an_end_is_refused_as_soon_as_it_is_too_large() {
    story("2026-11-24T23:50", async |town| {
        let (head, host) = (head(town), town.base.strip_prefix("http://").unwrap().to_owned());
        let status = tokio::task::spawn_blocking(move || pour(&host, &head)).await.unwrap();
        assert_eq!(status, "HTTP/1.1 413 Payload Too Large", "32 MB of a form without an end were sent");
        assert!(town.visitor().visit("/").await.status == 200, "others are served");
    });
}

/// Sends 32 MB of parts and then nothing, not even the end of the form; returns the first line of the answer.
fn pour(host: &str, head: &str) -> String {
    let mut connection = TcpStream::connect(host).unwrap();
    connection.set_read_timeout(Some(Duration::from_mins(1))).unwrap();
    let mut answers = BufReader::new(connection.try_clone().unwrap());
    connection.write_all(head.as_bytes()).unwrap();
    // Read meanwhile: a connection that is cut takes with it what was not read.
    let answer = std::thread::spawn(move || {
        let mut line = String::new();
        answers.read_line(&mut line).expect("an answer");
        line.trim_end().to_owned()
    });
    let part = format!("--x\r\nContent-Disposition: form-data; name=\"{}\"\r\n\r\n\r\n", "n".repeat(60));
    let piece = part.repeat(100);
    let chunk = format!("{:x}\r\n{piece}\r\n", piece.len());
    for _ in 0..(32 << 20) / chunk.len() {
        if connection.write_all(chunk.as_bytes()).is_err() {
            break;
        }
    }
    answer.join().unwrap()
}

#[test]
fn a_network_sends_eight_large_forms_at_a_time_and_others_are_not_kept_from_theirs() {
    story("2026-11-24T23:50", async |town| {
        let address = town.base.strip_prefix("http://").unwrap();
        let head = format!(
            "POST /sign-in HTTP/1.1\r\nHost: {address}\r\nOrigin: {}\r\nX-Forwarded-For: 198.51.100.7\r\n\
             Content-Type: {URL_ENCODED}\r\nContent-Length: 1000000\r\n\r\nemail=",
            town.base
        );
        let begun: Vec<TcpStream> = (0..8)
            .map(|_| {
                let mut connection = TcpStream::connect(address).unwrap();
                connection.write_all(head.as_bytes()).unwrap();
                connection
            })
            .collect();
        let large = || [b"email=".to_vec(), b"a".repeat(300_000)].concat();
        let stranger = town.visitor().at_network("198.51.100.8");
        // The eight are counted as soon as their heads are read.
        while send(&stranger, URL_ENCODED, large()).await.0 != 429 {}
        assert_eq!(send(&stranger, URL_ENCODED, b"email=a".to_vec()).await.0, 422, "a small form is not large");
        let other = town.visitor().at_network("203.0.113.9");
        assert_eq!(send(&other, URL_ENCODED, large()).await.0, 422);
        drop(begun);
    });
}
