/* The words, sets and classes that the code itself asks for by name: &support of data/frames/sets.tsv, PLAN_HOST of objects.tsv, IF of the
 * lexicon. */
#include <stddef.h>

#include "extract/frames/table.h"

struct known_name {
	size_t field; /* of struct frames */
	const char *name;
};

static const struct known_name WORDS[] = {
	{offsetof(struct frames, word_of), "of"}, {offsetof(struct frames, word_for), "for"}, {offsetof(struct frames, word_to), "to"},
	{offsetof(struct frames, word_by), "by"}, {offsetof(struct frames, word_and), "and"}, {offsetof(struct frames, word_the), "the"},
	{offsetof(struct frames, word_between), "between"}, {offsetof(struct frames, word_among), "among"},
	{offsetof(struct frames, word_as), "as"}, {offsetof(struct frames, word_in), "in"}, {offsetof(struct frames, word_from), "from"},
	{offsetof(struct frames, word_into), "into"}, {offsetof(struct frames, word_including), "including"},
	{offsetof(struct frames, word_times), "times"}, {offsetof(struct frames, word_at), "at"}, {offsetof(struct frames, word_on), "on"},
	{offsetof(struct frames, word_near), "near"}, {offsetof(struct frames, word_against), "against"},
	{offsetof(struct frames, word_with), "with"}, {offsetof(struct frames, word_after), "after"},
	{offsetof(struct frames, word_before), "before"}, {offsetof(struct frames, word_during), "during"},
	{offsetof(struct frames, status.word_until), "until"}, {offsetof(struct frames, status.word_short), "short"},
	{offsetof(struct frames, status.word_have), "have"}, {offsetof(struct frames, status.word_had), "had"},
	{offsetof(struct frames, status.word_set), "set"}, {offsetof(struct frames, status.word_any), "any"},
	{offsetof(struct frames, status.word_there), "there"}, {offsetof(struct frames, status.word_since), "since"},
	{offsetof(struct frames, status.word_should), "should"}, {offsetof(struct frames, status.word_going), "going"},
	{offsetof(struct frames, status.word_got), "got"}, {offsetof(struct frames, status.word_than), "than"}
};

static const struct known_name SETS[] = {
	{offsetof(struct frames, set_support), "&support"}, {offsetof(struct frames, set_planned), "&support-planned"},
	{offsetof(struct frames, set_wanted), "&support-wanted"}, {offsetof(struct frames, set_hypothetical), "&support-hypothetical"},
	{offsetof(struct frames, set_negated), "&support-negated"}, {offsetof(struct frames, set_control), "&control"},
	{offsetof(struct frames, set_letting), "&letting"}, {offsetof(struct frames, set_bereft), "&bereft"},
	{offsetof(struct frames, set_sending), "&sending"}, {offsetof(struct frames, set_inviting), "&invite"},
	{offsetof(struct frames, set_causing), "&causing"}, {offsetof(struct frames, set_threatening), "&threaten"},
	{offsetof(struct frames, set_shaking), "&shaking"}, {offsetof(struct frames, set_keeping), "&keeping"},
	{offsetof(struct frames, set_stopping), "&stopping"}, {offsetof(struct frames, set_preventing), "&preventing"},
	{offsetof(struct frames, set_landing), "&landing"}, {offsetof(struct frames, set_helping), "&helping"},
	{offsetof(struct frames, set_commanding), "&commanding"}, {offsetof(struct frames, set_publishing), "&publishing"},
	{offsetof(struct frames, set_signing), "&signing"}, {offsetof(struct frames, set_ending), "&ending"},
	{offsetof(struct frames, set_brokering), "&brokering"}, {offsetof(struct frames, set_guest), "&guest"},
	{offsetof(struct frames, set_resuming), "&resuming"}, {offsetof(struct frames, set_holding), "&holding"},
	{offsetof(struct frames, set_arriving), "&arriving"}, {offsetof(struct frames, set_by_others), "&by-others"},
	{offsetof(struct frames, set_answer), "&answer"}, {offsetof(struct frames, set_undergo), "&undergo"},
	{offsetof(struct frames, set_ascribing), "&ascribing"}, {offsetof(struct frames, set_happen), "&happen"},
	{offsetof(struct frames, set_coming_about), "&coming-about"}, {offsetof(struct frames, set_staged), "&staged"},
	{offsetof(struct frames, set_kill), "&kill"}, {offsetof(struct frames, set_wound), "&wound"},
	{offsetof(struct frames, set_accuse), "&accuse"}, {offsetof(struct frames, set_retaking), "&retaking"},
	{offsetof(struct frames, set_mediating), "&mediating"}, {offsetof(struct frames, set_part_taking), "&part-taking"},
	{offsetof(struct frames, set_actual), "&actual"}, {offsetof(struct frames, set_beginning), "&beginning"},
	{offsetof(struct frames, set_abandoning), "&abandoning"}, {offsetof(struct frames, set_deciding), "&deciding"},
	{offsetof(struct frames, set_hinting), "&hinting"}, {offsetof(struct frames, set_supposing), "&supposing"},
	{offsetof(struct frames, set_excluding), "&excluding"}, {offsetof(struct frames, status.set_to_end), "&to-end"},
	{offsetof(struct frames, status.set_attaining), "&attaining"}, {offsetof(struct frames, status.set_wishing), "&wishing"},
	{offsetof(struct frames, status.set_thereby), "&thereby"}, {offsetof(struct frames, status.set_visiting), "&visiting"},
	{offsetof(struct frames, set_intended), "&intended"}, {offsetof(struct frames, set_drill), "&drill"}
};

static const struct known_name NOUN_CLASSES[] = {
	{offsetof(struct frames, class_money), "MONEY"}, {offsetof(struct frames, class_populace), "POPULACE"},
	{offsetof(struct frames, class_quantity), "QUANTITY"}, {offsetof(struct frames, class_planned_mod), "PLANNED_MOD"},
	{offsetof(struct frames, class_possible_mod), "POSSIBLE_MOD"}, {offsetof(struct frames, class_undone_mod), "UNDONE_MOD"},
	{offsetof(struct frames, class_alleged_mod), "ALLEGED_MOD"}, {offsetof(struct frames, class_plan_host), "PLAN_HOST"},
	{offsetof(struct frames, class_doubt_host), "DOUBT_HOST"}, {offsetof(struct frames, class_doing_host), "DOING_HOST"},
	{offsetof(struct frames, class_failure_host), "FAILURE_HOST"}, {offsetof(struct frames, class_ability_host), "ABILITY_HOST"},
	{offsetof(struct frames, class_outcome_host), "OUTCOME_HOST"}, {offsetof(struct frames, class_amends), "AMENDS"},
	{offsetof(struct frames, class_part_host), "PART_HOST"}, {offsetof(struct frames, class_denial_host), "DENIAL_HOST"},
	{offsetof(struct frames, class_aim_host), "AIM_HOST"}, {offsetof(struct frames, class_worth_host), "WORTH_HOST"},
	{offsetof(struct frames, class_means_host), "MEANS_HOST"}, {offsetof(struct frames, class_sign_host), "SIGN_HOST"},
	{offsetof(struct frames, class_pretext_host), "PRETEXT_HOST"}, {offsetof(struct frames, class_asking_host), "ASKING_HOST"},
	{offsetof(struct frames, class_crowd), "CROWD"}, {offsetof(struct frames, class_border_host), "BORDER_HOST"},
	{offsetof(struct frames, class_gathering), "GATHERING"}, {offsetof(struct frames, class_weapon), "WEAPON"},
	{offsetof(struct frames, class_exercise), "EXERCISE"}
};

static const struct known_name UNIT_CLASSES[] = {
	{offsetof(struct frames, class_if), "IF"}, {offsetof(struct frames, class_likely), "LIKELY"},
	{offsetof(struct frames, class_fears), "FEARS"}, {offsetof(struct frames, class_unable), "UNABLE"},
	{offsetof(struct frames, class_instead), "INSTEAD"}, {offsetof(struct frames, class_eventual), "EVENTUAL"},
	{offsetof(struct frames, class_ahead_of), "AHEAD_OF"}, {offsetof(struct frames, class_needed), "NEEDED"},
	{offsetof(struct frames, class_self), "WE"}, {offsetof(struct frames, class_he), "HE"},
	{offsetof(struct frames, class_it), "IT"}, {offsetof(struct frames, class_they), "THEY"}, {offsetof(struct frames, class_uses), "USES"},
	{offsetof(struct frames, class_say), "SAY"},
	{offsetof(struct frames, class_obliges), "OBLIGES"}, {offsetof(struct frames, class_each_other), "EACH_OTHER"},
	{offsetof(struct frames, class_firm), "FIRM_NAME"}, {offsetof(struct frames, class_draft), "DRAFT"},
	{offsetof(struct frames, class_claim), "CLAIM_NOUN"}, {offsetof(struct frames, class_role), "ROLE"},
	{offsetof(struct frames, class_outlaw), "OUTLAW"}, {offsetof(struct frames, class_private), "PRIVATE"},
	{offsetof(struct frames, class_own_force), "OWN_FORCE"}, {offsetof(struct frames, class_doer), "DOER"},
	{offsetof(struct frames, class_time), "TIME"},
	{offsetof(struct frames, class_not_only), "NOT_ONLY"}, {offsetof(struct frames, class_sport), "SPORT_WORD"},
	{offsetof(struct frames, class_ordinal), "ORDINAL"}, {offsetof(struct frames, class_told_when), "TOLD_WHEN"},
	{offsetof(struct frames, class_involved), "INVOLVED"}, {offsetof(struct frames, class_someone), "SOMEONE"},
	{offsetof(struct frames, class_bearing), "BEARING"}, {offsetof(struct frames, class_joins), "JOINS"},
	{offsetof(struct frames, class_loyal), "LOYAL"}, {offsetof(struct frames, class_aside), "PREP_ASIDE"},
	{offsetof(struct frames, class_not_of), "NOT_OF"}, {offsetof(struct frames, class_other_side), "OTHER_SIDE"},
	{offsetof(struct frames, class_reporter), "REPORTER"},
	{offsetof(struct frames, class_other_side_mod), "OTHER_SIDE_MOD"}, {offsetof(struct frames, class_object_owns), "OBJECT_OWNS"},
	{offsetof(struct frames, class_document), "DOCUMENT"}, {offsetof(struct frames, class_company), "COMPANY"},
	{offsetof(struct frames, class_pair), "PAIR_NOUN"}, {offsetof(struct frames, class_both), "BOTH"},
	{offsetof(struct frames, class_nationals), "NATIONALS"}, {offsetof(struct frames, class_call_as), "CALL_AS"},
	{offsetof(struct frames, status.might), "MODAL_MIGHT"}, {offsetof(struct frames, status.may), "MODAL_MAY"},
	{offsetof(struct frames, status.will), "MODAL_WILL"}, {offsetof(struct frames, status.shall), "MODAL_SHALL"},
	{offsetof(struct frames, status.would), "MODAL_WOULD"}, {offsetof(struct frames, status.would_be), "MODAL_WOULD_BE"},
	{offsetof(struct frames, status.awaiting), "AWAITING"}, {offsetof(struct frames, status.inverts), "INVERTS"},
	{offsetof(struct frames, status.condition), "CONDITION"}, {offsetof(struct frames, status.never), "NEVER"},
	{offsetof(struct frames, status.no_such), "NO_SUCH"}, {offsetof(struct frames, status.no_act), "NO_ACT"},
	{offsetof(struct frames, status.nobody), "NO_ONE"}, {offsetof(struct frames, status.undone_by), "UNDONE_BY"},
	{offsetof(struct frames, status.failing), "FAILING"}, {offsetof(struct frames, status.capable), "CAPABLE"},
	{offsetof(struct frames, status.accused), "ACCUSED"}, {offsetof(struct frames, status.effort), "EFFORT"},
	{offsetof(struct frames, status.have), "HAVE_DONE"}, {offsetof(struct frames, status.perfect), "PERFECT"},
	{offsetof(struct frames, status.awaited), "DUE_WORD"}, {offsetof(struct frames, status.open_date), "OPEN_DATE"},
	{offsetof(struct frames, status.going_on), "GOING_ON"}, {offsetof(struct frames, status.any_one), "ANY_ONE"},
	{offsetof(struct frames, status.meant), "MEANT"}, {offsetof(struct frames, status.comes_after), "COMES_AFTER"},
	{offsetof(struct frames, status.on_now), "ON_NOW"}, {offsetof(struct frames, status.unsure), "UNSURE"},
	{offsetof(struct frames, status.brought_by), "BROUGHT_BY"}, {offsetof(struct frames, status.by_means), "BY_MEANS"},
	{offsetof(struct frames, status.cue), "CUE"},
	{offsetof(struct frames, status.announces), "ANNOUNCES"},
	{offsetof(struct frames, status.toward), "TOWARD"}, {offsetof(struct frames, status.devoted), "DEVOTED"},
	{offsetof(struct frames, status.ponders), "PONDERS"},
	{offsetof(struct frames, status.discusses), "DISCUSSES"}, {offsetof(struct frames, status.topic), "TOPIC"},
	{offsetof(struct frames, status.about), "ABOUT_IT"}, {offsetof(struct frames, status.beside), "BESIDE"},
	{offsetof(struct frames, status.was), "WAS"}, {offsetof(struct frames, status.happening), "HAPPENING"},
	{offsetof(struct frames, status.move), "MOVE"}, {offsetof(struct frames, status.blames), "CRITICISE"},
	{offsetof(struct frames, status.rejects), "REJECT"}, {offsetof(struct frames, status.forbids), "FORBIDS"},
	{offsetof(struct frames, status.but), "BUT"}, {offsetof(struct frames, status.breach), "BREACH"},
	{offsetof(struct frames, status.avenges), "AVENGES"}, {offsetof(struct frames, status.glad), "GLAD"},
	{offsetof(struct frames, status.says), "SAY"}
};

enum { N_WORDS = sizeof WORDS / sizeof *WORDS, N_SETS = sizeof SETS / sizeof *SETS };
enum { N_NOUN_CLASSES = sizeof NOUN_CLASSES / sizeof *NOUN_CLASSES, N_UNIT_CLASSES = sizeof UNIT_CLASSES / sizeof *UNIT_CLASSES };

static uint32_t *field_of(struct frames *f, const struct known_name *k)
{
	return (uint32_t *)(void *)((char *)f + k->field);
}

struct frames *frames_new(struct lexicon *l)
{
	struct frames *f = ARENA_NEW(l->arena, struct frames);
	f->arena = l->arena;
	f->lexicon = l;
	intern_init(&f->names, l->arena, 0);
	intern_init(&f->predicate_names, l->arena, 0);
	intern_init(&f->class_names, l->arena, 0);
	intern_init(&f->set_names, l->arena, 0);
	for (const struct known_name *k = WORDS; k < WORDS + N_WORDS; k++)
		*field_of(f, k) = intern_add(&l->words, slice_of(k->name));
	for (const struct known_name *k = SETS; k < SETS + N_SETS; k++)
		*field_of(f, k) = frame_set_add(f, slice_of(k->name));
	for (const struct known_name *k = NOUN_CLASSES; k < NOUN_CLASSES + N_NOUN_CLASSES; k++)
		*field_of(f, k) = frame_class_add(f, slice_of(k->name));
	for (const struct known_name *k = UNIT_CLASSES; k < UNIT_CLASSES + N_UNIT_CLASSES; k++)
		*field_of(f, k) = lexicon_class(l, k->name);
	return f;
}
