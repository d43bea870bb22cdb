/*
 * Whose "we" is no state's, whatever he speaks of:
 *
 *   THE FIRST LADY:  We all have taught         whoever shares an officer's house and no office
 *   our country                                 but this is the state's whoever says so
 *   Statement by the President and First Lady   a couple, not the state of one of them
 *   Remarks at a Campaign Event in Ohio         a party and those who have come; at a reception for its donors more often the state
 */
#include "extract/coreference/short_forms.h"

static bool shares_house(const struct memory *m, uint32_t actor)
{
	return holds_role(m, actor, SLICE(" lady")) || holds_role(m, actor, SLICE(" gentleman"));
}

/* "Campaign Event", "Rally", "GOTV" in the title, but not "Campaign Reception". */
static bool titled_as_campaign(const struct article *a)
{
	static const char *const calls[] = {"GOTV", "Get Out the Vote", "Get Out The Vote", "Get-Out-the-Vote", "Canvass", "Phone Bank"};
	struct slice rest = article_title(a), word = SLICE("");
	for (size_t i = 0; i < sizeof calls / sizeof *calls; i++)
		if (slice_find(rest, slice_of(calls[i]), 0) < rest.n)
			return true;
	bool campaign = false;
	while (rest.n && slice_next(&rest, ' ', &word)) {
		if ((campaign && !slice_same(word, SLICE("reception"))) || slice_same(word, SLICE("rally")))
			return true;
		campaign = slice_same(word, SLICE("campaign"));
	}
	return false;
}

/* "Statement by President Hill and First Lady Ann Hill" */
static bool titled_by_couple(const struct article *a)
{
	struct slice title = article_title(a);
	return slice_find(title, SLICE(" and First Lady"), 0) < title.n || slice_find(title, SLICE(" and the First Lady"), 0) < title.n;
}

bool before_country(const struct memory *m, uint32_t unit)
{
	return m->a->units.at[unit].tag == TAG_PRPS && unit_in_class(m, m->a->groups.at[group_of_unit(m, unit)].head, m->c->country);
}

bool speaks_for_none(struct memory *m, uint32_t unit)
{
	if (!m->a->home_of_site || before_country(m, unit))
		return false;
	if (!m->turn.taken && titled_by_couple(m->a))
		return true;
	uint32_t who = m->turn.taken ? m->turn.who : m->author.who.n == 1 ? m->author.who.at[0] : NONE;
	if (who == NONE)
		return false;
	if (!m->at_campaign)
		m->at_campaign = titled_as_campaign(m->a) ? 2 : 1;
	return m->at_campaign == 2 || (actor_is_person(m, who) && shares_house(m, who));
}
