//! Channels of a program with one goroutine: what cannot go on at once never will.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use vole_ssa::inst::{ChanRecv, Select, SelectCase};
use vole_ssa::{RuntimeFn, ValueId};
use vole_types::{Type, TypeId};

use crate::exec::{Frame, Machine, Stop, Unwind, unsupported};
use crate::value::Value;

/// A channel.
#[derive(Debug, Default)]
pub(crate) struct Chan {
    pub(crate) buffer: VecDeque<Value>,
    pub(crate) size: usize,
    closed: bool,
}

type Channel = Option<Rc<RefCell<Chan>>>;

impl Machine<'_> {
    pub(crate) fn make_chan(&mut self, frame: &Frame<'_>, size: ValueId, ty: TypeId) -> Result<Value, Unwind> {
        let size = self.index(frame, size)?;
        let elem = self.elem_of_chan(ty);
        self.check_size(size, elem, RuntimeFn::PanicMakeChanSize)?;
        self.allocate(size, elem)?;
        Ok(Value::Chan(Some(Rc::new(RefCell::new(Chan { size, ..Chan::default() })))))
    }

    pub(crate) fn chan_send(&mut self, frame: &Frame<'_>, chan: ValueId, value: ValueId) -> Result<Value, Unwind> {
        let (chan, value) = (self.channel(frame, chan)?, self.value(frame, value)?);
        if chan.is_none() {
            return self.block("chan send (nil chan)");
        }
        if self.try_send(&chan, value)? { Ok(Value::unit()) } else { self.block("chan send") }
    }

    pub(crate) fn chan_recv(&mut self, frame: &Frame<'_>, recv: &ChanRecv) -> Result<Value, Unwind> {
        let chan = self.channel(frame, recv.chan)?;
        if chan.is_none() {
            return self.block("chan receive (nil chan)");
        }
        let elem = self.elem_of_chan(self.type_of(frame, recv.chan));
        match self.try_recv(&chan, elem) {
            Some((value, sent)) if recv.comma_ok => Ok(Value::Aggregate(vec![value, Value::Bool(sent)])),
            Some((value, _)) => Ok(value),
            None => self.block("chan receive"),
        }
    }

    pub(crate) fn chan_close(&mut self, frame: &Frame<'_>, chan: ValueId) -> Result<Value, Unwind> {
        match self.channel(frame, chan)? {
            None => self.raise_plain("close of nil channel"),
            Some(chan) if chan.borrow().closed => self.raise_plain("close of closed channel"),
            Some(chan) => {
                chan.borrow_mut().closed = true;
                Ok(Value::unit())
            }
        }
    }

    /// Goes on with the first case that can.
    pub(crate) fn select(&mut self, frame: &Frame<'_>, select: &Select) -> Result<Value, Unwind> {
        let mut done = None;
        for (at, case) in select.cases.iter().enumerate() {
            done = match case {
                SelectCase::Send { chan, value } => {
                    let (chan, value) = (self.channel(frame, *chan)?, self.value(frame, *value)?);
                    (chan.is_some() && self.try_send(&chan, value)?).then_some((at, None))
                }
                SelectCase::Recv { chan: id } => {
                    let chan = self.channel(frame, *id)?;
                    let elem = self.elem_of_chan(self.type_of(frame, *id));
                    self.try_recv(&chan, elem).map(|received| (at, Some(received)))
                }
            };
            if done.is_some() {
                break;
            }
        }
        if done.is_none() && select.blocking {
            return self.block(if select.cases.is_empty() { "select (no cases)" } else { "select" });
        }
        let (chosen, received) = done.map_or((-1, None), |(at, received)| (at as i64, received));
        let (value, sent) = received.map_or((None, false), |(value, sent)| (Some(value), sent));
        let mut result = vec![Value::Int(chosen), Value::Bool(sent)];
        for (at, case) in select.cases.iter().enumerate() {
            let SelectCase::Recv { chan } = case else { continue };
            let zero = self.zero(self.elem_of_chan(self.type_of(frame, *chan)));
            result.push(value.clone().filter(|_| at as i64 == chosen).unwrap_or(zero));
        }
        Ok(Value::Aggregate(result))
    }

    fn channel(&self, frame: &Frame<'_>, id: ValueId) -> Result<Channel, Unwind> {
        match self.value(frame, id)? {
            Value::Chan(chan) => Ok(chan),
            _ => unsupported("a channel that is none"),
        }
    }

    fn elem_of_chan(&self, ty: TypeId) -> TypeId {
        match self.types.under(ty) {
            Type::Chan { elem, .. } => *elem,
            _ => ty,
        }
    }

    fn try_send(&mut self, chan: &Channel, value: Value) -> Result<bool, Unwind> {
        let Some(chan) = chan else { return Ok(false) };
        if chan.borrow().closed {
            return self.raise_plain("send on closed channel");
        }
        let mut chan = chan.borrow_mut();
        let possible = chan.buffer.len() < chan.size;
        if possible {
            chan.buffer.push_back(value);
        }
        Ok(possible)
    }

    /// The value received and whether it was sent, if that is possible at once.
    fn try_recv(&self, chan: &Channel, elem: TypeId) -> Option<(Value, bool)> {
        let mut chan = chan.as_ref()?.borrow_mut();
        match chan.buffer.pop_front() {
            Some(value) => Some((value, true)),
            None => chan.closed.then(|| (self.zero(elem), false)),
        }
    }

    /// Waits for what nobody can do.
    fn block<T>(&mut self, reason: &str) -> Result<T, Unwind> {
        let text = format!("fatal error: all goroutines are asleep - deadlock!\n\ngoroutine 1 [{reason}]:\n");
        self.output.extend(text.bytes());
        Err(Stop::Fatal.into())
    }
}
