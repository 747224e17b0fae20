//! What a file is written to.

use std::io::{self, Write};

/// What a file is written to. Once it has failed, for instance because nobody reads any more, it takes the rest
/// silently: a `ZipWriter` writes its end when it is dropped, and would say the same fault again on the standard error.
pub struct Outlet<W> {
    out: W,
    failed: bool,
}

impl<W> Outlet<W> {
    pub fn new(out: W) -> Self {
        Self { out, failed: false }
    }

    /// What was written to. An error if not all of it was written.
    pub fn into_inner(self) -> io::Result<W> {
        if self.failed { Err(io::ErrorKind::BrokenPipe.into()) } else { Ok(self.out) }
    }
}

impl<W: Write> Write for Outlet<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.failed {
            return Ok(bytes.len());
        }
        let written = self.out.write(bytes);
        self.failed = written.as_ref().is_err_and(|error| error.kind() != io::ErrorKind::Interrupted);
        written
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.failed { Ok(()) } else { self.out.flush() }
    }
}

#[cfg(test)]
pub mod tests {
    use std::io::ErrorKind;

    use super::*;

    /// A reader who goes away after so many bytes.
    pub struct Leaving(pub usize);

    impl Write for Leaving {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0 = self.0.checked_sub(bytes.len()).ok_or(ErrorKind::BrokenPipe)?;
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_fault_is_said_once_and_never_forgotten() {
        let mut outlet = Outlet::new(Leaving(3));
        outlet.write_all(b"abc").expect("a reader");
        assert_eq!(outlet.write_all(b"d").expect_err("no reader").kind(), ErrorKind::BrokenPipe);
        outlet.write_all(b"e").expect("silence");
        assert!(outlet.into_inner().is_err());
    }
}
