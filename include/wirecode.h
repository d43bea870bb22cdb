/*
 * libwirecode: a news article in, its records as a JSON string out.
 *
 *   struct wirecode *rules = wirecode_open(NULL, &error);                       once a program
 *   struct wirecode_context *context = wirecode_context_new(rules, NULL, &error);   once a thread
 *   struct wirecode_input input = {.bytes = text, .n = length, .date = "2024-03-08"};
 *   char *json = wirecode_code(context, &input, NULL, &error);
 *   ...
 *   wirecode_free(json);
 *   wirecode_context_free(context);
 *   wirecode_close(rules);
 *
 * - One rule of ownership: what a function gives you as `char *` or as a structure is yours to free; what you pass in stays yours and
 *   may go when the call returns; `const char *` is the library's and lives as long as what it was asked of.
 * - Any number of threads may share a `struct wirecode`; a context serves one thread at a time. There is no state besides.
 * - Nothing is printed, no clock, locale, environment or network is read, no file but those of the folder given to wirecode_open, and
 *   the program is never ended. The same input gives the same bytes.
 * - Strings are UTF-8. Where a `struct wirecode_error *` is taken, it may be NULL; after a success its code is "".
 */
#ifndef WIRECODE_H
#define WIRECODE_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

#define WIRECODE_API __attribute__((visibility("default")))

struct wirecode;         /* lexicons, actors, frames, rules: only read once they are open */
struct wirecode_context; /* the memory of one thread */

struct wirecode_error {
	char code[32];     /* "memory", "data", "option"; of an article that failed, the code in its record: "empty", "not-text", ... */
	char message[256]; /* for people */
};

/* Zero is the default of every field. */
struct wirecode_options {
	const char *offsets; /* what start and end count: "char" (code points), "byte" or "utf16" */
	int with_text;       /* put the article's text into the record */
	int indented;        /* JSON for people instead of one line */
	size_t max_bytes;    /* the largest article; 256 MiB */
	size_t max_memory;   /* the most that one article may take; 256 MiB */
};

/* Bytes as they were found, or plain text; gzip is seen through. NULL: not known. */
struct wirecode_input {
	const char *bytes;
	size_t n;
	const char *format; /* as for --from: "text", "html", "jsonl" ...; NULL: found out */
	const char *name;   /* path or URL: recorded as the source, helps to find out format and date */
	const char *id, *title;
	const char *date;   /* of publication, YYYY-MM-DD: what "on Friday" is reckoned from */
};

/* The built-in data, or those of a folder as `wirecode data export` writes it. NULL: the error says why. */
WIRECODE_API struct wirecode *wirecode_open(const char *folder, struct wirecode_error *error);
WIRECODE_API void wirecode_close(struct wirecode *rules);

/* options == NULL: the defaults. The rules must stay open as long as the context is used. */
WIRECODE_API struct wirecode_context *wirecode_context_new(const struct wirecode *rules, const struct wirecode_options *options, struct wirecode_error *error);
WIRECODE_API void wirecode_context_free(struct wirecode_context *context);

/*
 * One record a line (see `wirecode --schema`), ended by NUL; *length, where asked for, is without it. An input of a format that holds
 * many articles gives a line for each. An article that fails has a record too, which says why, and the first of them fills `error`.
 * NULL: the call itself failed, for want of memory or for an option that is none.
 */
WIRECODE_API char *wirecode_code(struct wirecode_context *context, const struct wirecode_input *input, size_t *length, struct wirecode_error *error);
WIRECODE_API void wirecode_free(char *json);

WIRECODE_API const char *wirecode_version(void);
/* 64 hex digits that stand for all the data; also in every record. */
WIRECODE_API const char *wirecode_rules_sha256(const struct wirecode *rules);

#ifdef __cplusplus
}
#endif

#endif
