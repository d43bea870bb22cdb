/* The classes of words by which actors are found: the names that the lexicon has for them. */
#include "extract/actors/actors.h"

static const struct {
	size_t at; /* in struct actors */
	const char *name;
} CLASSES[] = {
	{offsetof(struct actors, class_actor), "ACTOR"}, {offsetof(struct actors, class_state), "STATE"},
	{offsetof(struct actors, class_person), "PERSON"}, {offsetof(struct actors, class_role), "ROLE"},
	{offsetof(struct actors, class_time), "TIME"}, {offsetof(struct actors, class_business), "BUSINESS_NOUN"},
	{offsetof(struct actors, class_firm), "FIRM_NAME"}, {offsetof(struct actors, class_igo), "IGO"},
	{offsetof(struct actors, class_organ), "ORGAN"}, {offsetof(struct actors, class_half), "HALF"},
	{offsetof(struct actors, class_title), "TITLE"}, {offsetof(struct actors, class_address), "ADDRESS"},
	{offsetof(struct actors, class_title_she), "TITLE_SHE"}, {offsetof(struct actors, class_title_he), "TITLE_HE"}, {offsetof(struct actors, class_cue), "CUE"},
	{offsetof(struct actors, class_famous), "FAMOUS"}, {offsetof(struct actors, class_suffix), "NAME_SUFFIX"},
	{offsetof(struct actors, class_particle), "PARTICLE"}, {offsetof(struct actors, class_not_of), "NOT_OF"},
	{offsetof(struct actors, class_topic), "TOPIC_WORD"}, {offsetof(struct actors, class_state_topic), "STATE_TOPIC"},
	{offsetof(struct actors, class_branch), "BRANCH_WORD"}, {offsetof(struct actors, class_member), "MEMBER_NOUN"},
	{offsetof(struct actors, class_compatriot), "COMPATRIOT"}, {offsetof(struct actors, class_score), "SCORE_NOUN"},
	{offsetof(struct actors, class_part_of_land), "PART_OF_LAND"}, {offsetof(struct actors, class_wins), "WIN_VERB"},
	{offsetof(struct actors, class_feast), "FEAST"}, {offsetof(struct actors, class_situated), "SITUATED"},
	{offsetof(struct actors, class_before_aside), "BEFORE_ASIDE"}, {offsetof(struct actors, class_younger), "YOUNGER"},
	{offsetof(struct actors, class_elder), "ELDER"}, {offsetof(struct actors, class_rules_kind), "RULES_KIND"},
	{offsetof(struct actors, class_thing_of_town), "THING_OF_TOWN"}, {offsetof(struct actors, class_business_name), "BUSINESS_NAME"},
	{offsetof(struct actors, class_private_body), "PRIVATE_BODY"}, {offsetof(struct actors, class_national_body), "NATIONAL_BODY"},
	{offsetof(struct actors, class_body_noun), "BODY_NOUN"}, {offsetof(struct actors, class_led), "LED_WORD"},
	{offsetof(struct actors, class_famous_letters), "FAMOUS_LETTERS"}, {offsetof(struct actors, class_epithet), "EPITHET"},
	{offsetof(struct actors, class_others), "OTHERS"}, {offsetof(struct actors, class_be), "BE"},
	{offsetof(struct actors, class_currency), "CURRENCY"}, {offsetof(struct actors, class_language), "LANGUAGE_WORD"},
	{offsetof(struct actors, class_by_descent), "BY_DESCENT"}, {offsetof(struct actors, class_between_states), "BETWEEN_STATES"},
	{offsetof(struct actors, class_aims), "AIMS"}, {offsetof(struct actors, class_speaks_with), "SPEAKS_WITH"},
	{offsetof(struct actors, class_english), "ENGLISH_WORD"}, {offsetof(struct actors, class_done_by), "DONE_BY"},
	{offsetof(struct actors, class_other_side), "OTHER_SIDE"}, {offsetof(struct actors, class_us_state), "US_STATE"},
	{offsetof(struct actors, class_namesake_town), "NAMESAKE_TOWN"},
	{offsetof(struct actors, class_province), "PROVINCE"},
	{offsetof(struct actors, class_no_town), "NO_TOWN"}, {offsetof(struct actors, class_rank_word), "RANK_WORD"},
	{offsetof(struct actors, class_namesake), "NAMESAKE"}, {offsetof(struct actors, class_opens_speech), "OPENS_SPEECH"},
	{offsetof(struct actors, class_past_holder), "PAST_HOLDER"}, {offsetof(struct actors, class_governmental), "GOVERNMENTAL"},
	{offsetof(struct actors, class_before_language), "BEFORE_LANGUAGE"}, {offsetof(struct actors, class_rank_of_firm), "RANK_OF_FIRM"},
	{offsetof(struct actors, class_of_persons), "OF_PERSONS"}, {offsetof(struct actors, class_governs), "GOVERNS"},
	{offsetof(struct actors, class_before_town), "BEFORE_TOWN"}, {offsetof(struct actors, class_kind_of_place), "KIND_OF_PLACE"},
	{offsetof(struct actors, class_happening), "HAPPENING"}, {offsetof(struct actors, class_individual), "INDIVIDUAL"},
	{offsetof(struct actors, class_thing_name), "THING_NAME"}, {offsetof(struct actors, class_organ_name), "ORGAN_NAME"},
	{offsetof(struct actors, class_trade_name), "TRADE_NAME"}, {offsetof(struct actors, class_no_role), "NO_ROLE"},
	{offsetof(struct actors, class_besides), "BESIDES"}, {offsetof(struct actors, class_law_name), "LAW_NAME"},
	{offsetof(struct actors, class_part_of_party), "PART_OF_PARTY"}, {offsetof(struct actors, class_lets), "LETS"},
	{offsetof(struct actors, class_no_states), "OF_NO_STATE"}, {offsetof(struct actors, class_place_list), "PLACE_LIST"},
	{offsetof(struct actors, class_place_first), "PLACE_FIRST"}, {offsetof(struct actors, class_named_law), "NAMED_LAW"},
	{offsetof(struct actors, class_verb), "VG"}, {offsetof(struct actors, class_post), "POST_OF"},
	{offsetof(struct actors, class_passive), "PASSIVE"}, {offsetof(struct actors, class_negated), "NEG"},
	{offsetof(struct actors, class_becomes), "BECOMES"}, {offsetof(struct actors, class_serves), "SERVES_AS"},
	{offsetof(struct actors, class_made), "MADE_SO"}, {offsetof(struct actors, class_served), "SERVED"},
	{offsetof(struct actors, class_years), "FROM_OR_UNTIL"}, {offsetof(struct actors, class_former), "FORMER"},
	{offsetof(struct actors, class_body_epithet), "BODY_EPITHET"}, {offsetof(struct actors, class_picks), "PICKED"},
	{offsetof(struct actors, class_plain), "PLAIN"}, {offsetof(struct actors, class_of_old), "OF_OLD"},
	{offsetof(struct actors, class_part_of_firm), "PART_OF_FIRM"}, {offsetof(struct actors, class_worldwide), "WORLDWIDE"},
	{offsetof(struct actors, class_unnamed), "UNNAMED"},
	{offsetof(struct actors, class_called_after), "CALLED_AFTER"}, {offsetof(struct actors, class_village), "VILLAGE"},
	{offsetof(struct actors, class_named_thing), "NAMED_THING"},
	{offsetof(struct actors, class_before_firm), "BEFORE_FIRM"}, {offsetof(struct actors, class_land_in_name), "LAND_IN_NAME"},
	{offsetof(struct actors, class_name_of_unit), "NAME_OF_UNIT"}, {offsetof(struct actors, class_not_branch), "NOT_BRANCH"},
	{offsetof(struct actors, class_building), "BUILDING"}, {offsetof(struct actors, class_before_leadership), "BEFORE_LEADERSHIP"},
	{offsetof(struct actors, class_room), "ROOM"},
	{offsetof(struct actors, class_here), "HERE"},
	{offsetof(struct actors, class_beside_house), "BESIDE_HOUSE"}, {offsetof(struct actors, class_ceremony), "CEREMONY"},
	{offsetof(struct actors, class_held_there), "HELD_THERE"}, {offsetof(struct actors, class_comes_there), "COMES_THERE"},
	{offsetof(struct actors, class_goes_there), "GOES_THERE"},
};

void word_classes_find(struct actors *t, struct lexicon *l)
{
	for (size_t i = 0; i < sizeof CLASSES / sizeof *CLASSES; i++)
		*(uint32_t *)((char *)t + CLASSES[i].at) = lexicon_class(l, CLASSES[i].name);
}
