#include "run/signals.h"

static volatile sig_atomic_t caught;

/* SA_RESETHAND has restored the default by now: the same signal once more kills. */
static void note(int number) { caught = number; }

/* A read that waits must return, so no SA_RESTART. */
void signals_catch(void)
{
	struct sigaction action = {.sa_handler = note, .sa_flags = (int)SA_RESETHAND};
	sigemptyset(&action.sa_mask);
	sigaction(SIGINT, &action, NULL);
	sigaction(SIGTERM, &action, NULL);
}

int signals_caught(void) { return (int)caught; }
const volatile sig_atomic_t *signals_flag(void) { return &caught; }
