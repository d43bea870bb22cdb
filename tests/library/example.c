/* Who says and who denies in the files that are named: cc example.c $(pkg-config --cflags --libs wirecode) */
#include <stdio.h>
#include <stdlib.h>

#include <wirecode.h>

static char *read_file(const char *path, size_t *n)
{
	FILE *f = fopen(path, "rb");
	char *bytes = malloc(1 << 20);
	*n = f && bytes ? fread(bytes, 1, 1 << 20, f) : 0;
	if (f)
		fclose(f);
	return bytes;
}

int main(int argc, char **argv)
{
	struct wirecode_error error;
	struct wirecode *rules = wirecode_open(NULL, &error);
	struct wirecode_context *context = rules ? wirecode_context_new(rules, NULL, &error) : NULL;
	for (int i = 1; context && i < argc; i++) {
		struct wirecode_input input = {.name = argv[i], .date = "2024-03-08"};
		char *bytes = read_file(argv[i], &input.n);
		input.bytes = bytes;
		char *json = wirecode_code(context, &input, NULL, &error);
		if (json)
			fputs(json, stdout);
		if (error.code[0])
			fprintf(stderr, "%s: %s: %s\n", argv[i], error.code, error.message);
		wirecode_free(json);
		free(bytes);
	}
	wirecode_context_free(context);
	wirecode_close(rules);
	return error.code[0] != '\0';
}
