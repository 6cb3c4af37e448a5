//! How long each stage took.

use std::time::{Duration, Instant};

/// The stages so far with their wall-clock times.
#[derive(Clone, Debug, Default)]
pub struct Timings {
    stages: Vec<(String, Duration)>,
}

impl Timings {
    /// Runs a stage and notes its time.
    pub fn time<T>(&mut self, stage: &str, run: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        let result = run();
        self.stages.push((stage.to_owned(), start.elapsed()));
        result
    }

    /// Notes the time of a stage that was measured elsewhere.
    pub fn add(&mut self, stage: impl Into<String>, took: Duration) {
        self.stages.push((stage.into(), took));
    }

    /// A table, one line a stage, times in milliseconds.
    pub fn table(&self) -> String {
        let line = |name: &str, took: Duration| format!("{:>10.3} ms  {name}\n", took.as_secs_f64() * 1e3);
        let total = self.stages.iter().filter(|(name, _)| !name.starts_with(' ')).map(|(_, took)| *took).sum();
        self.stages.iter().map(|(name, took)| line(name, *took)).chain([line("total", total)]).collect()
    }
}
