/* Reading the lexicon: attributes. */
#include "lexicon/building.h"

struct slice lexicon_attribute(const struct lexicon *l, const struct entry *e, struct slice key)
{
	if (!e->attributes)
		return SLICE("");
	const char *at = l->pool.at + e->attributes;
	while ((key.n && *at != *key.at) || strncmp(at, key.at, key.n) != 0 || at[key.n] != '=') {
		at = strchr(at, ' ');
		if (!at)
			return SLICE("");
		at++;
	}
	at += key.n + 1;
	return (struct slice){at, (size_t)(strchrnul(at, ' ') - at)};
}
