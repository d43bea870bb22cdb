/* Interruption: the first SIGINT or SIGTERM asks the run to end after the articles in hand, the second ends it at once. The flag is the program's
 * one mutable global, because a signal handler can reach nothing else. */
#ifndef WIRECODE_SIGNALS_H
#define WIRECODE_SIGNALS_H

#include <signal.h>

void signals_catch(void);
/* The number of the signal, 0 if none came. */
int signals_caught(void);
const volatile sig_atomic_t *signals_flag(void);

#endif
