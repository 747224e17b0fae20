mod architecture;
mod dependencies;
mod house;
mod words;
