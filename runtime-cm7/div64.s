@ 64-bit division (Arm run-time ABI 4.3.1): the quotient comes back in r0:r1, the remainder in r2:r3.
@
@ The method is schoolbook division with 16-bit digits on top of the 32-bit UDIV instruction (Knuth, The Art of Computer
@ Programming 4.3.1, algorithm D; Warren, Hacker's Delight 9-4 and 9-5).

    .syntax unified

    .section .text.__aeabi_uldivmod, "ax", %progbits
    .globl __aeabi_uldivmod
    .type __aeabi_uldivmod, %function
    .thumb_func
__aeabi_uldivmod:
    cbnz r3, .Ludiv_wide_divisor
    cbnz r1, .Ludiv_wide_dividend
    udiv r3, r0, r2
    mls r2, r3, r2, r0
    mov r0, r3
    movs r3, #0
    bx lr

.Ludiv_wide_dividend:
    push {r4-r8, lr}
    udiv r8, r1, r2
    mls r1, r8, r2, r1
    bl .Ludiv_64_by_32
    mov r0, r5
    mov r1, r8
    lsr r2, r6, r7
    movs r3, #0
    pop {r4-r8, pc}

    @ Divide by the divisor's upper 32 bits, normalised; the quotient is then right or one too big, made right or one too small.
.Ludiv_wide_divisor:
    push {r4-r11, lr}
    mov r8, r0
    mov r9, r1
    mov r10, r2
    mov r11, r3
    clz r7, r3
    rsb r4, r7, #32
    lsr r4, r2, r4
    lsl r2, r3, r7
    orr r2, r2, r4
    lsrs r1, r1, #1
    rrx r0, r0
    push {r7}
    bl .Ludiv_64_by_32
    pop {r7}
    rsb r7, r7, #31
    lsrs r5, r5, r7
    it ne
    subne r5, r5, #1
    umull r0, r1, r5, r10
    mla r1, r5, r11, r1
    subs r2, r8, r0
    sbc r3, r9, r1
    subs r0, r2, r10
    sbcs r1, r3, r11
    ittt hs
    addhs r5, r5, #1
    movhs r2, r0
    movhs r3, r1
    mov r0, r5
    movs r1, #0
    pop {r4-r11, pc}

    @ r1:r0 / r2 with r1 < r2: the quotient in r5, the remainder shifted left by r7 in r6. Clobbers r0-r4, r12.
.Ludiv_64_by_32:
    clz r7, r2
    lsl r2, r2, r7
    rsb r3, r7, #32
    lsr r3, r0, r3
    lsl r1, r1, r7
    orr r1, r1, r3
    lsl r0, r0, r7
    lsr r3, r2, #16
    uxth r12, r2
    @ The upper digit.
    udiv r5, r1, r3
    mls r6, r5, r3, r1
    mul r4, r5, r12
    lsrs r1, r0, #16
    orr r6, r1, r6, lsl #16
    cmp r6, r4
    bhs 1f
    subs r5, r5, #1
    adds r6, r6, r2
    bcs 1f
    cmp r6, r4
    bhs 1f
    subs r5, r5, #1
    add r6, r6, r2
1:  subs r6, r6, r4
    @ The lower digit.
    udiv r1, r6, r3
    mls r6, r1, r3, r6
    mul r4, r1, r12
    uxth r0, r0
    orr r6, r0, r6, lsl #16
    cmp r6, r4
    bhs 2f
    subs r1, r1, #1
    adds r6, r6, r2
    bcs 2f
    cmp r6, r4
    bhs 2f
    subs r1, r1, #1
    add r6, r6, r2
2:  subs r6, r6, r4
    orr r5, r1, r5, lsl #16
    bx lr
    .size __aeabi_uldivmod, . - __aeabi_uldivmod

@ Truncated division: the remainder has the dividend's sign.
    .section .text.__aeabi_ldivmod, "ax", %progbits
    .globl __aeabi_ldivmod
    .type __aeabi_ldivmod, %function
    .thumb_func
__aeabi_ldivmod:
    push {r4, r5, r6, lr}
    asrs r4, r1, #31
    eor r5, r4, r3, asr #31
    eors r0, r4
    eors r1, r4
    subs r0, r0, r4
    sbc r1, r1, r4
    asrs r6, r3, #31
    eors r2, r6
    eors r3, r6
    subs r2, r2, r6
    sbc r3, r3, r6
    bl __aeabi_uldivmod
    eors r0, r5
    eors r1, r5
    subs r0, r0, r5
    sbc r1, r1, r5
    eors r2, r4
    eors r3, r4
    subs r2, r2, r4
    sbc r3, r3, r4
    pop {r4, r5, r6, pc}
    .size __aeabi_ldivmod, . - __aeabi_ldivmod
