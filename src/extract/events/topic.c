#include "extract/events/topic.h"

#include "extract/frames/table.h"

enum { SPORT_WORDS = 5, SPORT_KINDS = 3 /* different ones */, SPORT_SHARE = 100 /* one in so many words */, SPORT_LOOK = 4000 /* words */ };

bool tells_of_sport(const struct stage *s)
{
	const struct article *a = s->a;
	const struct lexicon *l = &s->k->lexicon;
	const uint32_t class = s->k->frames->class_sport;
	uint32_t n = a->units.n < SPORT_LOOK ? a->units.n : SPORT_LOOK, found = 0, kinds = 0, seen[SPORT_KINDS] = {0};
	for (uint32_t i = 0; i < n; i++) {
		if (!unit_has(l, &a->units.at[i], class))
			continue;
		bool new = true;
		for (uint32_t k = 0; k < kinds; k++)
			new = new && seen[k] != a->units.at[i].word;
		if (new && kinds < SPORT_KINDS)
			seen[kinds++] = a->units.at[i].word;
		found++;
	}
	return found >= SPORT_WORDS && kinds >= SPORT_KINDS && found * SPORT_SHARE >= n;
}
