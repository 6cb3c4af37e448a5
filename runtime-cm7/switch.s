@ Switching from one goroutine to another. A context is r4-r11, sp, lr, d8-d15, as in context.s.

    .syntax unified

@ func switchContext(save, load *[26]uint32): returns when somebody loads what it has saved. A new goroutine's context returns to
@ where it begins.
    .section .text.runtime.switchContext, "ax", %progbits
    .globl runtime.switchContext
    .type runtime.switchContext, %function
    .thumb_func
runtime.switchContext:
    mov r12, sp
    stmia r0!, {r4-r11, r12, lr}
    vstmia r0, {d8-d15}
    ldmia r1!, {r4-r11, r12, lr}
    vldmia r1, {d8-d15}
    mov sp, r12
    bx lr
    .size runtime.switchContext, . - runtime.switchContext
