/* The classes of words that this stage asks for: data/lexicon says which words are in them. */
#include "extract/coreference/coreference.h"

#include "extract/coreference/memory.h"

const struct anaphora_classes *anaphora_classes_make(const struct classes *c, struct arena *arena)
{
#define CLASS(name) class_find(c, SLICE(name))
	struct anaphora_classes *out = ARENA_NEW(arena, struct anaphora_classes);
	*out = (struct anaphora_classes){
		.of_faith = CLASS("OF_FAITH"), .acquainted = CLASS("ACQUAINTED"), .talked_over = CLASS("TALKED_OVER"), .opens_talk = CLASS("OPENS_TALK"),
		.goes_on_to = CLASS("GOES_ON_TO"), .asked_there = CLASS("ASKED_THERE"), .begins_talk = CLASS("BEGINS_TALK"), .gathers = CLASS("GATHERS"),
		.mankind = CLASS("MANKIND"), .together = CLASS("TOGETHER"), .each_other = CLASS("EACH_OTHER"),
		.as_we_do = CLASS("AS_WE_DO"), .joins = CLASS("JOINS"), .here_now = CLASS("HERE_NOW"), .done_by_two = CLASS("DONE_BY_TWO"),
		.leads_talk = CLASS("LEADS_TALK"), .tells_you = CLASS("TELLS_YOU"), .had_at_talk = CLASS("HAD_AT_TALK"), .jointly_had = CLASS("JOINTLY_HAD"),
		.jointly_done = CLASS("JOINTLY_DONE"), .peoples = CLASS("PEOPLES"), .personal = CLASS("PERSONAL"), .some = CLASS("SOME_OF"),
		.of_rater = CLASS("OF_RATER"), .securities = CLASS("SECURITIES"), .decides = CLASS("DECIDES"), .asked_for = CLASS("ASKED_FOR"),
		.honorific = CLASS("HONORIFIC"), .anybody = CLASS("ANYBODY"), .article = CLASS("ARTICLE"), .judge = CLASS("JUDGE"), .regime = CLASS("REGIME"),
		.rules_home = CLASS("AT_HOME"), .firm = CLASS("FIRM_NAME"), .he = CLASS("HE"), .it = CLASS("IT"), .they = CLASS("THEY"),
		.reflexive = CLASS("REFLEXIVE"), .we = CLASS("WE"), .country = CLASS("COUNTRY_NOUN"), .pair = CLASS("PAIR_NOUN"), .both = CLASS("BOTH"),
		.three = CLASS("THREE"), .document = CLASS("DOCUMENT"), .fellow = CLASS("FELLOW"), .ng = CLASS("NG"), .name = CLASS("NAME"),
		.fin = CLASS("FIN"), .pronoun = CLASS("PRONOUN"), .role = CLASS("ROLE"), .be = CLASS("BE"), .that = CLASS("THAT"), .time = CLASS("TIME"),
		.state_media = CLASS("STATE_MEDIA"), .local_media = CLASS("LOCAL_MEDIA"), .cue = CLASS("CUE"), .label = CLASS("SPEAKER_LABEL"),
		.title = CLASS("TITLE"), .subordinator = CLASS("SUBORDINATOR"), .verb = CLASS("VG"), .passive = CLASS("PASSIVE"), .infinitive = CLASS("INF"),
		.if_ = CLASS("IF"), .obliges = CLASS("OBLIGES"), .plain = CLASS("PLAIN"), .picked = CLASS("PICKED"), .tyrant = CLASS("TYRANT"),
		.loyal = CLASS("LOYAL"), .of = CLASS("OWNS_OF"), .object_owns = CLASS("OBJECT_OWNS"), .owns_for = CLASS("OWNS_FOR"),
		.owns_on = CLASS("OWNS_ON"), .owns_about = CLASS("OWNS_ABOUT"), .owns_doing = CLASS("OWNS_DOING"), .becomes = CLASS("BECOMES"),
		.negated = CLASS("NEG"), .impersonal = CLASS("IMPERSONAL"), .thing_does = CLASS("THING_DOES"), .thing_moves = CLASS("THING_MOVES"),
		.measure = CLASS("DISTANCE"), .copula = CLASS("LIKE_BE"), .lasts = CLASS("LASTS"), .of_somebody = CLASS("OF_SOMEBODY"),
		.concern = CLASS("CONCERN_ADJ"), .done_to = CLASS("DONE_TO"), .befalls = CLASS("BEFALLS"), .victim = CLASS("VICTIM"),
		.other_side = CLASS("OTHER_SIDE"), .own_noun = CLASS("OWN_NOUN"), .family = CLASS("FAMILY"), .has_own = CLASS("HAS_OWN"),
		.sends = CLASS("SENDS"), .deprives = CLASS("DEPRIVES"), .bare = CLASS("BARE"), .may_be_they = CLASS("MAY_BE_THEY"),
		.thing_shows = CLASS("THING_SHOWS"), .thing_has = CLASS("THING_HAS"), .thing_alone = CLASS("THING_ALONE"), .makes_so = CLASS("MAKES_SO"),
		.thing_makes = CLASS("THING_MAKES"), .paper = CLASS("PAPER"), .needs = CLASS("NEEDS"), .lets = CLASS("LETS"), .partisans = CLASS("PARTISANS"),
		.not_own = CLASS("NOT_OWN_NOUN"), .ordinal = CLASS("ORDINAL"), .tells = CLASS("TELLS"), .organ_name = CLASS("ORGAN_NAME"),
		.act_of = CLASS("ACT_OF"), .where = CLASS("WHERE"),
		.no_short = CLASS("NO_SHORT"), .on_whom = CLASS("ON_WHOM"), .wishes = CLASS("WISHES"),
		.to_another = CLASS("TO_ANOTHER"), .thing_stops = CLASS("THING_STOPS"), .shared = CLASS("SHARED"), .post = CLASS("POST"),
		.denial = CLASS("DENIAL_NOUN"), .no_side = CLASS("NO_SIDE"), .others = CLASS("OTHERS"), .nationals = CLASS("NATIONALS"),
		.oneself_doing = CLASS("ONESELF_DOING"), .meets = CLASS("MEETS"), .granted = CLASS("GRANTED"), .owner = CLASS("OWNER"),
		.vague_body = CLASS("VAGUE_BODY"), .founded = CLASS("FOUNDED"), .cue_noun = CLASS("CUE_NOUN"), .predecessor = CLASS("PREDECESSOR"),
		.sues = CLASS("SUES"), .part_of_firm = CLASS("PART_OF_FIRM"), .acquires = CLASS("ACQUIRES"), .stake = CLASS("STAKE"),
		.part_held = CLASS("PART_HELD"), .is_offered = CLASS("IS_OFFERED"), .bids_for = CLASS("BIDS_FOR"), .tells_of_others = CLASS("TELLS_OF_OTHERS"),
		.buys_into = CLASS("BUYS_INTO"), .issues_for = CLASS("ISSUES_FOR"), .percent = CLASS("PERCENT"),
		.rates = CLASS("RATES"), .uttered = CLASS("UTTERED"), .side_at_work = CLASS("SIDE_AT_WORK"),
	};
	return out;
#undef CLASS
}
