#include "run/places.h"

#include <stdlib.h>

#include "base/diag.h"

enum { FIRST = 1024 };

/* FNV-1a; never 0. */
static uint64_t hash(struct slice s)
{
	uint64_t h = 0xcbf29ce484222325u;
	for (size_t i = 0; i < s.n; i++)
		h = (h ^ (unsigned char)s.at[i]) * 0x100000001b3u;
	return h ? h : 1;
}

/* Where a name is or belongs. */
static struct place *slot(const struct places *p, uint64_t name)
{
	size_t i = (size_t)(name ^ name >> 32) & (p->cap - 1);
	while (p->at[i].name && p->at[i].name != name)
		i = (i + 1) & (p->cap - 1);
	return &p->at[i];
}

static void grow(struct places *p)
{
	struct places larger = {.cap = p->cap ? 2 * p->cap : FIRST, .n = p->n};
	larger.at = calloc(larger.cap, sizeof *larger.at);
	if (!larger.at)
		BUG("no memory for the names of the inputs");
	for (size_t i = 0; i < p->cap; i++)
		if (p->at[i].name)
			*slot(&larger, p->at[i].name) = p->at[i];
	free(p->at);
	*p = larger;
}

bool places_take(struct places *p, struct slice name, const char *path)
{
	if (2 * p->n >= p->cap)
		grow(p);
	struct place new = {hash(name), hash(slice_of(path))}, *at = slot(p, new.name);
	if (at->name)
		return at->path == new.path;
	*at = new;
	p->n++;
	return true;
}

void places_free(struct places *p)
{
	free(p->at);
	*p = (struct places){0};
}
