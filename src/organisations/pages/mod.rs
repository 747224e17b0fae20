//! The way into the register, and what an organisation's own people and the ministry's see of it.

pub(super) mod invitation;
mod inviting;
pub(super) mod members;
pub(super) mod staff;
mod start;

pub(super) use start::start;
