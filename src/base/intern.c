#include "base/intern.h"

void intern_init(struct intern *t, struct arena *a, uint32_t base)
{
	*t = (struct intern){.arena = a, .base = base ? base : 1};
}

/* FNV-1a on eight bytes at a time with a final mix: words are short, so this is a multiplication or two. */
uint32_t intern_hash(const char *text, size_t n)
{
	uint64_t h = 0xcbf29ce484222325u ^ n;
	while (n >= 8) {
		uint64_t word;
		memcpy(&word, text, 8);
		h = (h ^ word) * 0x9E3779B97F4A7C15u;
		h ^= h >> 32;
		text += 8;
		n -= 8;
	}
	if (n) {
		uint64_t word = 0;
		for (size_t i = 0; i < n; i++)
			word |= (uint64_t)(unsigned char)text[i] << (8 * i);
		h = (h ^ word) * 0x9E3779B97F4A7C15u;
	}
	return (uint32_t)(h ^ h >> 29);
}

uint32_t intern_find(const struct intern *t, struct slice word, uint32_t hash)
{
	if (!t->n_slots)
		return 0;
	for (uint32_t i = hash & (t->n_slots - 1); t->slots[i]; i = (i + 1) & (t->n_slots - 1)) {
		const struct intern_word *w = &t->words.at[t->slots[i] - 1];
		if (w->hash == hash && w->length == word.n && memcmp(t->bytes.at + w->offset, word.at, word.n) == 0)
			return t->base + t->slots[i] - 1;
	}
	return 0;
}

static void rehash(struct intern *t, uint32_t n_slots)
{
	t->slots = ARENA_ARRAY(t->arena, uint32_t, n_slots);
	t->n_slots = n_slots;
	for (uint32_t w = 0; w < t->words.n; w++) {
		uint32_t i = t->words.at[w].hash & (n_slots - 1);
		while (t->slots[i])
			i = (i + 1) & (n_slots - 1);
		t->slots[i] = w + 1;
	}
}

uint32_t intern_add(struct intern *t, struct slice word)
{
	uint32_t hash = intern_hash(word.at, word.n), found = intern_find(t, word, hash);
	if (found)
		return found;
	if (t->words.n >= t->n_slots / 2)
		rehash(t, t->n_slots ? t->n_slots * 2 : 256);
	uint32_t offset = t->bytes.n;
	for (size_t i = 0; i < word.n; i++)
		*ARRAY_PUSH(t->arena, &t->bytes) = word.at[i];
	*ARRAY_PUSH(t->arena, &t->words) = (struct intern_word){offset, (uint32_t)word.n, hash};
	uint32_t i = hash & (t->n_slots - 1);
	while (t->slots[i])
		i = (i + 1) & (t->n_slots - 1);
	t->slots[i] = t->words.n;
	return t->base + t->words.n - 1;
}

struct slice intern_text(const struct intern *t, uint32_t number)
{
	if (number < t->base || number - t->base >= t->words.n)
		return SLICE("");
	const struct intern_word *w = &t->words.at[number - t->base];
	return (struct slice){t->bytes.at + w->offset, w->length};
}
