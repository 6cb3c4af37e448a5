//! Linking and image formats, on small programs made by hand.

mod formats;
mod linking;
mod programs;
