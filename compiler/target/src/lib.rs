//! Targets as data: schema, inheritance, memory map
