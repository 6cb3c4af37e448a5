@ Conversions between 64-bit integers and floating-point numbers (Arm run-time ABI 4.1.2), for cores with a double-precision FPU.
@ Arguments and results are in core registers, as for every __aeabi helper.

    .syntax unified

    .macro conversion name
    .section .text.\name, "ax", %progbits
    .globl \name
    .type \name, %function
    .thumb_func
\name:
    .endm

@ Both halves convert exactly, and the fused multiply-add rounds once: r1 * 2^32 + r0.
    conversion __aeabi_l2d
    vmov s2, r1
    vcvt.f64.s32 d1, s2
    b .Ll2d_join
    .globl __aeabi_ul2d
    .type __aeabi_ul2d, %function
    .thumb_func
__aeabi_ul2d:
    vmov s2, r1
    vcvt.f64.u32 d1, s2
.Ll2d_join:
    vmov s0, r0
    vcvt.f64.u32 d0, s0
    vldr d2, .Ltwo_to_32
    vfma.f64 d0, d1, d2
    vmov r0, r1, d0
    bx lr
    .p2align 3
.Ltwo_to_32:
    .long 0, 0x41F00000
    .size __aeabi_l2d, . - __aeabi_l2d

@ A float32 keeps 24 bits. From 2^53 on, the bits below bit 11 only matter for being zero or not; folding them into bit 11
@ makes the double exact, so that only the last step rounds.
    conversion __aeabi_l2f
    push {r4, lr}
    asrs r4, r1, #31
    eors r0, r4
    eors r1, r4
    subs r0, r0, r4
    sbc r1, r1, r4
    bl __aeabi_ul2f
    and r4, r4, #0x80000000
    orrs r0, r4
    pop {r4, pc}
    .size __aeabi_l2f, . - __aeabi_l2f

    conversion __aeabi_ul2f
    push {r4, lr}
    lsrs r3, r1, #21
    beq 1f
    ubfx r2, r0, #0, #11
    movw r3, #0x7FF
    adds r2, r2, r3
    orrs r0, r2
    bic r0, r0, r3
1:  bl __aeabi_ul2d
    vmov d0, r0, r1
    vcvt.f32.f64 s0, d0
    vmov r0, s0
    pop {r4, pc}
    .size __aeabi_ul2f, . - __aeabi_ul2f

@ Toward zero. Out of range, the halves saturate each on its own; Go code never comes here with such values (float.go).
    conversion __aeabi_f2lz
    vmov s0, r0
    vcvt.f64.f32 d0, s0
    b .Ld2lz_join
    .globl __aeabi_d2lz
    .type __aeabi_d2lz, %function
    .thumb_func
__aeabi_d2lz:
    vmov d0, r0, r1
.Ld2lz_join:
    push {r4, lr}
    vmov r2, s1
    asrs r4, r2, #31
    vabs.f64 d0, d0
    bl .Ld2ulz_join
    eors r0, r4
    eors r1, r4
    subs r0, r0, r4
    sbc r1, r1, r4
    pop {r4, pc}

    .globl __aeabi_f2ulz
    .type __aeabi_f2ulz, %function
    .thumb_func
__aeabi_f2ulz:
    vmov s0, r0
    vcvt.f64.f32 d0, s0
    b .Ld2ulz_join
    .globl __aeabi_d2ulz
    .type __aeabi_d2ulz, %function
    .thumb_func
__aeabi_d2ulz:
    vmov d0, r0, r1
.Ld2ulz_join:
    vldr d1, .Ltwo_to_minus_32
    vmul.f64 d1, d0, d1
    vcvt.u32.f64 s4, d1
    vmov r1, s4
    vcvt.f64.u32 d1, s4
    vldr d2, .Lminus_two_to_32
    vfma.f64 d0, d1, d2
    vcvt.u32.f64 s0, d0
    vmov r0, s0
    bx lr
    .p2align 3
.Ltwo_to_minus_32:
    .long 0, 0x3DF00000
.Lminus_two_to_32:
    .long 0, 0xC1F00000
    .size __aeabi_f2lz, . - __aeabi_f2lz
