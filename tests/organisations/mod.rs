pub mod applying;
mod browser;
mod register;
