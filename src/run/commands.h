/* What the program does besides coding articles. Each returns the exit status. */
#ifndef WIRECODE_COMMANDS_H
#define WIRECODE_COMMANDS_H

#include "run/message.h"

/* Writes a text to standard output and frees it. */
int command_print(struct buf *text, const struct messages *m);
int command_version(const struct messages *m);
int command_schema(const struct messages *m);
int command_demo(struct options *o, const struct messages *m);
/* Writes the built-in data files to a folder; nothing where one exists that differs. */
int command_data_export(const char *dir, const struct messages *m);
/* The data that the options name, the built-in ones without. */
int command_data_check(const struct options *o, const struct messages *m);
/* What the name that the options hold means, and which line of the data says so. */
int command_actors(const struct options *o, const struct messages *m);

#endif
