//! Package loading, pipeline, cache, options
