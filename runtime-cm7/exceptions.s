@ Where the core enters on faults and on interrupts nobody handles. The vector table itself is generated from the target.
@
@ The linker script makes Default_Handler the handler of every system exception that has none of its own; runtime.fault tells them
@ apart by IPSR.

    .syntax unified

    .section .text.Default_Handler, "ax", %progbits
    .globl Default_Handler
    .type Default_Handler, %function
    .thumb_func
Default_Handler:
    @ EXC_RETURN bit 2 tells which stack holds the exception frame (Armv7-M ARM B1.5.8).
    tst lr, #4
    ite eq
    mrseq r0, msp
    mrsne r0, psp
    mov r1, lr
    @ After an overflow of this very stack there is no room to report it: go on at the top of the main stack, the program being over.
    @ The stack ends where region 0 of the MPU lies (mpu.go; MPU_RNR and MPU_RBAR, B3.5.7 and B3.5.8).
    bne 1f
    ldr r2, =0xE000ED98
    movs r3, #0
    str r3, [r2]
    ldr r2, [r2, #4]
    sub r2, sp, r2
    cmp r2, #1024
    bge 1f
    movw r2, #:lower16:__stack_top
    movt r2, #:upper16:__stack_top
    mov sp, r2
1:  push {r4-r11}
    mov r2, sp
    bl runtime_fault
    b .
    .ltorg
    .size Default_Handler, . - Default_Handler
