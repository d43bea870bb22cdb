#include "base/intern.h"

enum { FIRST_BYTES = 128 };

void intern_init(struct intern *t, struct arena *a, uint32_t base)
{
	*t = (struct intern){.arena = a, .base = base ? base : 1};
}

static uint64_t load8(const char *p)
{
	uint64_t v;
	memcpy(&v, p, 8);
	return v;
}

static uint64_t load4(const char *p)
{
	uint32_t v;
	memcpy(&v, p, 4);
	return v;
}

/* Up to eight bytes as a number; reads nothing outside of them. */
static uint64_t load_short(const char *p, size_t n)
{
	if (n == 8)
		return load8(p);
	if (n >= 4)
		return load4(p) | load4(p + n - 4) << 32;
	return n ? (uint64_t)(unsigned char)p[0] | (uint64_t)(unsigned char)p[n / 2] << 8 | (uint64_t)(unsigned char)p[n - 1] << 16 : 0;
}

/* Multiplicative hashing of eight bytes at a time: a word is one multiplication or two. */
uint32_t intern_hash(const char *text, size_t n)
{
	uint64_t h = 0xcbf29ce484222325u ^ n;
	for (; n > 8; text += 8, n -= 8) {
		h = (h ^ load8(text)) * 0x9E3779B97F4A7C15u;
		h ^= h >> 32;
	}
	h = (h ^ load_short(text, n)) * 0x9E3779B97F4A7C15u;
	h = (h ^ h >> 32) * 0xD6E8FEB86659FD93u; /* bring the last letters down to the bits that choose a slot */
	return (uint32_t)(h >> 32);
}

static bool same_bytes(const char *a, const char *b, size_t n)
{
	for (; n > 8; a += 8, b += 8, n -= 8)
		if (load8(a) != load8(b))
			return false;
	return load_short(a, n) == load_short(b, n);
}

uint32_t intern_find(const struct intern *t, struct slice word, uint32_t hash)
{
	if (!t->n_slots)
		return 0;
	const uint32_t low = t->n_slots - 1;
	for (uint32_t i = hash & low, slot; (slot = t->slots[i]); i = (i + 1) & low) {
		if ((slot ^ hash) & ~low)
			continue;
		uint32_t entry = slot & low;
		const uint32_t *start = t->starts.at + entry - 1;
		if (start[1] - start[0] == word.n && same_bytes(t->bytes.at + start[0], word.at, word.n))
			return t->base + entry - 1;
	}
	return 0;
}

static void put(struct intern *t, uint32_t hash, uint32_t entry)
{
	const uint32_t low = t->n_slots - 1;
	uint32_t i = hash & low;
	while (t->slots[i])
		i = (i + 1) & low;
	t->slots[i] = (hash & ~low) | entry;
}

static void rehash(struct intern *t, uint32_t n_slots)
{
	t->slots = ARENA_ARRAY(t->arena, uint32_t, n_slots);
	t->n_slots = n_slots;
	for (uint32_t i = 0; i < t->n; i++)
		put(t, intern_hash(t->bytes.at + t->starts.at[i], t->starts.at[i + 1] - t->starts.at[i]), i + 1);
}

uint32_t intern_add(struct intern *t, struct slice word)
{
	uint32_t hash = intern_hash(word.at, word.n), found = intern_find(t, word, hash);
	if (found)
		return found;
	if (t->n >= t->n_slots / 8 * 7)
		rehash(t, t->n_slots ? t->n_slots * 2 : 64);
	if (word.n > t->bytes.cap - t->bytes.n)
		ARRAY_RESERVE(t->arena, &t->bytes, (size_t)t->bytes.n * 2 + word.n + FIRST_BYTES);
	memcpy(t->bytes.at + t->bytes.n, word.at, word.n);
	if (!t->starts.n)
		*ARRAY_PUSH(t->arena, &t->starts) = 0;
	*ARRAY_PUSH(t->arena, &t->starts) = t->bytes.n += (uint32_t)word.n;
	put(t, hash, ++t->n);
	return t->base + t->n - 1;
}
