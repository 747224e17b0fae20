//! The way into the register, and what an organisation's own people see of it.

mod start;

pub(super) use start::start;
