//! Plain text, Markdown and HTML: the first byte says how the file is called.
#![no_main]

use atbalss_fuzz::reads_soundly;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Some((first, rest)) = data.split_first() else { return };
    // A PDF is read by another program.
    if !rest.starts_with(b"%PDF") {
        reads_soundly(rest.to_vec(), ["draft.txt", "draft.md", "draft.html"][usize::from(*first) % 3]);
    }
});
