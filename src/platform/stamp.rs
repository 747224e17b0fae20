/// What a page shows, as numbers that only grow; each change of what the page shows changes one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp(pub [i64; 3]);
