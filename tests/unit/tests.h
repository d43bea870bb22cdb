/* What all test groups share. Every group runs in one process; the knowledge is loaded once. */
#ifndef WIRECODE_TESTS_H
#define WIRECODE_TESTS_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "extract/extract.h"

/* The Makefile lists the groups: test_NAME() for each test_NAME.c; it returns how many failed. */
#define GROUP(name) int test_##name(void);
#include "groups.inc"
#undef GROUP

/* The embedded data; the tests end where they do not load. */
const struct knowledge *tests_knowledge(void);
/* Codes a text that was published on 2023-04-07, on the arena. */
struct article *tests_code(struct arena *arena, struct slice text, const char *published);

/* The same from the reader's end: title, furniture and language are found first. */
struct article *tests_read(struct arena *arena, struct slice bytes, const char *published, struct slice url, struct slice title);

#endif
