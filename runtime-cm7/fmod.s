@ fmod and fmodf, which LLVM calls for its frem instruction: exact, by shifting and subtracting (C11 7.12.10.1).
@ Arguments and results in d0, d1 (s0, s1): these are C library functions, so the hard-float convention holds.

    .syntax unified

    .section .text.fmodf, "ax", %progbits
    .globl fmodf
    .type fmodf, %function
    .thumb_func
fmodf:
    @ The remainder of two float32 is a float32: nothing is rounded on the way.
    push {r7, lr}
    vcvt.f64.f32 d1, s1
    vcvt.f64.f32 d0, s0
    bl fmod
    vcvt.f32.f64 s0, d0
    pop {r7, pc}
    .size fmodf, . - fmodf

    .section .text.fmod, "ax", %progbits
    .globl fmod
    .type fmod, %function
    .thumb_func
fmod:
    push {r4-r10, lr}
    vmov r0, r1, d0
    vmov r2, r3, d1
    and r10, r1, #0x80000000
    bic r1, r1, #0x80000000
    bic r3, r3, #0x80000000
    ldr r6, =0x7FF00000
    @ NaN unless x is finite and y is neither zero nor NaN.
    cmp r1, r6
    bhs .Lfmod_nan
    orrs r7, r2, r3
    beq .Lfmod_nan
    cmp r3, r6
    bhi .Lfmod_nan
    bne 1f
    cmp r2, #0
    beq .Lfmod_x
    b .Lfmod_nan
1:  cmp r1, r3
    it eq
    cmpeq r0, r2
    blo .Lfmod_x
    @ r4: x's exponent, r1:r0: its significand. r5 and r3:r2: y's.
    lsrs r4, r1, #20
    ubfx r1, r1, #0, #20
    beq 2f
    orr r1, r1, #0x00100000
    b 3f
2:  movs r4, #1
3:  lsrs r5, r3, #20
    ubfx r3, r3, #0, #20
    beq 4f
    orr r3, r3, #0x00100000
    b 6f
    @ A subnormal y: shift it up until it has its leading bit.
4:  movs r5, #1
5:  tst r3, #0x00100000
    bne 6f
    adds r2, r2, r2
    adc r3, r3, r3
    subs r5, r5, #1
    b 5b
6:  tst r1, #0x00100000
    bne 7f
    adds r0, r0, r0
    adc r1, r1, r1
    subs r4, r4, #1
    b 6b
    @ Subtract y where it fits, from the top bit down.
7:  subs r7, r0, r2
    sbcs r8, r1, r3
    itt hs
    movhs r0, r7
    movhs r1, r8
    cmp r4, r5
    beq 8f
    adds r0, r0, r0
    adc r1, r1, r1
    subs r4, r4, #1
    b 7b
8:  orrs r7, r0, r1
    beq .Lfmod_done
    @ Normalise the remainder; a subnormal one keeps exponent 0.
9:  tst r1, #0x00100000
    bne 10f
    adds r0, r0, r0
    adc r1, r1, r1
    subs r4, r4, #1
    b 9b
10: cmp r4, #1
    blt 11f
    bic r1, r1, #0x00100000
    orr r1, r1, r4, lsl #20
    b .Lfmod_done
11: lsrs r1, r1, #1
    rrx r0, r0
    adds r4, r4, #1
    cmp r4, #1
    blt 11b
.Lfmod_done:
    orr r1, r1, r10
    vmov d0, r0, r1
.Lfmod_x:
    pop {r4-r10, pc}
.Lfmod_nan:
    vmul.f64 d0, d0, d1
    vsub.f64 d1, d0, d0
    vdiv.f64 d0, d1, d1
    pop {r4-r10, pc}
    .ltorg
    .size fmod, . - fmod
