@ Reset: from the first instruction to the first Go function.
@
@ The linker script supplies __stack_top, __vectors, __data_load, __data_start, __data_end, __bss_start, __bss_end, and the
@ tables of further regions to copy and to clear; all of them are multiples of 4. Nothing compiled may run before the FPU is on: LLVM moves floating-point instructions up freely.

    .syntax unified

    .section .text.Reset_Handler, "ax", %progbits
    .globl Reset_Handler
    .type Reset_Handler, %function
    .thumb_func
Reset_Handler:
    @ After a reset the core has loaded SP and VTOR itself; a debugger or a boot loader that jumps here has not.
    ldr r0, =__stack_top
    msr msp, r0

    @ CPACR (Armv7-M ARM B3.2.20): full access to coprocessors 10 and 11, the FPU. VTOR: B3.2.5.
    ldr r0, =0xE000ED00
    ldr r1, =__vectors
    str r1, [r0, #0x08]
    mov r1, #0x00F00000
    str r1, [r0, #0x88]
    dsb
    isb

    @ Copy .data, then what the copy table lists: (start, end, where from).
    ldr r0, =__data_start
    ldr r1, =__data_end
    ldr r2, =__data_load
    ldr r4, =__copy_table_start
    ldr r5, =__copy_table_end
    b 2f
1:  ldr r3, [r2], #4
    str r3, [r0], #4
2:  cmp r0, r1
    blo 1b
    cmp r4, r5
    itt ne
    ldmiane r4!, {r0, r1, r2}
    bne 2b

    @ Clear .bss, then what the zero table lists: (start, end).
    ldr r0, =__bss_start
    ldr r1, =__bss_end
    ldr r4, =__zero_table_start
    ldr r5, =__zero_table_end
    movs r3, #0
    b 4f
3:  str r3, [r0], #4
4:  cmp r0, r1
    blo 3b
    cmp r4, r5
    itt ne
    ldmiane r4!, {r0, r1}
    bne 4b

    bl runtime_start
    b .
    .ltorg
    .size Reset_Handler, . - Reset_Handler

@ Addresses that only the linker knows, as functions of package runtime.

    .macro linker_address function, symbol
    .section .text.\function, "ax", %progbits
    .globl \function
    .type \function, %function
    .thumb_func
\function:
    movw r0, #:lower16:\symbol
    movt r0, #:upper16:\symbol
    bx lr
    .size \function, . - \function
    .endm

    linker_address runtime.heapStart, __heap_start
    linker_address runtime.heapEnd, __heap_end
    linker_address runtime.stackBottom, __stack_bottom
    linker_address runtime.stackTop, __stack_top
    linker_address runtime.nilGuardBytes, __nil_guard_size
