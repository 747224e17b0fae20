mod bodies;
mod language;
mod pages;
mod program;
