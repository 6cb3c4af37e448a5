@ Atomic access to 64 bits: the M profile has no LDREXD, so interrupts are held off for a few instructions. These are the
@ functions LLVM calls (Atomic library interface); the memory order in the last argument is always the strongest here.

    .syntax unified

    .macro atomic_begin name
    .section .text.\name, "ax", %progbits
    .globl \name
    .type \name, %function
    .thumb_func
\name:
    .endm

@ __atomic_load_8(r0 = address): r0:r1
    atomic_begin __atomic_load_8
    mrs r3, primask
    cpsid i
    ldrd r0, r1, [r0]
    msr primask, r3
    bx lr
    .size __atomic_load_8, . - __atomic_load_8

@ __atomic_store_8(r0 = address, r2:r3 = value)
    atomic_begin __atomic_store_8
    mrs r1, primask
    cpsid i
    strd r2, r3, [r0]
    msr primask, r1
    bx lr
    .size __atomic_store_8, . - __atomic_store_8

@ __atomic_compare_exchange_8(r0 = address, r1 = address of the expected value, r2:r3 = new value): whether it was exchanged;
@ if not, what was there goes to the expected value.
    atomic_begin __atomic_compare_exchange_8
    push {r4-r8, lr}
    mrs r12, primask
    cpsid i
    ldrd r4, r5, [r0]
    ldrd r6, r7, [r1]
    cmp r4, r6
    it eq
    cmpeq r5, r7
    bne 1f
    strd r2, r3, [r0]
    msr primask, r12
    movs r0, #1
    pop {r4-r8, pc}
1:  msr primask, r12
    strd r4, r5, [r1]
    movs r0, #0
    pop {r4-r8, pc}
    .size __atomic_compare_exchange_8, . - __atomic_compare_exchange_8

@ __atomic_NAME_8(r0 = address, r2:r3 = operand): what was there, in r0:r1
    .macro atomic_update name, low, high
    atomic_begin \name
    push {r4, r5, r6, lr}
    mrs r12, primask
    cpsid i
    ldrd r4, r5, [r0]
    \low
    \high
    strd r2, r3, [r0]
    msr primask, r12
    mov r0, r4
    mov r1, r5
    pop {r4, r5, r6, pc}
    .size \name, . - \name
    .endm

    atomic_update __atomic_exchange_8, "nop", "nop"
    atomic_update __atomic_fetch_add_8, "adds r2, r4, r2", "adc r3, r5, r3"
    atomic_update __atomic_fetch_sub_8, "subs r2, r4, r2", "sbc r3, r5, r3"
    atomic_update __atomic_fetch_and_8, "and r2, r4, r2", "and r3, r5, r3"
    atomic_update __atomic_fetch_or_8, "orr r2, r4, r2", "orr r3, r5, r3"
    atomic_update __atomic_fetch_xor_8, "eor r2, r4, r2", "eor r3, r5, r3"
