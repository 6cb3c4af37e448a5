@ Saving and restoring a context, for recovery from panics. The buffer is deferFrame.context (defer.go): r4-r11, sp, lr, d8-d15,
@ which are the registers a callee preserves (AAPCS32 6.1.1 and 6.1.2.1).

    .syntax unified

@ func saveContext(frame *deferFrame) int: 0 now, 1 each time restoreContext brings control back.
    .section .text.runtime.saveContext, "ax", %progbits
    .globl runtime.saveContext
    .type runtime.saveContext, %function
    .thumb_func
runtime.saveContext:
    mov r12, sp
    stmia r0!, {r4-r11, r12, lr}
    vstmia r0, {d8-d15}
    movs r0, #0
    bx lr
    .size runtime.saveContext, . - runtime.saveContext

@ func restoreContext(frame *deferFrame)
    .section .text.runtime.restoreContext, "ax", %progbits
    .globl runtime.restoreContext
    .type runtime.restoreContext, %function
    .thumb_func
runtime.restoreContext:
    ldmia r0!, {r4-r11, r12, lr}
    vldmia r0, {d8-d15}
    mov sp, r12
    movs r0, #1
    bx lr
    .size runtime.restoreContext, . - runtime.restoreContext
