/* JSON lines: an article a line. A blank line is a failed article, for a filter owes its caller a line for each line. */
#include "read/json.h"

/* The line's bytes without the break; false at the end. A line beyond the limit is skipped and said so. */
static bool split(struct stream *in, const struct read_options *options, const struct item_sink *sink)
{
	size_t limit = reader_limit(options), seen = 0;
	bool too_large = false;
	uint64_t start = stream_offset(in);
	for (;;) {
		struct slice s = stream_peek(in, seen + 1);
		bool ended = s.n == seen;
		const char *nl = ended ? NULL : memchr(s.at + seen, '\n', s.n - seen);
		size_t line = nl ? (size_t)(nl - s.at) : s.n;
		if (!nl && !ended) {
			seen = s.n;
			if (line > limit) {
				too_large = true;
				stream_skip(in, seen);
				seen = 0;
			}
			continue;
		}
		if (ended && s.n == 0 && !too_large)
			return true;
		struct slice bytes = slice_trim(slice_cut(s, 0, line));
		if (slice_starts(bytes, SLICE("\xEF\xBB\xBF")))
			bytes = slice_cut(bytes, 3, bytes.n);
		too_large = too_large || line > limit;
		const char *error = too_large ? "too-large" : bytes.n ? NULL : "empty";
		if (!sink->item(sink->ctx, error ? slice_cut(bytes, 0, 0) : bytes, start, error))
			return false;
		stream_skip(in, nl ? line + 1 : line);
		start = stream_offset(in);
		seen = 0;
		too_large = false;
	}
}

static int sniff(struct slice head, struct slice file_name)
{
	bool named = slice_ends(file_name, SLICE(".jsonl")) || slice_ends(file_name, SLICE(".ndjson")) || slice_ends(file_name, SLICE(".jl"));
	head = slice_trim(head);
	if (head.n < 2 || head.at[0] != '{')
		return named ? 60 : 0;
	/* {"key": on one line, and not {, line break, key: that is one document over many lines */
	size_t i = 1;
	while (i < head.n && (head.at[i] == ' ' || head.at[i] == '\t'))
		i++;
	if (i == head.n || head.at[i] != '"')
		return named ? 60 : 0;
	size_t end = slice_find(head, SLICE("\n"), 0);
	bool whole_line = end == head.n || (end && slice_trim(slice_cut(head, 0, end)).at[slice_trim(slice_cut(head, 0, end)).n - 1] == '}');
	return named ? 95 : whole_line ? 85 : 0;
}

static void decode(struct slice bytes, const struct read_options *options, const struct article_sink *sink)
{
	json_decode(bytes, options, sink, "jsonl", false);
}

const struct reader reader_jsonl = {"jsonl", sniff, split, decode, false};
