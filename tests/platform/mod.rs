mod pages;
mod program;
