@ Where the core enters on faults and on interrupts nobody handles. The vector table itself is generated from the target.
@
@ All of them end in runtime.fault, which tells them apart by IPSR. They are weak: a program that exports a handler of the
@ same name replaces them. SysTick_Handler is Go (clock.go).

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
    @ After a stack overflow there is no room to report it: go on at the top of the stack, the program being over anyway.
    movw r2, #:lower16:__stack_bottom
    movt r2, #:upper16:__stack_bottom
    add r2, r2, #1024
    cmp sp, r2
    bhs 1f
    movw r2, #:lower16:__stack_top
    movt r2, #:upper16:__stack_top
    mov sp, r2
1:  push {r4-r11}
    mov r2, sp
    bl runtime_fault
    b .
    .size Default_Handler, . - Default_Handler

    .macro default_handler name
    .weak \name
    .type \name, %function
    .thumb_set \name, Default_Handler
    .endm

    default_handler NMI_Handler
    default_handler HardFault_Handler
    default_handler MemManage_Handler
    default_handler BusFault_Handler
    default_handler UsageFault_Handler
    default_handler SVC_Handler
    default_handler DebugMon_Handler
    default_handler PendSV_Handler
