/*
 * One input of each format, with its first allocation failing, its second, and so on until none fails: formats STEP FILE...
 * Whatever fails, the program goes on, nothing stays allocated, and the outcome is the whole record, or a record or a result that says
 * that memory ran out: never a record that lacks something without saying so. STEP 1 tries each; more goes on faster and faster.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/HTMLparser.h>
#include <wirecode.h>

#include "failing.h"

enum { LARGEST = 1 << 20 };

static void ignore(void *ctx, xmlErrorPtr error)
{
	(void)ctx;
	(void)error;
}

static char bytes[LARGEST];
static long failed, tried, lost;

/* libxml2 loses parts of a parser that it has no memory to make: how many blocks at most is tried here, without the project. */
static void measure_libxml(void)
{
	bool reached = true;
	htmlFreeParserCtxt(htmlCreateMemoryParserCtxt("<p>", 3));
	xmlSetStructuredErrorFunc(NULL, ignore);
	for (long n = 1; reached; n++) {
		long before = failing_living();
		failing_at(n);
		htmlFreeParserCtxt(htmlCreateMemoryParserCtxt("<p>", 3));
		reached = failing_counted() >= n;
		failing_at(0);
		xmlResetLastError();
		lost = failing_living() - before > lost ? failing_living() - before : lost;
	}
	xmlSetStructuredErrorFunc(NULL, NULL);
}

static void wrong(const char *file, long n, const char *what, const char *found)
{
	failed++;
	printf("not ok: %s, allocation %ld: %s%s%.300s\n", file, n, what, found ? ": " : "", found ? found : "");
}

/* A context of its own, so that its making is tried too; NULL: no memory. */
static char *code(const struct wirecode *rules, const char *file, size_t n, struct wirecode_error *error)
{
	struct wirecode_input input = {.bytes = bytes, .n = n, .name = file, .date = "2024-03-08"};
	struct wirecode_context *context = wirecode_context_new(rules, NULL, error);
	char *json = context ? wirecode_code(context, &input, NULL, error) : NULL;
	wirecode_context_free(context);
	return json;
}

static bool says_why(const char *json, const struct wirecode_error *error)
{
	bool said = strcmp(error->code, "memory") == 0 || strcmp(error->message, "out of memory") == 0; /* the second while bytes are unpacked */
	return said && (!json || strstr(json, "\"error\":{"));
}

static void try_file(const struct wirecode *rules, const char *file, double step)
{
	FILE *f = fopen(file, "rb");
	size_t size = f ? fread(bytes, 1, sizeof bytes, f) : 0;
	struct wirecode_error error;
	if (f)
		fclose(f);
	char *whole = code(rules, file, size, &error); /* also lets the libraries make what they keep for good */
	if (!whole)
		wrong(file, 0, "no record", error.message);
	for (double k = 1; whole; k = k * step + (step == 1)) {
		long n = (long)k, before = failing_living();
		failing_at(n);
		char *json = code(rules, file, size, &error);
		bool reached = failing_counted() >= n;
		failing_at(0);
		if (!says_why(json, &error) && (!json || strcmp(json, whole) != 0))
			wrong(file, n, "neither the record nor an error", json ? json : error.message);
		wirecode_free(json);
		if (failing_living() > before + lost)
			wrong(file, n, "memory is kept", NULL);
		tried++;
		if (!reached)
			break;
	}
	wirecode_free(whole);
}

int main(int argc, char **argv)
{
	struct wirecode *rules = wirecode_open(NULL, NULL);
	measure_libxml();
	for (int i = 2; i < argc; i++)
		try_file(rules, argv[i], strtod(argv[1], NULL));
	wirecode_close(rules);
	if (lost)
		printf("libxml2 itself keeps up to %ld blocks of a parser that it cannot make\n", lost);
	printf("%ld allocations failed on purpose\n%d passed, %ld failed\n", tried, failed == 0, failed);
	return failed != 0;
}
