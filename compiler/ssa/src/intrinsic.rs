//! Functions that code generation replaces by instructions of the machine.

/// Declares [`Intrinsic`] with the package and name of each function.
macro_rules! intrinsics {
    ($($variant:ident = $package:literal $name:literal),* $(,)?) => {
        /// A function known by its package and name.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum Intrinsic {
            $(#[doc = concat!("`", $package, ".", $name, "`")] $variant),*
        }

        impl Intrinsic {
            /// The intrinsic that a function of this package and name stands for. The name of a method is `Type.Method`.
            pub fn find(package: &str, name: &str) -> Option<Intrinsic> {
                match (package, name) {
                    $(($package, $name) => Some(Self::$variant),)*
                    _ => None,
                }
            }

            /// Package and name.
            pub fn name(self) -> (&'static str, &'static str) {
                match self {
                    $(Self::$variant => ($package, $name)),*
                }
            }
        }
    };
}

intrinsics! {
    VolatileLoad8 = "runtime/volatile" "LoadUint8",
    VolatileLoad16 = "runtime/volatile" "LoadUint16",
    VolatileLoad32 = "runtime/volatile" "LoadUint32",
    VolatileLoad64 = "runtime/volatile" "LoadUint64",
    VolatileStore8 = "runtime/volatile" "StoreUint8",
    VolatileStore16 = "runtime/volatile" "StoreUint16",
    VolatileStore32 = "runtime/volatile" "StoreUint32",
    VolatileStore64 = "runtime/volatile" "StoreUint64",

    MemMove = "runtime" "memMove",
    MemClear = "runtime" "memClear",
    FunctionAddress = "runtime" "functionAddress",
    FunctionNames = "runtime" "functionNames",
    CallClosure = "runtime" "callClosure",
    Trap = "runtime" "trap",
    FloatBits32 = "runtime" "float32bits",
    FloatBits64 = "runtime" "float64bits",
    FloatFromBits32 = "runtime" "float32frombits",
    FloatFromBits64 = "runtime" "float64frombits",

    MathFloat32bits = "math" "Float32bits",
    MathFloat32frombits = "math" "Float32frombits",
    MathFloat64bits = "math" "Float64bits",
    MathFloat64frombits = "math" "Float64frombits",
    MathSqrt = "math" "Sqrt",
    MathSqrtInternal = "math" "sqrt",
    MathAbs = "math" "Abs",
    MathCopysign = "math" "Copysign",
    MathFloor = "math" "Floor",
    MathCeil = "math" "Ceil",
    MathTrunc = "math" "Trunc",
    MathFma = "math" "FMA",
    MathRoundToEven = "math" "RoundToEven",

    BitsLeadingZeros8 = "math/bits" "LeadingZeros8",
    BitsLeadingZeros16 = "math/bits" "LeadingZeros16",
    BitsLeadingZeros32 = "math/bits" "LeadingZeros32",
    BitsLeadingZeros64 = "math/bits" "LeadingZeros64",
    BitsTrailingZeros8 = "math/bits" "TrailingZeros8",
    BitsTrailingZeros16 = "math/bits" "TrailingZeros16",
    BitsTrailingZeros32 = "math/bits" "TrailingZeros32",
    BitsTrailingZeros64 = "math/bits" "TrailingZeros64",
    BitsLen8 = "math/bits" "Len8",
    BitsLen16 = "math/bits" "Len16",
    BitsLen32 = "math/bits" "Len32",
    BitsLen64 = "math/bits" "Len64",
    BitsOnesCount8 = "math/bits" "OnesCount8",
    BitsOnesCount16 = "math/bits" "OnesCount16",
    BitsOnesCount32 = "math/bits" "OnesCount32",
    BitsOnesCount64 = "math/bits" "OnesCount64",
    BitsReverse8 = "math/bits" "Reverse8",
    BitsReverse16 = "math/bits" "Reverse16",
    BitsReverse32 = "math/bits" "Reverse32",
    BitsReverse64 = "math/bits" "Reverse64",
    BitsReverseBytes16 = "math/bits" "ReverseBytes16",
    BitsReverseBytes32 = "math/bits" "ReverseBytes32",
    BitsReverseBytes64 = "math/bits" "ReverseBytes64",
    BitsRotateLeft8 = "math/bits" "RotateLeft8",
    BitsRotateLeft16 = "math/bits" "RotateLeft16",
    BitsRotateLeft32 = "math/bits" "RotateLeft32",
    BitsRotateLeft64 = "math/bits" "RotateLeft64",
    BitsMul32 = "math/bits" "Mul32",
    BitsMul64 = "math/bits" "Mul64",
    BitsAdd32 = "math/bits" "Add32",
    BitsAdd64 = "math/bits" "Add64",
    BitsSub32 = "math/bits" "Sub32",
    BitsSub64 = "math/bits" "Sub64",
}
