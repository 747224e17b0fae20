mod language;
mod pages;
mod program;
