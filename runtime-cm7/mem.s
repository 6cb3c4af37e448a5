@ Copying, filling and comparing memory: what LLVM calls for its memory intrinsics (Arm run-time ABI 4.3.4) and the C names.
@
@ The Cortex-M7 loads and stores single words at any address of normal memory; LDM, STM, LDRD and STRD need multiples of 4.

    .syntax unified

    .macro memory_function name
    .globl \name
    .type \name, %function
    .thumb_func
\name:
    .endm

@ memcpy(r0 = to, r1 = from, r2 = n): r0 is preserved. Clobbers r1-r3, r12.
    .section .text.memcpy, "ax", %progbits
    memory_function __aeabi_memcpy8
    memory_function __aeabi_memcpy4
    memory_function __aeabi_memcpy
    memory_function memcpy
    mov r12, r0
    cmp r2, #4
    blo .Lcopy_tail
    cmp r2, #16
    blo .Lcopy_words
    @ Align the destination.
1:  tst r12, #3
    beq 2f
    ldrb r3, [r1], #1
    strb r3, [r12], #1
    subs r2, r2, #1
    b 1b
2:  tst r1, #3
    bne .Lcopy_words
    subs r2, r2, #32
    blo 4f
    push {r4-r10}
3:  ldmia r1!, {r3-r10}
    stmia r12!, {r3-r10}
    subs r2, r2, #32
    bhs 3b
    pop {r4-r10}
4:  adds r2, r2, #32
.Lcopy_words:
    subs r2, r2, #4
    blo 6f
5:  ldr r3, [r1], #4
    str r3, [r12], #4
    subs r2, r2, #4
    bhs 5b
6:  adds r2, r2, #4
.Lcopy_tail:
    cbz r2, 8f
7:  ldrb r3, [r1], #1
    strb r3, [r12], #1
    subs r2, r2, #1
    bne 7b
8:  bx lr
    .size memcpy, . - memcpy

@ memmove(r0 = to, r1 = from, r2 = n): forward unless the destination begins inside the source.
    .section .text.memmove, "ax", %progbits
    memory_function __aeabi_memmove8
    memory_function __aeabi_memmove4
    memory_function __aeabi_memmove
    memory_function memmove
    subs r3, r0, r1
    cmp r3, r2
    blo 5f
    b memcpy
    @ From the end backwards.
5:  add r1, r1, r2
    add r12, r0, r2
    subs r2, r2, #4
    blo 2f
1:  ldr r3, [r1, #-4]!
    str r3, [r12, #-4]!
    subs r2, r2, #4
    bhs 1b
2:  adds r2, r2, #4
    beq 4f
3:  ldrb r3, [r1, #-1]!
    strb r3, [r12, #-1]!
    subs r2, r2, #1
    bne 3b
4:  bx lr
    .size memmove, . - memmove

@ __aeabi_memset(r0 = to, r1 = n, r2 = byte); memset has the last two the other way round.
    .section .text.memset, "ax", %progbits
    memory_function memset
    mov r3, r1
    mov r1, r2
    mov r2, r3
    b __aeabi_memset
    memory_function __aeabi_memclr8
    memory_function __aeabi_memclr4
    memory_function __aeabi_memclr
    movs r2, #0
    memory_function __aeabi_memset8
    memory_function __aeabi_memset4
    memory_function __aeabi_memset
    mov r12, r0
    uxtb r2, r2
    orr r2, r2, r2, lsl #8
    orr r2, r2, r2, lsl #16
    cmp r1, #8
    blo 5f
1:  tst r12, #3
    beq 2f
    strb r2, [r12], #1
    subs r1, r1, #1
    b 1b
2:  mov r3, r2
    subs r1, r1, #8
    blo 4f
3:  strd r2, r3, [r12], #8
    subs r1, r1, #8
    bhs 3b
4:  adds r1, r1, #8
    beq 7f
5:  tst r1, #4
    it ne
    strne r2, [r12], #4
    ands r1, r1, #3
    beq 7f
6:  strb r2, [r12], #1
    subs r1, r1, #1
    bne 6b
7:  bx lr
    .size memset, . - memset

@ memcmp(r0, r1, r2 = n): the difference of the first bytes that differ.
    .section .text.memcmp, "ax", %progbits
    memory_function bcmp
    memory_function runtime.memcmp
    memory_function memcmp
    subs r2, r2, #4
    blo 2f
1:  ldr r3, [r0], #4
    ldr r12, [r1], #4
    cmp r3, r12
    bne 5f
    subs r2, r2, #4
    bhs 1b
2:  adds r2, r2, #4
    beq 4f
3:  ldrb r3, [r0], #1
    ldrb r12, [r1], #1
    subs r3, r3, r12
    bne 6f
    subs r2, r2, #1
    bne 3b
4:  movs r0, #0
    bx lr
    @ Words that differ: in memory order the first byte is the most significant.
5:  rev r3, r3
    rev r12, r12
    cmp r3, r12
    ite hi
    movhi r0, #1
    movls r0, #-1
    bx lr
6:  mov r0, r3
    bx lr
    .size memcmp, . - memcmp
