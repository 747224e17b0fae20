mod bodies;
mod database;
mod language;
mod pages;
mod program;
