/* ninjs 1 to 3, and any other JSON document over several lines: one object or a list of them. */
#include "read/json.h"

static int sniff(struct slice head, struct slice file_name)
{
	head = slice_trim(head);
	bool named = slice_ends(file_name, SLICE(".json"));
	if (!head.n || (head.at[0] != '{' && head.at[0] != '['))
		return 0;
	size_t i = 1;
	while (i < head.n && byte_is_space(head.at[i]))
		i++;
	bool json = i < head.n && (head.at[i] == '"' || (head.at[0] == '[' && (head.at[i] == '{' || head.at[i] == ']')));
	return !json ? 0 : named ? 90 : 80;
}

static void decode(struct slice bytes, const struct read_options *options, const struct article_sink *sink)
{
	if (slice_starts(bytes, SLICE("\xEF\xBB\xBF")))
		bytes = slice_cut(bytes, 3, bytes.n);
	json_decode(bytes, options, sink, "json", true);
}

const struct reader reader_ninjs = {"ninjs", sniff, NULL, decode, false};
