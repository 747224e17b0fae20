//! What a reply of the server means, and how much of it is kept.
use std::error::Error as StdError;

use lettre::transport::smtp::{Error as SmtpError, response::Response};

use super::Outcome;

/// How much of a server's reply is kept.
const LONGEST_REPLY: usize = 500;

/// A permanent refusal is about this letter, unless it is about us: the server wants another sign-in or encryption (RFC
/// 4954, 6), or finds no proof that the mail is from our domain (RFC 7372). 421 and 454 say that the server or its
/// sign-in is closed for now.
pub(super) fn outcome(status: Option<u16>, reply: String) -> Outcome {
    let is_about_us = |reply: &str| {
        reply.split(' ').nth(1).is_some_and(|code| code.len() == "5.7.26".len() && code.starts_with("5.7.2"))
    };
    match status {
        Some(421 | 454 | 530 | 534 | 535 | 538) => Outcome::Closed(reply),
        Some(500..) if is_about_us(&reply) => Outcome::Closed(reply),
        Some(500..) => Outcome::Never(reply),
        _ => Outcome::Later(reply),
    }
}

pub(super) fn taken(response: &Response) -> String {
    let lines: Vec<&str> = response.message().collect();
    kept(&format!("{} {}", response.code(), lines.join(" ")))
}

/// The server's reply, if there was one.
pub(super) fn words_of(error: &SmtpError) -> String {
    match (error.status(), error.source()) {
        (Some(code), Some(words)) => kept(&format!("{code} {words}")),
        _ => kept(&error.to_string()),
    }
}

/// The reply in one line, cut to the length that is kept.
pub(super) fn kept(reply: &str) -> String {
    let words: Vec<&str> = reply
        .split(|letter: char| letter.is_whitespace() || letter.is_control())
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ").chars().take(LONGEST_REPLY).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_final_no_is_about_the_letter_unless_it_is_about_us() {
        for (status, reply, expected) in [
            (Some(550), "550 5.1.1 No such user", Outcome::Never as fn(String) -> Outcome),
            (Some(552), "552 5.2.2 Mailbox full", Outcome::Never),
            (Some(554), "554 5.7.1 Refused", Outcome::Never),
            (Some(450), "450 4.2.0 Greylisted", Outcome::Later),
            (Some(452), "452 4.3.1 No room", Outcome::Later),
            (None, "network error", Outcome::Later),
            (Some(421), "421 4.3.2 Closing", Outcome::Closed),
            (Some(530), "530 5.7.0 Sign in first", Outcome::Closed),
            (Some(535), "535 5.7.8 Wrong", Outcome::Closed),
            (Some(550), "550 5.7.26 No proof that the sender is the sender", Outcome::Closed),
        ] {
            assert_eq!(outcome(status, reply.to_owned()), expected(reply.to_owned()), "{reply}");
        }
    }

    #[test]
    fn what_a_server_says_is_kept_in_one_line_of_bearable_length() {
        assert_eq!(kept("550 no\r\n such\0 user"), "550 no such user");
        assert_eq!(kept(&"ā".repeat(5000)).chars().count(), LONGEST_REPLY);
    }
}
