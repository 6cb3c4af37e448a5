//! Bodies that go where they should, and others.
