/* Finding actors in one article: what its parts share. Private to this folder. */
#ifndef WIRECODE_ACTORS_FINDING_H
#define WIRECODE_ACTORS_FINDING_H

#include "extract/actors/actors.h"

/* Who a surname or short name stands for from here on: word → actor of the article, an open hash table. */
struct short_name {
	uint32_t word, actor; /* word 0: free */
	uint32_t leader;      /* who leads a state and was called so before the last one was named, + 1; 0 */
	bool alone;           /* has stood for the actor without the rest of the name */
};

/* A firm's name with a state or place in it: its word, the ones beside it. */
struct firm_name {
	uint32_t before, word, after; /* 0: none */
};

/* The firm that the lead of the story is about, of which the data know nothing. */
struct told_firm {
	uint32_t first, end, sentence; /* units of its name */
	uint32_t owner;                /* an actor, NONE: there is no such firm */
	bool sought, nameless;         /* "a ferry firm": its name may follow */
};

/* A firm that the text has told by a name that the data do not know: American Shoe Corp. */
struct called_firm {
	uint32_t first, second; /* words of its name */
	uint32_t actor;
	uint32_t parent; /* whom the data know by the first word, and the text did not name before; NONE */
};

/* A firm of which the data know nothing, by the first word of its name and all of it but what makes a firm of it. */
struct strange_firm {
	uint32_t word, actor;
	struct slice name;
};

/* A firm of the data by whose name the text calls one with a longer name: see firm_names.c. */
struct branch {
	uint32_t known, actor;
};

/* The noun of what stands beside a name, and of whom it told what he is: "Ann Hill, [spokesman] for the Treasury". */
struct told_noun {
	uint32_t unit, actor;
};

/* A town and the state behind it, mostly another one than the data know it in: "Athens, Ga." */
struct namesake {
	uint32_t word, state;
	bool known; /* the data know a town of this name there as well */
};

/* Letters and the known body whose name in the text makes them: EPA of "the Economic Planning Agency". */
struct letters_of {
	uint32_t word, known;
};

struct finding {
	struct stage *s;
	const struct actors *t;
	const struct lexicon *l;
	struct article *a;
	ARRAY(uint32_t) names_at, halves_at; /* units with a name in the actor data, and with "North", "South" or "Koreas", in order */
	ARRAY(uint32_t) firms_at;            /* units that may close a firm's name */
	uint32_t next_name, next_half, next_firm; /* where the walk over the sentences is in them */
	struct ids in_full;       /* known actors of no state that the article names by several words */
	struct ids supported;     /* known actors that are states and named beyond doubt somewhere in the article */
	struct ids otherwise;     /* those that it names otherwise than by a town alone, as Belgium or Belgian */
	ARRAY(struct branch) branches;
	ARRAY(struct firm_name) firms; /* that the text has told in full by now */
	ARRAY(struct namesake) namesakes;
	ARRAY(struct called_firm) called;
	ARRAY(struct strange_firm) strange;
	uint32_t strange_from;    /* the first mention of a strange firm in this sentence, if there is any */
	uint32_t taken;           /* units up to here are in a name that has been read */
	ARRAY(struct letters_of) letters;
	struct ids spelled;       /* words that the text has spelled out as something else than the data know */
	uint32_t seated;          /* a known body that the article names and whose seat stands for it, NONE */
	struct short_name *names;
	uint32_t n_names, name_slots;
	uint32_t place;           /* the state of the dateline, a known actor, NONE */
	struct told_firm firm;
	ARRAY(struct told_noun) nouns;       /* of this sentence */
	uint32_t winner_end;      /* behind the last name of somebody who wins for a state, 0 */
};

/* The next of these units in the sentence; NONE: there is none left. */
static inline uint32_t next_unit(const uint32_t *units, uint32_t n, uint32_t *next, const struct sentence *s)
{
	while (*next < n && units[*next] < s->first_unit)
		++*next;
	return *next < n && units[*next] < s->end_unit ? units[(*next)++] : NONE;
}

/* B, not "J." */
static inline bool one_letter(const struct finding *f, uint32_t unit)
{
	struct span x = article_unit_span(f->a, unit, unit + 1);
	return x.end - x.start == 1;
}
static inline bool is_quote(const struct unit *u) { return u->tag == TAG_OPENQ || u->tag == TAG_CLOSEQ; }
/* Halden, HALDEN, HalDen */
static inline bool has_capital(const struct unit *u) { return u->shape == SHAPE_CAPITAL || u->shape == SHAPE_UPPER || u->shape == SHAPE_MIXED; }

uint32_t actor_of_known(struct finding *f, uint32_t known);
/* The article has named this known actor by now. */
bool named_by_now(const struct finding *f, uint32_t known);
bool supported(const struct finding *f, uint32_t state);
/* Somebody whom only this article knows; owner NONE: of no known side. */
uint32_t actor_of_person(struct finding *f, struct slice name, uint32_t owner, const struct known_role *role);
void mention_add(struct finding *f, uint32_t actor, uint32_t sentence, uint32_t first_unit, uint32_t end_unit, enum mention_by by, const char *rule);

void actor_code_of(char out[24], const struct actor *owner, const struct known_role *role);

const struct known_role *role_of(const struct finding *f, const struct unit *u);
/* The role, of this owner, with the code of the organ that the noun at the unit is, where it is of that: see role_codes.c, titles.c. */
const struct known_role *role_at_organ(const struct finding *f, const struct known_role *role, uint32_t owner, uint32_t unit);
/* The role with another code. */
const struct known_role *role_with_code(const struct finding *f, const struct known_role *role, const char *code);
/* The last state or body named in units [first, end) among the mentions from number `from` on; an actor, NONE. */
uint32_t owner_within(const struct finding *f, uint32_t from, uint32_t first, uint32_t end);
/* The same of who holds a role: Peru's APEC ambassador is of Peru. `role` may be NULL. */
uint32_t owner_of_role(const struct finding *f, uint32_t from, uint32_t first, uint32_t end, const struct known_role *role);
/* The last mention in units [first, end), among those from number `from` on, of this actor; owner NONE: of a person of some state. NULL. */
const struct mention *last_mention(const struct finding *f, uint32_t from, uint32_t owner, uint32_t first, uint32_t end);
/* Does what stands behind a role ("in Cairo", "at the ministry") say whose side it is on? Of sources and analysts only an organ does. */
bool lends_side(const struct finding *f, const struct known_role *role, uint32_t behind, uint32_t owner);
bool unit_is(const struct finding *f, uint32_t unit, const char *word);
/* The word is known in small letters: Shoe, Fishing, not Quorn. */
bool is_common_word(const struct finding *f, uint32_t unit);
/* The state is what something is about, not whose it is: "Icelandic affairs", "a Peru expert"; see topics.c. */
bool is_topic(const struct finding *f, const struct mention *m);
/* The ally or enemy at the head of the group is not of this owner, who is named before it: "a U.S. ally". */
bool is_ally_of(const struct finding *f, uint32_t from, const struct unit *group, uint32_t owner);
/* "three Boeing jets": the owner only made them. */
bool is_product(const struct finding *f, const struct known_role *role, uint32_t owner);
/* What follows the preposition at this group is the field of the office: "the envoy for Peru". */
bool is_field_behind(const struct finding *f, const struct known_role *role, uint32_t preposition);

/* "Holt Oil lawyer Bo Hill", whose name begins at the unit, is not the one of the data, who left his office long ago: the actor; NONE. */
uint32_t another_bearer(struct finding *f, uint32_t known, uint32_t unit, const struct sentence *s);
/* The state that is named at this unit, of the data, where it is not this one; NONE. */
uint32_t other_state_at(const struct finding *f, uint32_t unit, const struct sentence *s, const char *country);
/* What the title before somebody known, whose name begins at the unit, says of him; `from` is the sentence's first mention: see titles.c. */
void title_tells(struct finding *f, uint32_t actor, uint32_t unit, const struct sentence *s, uint32_t from);

/* The name inside a group. */
struct name {
	uint32_t first, end; /* units */
	const struct known_role *role; /* title before it */
	uint32_t title;                /* its unit */
	uint32_t noun;                 /* the role's unit, also in an apposition */
	uint32_t owner;
	bool elsewhere;                /* ", a director of Harbour Holdings": of something that nobody knows */
	bool its;                      /* ", the head of its office": of whoever is spoken of */
};

/* The bureau chief at this group is in a place, whosever he is. */
bool of_branch_there(const struct finding *f, uint32_t group, uint32_t end);
/* A comma, dash or bracket, behind which it may stand what somebody is. */
bool opens_aside(uint8_t tag);
/* "also", "now" at this group, behind the mark: "Ann Hill, also a judge,". */
bool before_aside(const struct finding *f, const struct sentence *s, uint32_t group);
/* The role at a group and whose it is, by the group or by what stands behind it, up to group `end`; see appositions.c. */
void take_role(struct finding *f, uint32_t group, uint32_t end, uint32_t from, const struct known_role *role, struct name *n);
/* What stands behind the comma at this group tells of the name before it; what stands before the group tells of the name in it. */
bool apposition(struct finding *f, const struct sentence *s, uint32_t comma, uint32_t from, struct name *n);
bool apposition_before(struct finding *f, const struct sentence *s, uint32_t group, uint32_t from, struct name *n);

/* The same of what a verb says that the name is or became: "Ann Hill was elected as premier of Peru"; whose it is must be told. See predicates.c. */
bool predicate(struct finding *f, const struct sentence *s, uint32_t group, uint32_t from, struct name *n);

/* What the group `what` calls the name at a group is a post held once; the state of an owner, for whom only that is told; "a former judge" is no judge.
 * See past_posts.c. */
bool held_before(const struct finding *f, const struct sentence *s, uint32_t name, uint32_t what);
uint32_t state_of_owner(struct finding *f, uint32_t owner);
void leave_post(struct finding *f, const struct sentence *s, struct name *n);

/* What else a sentence tells of the side of who is named in a group: "his compatriot Hill", "Holt Oil chairman and president Hill",
 * "Peru won the long jump (Hill)", "a Peruvian team led by minister Hill". An actor, NONE; `from` is the sentence's first mention. */
uint32_t state_of_compatriot(struct finding *f, const struct sentence *s, uint32_t from, const struct name *n);
void title_before_and(const struct finding *f, const struct sentence *s, uint32_t group, uint32_t from, struct name *n);
uint32_t state_of_winner(struct finding *f, const struct sentence *s, uint32_t group, uint32_t from, const struct name *n);
uint32_t state_of_birth(const struct finding *f, const struct sentence *s, uint32_t from, const struct name *n);
uint32_t state_of_native(struct finding *f, const struct sentence *s, const struct name *n);
uint32_t side_of_led(const struct finding *f, const struct sentence *s, uint32_t group, uint32_t from, const struct name *n);

/* A firm, university or charity, for whom analysts speak as well. */
bool employs(const struct actor *x);
/* The firm that the story is about tells the side of who leads it or speaks for it, where nothing else does: see employers.c. */
void employer_tells(struct finding *f, const struct sentence *s, uint32_t from, struct name *n);
/* The words of the title of this name: before it in its group, else what stands between commas beside it. */
void title_words(const struct finding *f, const struct sentence *s, const struct name *n, uint32_t *first, uint32_t *end);
/* A firm, union or association of which the data know nothing is of the state in its name, else of that where the story was written, unless
 * something speaks for another: see strange_employers.c. */
void strange_employer_tells(struct finding *f, const struct sentence *s, uint32_t from, struct name *n);

/* The longer name begins with the words of the other: "Hansen Motor", "Hansen". */
bool name_goes_on(struct slice longer, struct slice name);
/* Which firm the name of one that the data know stands for: see firm_names.c. Any other known actor is itself. */
uint32_t firm_called(struct finding *f, uint32_t known, uint32_t unit, const struct sentence *s);
/* The name of a firm at this unit stands alone, and not where its group is told of: "Hansen", not "a unit of Hansen". */
bool firm_named_alone(const struct finding *f, uint32_t unit, const struct sentence *s);
/* How the name of a firm goes on behind the one of the data at a unit: see firm_spans.c. */
struct firm_run {
	uint32_t end;                    /* NONE: it does not */
	const struct known_actor *state; /* whose name is in it: Nestle Peru SA; NULL */
	bool closed;                     /* by a mark or the sign of its share alone: <Cuzco Fund> */
};
struct firm_run firm_run(const struct finding *f, uint32_t unit, const struct sentence *s);
/* A firm of the state that the data do not know, named by these units: an actor. */
uint32_t firm_new(struct finding *f, uint32_t first, uint32_t end, const char *country);
/* Firms of which the data know nothing, Halden Plc: see strange_firms.c. The unit is in the name of one of this sentence. */
void find_strange_firms(struct finding *f, uint32_t sentence, uint32_t from);
/* The lead of this sentence lets a firm speak of itself, by the name at these units: see lead_firms.c. */
bool lead_firm(const struct finding *f, uint32_t sentence, uint32_t *first, uint32_t *end);
bool in_strange_firm(const struct finding *f, uint32_t unit);
/* Behind the mark and the sign of the share that follow a name: Halden> <HAL> | said */
uint32_t behind_signs(const struct finding *f, uint32_t unit, const struct sentence *s);
static inline bool is_finite(uint8_t tag) { return tag == TAG_VBD || tag == TAG_VBZ || tag == TAG_MD || tag == TAG_VBP; }
/* The first word of the name that has this last one: [Halden Insurance] Co. */
uint32_t firm_first(const struct finding *f, uint32_t last, const struct sentence *s);
/* Behind what makes a firm of a name: "Co Plc". */
uint32_t firm_words_end(const struct finding *f, uint32_t unit, const struct sentence *s);
/* The name in [first, end) stands in marks, or before the sign of its share. */
bool closes_name(const struct finding *f, uint32_t first, uint32_t end, const struct sentence *s);
/* Corp, Plc; a word that may stand in a firm's name and is no actor's. */
bool is_firm_word(const struct finding *f, uint32_t unit);
bool word_of_firm(const struct finding *f, const struct unit *u);
/* The state named at this unit, not by a place of it; NULL. */
const struct known_actor *state_at(const struct finding *f, uint32_t unit);
/* Halden Savings, Hydro Quebec: a state or place in a name that no form of a firm closes; see in_names.c. */
bool in_name_of_thing(const struct finding *f, const struct alias *alias, uint32_t unit, const struct sentence *s);
/* The state or place at this unit is a part of a firm's name: see firm_places.c. */
bool in_name_of_firm(struct finding *f, const struct alias *alias, uint32_t unit, uint32_t sentence);
/* The name at this unit is a piece of a longer one, which is somebody else or nobody: see longer_names.c. */
bool in_longer_name(struct finding *f, const struct alias *alias, uint32_t unit, uint32_t sentence);
/* "the State Department [of Schools]", "the Congress [of Fish Bakers]": another body than the known one. */
bool part_of_body_name(const struct finding *f, const struct alias *alias, uint32_t unit, const struct sentence *s);
/* "the observer left", "The Observer Island Ferry Co": no paper; see papers.c. */
bool is_noun_with_article(const struct finding *f, const struct alias *alias, uint32_t unit, const struct sentence *s);
/* "English-language", "the Korean edition", "in French": no state; see languages.c. */
bool names_language(const struct finding *f, const struct alias *alias, uint32_t unit, const struct sentence *s);
/* "Irish Americans" */
bool names_descent(const struct finding *f, const struct alias *alias, uint32_t unit, const struct sentence *s);
/* The same where the text tells it at this place. */
bool is_namesake_here(const struct finding *f, const struct alias *alias, uint32_t unit, const struct sentence *s);
/* "two million U.S. dollars": of the money nobody is the state. */
bool names_money(const struct finding *f, uint32_t unit, const struct sentence *s);
/* "Paris, Texas", "Athens, Ga.", "London, Ontario", and "Athens" again behind it: the state of which this town is, where not of that of the name; NONE. */
uint32_t state_of_namesake(struct finding *f, const struct alias *alias, uint32_t unit, const struct sentence *s);
/* "Milwaukee Bucks", "Pennsylvania Avenue" are no towns or states at all. */
bool other_than_town(const struct finding *f, const struct alias *alias, uint32_t unit, const struct sentence *s);
/* "TROY, [Mich.], May 4 -": a place that is sure by standing at the end of the dateline. */
bool ends_dateline(const struct finding *f, const struct alias *alias, uint32_t unit);
/* The state at home in the text, before its actors are found: see home.c. */
void find_home(struct finding *f);
/* The name that the actor data know at this unit, where the text admits it; NULL. */
const struct alias *alias_here(const struct finding *f, uint32_t unit, const struct sentence *s);
/* The state of somebody known, an actor of the data; NONE. */
uint32_t state_of_known(const struct finding *f, const struct known_actor *k);
/* A town of this name is the seat of a body of states: Brussels. */
bool is_seat(const struct finding *f, uint32_t unit);
/* What begins at this unit only says where something is or goes: "[at] Osan Air Base", "[near] the Danish airbase"; not "officials at". */
bool says_where(const struct finding *f, uint32_t unit, const struct sentence *s);
/* "the White House lawn", "a dinner at the Kremlin": a house, and nobody who rules there; see buildings.c. */
bool is_building(const struct finding *f, const struct alias *alias, uint32_t unit, const struct sentence *s);
/* "[Lima] said", "[Lima], speaking", where that is the surname of somebody told of before */
bool surname_acts(const struct finding *f, uint32_t unit, uint32_t first);
/* "Secretary [Lima]", "Judge [Lima]" is a person's name; not "Press Secretary Lima, Ohio". */
bool behind_title(const struct finding *f, uint32_t unit, uint32_t first);
/* "Judge [Nestle]"; "[Nestle]", where it is the surname of somebody told of before, and the firm is not. */
bool surname_like_firm(const struct finding *f, uint32_t unit, uint32_t first);
/* The same where it was taken for no place and no firm, among the mentions from number `from` on. */
bool surname_like_place(const struct finding *f, uint32_t unit, uint32_t first, uint32_t from);
/* "Lincoln Hale", "Harbour Nippon", "Nippon": named like a town or a land, or by a word of which papers make nothing but names of firms. */
bool is_namesake(const struct finding *f, uint32_t unit, const struct sentence *s);
/* "Ann Hill (D-Tex.)", "Bo Hill, R-Utah": a lawmaker of the United States, which the name takes over. */
bool of_congress(struct finding *f, const struct sentence *s, uint32_t group, struct name *n);
/* "finance minister Bo Hill" in a story set in a state that has none: see titles.c. */
void minister_from_elsewhere(const struct finding *f, struct name *n);
/* "NUM secretary Bo Hill", "an Upjohn official": behind `first` an office of something of which nothing is known. */
bool of_stranger(const struct finding *f, uint32_t title, uint32_t first);
/* "Trade Minister Ann Hill", "presidential spokesman Bo Hill", of whom no state is told: of the one where the story is set. See titles.c. */
bool holds_office_at_home(const struct finding *f, const struct name *n, const struct sentence *s);
/* The code of "the U.S. Halden Board", of "the White House Halden Council", made a person so far: what it is by its last word, or its owner's. */
void organ_code(struct finding *f, uint32_t actor, const struct name *n);
/* Whether an organ called so is business or its state's own nobody knows: an institute, a national bank. */
bool organ_unsure(const struct finding *f, uint32_t unit);
/* The group of a role with its first word where its words begin: see role_spans.c. `role` may be NULL. */
struct unit role_group(const struct finding *f, const struct sentence *s, uint32_t group, const struct known_role *role);
/* "a Bank of | [Lima spokesman]" is cut out of a longer name. "[the Board of Governors] of the Fund", "[the Danish League of Herring Bakers]": an
 * association, a board is all of it, from its first word on. */
bool is_cut(const struct finding *f, const struct sentence *s, struct unit *group);
/* Where a role's phrase ends that goes on in this group, behind "of": without the verb that the group may have taken in. */
uint32_t phrase_end(const struct finding *f, uint32_t from, const struct sentence *s, uint32_t role, uint32_t group);
/* The same where the last group names an organ, whose name may go on: "head of the Peruvian Institute [of Fish]". */
uint32_t owned_end(const struct finding *f, uint32_t from, const struct sentence *s, uint32_t role, uint32_t group);
/* Where the name ends that begins in this group and is known to go on: "head of [the Danish Society] for Fish". The group's end where none does. */
uint32_t end_of_name(const struct finding *f, uint32_t from, uint32_t group);
/* Where the name of the organ at the head of the group ends, which may go on: the Peruvian Institute [of Fish and Tides]. */
uint32_t organ_end(const struct finding *f, const struct sentence *s, uint32_t group, const struct known_role *role);
/* "public administration", "authority to act", "the University of Lima's Holt School": no organs, or none of their own. */
bool administers(const struct finding *f, uint32_t from, const struct unit *group, const struct known_role *role);
bool is_power(const struct finding *f, const struct sentence *s, const struct unit *group, const struct known_role *role);
bool in_name_of_school(const struct finding *f, const struct sentence *s, uint32_t group, const struct known_role *role);
/* "Amazonas State": no organ of a state's. "under Peru's leadership": nobody. */
bool part_of_land(const struct finding *f, const struct unit *group, const struct known_role *role);
/* "thanked the premier for Peru's help": not the premier of Peru. */
bool thanked_for(const struct finding *f, uint32_t group);
bool leads_as_quality(const struct finding *f, const struct sentence *s, uint32_t group);
/* A name that may be no person's: "the CEO Summit", not "President Field", "Mr. Board"; see things.c. */
bool may_be_thing(const struct finding *f, const struct name *n, bool title);
/* By its last word it is an organ, which is added where its state is told, or another thing. */
bool find_thing(struct finding *f, uint32_t sentence, const struct name *n);
/* The U.S. Ferry Safety Board is no person; as an organ it is its state's. */
void find_organ(struct finding *f, uint32_t number, const struct name *n);
/* the Dutch-Danish Alliance, the Peru-Chile Joint Commission: of both, not of the one that stands nearer */
bool is_joint(const struct finding *f, uint32_t state);
/* "the Senate Fish Committee", "the All-Danish Union", "the Ohio Herring Board": the body, the state at this unit begins the name
 * of an organ of it, which is added. */
bool begins_organ(struct finding *f, const struct alias *alias, uint32_t unit, uint32_t number);
bool is_group_for(const struct finding *f, uint32_t unit);
/* "the Danish Association", with no other word between: an organ of that state. */
void find_plain_organ(struct finding *f, uint32_t sentence, const struct name *n, const struct unit *group);
/* "Argentine Plate Maize": behind a state, and of no part known as a person's name; "on Mansu Hill". */
bool bare_thing(const struct finding *f, const struct sentence *s, uint32_t group, uint32_t from, const struct name *n, bool title);
/* "the counties of Holt, [Le Hill], and [Quist]" */
bool behind_place_list(const struct finding *f, const struct sentence *s, uint32_t unit);
/* The article names the state otherwise than by a town of it. */
bool state_named_otherwise(const struct finding *f, uint32_t state);
bool before_and_company(const struct finding *f, const struct sentence *s, const struct name *n);
/* The unit is an adjective of a state in one of its meanings: Argentine, not Frenchman. */
bool adjective_of_state(const struct finding *f, uint32_t unit);
/* A given name, of somebody whom the data know or by data/actors/given-names.tsv. */
bool given_name_at(const struct finding *f, uint32_t unit);
/* Somebody whom the data know is called so. */
bool known_surname(const struct finding *f, uint32_t unit);
/* Scott [King], Yukio [Honda], Ann [Baker]: behind a given name a noun, a title or a name that the data know of something else is a surname; an office,
 * an organ or a land only where somebody known is called so. Not "Ann Hill Professor", "Young Children". */
bool surname_by_given_name(const struct finding *f, const struct unit *group, uint32_t unit, uint32_t from);
/* the National Bank, the Reserve Bank */
bool is_state_bank(const struct finding *f, uint32_t unit);
/* "General Foods", "Major Mills": a word that is known in small letters makes a firm's name of the rank before it. For no surname. */
bool rank_of_firm(const struct finding *f, const struct name *n);
/* "the Norwegian Government Blue Halden [Plan]", not "Commerce Department Under-Secretary Ann Hill" */
bool follows_organ(const struct finding *f, const struct name *n);
/* Parts II, Title IV; not Ann II */
bool numbered(const struct finding *f, const struct name *n);
/* Somebody of this name may be called by the surname at a unit: Ford-Hill is not Ann Hill. */
bool bears(const struct finding *f, struct slice name, uint32_t unit);
/* "President Park", "Trump": who of this surname held a high office on the day, in a state that the article names. An actor, NONE. */
uint32_t holder_named(struct finding *f, uint32_t word, const struct name *n, bool title);
/* The title before the name says that its bearer is no man, or no woman, as this person is: "Mrs. Hill" of Bo Hill. */
bool sex_differs(const struct finding *f, const struct name *n, const struct actor *who);
/* "Mrs. Hill", where this person is a man: behind her "Hill" alone is still he. */
bool is_wife_of(const struct finding *f, const struct name *n, uint32_t actor);
/* Who of the surname is of the sex that the title before the name says: the actor, else one named before; NONE. */
uint32_t of_titled_sex(const struct finding *f, const struct name *n, uint32_t actor);
/* "President Hill" behind "Jane Hill": who of the surname holds that very office on the day, where she does not and no third one does; else the actor. */
uint32_t of_title(struct finding *f, uint32_t word, const struct name *n, uint32_t actor);
/* Ann Hill, Ann B. Hill: names of one person, not Ann C. Hill. */
bool one_name(struct slice x, struct slice y);
/* "M. Hill" of the told side, "Maxim Ivanovich Hill": who of this surname is meant, of those whom the data know. An actor, NONE. */
uint32_t known_by_initials(struct finding *f, const struct name *n);
/* "Von Hill", VON DER HILL: the one known person whose name ends so; NONE. */
uint32_t known_by_end(struct finding *f, const struct name *n);
/* The actor holds a high office on the day, so that everybody names him in passing. */
bool leads(const struct finding *f, uint32_t actor);
/* Whom a surname in this sentence means, of the last one who was named so and a leader called so before: the leader only as "Kim, the leader"
 * or "President Kim". */
uint32_t leader_or_last(const struct finding *f, uint32_t sentence, const struct name *n, uint32_t last, uint32_t leader);
/* Names of persons, unlisted ones too, and by surname what was named in full before. */
void find_people(struct finding *f, uint32_t sentence, uint32_t from);
/* Who is called by the surname at a unit by now; an actor, NONE. */
uint32_t person_called(const struct finding *f, uint32_t unit);
/* The same of the surname itself. */
uint32_t person_named(const struct finding *f, uint32_t word);
/* The known one named at the unit, in the sentence of the mentions from `from` on, is first told of as whose relative or aide somebody of the
 * surname is. */
bool named_as_relative(const struct finding *f, uint32_t actor, uint32_t surname, uint32_t unit, const struct sentence *s, uint32_t from);
/* A person is called by the surname from here on. */
void name_person(struct finding *f, uint32_t actor, uint32_t surname);
/* Nobody is called so by now. */
bool is_free(const struct finding *f, uint32_t word);
/* The firm named in full at the unit, Hansen Motor Co, is "Hansen" from here on; see firm_names.c. */
void name_firm(struct finding *f, uint32_t actor, uint32_t unit, const struct sentence *s);
/* Motor Trade, the words at this unit and the next, behind Motor Trade Union Inc: the firm; NONE. */
uint32_t firm_of_two_words(const struct finding *f, uint32_t unit);
/* "Mr. Hansen", "the Hansen": somebody or something else than the firm that is called so. */
bool not_the_firm(const struct finding *f, uint32_t actor, const struct name *n, bool title);
/* officials from the United States, Japan's defence minister, the South's ministry */
void find_roles(struct finding *f, uint32_t sentence, uint32_t from);
/* The noun of the group, whose words begin as in `phrase`, tells no role here; see no_roles.c. */
bool is_no_role(const struct finding *f, const struct sentence *s, uint32_t group, const struct unit *phrase, const struct known_role *role);
/* "a source | of | steel": of what no state or body is. */
bool of_thing(const struct finding *f, const struct sentence *s, uint32_t group);
/* Tells the person whose he is and what. */
void person_told(struct finding *f, struct actor *x, const struct actor *owner, const struct known_role *role);
/* The side that is told before the first of a list in which this name stands, an actor; NONE. See listed_people.c. */
uint32_t side_of_list(const struct finding *f, const struct sentence *s, uint32_t group, uint32_t from, const struct name *n);
/* What is told of the last of a list is told of all of them who are strangers. */
void tell_list(struct finding *f, const struct sentence *s, uint32_t group, uint32_t from, const struct name *n);
/* "Ann Hill, [spokesman] for the Treasury": the noun is of whoever is named. But in "a colonel and [director] of a bureau, Ann Hill," another may be
 * the director. */
void noun_tells(struct finding *f, uint32_t number, const struct name *n, uint32_t actor);
/* Of whom the noun at a unit told what he is; an actor, NONE. */
uint32_t told_by_noun(const struct finding *f, uint32_t unit);
/* Whose title begins with this group, in the sentence of the mentions from `from` on: an actor, NONE. */
uint32_t bearer_of_title(const struct finding *f, uint32_t from, const struct sentence *s, uint32_t group, const struct known_role *role);
/* The words before a name in its group are a title and tell nothing of whose it is: "fishing coordinator", not "the mayor", "union president". */
bool is_bare_title(const struct finding *f, uint32_t from, const struct unit *group, uint32_t name);
/* The same where another title is joined to it: "[Holt Oil president] and chief executive Ann Hill". */
uint32_t bearer_of_joined(const struct finding *f, uint32_t from, const struct sentence *s, uint32_t group, const struct known_role *role, uint32_t owner);
/* Who is called by the phrase of a role that begins with this group and ends before unit `end`, a comma between; of the owner's side. NONE. */
uint32_t bearer_beside(const struct finding *f, uint32_t from, const struct sentence *s, uint32_t group, uint32_t end, uint32_t owner);
/* The same of a body, of this code: "NTB, [Norway's news agency],". */
uint32_t body_beside(const struct finding *f, uint32_t from, const struct sentence *s, uint32_t group, uint32_t end, const char *code);
/* Who holds the office of this owner that the group names, by the verb or "as" before it: "Ann Hill became [premier]". Of a pronoun, which is
 * bound later, and of a mere post it is nobody. */
enum predicated { NOT_PREDICATED, OF_NOBODY, OF_PERSON };
enum predicated holder_of_predicate(const struct finding *f, uint32_t from, const struct sentence *s, uint32_t group, uint32_t owner, uint32_t *who);
/* ABC is a law where the text tells it in full: "the Apple and Bread Code" */
void find_laws(struct finding *f);
/* "the Norwegian Ice Cream Council (NICC)", anywhere in the text: not whom the data know by the letters. See spelled_out.c. */
void find_spelled_out(struct finding *f);
/* The text has spelled out the letters at this unit as somebody else. */
bool is_spelled(const struct finding *f, uint32_t unit);
/* The letters at this unit stand in this text for another than the data know by them, who is added as named here where he is an actor. */
bool spelled_otherwise(struct finding *f, uint32_t unit, uint32_t number);
/* (ABC) behind whoever is called so from here on */
void find_abbreviations(struct finding *f, uint32_t sentence, uint32_t from);
/* Behind "the old", "the imperial" a force of the data is another one, of the same state; else it is itself. */
uint32_t force_of_old(struct finding *f, uint32_t actor, uint32_t unit, const struct sentence *s);
/* "The administration" is the one of the data that the text names later on: see bodies.c. */
void bodies_named_behind(struct article *a, const struct actors *t);
/* Who is named in full where nothing told of him: see named_later.c. All mentions are sorted. */
void named_later_find(struct finding *f);
/* Whom a text from a state's site calls by the given name, or "Mr. President": see addressed.c. All mentions are sorted. */
void addressed_find(struct finding *f);
/* the North, the South, the two Koreas */
void find_halves(struct finding *f, uint32_t sentence);

/* The state or body that this group names and nothing else; NONE. */
uint32_t bare_owner(const struct finding *f, uint32_t from, uint32_t group);
/* Behind somebody of this role stands a part of which more may be told: "the head of [the press department] of the Treasury". */
uint32_t party_behind(const struct finding *f, uint32_t from, const struct sentence *s, uint32_t group, uint32_t owner, uint32_t *end);
bool is_part_behind(const struct finding *f, const struct known_role *role, const struct unit *behind);
/* "[the director] said", not "she was the director", "worked as director": may this be one who is not named? */
bool names_someone(const struct finding *f, const struct sentence *s, uint32_t group);
/* Of the groups behind a role up to `end`, the organ that stands nearest to its owner: "of the press department of [the army] of Peru". A unit. */
uint32_t organ_behind(const struct finding *f, uint32_t from, uint32_t group, uint32_t end, uint32_t owner);

#endif
