//! The runtime's entry points: what instructions become calls of. No stage finds a function by spelling its name.

/// Declares [`RuntimeFn`] with each entry's Go name and signature in package `runtime`.
macro_rules! runtime_fns {
    ($($(#[$doc:meta])* $variant:ident = $name:literal $signature:literal),* $(,)?) => {
        /// A function of package `runtime` that instructions stand for.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum RuntimeFn {
            $($(#[$doc])* #[doc = concat!("`func ", $name, $signature, "`")] $variant),*
        }

        impl RuntimeFn {
            /// All entry points.
            pub const ALL: &[RuntimeFn] = &[$(Self::$variant),*];

            /// Its name in package `runtime`.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name),*
                }
            }

            /// Its Go signature, which the runtime's source must have word for word up to parameter names.
            pub fn signature(self) -> &'static str {
                match self {
                    $(Self::$variant => $signature),*
                }
            }
        }
    };
}

runtime_fns! {
    /// Start of the Go part of a program: runs the initialisers and `main.main`. Called by the reset handler.
    Start = "start" "()",
    /// Initialises all packages. Its body is [`Program::init`](crate::Program::init).
    InitPackages = "initPackages" "()",
    /// Runs `main.main`.
    MainMain = "mainMain" "()",

    /// A new zeroed object on the heap.
    Alloc = "alloc" "(size uintptr) unsafe.Pointer",
    /// The elements of a new slice on the heap, zeroed.
    MakeSlice = "makeSlice" "(elemSize uintptr, len, cap int) unsafe.Pointer",
    /// Room for `more` elements after `len` ones: the elements moved, and the new capacity. The new length is the caller's sum, and the
    /// caller fills the `more` elements; those after them are zero.
    GrowSlice = "growSlice" "(old unsafe.Pointer, len, cap, more int, elemSize uintptr) (unsafe.Pointer, int)",
    /// Whether `n` bytes are equal.
    MemEqual = "memEqual" "(p, q unsafe.Pointer, n uintptr) bool",
    /// Whether two values of a type are equal; panics on incomparable dynamic types.
    TypedEqual = "typedEqual" "(t *_type, p, q unsafe.Pointer) bool",

    /// `a + b`.
    Concat2 = "concat2" "(a, b string) string",
    /// `a + b + c ...`.
    Concat = "concat" "(parts []string) string",
    /// `a == b`, the lengths being equal.
    StringEqual = "stringEqual" "(a, b string) bool",
    /// Negative, zero or positive.
    StringCompare = "stringCompare" "(a, b string) int",
    /// The rune at an index and the index after it.
    DecodeRune = "decodeRune" "(s string, i int) (rune, int)",
    /// `string(b)`.
    BytesToString = "bytesToString" "(b []byte) string",
    /// `[]byte(s)`.
    StringToBytes = "stringToBytes" "(s string) []byte",
    /// `string(r)` of a slice.
    RunesToString = "runesToString" "(r []rune) string",
    /// `[]rune(s)`.
    StringToRunes = "stringToRunes" "(s string) []rune",
    /// `string(i)` of an integer.
    IntToString = "intToString" "(i int64) string",

    /// `a == b` for interfaces without methods.
    EfaceEqual = "efaceEqual" "(a, b eface) bool",
    /// `a == b` for interfaces with methods.
    IfaceEqual = "ifaceEqual" "(a, b iface) bool",
    /// The itab of a type for an interface, or nil. Nil for a nil type.
    FindItab = "findItab" "(t, inter *_type) *itab",
    /// A failed assertion to a concrete type: what was had (nil for none), what was wanted, and the interface's static type.
    PanicAssertConcrete = "panicAssertConcrete" "(have, want, inter *_type)",
    /// A failed assertion to an interface type.
    PanicAssertInterface = "panicAssertInterface" "(have, want *_type)",

    /// `make(map[K]V, reserve)`.
    MakeMap = "makeMap" "(t *_type, reserve int) *hmap",
    /// The address of an element, or nil.
    MapLookup = "mapLookup" "(t *_type, m *hmap, key unsafe.Pointer) unsafe.Pointer",
    /// The address of an element that is there from now on.
    MapAssign = "mapAssign" "(t *_type, m *hmap, key unsafe.Pointer) unsafe.Pointer",
    /// `delete(m, k)`.
    MapDelete = "mapDelete" "(t *_type, m *hmap, key unsafe.Pointer)",
    /// `clear(m)`.
    MapClear = "mapClear" "(t *_type, m *hmap)",
    /// Begins ranging; the iterator is zeroed memory of [`RuntimeType::MapIter`].
    MapIterInit = "mapIterInit" "(t *_type, m *hmap, it *mapIter)",
    /// The next entry: the addresses of key and element in the iterator's first two words; the key nil at the end.
    MapIterNext = "mapIterNext" "(it *mapIter)",

    /// `make(chan T, size)`.
    MakeChan = "makeChan" "(t *_type, size int) *hchan",
    /// `c <- v`.
    ChanSend = "chanSend" "(c *hchan, value unsafe.Pointer)",
    /// `<-c`: whether there was a value.
    ChanRecv = "chanRecv" "(c *hchan, value unsafe.Pointer) bool",
    /// `close(c)`.
    ChanClose = "chanClose" "(c *hchan)",
    /// `len(c)`.
    ChanLen = "chanLen" "(c *hchan) int",
    /// `cap(c)`.
    ChanCap = "chanCap" "(c *hchan) int",
    /// `select`: the chosen case and whether a receive got a value.
    Select = "selectGo" "(cases []selectCase, blocking bool) (int, bool)",
    /// `go f()`.
    GoStart = "goStart" "(closure func())",

    /// An interface value of a type that only reflection knows: all types that those described lead to may be dynamic types.
    ReflectInterface = "reflectInterface" "(t *_type, data unsafe.Pointer) any",
    /// The table by which a type implements an interface type that only reflection knows; nil if it does not.
    ReflectItab = "reflectItab" "(t, inter *_type) *itab",
    /// The i-th method of a type: as interfaces call it, and its type. Any exported one may be asked for.
    ReflectMethod = "reflectMethod" "(t *_type, i int) (unsafe.Pointer, *_type)",
    /// Calls a function of a type that only reflection knows.
    ReflectCall = "reflectCall" "(t *_type, f, addresses unsafe.Pointer)",
    /// A function of a type that only reflection knows.
    ReflectMakeFunc = "reflectMakeFunc" "(t *_type, handler func(addresses unsafe.Pointer)) unsafe.Pointer",

    /// Links a defer frame, just before its context is saved.
    DeferEnter = "deferEnter" "(frame *deferFrame)",
    /// Registers a deferred call in the innermost frame.
    DeferPush = "deferPush" "(frame *deferFrame, record *deferRecord, closure func())",
    /// Runs the deferred calls of a frame and unlinks it.
    RunDefers = "runDefers" "(frame *deferFrame)",
    /// Saves the context in a frame: returns 0, and 1 when control comes back after a recovery. In assembly.
    SaveContext = "saveContext" "(frame *deferFrame) int",
    /// `recover()` in a deferred call.
    Recover = "recoverPanic" "(deferred bool) eface",
    /// `panic(v)`.
    Panic = "gopanic" "(value eface)",

    /// Nil dereference.
    PanicNil = "panicNil" "()",
    /// Index out of range.
    PanicIndex = "panicIndex" "(index, len int)",
    /// Index out of range, unsigned.
    PanicIndexU = "panicIndexU" "(index uint, len int)",
    /// Index out of range, 64 bits.
    PanicIndex64 = "panicIndex64" "(index int64, unsigned bool, len int)",
    /// Slice bounds out of range; the kind is that of the [`CheckKind`](crate::inst::CheckKind) (see `codegen`).
    PanicSlice = "panicSlice" "(kind uint8, x int64, unsigned bool, y int)",
    /// Integer division by zero.
    PanicDivide = "panicDivide" "()",
    /// Negative shift count.
    PanicShift = "panicShift" "()",
    /// `make`: length out of range.
    PanicMakeSliceLen = "panicMakeSliceLen" "()",
    /// `make`: capacity out of range.
    PanicMakeSliceCap = "panicMakeSliceCap" "()",
    /// `make`: channel size out of range.
    PanicMakeChanSize = "panicMakeChanSize" "()",
    /// Checks the operands of `unsafe.Slice` or `unsafe.String`.
    CheckUnsafe = "checkUnsafe" "(pointer unsafe.Pointer, len int64, elemSize uintptr, isString bool)",
    /// `unsafe.Slice` or `unsafe.String`: length out of range.
    PanicUnsafeLen = "panicUnsafeLen" "()",

    /// An iterator broke the rules of range over functions: the state its loop was in.
    PanicRangeState = "panicRangeState" "(state int)",
    /// The innermost defer frame.
    CurrentDeferFrame = "currentDeferFrame" "() unsafe.Pointer",
    /// Registers a deferred call in a frame further out.
    DeferInFrame = "deferInFrame" "(frame unsafe.Pointer, closure func())",

    /// Before the values of one `print`.
    PrintLock = "printLock" "()",
    /// After them.
    PrintUnlock = "printUnlock" "()",
    /// `print` of a bool.
    PrintBool = "printBool" "(v bool)",
    /// `print` of a signed integer of up to 32 bits.
    PrintInt = "printInt" "(v int)",
    /// `print` of an unsigned integer of up to 32 bits.
    PrintUint = "printUint" "(v uint)",
    /// `print` of an int64.
    PrintInt64 = "printInt64" "(v int64)",
    /// `print` of a uint64.
    PrintUint64 = "printUint64" "(v uint64)",
    /// `print` of a floating-point number.
    PrintFloat = "printFloat" "(v float64)",
    /// `print` of a complex number.
    PrintComplex = "printComplex" "(v complex128)",
    /// `print` of a string.
    PrintString = "printString" "(v string)",
    /// `print` of a pointer, channel, map or function.
    PrintPointer = "printPointer" "(v unsafe.Pointer)",
    /// `print` of a slice.
    PrintSlice = "printSlice" "(v []byte)",
    /// `print` of an interface without methods.
    PrintEface = "printEface" "(v eface)",
    /// `print` of an interface with methods.
    PrintIface = "printIface" "(v iface)",
    /// A space.
    PrintSpace = "printSpace" "()",
    /// A newline.
    PrintNewline = "printNewline" "()",

    /// Complex division.
    ComplexDiv = "complexDiv" "(n, m complex128) complex128",
    /// Float to uint64 with Go's results out of range.
    FloatToUint64 = "floatToUint64" "(f float64) uint64",
    /// Float to int64 likewise.
    FloatToInt64 = "floatToInt64" "(f float64) int64",
}

/// A type of package `runtime` that other rooms must know: code generation lays out data of it, or the interpreter makes values of it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum RuntimeType {
    /// `_type`, the head of a type descriptor.
    Type,
    /// `itab`.
    Itab,
    /// `mapIter`.
    MapIter,
    /// `deferFrame`.
    DeferFrame,
    /// `deferRecord`.
    DeferRecord,
    /// `selectCase`.
    SelectCase,
    /// `errorString`, a run-time error's text.
    ErrorString,
    /// `plainError`, the same without a prefix.
    PlainError,
    /// `memoryError`, a nil dereference.
    MemoryError,
    /// `TypeAssertionError`.
    TypeAssertionError,
    /// `PanicNilError`.
    PanicNilError,
}

impl RuntimeType {
    /// All of them.
    pub const ALL: &[RuntimeType] = &[
        Self::Type,
        Self::Itab,
        Self::MapIter,
        Self::DeferFrame,
        Self::DeferRecord,
        Self::SelectCase,
        Self::ErrorString,
        Self::PlainError,
        Self::MemoryError,
        Self::TypeAssertionError,
        Self::PanicNilError,
    ];

    /// Its name in package `runtime`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Type => "_type",
            Self::Itab => "itab",
            Self::MapIter => "mapIter",
            Self::DeferFrame => "deferFrame",
            Self::DeferRecord => "deferRecord",
            Self::SelectCase => "selectCase",
            Self::ErrorString => "errorString",
            Self::PlainError => "plainError",
            Self::MemoryError => "memoryError",
            Self::TypeAssertionError => "TypeAssertionError",
            Self::PanicNilError => "PanicNilError",
        }
    }
}
