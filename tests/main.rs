mod architecture;
mod house;
mod words;
