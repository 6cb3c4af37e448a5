//! From a decoded file to a [`Target`]: what must be said is said, and what is said holds together. All mistakes are
//! reported, not only the first.

mod memory;
mod names;
mod vectors;

use vole_diag::{Code, Diagnostic, codes};
use vole_source::{SourceFs, Span};

use crate::file::{Clock, TargetFile};
use crate::fpu::{Cpu, Fpu};
use crate::json::Spanned;
use crate::quantity::Hex;
use crate::target::Target;

/// Mistakes found so far.
#[derive(Default)]
struct Mistakes {
    found: Vec<Diagnostic>,
}

impl Mistakes {
    fn add(&mut self, code: Code, span: Span, message: impl Into<String>) {
        self.found.push(Diagnostic::error(code, span, message));
    }

    /// The value of a key without which there is no target.
    fn required<T>(&mut self, value: Option<T>, key: &str, whole: Span) -> Option<T> {
        if value.is_none() {
            // The opening brace alone: a span over the whole file shows nothing.
            let brace = Span { end: whole.start.saturating_add(1), ..whole };
            self.add(codes::TARGET_MISSING_KEY, brace, format!("missing key `{key}`"));
        }
        value
    }
}

/// Resolves a file; `whole` is the span of the target's own file, `chain` the names of all files it comes from.
pub(crate) fn resolve(
    fs: &dyn SourceFs,
    file: TargetFile,
    chain: Vec<String>,
    whole: Span,
) -> Result<Target, Vec<Diagnostic>> {
    let mut mistakes = Mistakes::default();
    let target = build(&mut mistakes, fs, file, chain, whole);
    match target {
        Some(target) if mistakes.found.is_empty() => Ok(target),
        _ => Err(mistakes.found),
    }
}

/// The target; nothing if something is missing or wrong, in which case `mistakes` says what.
fn build(
    mistakes: &mut Mistakes,
    fs: &dyn SourceFs,
    file: TargetFile,
    chain: Vec<String>,
    whole: Span,
) -> Option<Target> {
    let cpu = mistakes.required(file.cpu, "cpu", whole);
    let fpu = mistakes.required(file.fpu, "fpu", whole);
    let regions = mistakes.required(file.memory, "memory", whole);
    let placement = mistakes.required(file.placement, "placement", whole);
    let stack = mistakes.required(file.stack, "stack", whole);
    let vectors = mistakes.required(file.vectors, "vectors", whole);
    let clock = mistakes.required(file.clock, "clock", whole);
    let link = mistakes.required(file.link, "link", whole);

    let fpu = fpu.and_then(|fpu| check_fpu(mistakes, &fpu, cpu.as_ref().map(|cpu| cpu.value)));
    let memory = regions.map(|regions| memory::regions(mistakes, regions));
    let vectors = vectors.map(|vectors| vectors::vectors(mistakes, vectors));
    let placed = memory.as_deref().zip(placement.as_ref());
    let placement = placed.and_then(|(memory, named)| memory::placement(mistakes, memory, named));
    let clock = clock.map(|clock| check_clock(mistakes, clock));
    let link_template = link.and_then(|link| read_template(mistakes, fs, &link.template));
    let board = file.board.unwrap_or_default();
    names::board(mistakes, &board, whole);
    let tags = names::tags(mistakes, file.tags.unwrap_or_default(), &chain);

    let (memory, placement, vectors) = (memory?, placement?, vectors?);
    let (main, goroutine) = stack.map_or((None, None), |stack| (Some(stack.main), stack.goroutine));
    let stack_size = main.and_then(|size| memory::stack(mistakes, size, memory.get(placement.stack)?));
    let goroutine_stack = match goroutine {
        Some(size) => memory::stack(mistakes, size, memory.get(placement.heap)?),
        None => Some(memory::GOROUTINE_STACK),
    };
    vectors::fits(mistakes, &vectors, memory.get(placement.text)?);
    Some(Target {
        name: chain.first().cloned()?,
        description: file.description.unwrap_or_default(),
        chain,
        tags,
        device_package: file.device_package,
        cpu: cpu?.value,
        fpu: fpu?,
        placement,
        stack_size: stack_size?,
        goroutine_stack: goroutine_stack?,
        nil_guard: file.nil_guard.map_or(0, |guard| memory::nil_guard(mistakes, guard)),
        link_template: link_template?,
        vectors: vectors.table,
        memory,
        mpu: file.mpu.unwrap_or_default(),
        caches: file.caches,
        clock: clock?,
        peripherals: file.peripherals.unwrap_or_default().into_iter().map(|(name, Hex(base))| (name, base)).collect(),
        semihosting: file.semihosting.unwrap_or(false),
        board,
        qemu: file.qemu,
        uf2: file.uf2,
        dfu: file.dfu,
    })
}

fn check_fpu(mistakes: &mut Mistakes, name: &Spanned<String>, cpu: Option<Cpu>) -> Option<Fpu> {
    let known = Fpu::parse(&name.value);
    let fitting = known.and_then(|fpu| match cpu.and_then(|cpu| fpu.refused_by(cpu)) {
        Some(why) => Err(why),
        None => Ok(fpu),
    });
    fitting
        .map_err(|why| {
            let accepted = Fpu::ALL.into_iter().filter(|fpu| cpu.is_none_or(|cpu| fpu.refused_by(cpu).is_none()));
            let accepted: Vec<_> = accepted.map(|fpu| format!("`{}`", fpu.name())).collect();
            let error = Diagnostic::error(codes::TARGET_FPU, name.span, format!("FPU `{}` not supported", name.value));
            mistakes.found.push(error.with_label(why).with_help(format!("accepted here: {}", accepted.join(", "))));
        })
        .ok()
}

fn read_template(mistakes: &mut Mistakes, fs: &dyn SourceFs, name: &Spanned<String>) -> Option<String> {
    let path = format!("targets/link/{}.ld.template", name.value);
    let text = fs.read(&path).ok().filter(|_| !name.value.contains('/'));
    let text = text.and_then(|bytes| String::from_utf8(bytes.to_vec()).ok());
    if text.is_none() {
        mistakes.add(codes::TARGET_BAD_VALUE, name.span, format!("there is no template {path}"));
    }
    text
}

fn check_clock(mistakes: &mut Mistakes, clock: Spanned<Clock>) -> Clock {
    if clock.value.core_hz == 0 || clock.value.systick_hz == 0 {
        mistakes.add(codes::TARGET_BAD_VALUE, clock.span, "a clock of 0 Hz stands still");
    }
    clock.value
}
