mod applying;
mod register;
