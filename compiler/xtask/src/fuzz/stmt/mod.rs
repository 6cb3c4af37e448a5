//! Statements.

mod assign;
mod branches;
mod calls;
mod closures;
mod collections;
mod declare;
mod defers;
mod jumps;
mod loops;
mod pointers;
mod show;
mod type_switch;

use super::generator::Generator;
use super::tree::{Tree, stmt};

/// Blocks in blocks, at most.
const DEPTH: u32 = 3;

/// What kind of statement to make.
#[derive(Clone, Copy, Debug)]
enum Kind {
    Declare,
    Assign,
    Update,
    Parallel,
    If,
    Switch,
    TypeSwitch,
    Loop,
    Range,
    RangeText,
    RangeMap,
    RangeFunc,
    Goto,
    Leave,
    Show,
    Call,
    CallMethod,
    CallValue,
    Closure,
    Makers,
    Append,
    Copy,
    MapEntry,
    Clear,
    Defer,
    Protect,
    Panic,
    Retarget,
    CommaOk,
    Channel,
}

const KINDS: &[(u32, Kind)] = &[
    (14, Kind::Declare),
    (14, Kind::Assign),
    (10, Kind::Update),
    (4, Kind::Parallel),
    (7, Kind::If),
    (4, Kind::Switch),
    (3, Kind::TypeSwitch),
    (5, Kind::Loop),
    (5, Kind::Range),
    (2, Kind::RangeText),
    (2, Kind::RangeMap),
    (2, Kind::RangeFunc),
    (1, Kind::Goto),
    (4, Kind::Leave),
    (8, Kind::Show),
    (8, Kind::Call),
    (4, Kind::CallMethod),
    (4, Kind::CallValue),
    (3, Kind::Closure),
    (2, Kind::Makers),
    (6, Kind::Append),
    (2, Kind::Copy),
    (4, Kind::MapEntry),
    (1, Kind::Clear),
    (2, Kind::Defer),
    (2, Kind::Protect),
    (1, Kind::Panic),
    (3, Kind::Retarget),
    (3, Kind::CommaOk),
    (1, Kind::Channel),
];

impl Generator {
    /// The body of a function: some statements and a return.
    pub fn body(&mut self, most: usize) -> Tree {
        let mut made = self.statements(most);
        if !self.frame.results.is_empty() {
            made.push(self.give_back());
        }
        Tree::joined(made, "\n")
    }

    /// Some statements with a scope of their own.
    pub fn block(&mut self, most: usize) -> Tree {
        self.frame.depth += 1;
        let made = self.scoped(|inside| inside.statements(most));
        self.frame.depth -= 1;
        Tree::joined(made, "\n")
    }

    fn statements(&mut self, most: usize) -> Vec<Tree> {
        let mut made = Vec::new();
        for _ in 0..self.random.between(1, most) {
            if !self.frame.spend(1) {
                break;
            }
            made.push(self.statement());
        }
        made
    }

    /// A statement of whatever kind.
    fn statement(&mut self) -> Tree {
        loop {
            let kind = self.random.weighted(KINDS);
            self.frame.risk = !self.frame.pure && self.random.percent(20);
            let made = self.of_kind(kind);
            self.frame.risk = false;
            if let Some(made) = made {
                return made;
            }
        }
    }

    fn of_kind(&mut self, kind: Kind) -> Option<Tree> {
        let nested = self.frame.depth < DEPTH;
        let pure = self.frame.pure;
        match kind {
            Kind::Declare => Some(self.declare()),
            Kind::Assign => self.assign(),
            Kind::Update => self.update(),
            Kind::Parallel => self.parallel(),
            Kind::If if nested => Some(self.condition()),
            Kind::Switch if nested => Some(self.switch()),
            Kind::TypeSwitch if nested => self.type_switch(),
            Kind::Loop if nested => self.counted(),
            Kind::Range if nested => self.range(),
            Kind::RangeText if nested => self.range_text(),
            Kind::RangeMap if nested => self.range_map(),
            Kind::RangeFunc if nested => self.range_func(),
            Kind::Goto if nested => self.goto_loop(),
            Kind::Leave => self.leave(),
            Kind::Show if !pure => self.show(),
            Kind::Call if !pure => self.call_function(),
            Kind::CallMethod if !pure => self.call_method(),
            Kind::CallValue if !pure => self.call_value(),
            Kind::Closure if !pure && nested => self.closure(),
            Kind::Makers if !pure && nested => self.makers(),
            Kind::Append => self.append(),
            Kind::Copy if !pure => self.copy(),
            Kind::MapEntry if !pure => self.map_entry(),
            Kind::Clear if !pure => self.clear(),
            Kind::Defer if !pure && nested => self.defer(),
            Kind::Protect if !pure && nested => Some(self.protect()),
            Kind::Panic if !pure => self.panic(),
            Kind::Retarget if !pure => self.retarget(),
            Kind::CommaOk => self.comma_ok(),
            Kind::Channel if !pure => self.channel(),
            _ => None,
        }
    }

    /// A return with values.
    pub fn give_back(&mut self) -> Tree {
        let results = self.frame.results.clone();
        let values: Vec<Tree> = results.iter().map(|ty| self.expr(*ty, 2)).collect();
        stmt!["return $", Tree::joined(values, ", ")]
    }
}
