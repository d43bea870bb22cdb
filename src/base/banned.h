/* Functions that no file may call: each has a safe counterpart in base. Force-included by the Makefile. */
#ifndef WIRECODE_BANNED_H
#define WIRECODE_BANNED_H
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
/* macros where calls are fortified */
#undef strcpy
#undef strcat
#undef sprintf
#undef vsprintf
#undef strncat
#undef strncpy
#if defined(__GNUC__)
#pragma GCC poison strcpy strcat sprintf vsprintf strtok gets atoi atol localtime gmtime ctime strncat strncpy
#endif
#endif
