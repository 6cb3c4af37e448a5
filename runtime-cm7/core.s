@ Instructions of the core that Go has no words for.

    .syntax unified

    .macro core_function name
    .section .text.\name, "ax", %progbits
    .globl \name
    .type \name, %function
    .thumb_func
\name:
    .endm

    .macro end_core_function name
    .size \name, . - \name
    .endm

@ func semihost(operation uintptr, argument unsafe.Pointer) uintptr
@ A request to the debugger or the emulator (Arm semihosting, section 3: BKPT 0xAB in Thumb state of the M profile).
    core_function runtime.semihost
    bkpt #0xAB
    bx lr
    end_core_function runtime.semihost

@ func waitForInterrupt()
    core_function runtime.waitForInterrupt
    dsb
    wfi
    bx lr
    end_core_function runtime.waitForInterrupt

@ func disableInterrupts() uintptr: the state before, for restoreInterrupts.
    core_function runtime.disableInterrupts
    mrs r0, primask
    cpsid i
    bx lr
    end_core_function runtime.disableInterrupts

@ func restoreInterrupts(state uintptr)
    core_function runtime.restoreInterrupts
    msr primask, r0
    @ What has been waiting is taken before the next instruction.
    isb
    bx lr
    end_core_function runtime.restoreInterrupts

@ func useProcessStack(mainStack uintptr, pendSV unsafe.Pointer): thread mode goes on with its stack as the process stack, and handlers
@ get a main stack that ends at this address, with a word for PendSV's at its top (Armv7-M ARM B1.4.1 and B1.4.4).
    core_function runtime.useProcessStack
    str r1, [r0, #-8]!
    mov r1, sp
    msr psp, r1
    mrs r1, control
    orr r1, r1, #2
    msr control, r1
    isb
    msr msp, r0
    bx lr
    end_core_function runtime.useProcessStack

@ func synchronize(): everything before has been done, and later instructions see it.
    core_function runtime.synchronize
    dsb
    isb
    bx lr
    end_core_function runtime.synchronize

@ func exceptionNumber() uintptr: 0 in thread mode (Armv7-M ARM B1.4.2).
    core_function runtime.exceptionNumber
    mrs r0, ipsr
    bx lr
    end_core_function runtime.exceptionNumber

@ func stackPointer() uintptr
    core_function runtime.stackPointer
    mov r0, sp
    bx lr
    end_core_function runtime.stackPointer
