/* wirecode: news articles in, records of who says, denies and does what out. */
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include "run/batch.h"
#include "run/commands.h"
#include "run/help.h"

/* Descriptors that the caller closed must not be taken by files of ours: reading and writing on them has to fail. */
static void keep_descriptors(void)
{
	for (int fd; (fd = open("/dev/null", O_PATH)) >= 0;)
		if (fd > STDERR_FILENO) {
			close(fd);
			break;
		}
}

/* abort() is how a bug ends the program. */
static void on_abort(int signal)
{
	(void)signal;
	_exit(EXIT_INTERNAL);
}

static int help(const struct options *o, const struct messages *m)
{
	struct buf text = {0};
	switch (o->command) {
	case RUN_MAN: help_man(&text); break;
	case RUN_COMPLETION: help_completion(&text, o->topic); break;
	default: (o->topic ? help_all : help_short)(&text);
	}
	return command_print(&text, m);
}

/* Nothing was asked for and nobody pipes anything in: waiting for the keyboard would look like a hang. */
static bool nothing_to_do(const struct options *o)
{
	return !o->inputs.n && !o->lists.n && !o->lists0.n && isatty(STDIN_FILENO);
}

static int code_articles(struct options *o, const struct messages *m)
{
	if (nothing_to_do(o)) {
		message(m, SAY_FATAL, NULL, "no input: name files or folders, or pipe an article in; wirecode --help tells more");
		return EXIT_USAGE;
	}
	if (o->to == TO_UNSET && !o->out_dir)
		o->to = !o->out_file && isatty(STDOUT_FILENO) ? TO_JSON : TO_NDJSON;
	struct diag_sink sink = {.report = message_diag_data, .ctx = (void *)(uintptr_t)m};
	struct knowledge_source source = options_knowledge(o);
	struct knowledge *k = knowledge_open(&source, &sink);
	if (!k)
		return EXIT_USAGE;
	int status = batch_run(o, k, m);
	knowledge_close(k);
	return status;
}

static int dispatch(struct options *o, const struct messages *m)
{
	switch (o->command) {
	case RUN_HELP:
	case RUN_MAN:
	case RUN_COMPLETION: return help(o, m);
	case RUN_VERSION: return command_version(m);
	case RUN_SCHEMA: return command_schema(m);
	case RUN_DEMO: return command_demo(o, m);
	case RUN_DATA_EXPORT: return command_data_export(o->data, m);
	case RUN_DATA_CHECK: return command_data_check(o, m);
	case RUN_ACTORS: return command_actors(o, m);
	default: return code_articles(o, m);
	}
}

int main(int argc, char **argv)
{
	struct arena arena = {0};
	struct options options;
	struct messages messages;
	struct buf why = {0};
	int status = EXIT_USAGE;
	keep_descriptors();
	signal(SIGABRT, on_abort);
	signal(SIGPIPE, SIG_IGN);
	bool understood = options_parse(&options, &arena, argc, argv, &why);
	messages_init(&messages, &options);
	if (understood)
		status = dispatch(&options, &messages);
	else
		message(&messages, SAY_FATAL, NULL, "%s; wirecode --help tells more", buf_text(&why));
	buf_free(&why);
	arena_free(&arena);
	return status;
}
