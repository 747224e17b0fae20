//! OpenDocument: text and styles stand one behind the other, with a zero byte between them.
#![no_main]

use atbalss_fuzz::{package, reads_soundly};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let mut parts = data.splitn(2, |byte| *byte == 0);
    let mut next = || parts.next().unwrap_or_default();
    let file = package(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        ("content.xml", next()),
        ("styles.xml", next()),
    ]);
    reads_soundly(file, "draft.odt");
});
