@vole:with runtime.switchStacks
@ Changing goroutines. They run in thread mode on the process stack; handlers use the main stack. PendSV has the lowest priority, so it
@ never interrupts a handler, and what it interrupts is a goroutine (Armv7-M ARM B1.5.6 to B1.5.8: frames and EXC_RETURN).

    .syntax unified

@ At the top of the main stack, where useProcessStack (core.s) has put it, is the address of switchStacks (schedule.go).
@
@ On the stack of a goroutine that does not run, from the lowest address: r4-r11, EXC_RETURN, s16-s31 if EXC_RETURN says that the frame
@ has floating-point state, and the frame that the core made.
    .section .text.PendSV_Handler, "ax", %progbits
    .globl PendSV_Handler
    .type PendSV_Handler, %function
    .thumb_func
PendSV_Handler:
    mrs r0, psp
    tst lr, #16
    it eq
    vstmdbeq r0!, {s16-s31}
    stmdb r0!, {r4-r11, lr}
    cpsid i
    ldr r1, [sp]
    blx r1
    cpsie i
    ldmia r0!, {r4-r11, lr}
    tst lr, #16
    it eq
    vldmiaeq r0!, {s16-s31}
    msr psp, r0
    bx lr
    .size PendSV_Handler, . - PendSV_Handler
