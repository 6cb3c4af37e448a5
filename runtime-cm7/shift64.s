@ 64-bit shifts (Arm run-time ABI 4.2, table 6), which LLVM calls where code is to be small. The value is in r0:r1, the count, 0 to 63, in r2.
@
@ A shift by a register takes its low byte: by 32 to 255 it gives zero (or the sign), so each half needs no comparison.

    .syntax unified

    .section .text.__aeabi_llsl, "ax", %progbits
    .globl __aeabi_llsl
    .type __aeabi_llsl, %function
    .thumb_func
__aeabi_llsl:
    rsb r3, r2, #32
    subs r12, r2, #32
    lsl r1, r1, r2
    lsr r3, r0, r3
    orr r1, r1, r3
    it pl
    lslpl r1, r0, r12
    lsl r0, r0, r2
    bx lr
    .size __aeabi_llsl, . - __aeabi_llsl

    .section .text.__aeabi_llsr, "ax", %progbits
    .globl __aeabi_llsr
    .type __aeabi_llsr, %function
    .thumb_func
__aeabi_llsr:
    rsb r3, r2, #32
    subs r12, r2, #32
    lsr r0, r0, r2
    lsl r3, r1, r3
    orr r0, r0, r3
    it pl
    lsrpl r0, r1, r12
    lsr r1, r1, r2
    bx lr
    .size __aeabi_llsr, . - __aeabi_llsr

    .section .text.__aeabi_lasr, "ax", %progbits
    .globl __aeabi_lasr
    .type __aeabi_lasr, %function
    .thumb_func
__aeabi_lasr:
    rsb r3, r2, #32
    subs r12, r2, #32
    lsr r0, r0, r2
    lsl r3, r1, r3
    orr r0, r0, r3
    it pl
    asrpl r0, r1, r12
    asr r1, r1, r2
    bx lr
    .size __aeabi_lasr, . - __aeabi_lasr
