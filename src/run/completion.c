/* Completion scripts. */
#include "run/help.h"
#include "run/options.h"

static bool takes_file(const struct option_row *r)
{
	return r->argument && (strcmp(r->argument, "FILE") == 0 || strcmp(r->argument, "DIR") == 0 || strcmp(r->argument, "JOURNAL") == 0);
}

static bool required(const struct option_row *r) { return r->argument && r->argument[0] != '['; }

static void values(struct buf *out, const char *list)
{
	struct slice rest = slice_of(list), value;
	for (bool first = true; slice_next(&rest, '|', &value); first = false) {
		buf_add(out, first ? SLICE("") : SLICE(" "));
		buf_add(out, value);
	}
}

/* ---- bash ---- */

static void bash_case(struct buf *out, const struct option_row *r)
{
	if (!required(r))
		return;
	if (r->letter)
		buf_addf(out, "\t-%c|", r->letter);
	buf_addf(out, "%s--%s) ", r->letter ? "" : "\t", r->name);
	if (r->values) {
		buf_add(out, SLICE("COMPREPLY=($(compgen -W \""));
		values(out, r->values);
		buf_add(out, SLICE("\" -- \"$cur\")); return;;\n"));
	} else {
		buf_addf(out, "%sreturn;;\n", takes_file(r) ? "COMPREPLY=($(compgen -f -- \"$cur\")); " : "");
	}
}

static void bash(struct buf *out)
{
	buf_add(out, SLICE("_wirecode()\n{\n\tlocal cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]}\n\tCOMPREPLY=()\n"
			   "\tif [[ $cur == = ]]; then cur=; elif [[ $prev == = ]]; then prev=${COMP_WORDS[COMP_CWORD-2]}; fi\n\tcase $prev in\n"));
	for (size_t i = 0; options_row(i); i++)
		bash_case(out, options_row(i));
	buf_add(out, SLICE("\tesac\n\tif [[ $cur == -* ]]; then\n\t\tCOMPREPLY=($(compgen -W \""));
	for (size_t i = 0; options_row(i); i++)
		buf_addf(out, "%s--%s", i ? " " : "", options_row(i)->name);
	buf_add(out, SLICE("\" -- \"$cur\"))\n\telse\n\t\tCOMPREPLY=($(compgen -f -- \"$cur\"))\n\tfi\n}\n"
			   "complete -o filenames -F _wirecode wirecode\n"));
}

/* ---- zsh ---- */

/* Inside '...[help]:name:': quotes, brackets and colons have a meaning. */
static void zsh_text(struct buf *out, const char *s)
{
	for (; *s; s++) {
		if (*s == '\'')
			buf_add(out, SLICE("'\\''"));
		else if (strchr("[]:\\", *s))
			buf_addf(out, "\\%c", *s);
		else
			buf_add_char(out, *s);
	}
}

static void zsh_action(struct buf *out, const struct option_row *r)
{
	if (!required(r))
		return;
	buf_add_char(out, ':');
	zsh_text(out, r->argument);
	buf_add_char(out, ':');
	if (r->values) {
		buf_add_char(out, '(');
		values(out, r->values);
		buf_add_char(out, ')');
	} else if (takes_file(r)) {
		buf_add(out, SLICE("_files"));
	}
}

static void zsh(struct buf *out)
{
	buf_add(out, SLICE("#compdef wirecode\n_arguments -s -S \\\n"));
	for (size_t i = 0; options_row(i); i++) {
		const struct option_row *r = options_row(i);
		if (r->letter)
			buf_addf(out, "\t'(-%c --%s)'{-%c%s,--%s%s}'[", r->letter, r->name, r->letter, required(r) ? "+" : "", r->name, required(r) ? "=" : "");
		else
			buf_addf(out, "\t'--%s%s[", r->name, required(r) ? "=" : "");
		zsh_text(out, r->help);
		buf_add_char(out, ']');
		zsh_action(out, r);
		buf_add(out, SLICE("' \\\n"));
	}
	buf_add(out, SLICE("\t'*:file:_files'\n"));
}

/* ---- fish ---- */

static void fish_text(struct buf *out, const char *s)
{
	for (; *s; s++) {
		if (*s == '\'' || *s == '\\')
			buf_add_char(out, '\\');
		buf_add_char(out, *s);
	}
}

static void fish(struct buf *out)
{
	for (size_t i = 0; options_row(i); i++) {
		const struct option_row *r = options_row(i);
		buf_addf(out, "complete -c wirecode -l %s", r->name);
		if (r->letter)
			buf_addf(out, " -s %c", r->letter);
		if (required(r))
			buf_add(out, takes_file(r) ? SLICE(" -r") : SLICE(" -x"));
		if (required(r) && r->values) {
			buf_add(out, SLICE(" -a '"));
			values(out, r->values);
			buf_add_char(out, '\'');
		}
		buf_add(out, SLICE(" -d '"));
		fish_text(out, r->help);
		buf_add(out, SLICE("'\n"));
	}
}

void help_completion(struct buf *out, const char *shell)
{
	(strcmp(shell, "zsh") == 0 ? zsh : strcmp(shell, "fish") == 0 ? fish : bash)(out);
}
