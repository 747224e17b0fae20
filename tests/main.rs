mod architecture;
mod house;
