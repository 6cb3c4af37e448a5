@ The functions of package sync/atomic. 32 bits go through the exclusive monitor (Armv7-M ARM A3.4), which an interrupt clears; for
@ 64 bits, which the M profile has no such instructions for, interrupts are held off. One core sees its own accesses in order, so
@ that no barriers are needed.

    .syntax unified

    .macro atomic_name name
    .globl "sync/atomic.\name"
    .type "sync/atomic.\name", %function
    .thumb_func
"sync/atomic.\name":
    .endm

    .macro atomic_32 operation
    .section ".text.sync/atomic.\operation\()32", "ax", %progbits
    atomic_name \operation\()Int32
    atomic_name \operation\()Uint32
    atomic_name \operation\()Uintptr
    .endm

    .macro atomic_64 operation
    .section ".text.sync/atomic.\operation\()64", "ax", %progbits
    atomic_name \operation\()Int64
    atomic_name \operation\()Uint64
    .endm

@ Load(r0 = address): r0
    atomic_32 Load
    atomic_name LoadPointer
    ldr r0, [r0]
    bx lr

@ Store(r0 = address, r1 = value)
    atomic_32 Store
    atomic_name StorePointer
    str r1, [r0]
    bx lr

@ Swap(r0 = address, r1 = new): the old value
    atomic_32 Swap
    atomic_name SwapPointer
1:  ldrex r2, [r0]
    strex r3, r1, [r0]
    cmp r3, #0
    bne 1b
    mov r0, r2
    bx lr

@ CompareAndSwap(r0 = address, r1 = old, r2 = new): whether it was old
    atomic_32 CompareAndSwap
    atomic_name CompareAndSwapPointer
1:  ldrex r3, [r0]
    cmp r3, r1
    bne 2f
    strex r3, r2, [r0]
    cmp r3, #0
    bne 1b
    movs r0, #1
    bx lr
2:  clrex
    movs r0, #0
    bx lr

@ Add(r0 = address, r1 = delta): the new value
    atomic_32 Add
1:  ldrex r2, [r0]
    add r2, r2, r1
    strex r3, r2, [r0]
    cmp r3, #0
    bne 1b
    mov r0, r2
    bx lr

@ And, Or(r0 = address, r1 = mask): the old value
    .macro atomic_bits operation, instruction
    atomic_32 \operation
1:  ldrex r2, [r0]
    \instruction r3, r2, r1
    strex r12, r3, [r0]
    cmp r12, #0
    bne 1b
    mov r0, r2
    bx lr
    .endm

    atomic_bits And, and
    atomic_bits Or, orr

@ Load(r0 = address): r0:r1
    atomic_64 Load
    b __atomic_load_8

@ Store(r0 = address, r2:r3 = value)
    atomic_64 Store
    b __atomic_store_8

@ Swap(r0 = address, r2:r3 = new): the old value
    atomic_64 Swap
    b __atomic_exchange_8

@ And, Or(r0 = address, r2:r3 = mask): the old value
    atomic_64 And
    b __atomic_fetch_and_8

    atomic_64 Or
    b __atomic_fetch_or_8

@ Add(r0 = address, r2:r3 = delta): the new value
    atomic_64 Add
    push {r2, r3, r4, lr}
    bl __atomic_fetch_add_8
    pop {r2, r3, r4, lr}
    adds r0, r0, r2
    adc r1, r1, r3
    bx lr

@ CompareAndSwap(r0 = address, r2:r3 = old, on the stack: new): whether it was old
    atomic_64 CompareAndSwap
    push {r4, r5, r6, r7}
    ldrd r4, r5, [sp, #16]
    mrs r12, primask
    cpsid i
    ldrd r6, r7, [r0]
    cmp r6, r2
    it eq
    cmpeq r7, r3
    bne 1f
    strd r4, r5, [r0]
    msr primask, r12
    movs r0, #1
    pop {r4, r5, r6, r7}
    bx lr
1:  msr primask, r12
    movs r0, #0
    pop {r4, r5, r6, r7}
    bx lr
