/*
 * The actors of data/actors, and who is mentioned in an article by name, alias, demonym, metonym and role.
 *
 *   phrase "Kim Jong-un" ──lexicon──▶ alias ──▶ actor {name, country, kind, code} ──▶ terms: what they were, when
 *   phrase "Zaire"       ──lexicon──▶ alias {valid 1971-10-27..1997-05-17} ──▶ actor COD
 *   phrase "negotiator"  ──lexicon──▶ role {GOV, person}, which makes an actor together with a state
 */
#ifndef WIRECODE_ACTORS_H
#define WIRECODE_ACTORS_H

#include "extract/knowledge.h"

/* Names and roles of known actors are words of the lexicon, not slices: thousands of pointers would have to be settled at each start. */
struct term {
	uint32_t role;
	char code[12];
	uint32_t office;  /* the number of the role of this name, by an alias too: premier; NONE */
	int32_t from, to; /* day numbers; CALENDAR_NO_DAY: open */
};

/* Somebody the data know. */
struct known_actor {
	uint32_t name;
	char code[16], country[4];
	uint8_t kind;               /* enum actor_kind */
	bool surname_first;         /* Kim Jong Un, Xi Jinping */
	uint32_t surname;           /* interned, 0: not a person */
	uint32_t first_term, n_terms;
	bool own;                   /* from the user's dictionary: of its terms the first that holds decides, else `code` */
	uint32_t first_short, n_short; /* interned nouns by which text goes on: "ministry" */
	uint32_t seat;              /* interned city that stands for the body where that is spoken of: Brussels; 0 */
};

/* One spelling of somebody's surname: Gaddafi, Gadhafi and Qaddafi are three of one person. */
struct surname {
	uint32_t word, actor;
	uint32_t next;              /* the next bearer of the same surname, NONE */
};

struct alias {
	uint32_t actor;
	uint32_t surname;           /* of a person, as this name spells it; 0 */
	int32_t from, to;           /* when the name was in use; CALENDAR_NO_DAY: open */
	uint8_t by;                 /* enum mention_by */
	bool adjective;             /* Korean, Japanese: says whose, is no mention of a government by itself */
	bool people;                /* Koreans, the Japanese: the people of the state */
	bool ambiguous;             /* as often something else: needs the article's context */
	char rival[4];              /* the state it could mean as well (Korea: PRK); where that is spoken of too, it is nobody */
	char unless[4];             /* nor where this one is: "the Korean people" whom Japan ruled are not of the North */
	bool place;                 /* a city or region: says where, not who acts */
	bool own;                   /* from the user's dictionary: goes before all others */
	uint16_t variant;           /* 1: another spelling of a name of the data, goes behind the others; wide, for padding would differ, see src/image */
	uint32_t file, line;        /* the entry that says so; the file as a word of the lexicon */
};

/* Of what organ a role is a part: the party's politburo, the Treasury's staff but not a firm's. */
enum role_part { PART_OF_NONE, PART_OF_ANY, PART_OF_PARTY, PART_OF_BODY };

struct known_role {
	struct slice name;
	char code[12];              /* suffix: GOV, MIL ... */
	uint8_t kind;
	bool person, organ, group;
	bool own;                   /* of a user's dictionary, which goes before the data's */
	bool sideless;              /* sources and analysts: "in Cairo" says where they are, not whose */
	bool before;                /* the code stands before the state's: NGOKEN */
	bool beside;                /* a role only with a state beside it: "the base" alone is none */
	bool abroad;                /* a post abroad: never of the state in which the story is set */
	bool guest;                 /* comes to where others are, from anywhere: the mediators */
	bool never_behind;          /* whoever stands behind does not own it: the sorry state of NATO */
	bool any_organ;             /* every organ has such: "ministry official" */
	bool lends_nothing;         /* an organ or group that nobody is of: the press official */
	bool of_firms;              /* firms have such too */
	bool bare_of_firms;         /* ... at least where no state stands beside it: "spokesman Bo Hill" */
	bool kept;                  /* a title that people keep, or that is of anything */
	bool ruler;                 /* whoever heads a state is called so: its leader, its president */
	bool of_body;               /* heads a body: its chief */
	bool speaks_for_body;       /* ... and says "we" of it rather than of the state: the commissioner */
	bool general;               /* a noun for many offices: the official, the executive */
	bool local;                 /* of a town or region: the governor of Ohio */
	bool one;                   /* a state has one body that is called so, by whichever of its words */
	bool leads;                 /* heads a state: whoever is known never to have held it is not meant */
	bool sent;                  /* a state sends such to bodies of states */
	bool of_state;              /* only a state has such: a base's prisoners are whom it holds */
	bool of_person;             /* of the side of the person whose it is: an aide to President Hill */
	bool product;               /* of a maker of such it is only made: three Boeing jets */
	bool site;                  /* a place where it says where something is: met at the air base */
	uint8_t part;               /* enum role_part */
	bool of_field;              /* "for" is followed by what it is about: the envoy for Peru */
	bool of_post;               /* "a nominee for the court" is somebody only where a name stands beside it */
	bool home;                  /* every state has it: alone it is that of the state where the story is set */
	char body[8];               /* an office of bodies of states: alone it is of this one, where it is named */
	bool crown;                 /* only a state that has a crown has such: "the crown prince" is of none where the story is set in a republic */
	char only[4];               /* only this state has such: "the Pope" is the Vatican's wherever the story is set */
	char usual[4];              /* of home: where this state is named it is its own: "the administration" is the USA's, unless the one at home has had such */
};

/* An office of a state, as "minister" is and "driver" is not. */
bool role_is_official(const struct known_role *role);
/* Only one person holds it: president, prime minister, first lady; not "senior official". */
bool office_of_one(struct slice role);

/* The title at this unit is a minister's, a ministry or a parliament, but the state where the story is set has secretaries, departments and a congress. */
bool no_ministers_at_home(const struct article *a, const struct actors *t, uint32_t title);

/* The domain of a state's site, as a word of the lexicon. */
struct site {
	uint32_t domain;
	char country[4];
};

/* "Gulf", "landlocked", and the codes of such states, "BHR|KWT": words of the lexicon. */
struct region {
	uint32_t word, states;
};

/* A state that a sign of a firm may tell of: "Plc" at the end of its name, "L" in <HLDN.L>. */
enum firm_sign_kind { SIGN_FORM, SIGN_SURE_FORM, SIGN_SHARE };
struct firm_sign {
	uint32_t word, kind; /* an interned word; enum firm_sign_kind */
	char country[4];
};

struct spellings;
struct sexed_name;

/* What a role is called, a word of the lexicon, and its number. */
struct role_name {
	uint32_t word, role;
};

struct actors {
	struct lexicon *lexicon;
	ARRAY(struct known_actor) known;
	ARRAY(struct alias) aliases;
	ARRAY(struct term) terms;
	ARRAY(struct known_role) roles;
	ARRAY(struct role_name) role_names; /* until actors_finish() */
	ARRAY(uint32_t) shorts;
	ARRAY(uint32_t) countries;  /* actor numbers of states, sorted by code */
	ARRAY(uint32_t) heads;      /* persons who held an office of one, sorted by state, each state's in the order of the data */
	ARRAY(struct surname) surnames;
	ARRAY(uint32_t) by_surname; /* word → the first of `surnames` that spells it, NONE */
	ARRAY(struct site) sites;
	ARRAY(struct region) regions;
	ARRAY(struct firm_sign) firm_signs; /* a line for each word and state, in the order of the data */
	ARRAY(struct sexed_name) sexed; /* given names, from actors_finish() on sorted: see sex.h */
	struct spellings *spellings; /* of parts of names; NULL once all is loaded */
	ARRAY(uint32_t) given;      /* first words of persons' names; from actors_finish() on sorted, each once */
	uint32_t class_actor, class_state, class_person, class_role, class_time, class_igo, class_organ, class_half, class_title, class_cue, class_particle;
	uint32_t class_state_lawyer, class_knows_language, class_low_title, class_arabic_article;
	uint32_t class_suffix, class_not_of, class_done_by, class_thing_name, class_organ_name, class_firm, class_other_side, class_famous, class_business,
		class_currency, class_language, class_by_descent, class_english, class_happening,
		class_individual, class_us_state, class_namesake_town, class_province, class_no_town, class_namesake, class_opens_speech, class_rank_word, class_before_town,
		class_kind_of_place, class_governs, class_past_holder, class_governmental,
		class_before_language, class_rank_of_firm, class_of_persons, class_topic, class_state_topic, class_branch, class_member, class_compatriot,
		class_wins, class_feast, class_situated, class_younger, class_elder, class_relative, class_before_aside, class_rules_kind, class_thing_of_town, class_private_body,
		class_national_body,
		class_business_name, class_body_noun, class_led, class_before_leadership,
		class_famous_letters, class_epithet, class_others, class_be, class_part_of_land, class_called_after, class_village, class_named_thing, class_no_people, class_creditor,
		class_verb, class_passive, class_negated, class_becomes, class_serves, class_made, class_besides, class_law_name,
		class_before_firm, class_end_of_name, class_end_of_long_name, class_before_land, class_closing_land, class_only_in_names, class_body_of_members, class_part_of_party, class_served, class_years, class_former, class_no_role, class_lets, class_no_states,
		class_place_list, class_place_first, class_score, class_post, class_trade_name,
		class_named_law, class_building, class_room, class_here, class_beside_house, class_ceremony, class_held_there, class_comes_there, class_goes_there,
		class_land_in_name, class_name_of_unit, class_not_branch,
		class_body_epithet, class_picks, class_plain, class_part_of_firm, class_of_old, class_worldwide, /* these tell bodies and firms apart */
		class_between_states, class_aims, class_speaks_with, class_unnamed, class_address, class_title_she, class_title_he;
};

/* The role that a unit names, one of a user's dictionary first; NULL. */
const struct known_role *role_of_unit(const struct actors *t, const struct unit *u);
/* Spares most units the call. */
static inline const struct known_role *role_named(const struct actors *t, const struct unit *u)
{
	return unit_has(t->lexicon, u, t->class_role) ? role_of_unit(t, u) : NULL;
}
/* By data "administration" is what text goes on with for the Hansen administration. */
bool actor_has_short(const struct actors *t, const struct known_actor *k, struct slice noun);
/* The name of an actor that is this entry of the unit; NULL. */
static inline const struct alias *unit_alias(const struct actors *t, const struct unit *u, uint32_t i)
{
	const struct entry *e = unit_entry(t->lexicon, u, i);
	return e->kind == ENTRY_ACTOR && entry_holds(e, u) ? &t->aliases.at[e->value] : NULL;
}
struct actors *actors_new(struct lexicon *l);
/* The classes of words by which actors are found: see word_classes.c. */
void word_classes_find(struct actors *t, struct lexicon *l);
/* countries.tsv, firm-signs.tsv, given-names.tsv, name-spellings.tsv, organizations-*.tsv, people-*.tsv, regions.tsv, roles.tsv, sites.tsv, by the
 * file's name. */
void actors_load(struct actors *t, struct lexicon *l, const char *file, struct slice text, struct diag_sink *sink);
/* Called when all files are read, before the lexicon is finished. */
void actors_finish(struct actors *t, struct lexicon *l, struct diag_sink *sink);
/* Gives back the room to grow. */
void actors_forget(struct actors *t, struct arena *a);

/* In these states the surname goes before the given name. */
bool surname_goes_first(struct slice country);
/* In these states people are called by the given name, for the last one is their father's: Abebe Tadesse, then Abebe. */
bool called_by_given_name(struct slice country);
/* The unit stands in the sign of a share, <IBM> or <HRBO.PA>. */
bool in_share_sign(const struct article *a, uint32_t unit);
/* Some person of the data has this word for a given name: George, Arthur, Friday. */
bool given_name(const struct actors *t, uint32_t word);
/* The state of an ISO 3166-1 alpha-3 code; NONE. */
uint32_t actors_state(const struct actors *t, const char country[4]);
/* Who of this state ever held an office of one: the place of the first in `heads`; the next ones follow it, as long as they are of the state. */
uint32_t actors_heads(const struct actors *t, const char country[4]);
/* The term that a person holds on a day, else the last one before it; NONE without a day or terms. */
uint32_t actors_term(const struct actors *t, uint32_t actor, int32_t day);

/* Appends what a name means on a day (CALENDAR_NO_DAY: ever) and where the data say so, a line each; returns how many meanings. */
unsigned actors_show(const struct knowledge *k, struct slice name, int32_t day, struct buf *out);

/* A state and a role: "North Korean hackers". Who is told of again with other words is the same actor: see bodies.c. */
uint32_t actor_of_role(struct article *a, const struct actors *t, uint32_t owner, const struct known_role *role, const struct unit *group);
/* Fills a->actors and a->mentions, sorted by place. */
void actors_find(struct stage *s);

/* Gives persons of whom nobody tells the state that of the story they stand in; after coreference. */
void compatriots_find(struct stage *s);

/* The role of this name, not of an alias; NULL. */
const struct known_role *role_called(const struct actors *t, struct slice name);
/* What kind of office it is: "chairman of the Joint Chiefs of Staff", "Bundesbank president"; NULL. */
const struct known_role *kind_of_office(const struct actors *t, struct slice role);
/* Somebody owns what the group is: Peru's trade, one's own trade. */
static inline bool has_possessor(const struct article *a, const struct unit *group)
{
	for (uint32_t u = group->first; u < group->head; u++)
		if (a->units.at[u].tag == TAG_POS)
			return true;
	return false;
}
/* a, an */
bool is_indefinite_article(const struct article *a, uint32_t unit);
/* "Danish sailors"; "Danish forces", which behind a name may be read as one; "U.S. Officials", not "Lima Banks". */
bool names_several(const struct article *a, uint32_t unit, const struct known_role *role);
/* "the minister of foreign affairs" is one, though the last word is several. */
bool one_by_its_noun(const struct article *a, uint32_t unit);
/* The actor of the article for somebody the data know, made where it is none yet. */
uint32_t actors_add_known(struct stage *s, uint32_t known);
/* The office is held on the day; any is, where no day is known. */
bool term_holds(const struct term *term, int32_t day);
/* By where they begin, the longer first. */
void mentions_sort(struct mention *at, uint32_t n);
/* Takes more mentions, in any order, to their places among those that are sorted. */
void mentions_join(struct article *a, struct mention *more, uint32_t n);
/* Drops what mentions an actor by words by which it is mentioned already: see doubles.c. They are sorted. */
void mentions_once(struct article *a);
/* The mention that covers this unit, the widest one; NONE. */
uint32_t mention_at_unit(const struct article *a, uint32_t unit);

#endif
