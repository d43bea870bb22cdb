/* What the walk of coreference remembers. Private to this folder. */
#ifndef WIRECODE_COREFERENCE_MEMORY_H
#define WIRECODE_COREFERENCE_MEMORY_H

#include "extract/actors/holders.h"
#include "extract/actors/sex.h"

struct recollection {
	struct ids subject, speaker;
	bool plural, plural_speaker;         /* their nouns are: the officials, A and B */
	bool human_speaker, thing_speaker;   /* "the spokesman", "Miller's office" */
	bool spoke_itself;                   /* its speaker is named for himself: Peru said; not "the Peruvian paper said", "Peru's statement said" */
	bool subject_itself;                 /* so is its first subject */
	bool unknown_speakers;               /* several spoke of whom nothing is known: analysts */
	bool owned_several;                  /* they only belong to somebody: Peru's plans, our views and Chile's */
	bool strangers;                      /* its first subject are several of whom nothing is known: borrowers, prices */
	bool stranger_subject;               /* its first subject is a name of which nothing is known: Hill Dairy said it ... */
	bool stranger_person;                /* that is a person's: Jane Hill */
	uint32_t unknown_he[2];              /* where "he", "she" first does something of whom nothing is known: the unit + 1; 0 */
	bool opened_by_stranger;             /* the first of its verbs has somebody of whom nothing is known for its subject */
	bool opened_by_firm;                 /* ... and that is a firm: Hill Dairy Inc */
	bool opened_by_teller;               /* the first of its verbs tells what one says of whom nothing is known: a dealer said */
	bool subject_by_state;               /* of its first subject only the state is known: the Peruvian branch */
	bool thing_subject;                  /* its first subject is a thing: the bill, a strike */
	bool own_words;                      /* its first subject is "we" or "I", who are not the "it" of the next */
	bool owned_thing;                    /* its first subject only belongs to a state: the Peruvian satellite, Peru's economy */
	bool keeps_own;                      /* ... whose "its" is its own: the Peruvian satellite, not "the Peruvian drive" */
	bool ends_with_thing;                /* its last subject is a thing, or only belongs to a state: Peru said Chile's fleet would leave */
	bool strange_human, strange_thing;   /* one spoke of whom nothing is known: a dealer, Jane Hill; the company; either may be: Hill */
	struct span spoken;                  /* what the speaker says: who speaks inside of it is not the speaker of the sentence */
	uint32_t first_mention, end_mention; /* explicit mentions of the sentence */
	uint8_t quotes;                      /* depth of quotation of the subject: who speaks outside is not spoken of inside */
};

struct anaphora_classes {
	uint32_t goes_on_to, of_faith, acquainted, talked_over, opens_talk, asked_there, begins_talk, gathers, mankind, together, each_other,
		as_we_do, joins, here_now, done_by_two, leads_talk, tells_you, had_at_talk, jointly_had, jointly_done, peoples, personal, some,
		honorific, of_rater, securities, decides, asked_for, anybody, article, judge, regime, rules_home, firm, he, it, they, reflexive,
		we, country, pair, both, three, document, fellow, ng, name, fin, pronoun, role, be, that, time, state_media, local_media, cue,
		subordinator, label, title, becomes, negated, verb, passive, infinitive, if_, obliges, plain, tyrant, picked, loyal, of,
		object_owns, owns_for, owns_on, owns_about, owns_doing, impersonal, thing_does, thing_moves, measure, copula, lasts, of_somebody,
		concern, done_to, befalls, victim, other_side, family, own_noun, has_own, sends, deprives, bare, may_be_they, thing_shows,
		thing_has, thing_alone, makes_so, thing_makes, paper, needs, lets, partisans, not_own, ordinal, tells, organ_name, where, no_short,
		act_of,
		on_whom, wishes, thing_stops, to_another, shared, post, denial, no_side, others, founded, nationals, vague_body, oneself_doing,
		cue_noun, sues, meets, granted, owner, predecessor, part_of_firm, acquires, stake, part_held, is_offered, buys_into, issues_for, percent,
		bids_for, tells_of_others, rates, uttered, side_at_work;
};

enum { STATES = 256 }; /* of so many actors those that are states are told apart by how often they are named */
enum { ENDS = 512 };

struct memory {
	enum sex sex;                 /* of whom the pronoun speaks that is looked at: he, she; SEX_UNKNOWN: any other */
	struct stage *s;
	struct article *a;
	const struct actors *t;
	const struct lexicon *l;
	const struct anaphora_classes *c;
	struct recollection *sentences;
	struct holders holders;       /* who is named, and which titles without a name were told by now */
	struct {
		bool transcript, taken;   /* the text has labels of speakers; there was one by now */
		bool by_name;             /* ... which are names in ordinary letters */
		uint32_t who;             /* an actor, NONE */
		uint32_t guest;           /* the one other state whose officers have the word besides those at home; NONE */
		bool foreigners;          /* officers of some other state have */
		bool asked;               /* somebody puts questions */
		uint32_t questions;       /* so many, labelled as such */
		bool officer_opens;       /* the first who had the word is told by an office: THE PRESIDENT, not MS. HOLT of a briefing */
		bool local;               /* who has the word holds an office of a town or region, whose "we" is not the state's */
		uint32_t spoke_to;        /* whom a question is put to: who spoke before; NONE */
		const struct known_role *role; /* of the last label without a name, and who holds it at home */
		uint32_t holder;
	} turn;                       /* who has the word in a transcript: see turns.c */
	struct {
		bool sought, several;     /* by now; a joint statement of some who are not named as one */
		uint32_t known;           /* whom the title names, in the actor data; NONE */
		struct ids who;
	} author;                     /* whose words a text without labels is: see author.c */
	struct {
		bool sought, strange_firm; /* by now; the first firm that the lead names is one of which nothing is known */
		bool buyers_sought;        /* by now: */
		struct ids buyers;         /* the firms that by the lead hold a part of another: see firms_apart.c */
	} lead;
	struct ids document;          /* who issued the last statement or report */
	struct ids sender;            /* whose letter or report was told of last, */
	uint32_t sent;                /* and what it was called, a word */
	uint32_t home;                /* the state whose organs need no name: of the dateline, else the first named; NONE */
	uint32_t home_unit;           /* where it is first named */
	uint32_t sentence;            /* where the walk is */
	uint32_t place;               /* the state where it opens, other than home: "In Oslo, the ministry said"; NONE */
	uint8_t sexes[STATES];        /* of the first actors, as far as asked: 1 + enum sex; 0 */
	uint32_t named[STATES], counted; /* how often each of the first actors is named, in the mentions before number `counted` */
	/* Bits for the last letters of the names, roles and short forms of the first `ended` actors: most nouns are no end of any. */
	uint64_t ends[ENDS / 64];
	uint32_t ended;
	struct ids teller;            /* subject of the last finite verb, if that is a cue: Seoul announced [it] had ... */
	struct ids clause;            /* subject of the last finite verb */
	uint32_t strange_name;        /* the surname of the last one of whom nothing is known, a word; 0 */
	uint32_t we_from;             /* the first "we" or "I" of the sentence that is somebody; NONE */
	struct ids joined;            /* the two persons of the last "Hill and I", where both are known; */
	uint32_t and_i;               /* the unit of that "I"; 0 */
	uint32_t clause_verb;         /* the group of that verb */
	uint32_t clause_subject;      /* the group of its subject; NONE */
	bool clause_by_state;         /* of that subject only the state is known: the Peruvian branch, Lima Grain Exchange */
	bool clause_stranger;         /* that subject is a name of which nothing is known: Hill Dairy */
	bool clause_thing;            /* that subject is a thing: the bill, a strike */
	bool clause_owned;            /* or one of a state's whose "its" is its own: the Peruvian economy */
	struct ids trio;              /* the three of whom the text goes on, */
	uint32_t trio_unit, trio_told; /* where they were told of together last, and how often by then */
	uint32_t looked_for_ministers; /* mentions among which those of several states' ministers were looked for, */
	bool ministers_meet;          /* and whether there are any */
	uint8_t at_meeting;           /* the text is a speech at a meeting of a body of states: 0 not asked yet, 1 no, 2 yes */
	struct {
		uint32_t first, end;      /* sentences of the paragraph that was asked for last */
		bool of_both;
		uint32_t sentence;        /* the sentence in it that was asked for last; NONE */
		bool of_own;              /* it tells of the speaker's state alone */
	} paragraph;                  /* whether one tells of two states together: see jointly.c */
	uint8_t at_campaign;          /* or at an event of a campaign, likewise */
	struct ids principals;        /* the persons whom "the two leaders" meant last: see principals.c */
	struct ids apart;             /* whom the pronoun that is looked at cannot mean: see apart.c */
	struct ids several;           /* the last subject in this sentence that is several: while Seoul and Tokyo talk, [they] ... */
	uint32_t *at_unit;            /* unit → number of ids in `bound` + 1: whom a pronoun or short form there stands for */
	ARRAY(struct ids) bound;
	ARRAY(struct mention) found;  /* new mentions, joined to the article's at the end */
};

static inline bool unit_in_class(const struct memory *m, uint32_t unit, uint32_t class) { return unit_has(m->l, &m->a->units.at[unit], class); }
static inline bool group_in_class(const struct memory *m, uint32_t group, uint32_t class) { return unit_has(m->l, &m->a->groups.at[group], class); }
/* Actors that a group stands for: its own mention, a bound pronoun, or (owners) whoever is named inside it. */
void group_actors(struct memory *m, uint32_t group, bool owners, struct ids *out);
/* The same with whoever is named inside it, but no state that is not the group itself. */
void actors_but_states(struct memory *m, uint32_t group, struct ids *out);
/* Explicit and bound actors of units [first, end), in order. */
void actors_of_units(const struct memory *m, uint32_t first, uint32_t end, struct ids *out);
/* the nation: rather the country than its people; not the government */
bool means_country(const struct memory *m, const struct unit *head);
/* "Great [American] said", "Pepsi-Cola [USA]", "First [Wisconsin]": the state is a piece of a name of which nothing is known. */
bool ends_longer_name(const struct memory *m, const struct mention *x);
/* Whom the short form at this group stands for; empty if nobody for sure. How it refers: "the ministry" by its role, "the two countries" as a
 * pronoun does. */
enum mention_by antecedent_of(struct memory *m, uint32_t group, struct ids *out);
/* "the foreign ministry", "a government source", where no state stands with it: that of whom the text has told such before, else that of the
 * state where the story is set. Empty if it may be anybody's. */
void office_of(struct memory *m, uint32_t group, struct ids *out);
/* The same of the owner inside a group, "the government's plan", "a government statement said": its unit, or NONE. */
uint32_t office_that_owns(struct memory *m, uint32_t group, struct ids *out);
/* "The U.S. government has asked. ... Peru's minister said [the government] would not": of the one who speaks, where the other, whom the office at
 * `at` would mean, has not been named in this sentence; what a state's own site says of other governments is another matter. The state, NONE. */
uint32_t rather_of_speaker(struct memory *m, const struct unit *g, uint32_t at, const struct ids *before);
/* An official of a state, a body of it or the state itself. */
bool is_official(const struct memory *m, uint32_t actor);
/* "The ministry is ready," Peru's minister said; he said the government was, too: who speaks names his own. In words that are not quoted, which may
 * be anybody's, or with `official` only an official's is sure to be. In a transcript everybody speaks all the time. The state, NONE. */
uint32_t state_of_speaker(struct memory *m, const struct unit *g, bool official);
/* "Peru's minister said it would lift [the country]'s exports": of the one who speaks, where he names no other; "For Chad, ... that country". Is it
 * such a group? */
bool country_told_of(struct memory *m, const struct unit *g, struct ids *out);
/* "Across the nation", "this country" in a text from a state's site: of whoever has the word, else where the story is set, if no other was
 * named of late. */
void country_at_home(struct memory *m, const struct unit *g, struct ids *out);
/* The state where the story is set, as an actor; NONE. That of the site is one from here on, also where the text does not name it. */
uint32_t home_actor(struct memory *m);
/* Whose an office is where nothing says so: of the state that mostly has it, if the story names it; else the state at home; NONE. */
uint32_t state_of_office(struct memory *m, const struct known_role *role);
/* Somebody of the state has held such an office, by the data: a senator in a story from Brasilia. */
bool state_has_had(const struct memory *m, const char *country, const struct known_role *role);
/* The same of "this regime's abuses". */
uint32_t regime_that_owns(struct memory *m, uint32_t group, struct ids *out);
/* "The previous administration", "the last administration's rule", where the story is set in America: the data's, that ended as today's began. The
 * unit of the noun, NONE. */
uint32_t administration_before(struct memory *m, const struct unit *g, struct ids *out);
/* The same of "the country's ports". */
uint32_t state_that_owns(struct memory *m, uint32_t group, struct ids *out);
/* The same of "the agency's director": of whoever is called so. */
uint32_t organ_that_owns(struct memory *m, uint32_t group, struct ids *out);
/* The state where an office or officials of this sentence are, as it says in front; NONE. */
uint32_t state_at_head(const struct memory *m, const struct unit *group);
/* The state in which the story is set is known by this unit. */
bool home_before(const struct memory *m, uint32_t unit);
/* "Hill, [the Peruvian envoy]", "[the Peruvian envoy], Hill": the name that these words are for; else the mention itself. */
const struct mention *name_beside(const struct memory *m, const struct mention *x);
/* What a noun says of how many are called so: "the company" is one of "two firms" at most, "the analysts" are not Ann Hill. */
enum number { OF_ANY_NUMBER, OF_ONE, OF_SEVERAL };
/* ministers, Presidents: a noun of several, with a capital as well. */
bool means_several(const struct memory *m, uint32_t head);
enum number number_of(const struct memory *m, uint32_t head);
/* The last actor before this unit that text goes on to call so: the ministry. */
void mention_with_short(struct memory *m, uint32_t unit, uint32_t word, enum number number, struct ids *out);
/* "raised its stake in [the company]": the noun at this unit is bought, or so much of it; see taken_over.c. */
bool is_taken_over(const struct memory *m, uint32_t unit);
/* "The company" at this unit is another firm than this one, whatever it did last: see firms_apart.c. */
bool firm_is_another(struct memory *m, const struct mention *x, uint32_t unit);
/* "a stake in [Hill Dairy]", "[Hill Dairy] shares": the text has told the same of whoever is named here. */
bool told_as_bought(const struct memory *m, const struct mention *x);
/* "The premier" goes on about the prime minister: the noun, a word, is another one for the same office. */
void officer_by_role(struct memory *m, const struct unit *g, uint32_t lemma, struct ids *out);
/* The group of the sentence where the walk is that this unit stands in. */
uint32_t group_of_unit(const struct memory *m, uint32_t unit);
/* The clause at this unit is about one who is called by his state alone: "The Peruvian | is known", "Peru jailed an American after [he] fled". */
bool called_by_state(const struct memory *m, uint32_t unit);
/* One of whom nothing is known stands before the pronoun in its sentence: "another fisherman had lost [his] boat". */
bool stranger_here(struct memory *m, uint32_t unit);
/* The sentence names a person of whom nothing is known: Ann Hill, Mr. Holt. */
bool names_stranger_in(const struct memory *m, uint32_t sentence);
/* The possessor of this group is one of whom nothing is known: "a sister watching over [her] garden". */
bool owned_by_described(struct memory *m, uint32_t group);
/* The pronoun at this unit is nobody: if it is "he" and does something, "he" is not whoever is named behind. */
void remember_unknown_he(struct memory *m, uint32_t group, uint32_t unit);
/* Is this mention of somebody else than the "he" of whom nothing is known before it? Not for "him" at `pronoun`. */
bool behind_unknown(const struct memory *m, const struct recollection *r, const struct mention *x, uint32_t pronoun);
/* The group begins with the, this, that, both, its. */
bool definite(const struct memory *m, const struct unit *group);
/* "the only country", "the largest nation": one that is picked out, not the one spoken of */
bool one_of_many(const struct memory *m, const struct unit *g);
uint32_t lemma_of(const struct memory *m, const struct unit *u);
/* The role that a unit names; NULL. */
static inline const struct known_role *role_at(const struct memory *m, uint32_t unit) { return role_named(m->t, &m->a->units.at[unit]); }
/* Of an office without an owner, as the source of a claim: officials, state media, a government source. */
void antecedent_of_speaker(struct memory *m, uint32_t group, struct ids *out);
/* The possessor of this group, "its", "their", "his", where it stands for an object before it: see owners.c. */
bool owner_before(struct memory *m, uint32_t group, struct ids *out);
/* "Peru welcomed Chile's use of its rights": whose doing it is owns what it is done with. Not "Chile's invasion of its islands". */
bool owner_of_doing(struct memory *m, uint32_t group, struct ids *out);
/* "Peru said Chile had bombed its ports": the possessor at this unit is whoever tells of the blow. */
bool owner_struck(struct memory *m, uint32_t group, uint32_t unit, struct ids *out);
/* Whoever is told or asked what the clause with the pronoun at this group says, where that is about him: "urged Iran to say [it] will". */
bool told_before(struct memory *m, uint32_t group, struct ids *out);
/* "the papers doubt Hill's denial that [he] left": whoever denies something denies it of himself. */
bool denier(struct memory *m, uint32_t group, struct ids *out);
/* Whoever stands in the group with "'s". */
void possessor_of(const struct memory *m, const struct unit *g, struct ids *out);
/* "lent | Chad | five boats | to guard | [its] coast": to whom it is given for that. */
bool owner_given(struct memory *m, uint32_t group, struct ids *out);
/* "a case of Chad mending [its] boats": who does it. */
bool owner_doing(struct memory *m, uint32_t group, struct ids *out);
/* "help Chad guard the ports on [its] coast": who is helped to do it. */
bool owner_let(struct memory *m, uint32_t group, struct ids *out);
/* "lent Chad boats to help [it] guard": to whom they are given. */
bool owner_helped(struct memory *m, uint32_t group, struct ids *out);
/* "a loan | to | Chad | to mend | the docks | at | [its] port": who gets it. */
bool owner_granted(struct memory *m, uint32_t group, struct ids *out);
/* "for | Chile | to build | ships | in | [its] ports": who is to do it. */
bool owner_to_do(struct memory *m, uint32_t group, struct ids *out);
/* "half | of | Chile's tin | , | a third | of | [its] zinc": of Chile as well. */
bool owner_listed(struct memory *m, uint32_t group, struct ids *out);
/* "Chad doubts | Chile's claim | that | [its] boats": whose words they are, who may be nobody known. Are they anybody's? */
bool owned_by_whose_words(struct memory *m, uint32_t group, struct ids *out);
/* "[its] policy to open [its] ports": of whom the last "its" is, where no name and no finite verb stands between */
bool owner_just_told(struct memory *m, uint32_t unit, struct ids *out);
/* "followed Chile | driven | by | [its] greed": whoever is described so. */
bool owner_described(struct memory *m, uint32_t group, struct ids *out);
/* "accused Chile | of | failing | to mend | [its] ports": whoever is accused of it */
bool owner_doing_more(struct memory *m, uint32_t group, const struct unit *pronoun, struct ids *out);
/* "urged | its ally | to open | [its] ports": of that ally, whoever it is. */
bool owned_by_other_side(const struct memory *m, uint32_t group);
/* "stripped | Chile | of | [its] ports" */
bool owner_deprived(struct memory *m, uint32_t group, struct ids *out);
/* "praised | the plan | for | its", "drained | the sea | of | its": an object that is nobody, whose it is. */
bool owned_by_object_of_nobody(struct memory *m, uint32_t group);
/* "lowered the rating of | Hill Dairy Co | because of | its debt": of a firm of which nothing is known. */
bool caused_by_strange_firm(struct memory *m, uint32_t group);
/* "Moody's downgraded Hill Dairy because of [its] debt", "Hill Dairy Inc said the Navy had bought [its] boats": not this actor's. */
bool tells_of_the_owner(const struct memory *m, uint32_t group, uint32_t unit, uint32_t actor);
/* "Analysts said the firm's debt rose with [its] sales": the firm's, who may be nobody known. Is it? */
bool owned_by_the_body(struct memory *m, uint32_t group, struct ids *out);
/* "Hill Dairy said the court approved [its] plan": of whoever asked for it, who may be nobody known. Is it? */
bool owned_by_who_asks(struct memory *m, uint32_t group, struct ids *out);
/* "Peru wished Chile success in [its] talks": whoever it is wished to. */
bool owner_wished(struct memory *m, uint32_t group, struct ids *out);
/* Whom the pronoun at this unit cannot mean: see apart.c. */
void set_apart(struct memory *m, uint32_t group, uint32_t unit);
/* "Peru warned it", "Peru voted against them": somebody else, for else it would be "itself". Whoever does it goes; is nobody left? */
bool acts_on_it(struct memory *m, uint32_t group, struct ids *ids);
/* "For Peru to reach Chile, [it] must build boats". */
bool opened_by_for(struct memory *m, uint32_t unit, struct ids *out);
/* How far back whoever is referred to may have been named. */
enum { SENTENCES_BACK = 3 };
/* The first n sides that were named together in one sentence before this unit (all of them if n is 0): the two countries, the three leaders. */
bool sides_together(struct memory *m, uint32_t unit, uint32_t reach, uint32_t n, bool persons, struct ids *out);
/* "The union met the board in Peru. The two sides": firms, a union or creditors are told of before the unit, of late. */
bool sides_at_work(const struct memory *m, uint32_t unit);
/* The states of those who met by the last meeting that the sentence tells of at most `reach` units before this one, "the Hill-Holt talks"; see
 * meetings.c. */
bool sides_of_meeting(struct memory *m, uint32_t sentence, uint32_t unit, uint32_t reach, struct ids *out);
/* "if | Peru | wants peace | it | must talk": who does what the condition says. */
bool of_condition(struct memory *m, uint32_t unit, struct ids *out);
/* "the first since Hill came, after [he] left": the clause at this unit hangs on the one before. */
bool of_clause_before(struct memory *m, uint32_t unit, struct ids *out);
/* "A group of investors told Peru [it] would": of whoever tells nothing is known. */
bool thing_tells_it(const struct memory *m, uint32_t unit);
/* The n persons of as many states whom the noun at `g`, "the leaders", meant last, else those of whom the text told first. */
bool principals_of(struct memory *m, const struct unit *g, uint32_t n, struct ids *out);
/* Two states that are joined or have a hyphen between them, the last ones of the sentence before this unit. */
bool pair_named(struct memory *m, uint32_t unit, struct ids *out);
/* To the state whose "we" or "our" is at this unit, those that it is of besides; nobody is left where it is of two and one is not known: see
 * jointly.c. */
void add_partner(struct memory *m, uint32_t unit, struct ids *out);
/* "Hill and [I]", "for Hill and [me]": "we" and "our" behind it may be those two. */
void remember_those_joined(struct memory *m, uint32_t unit);
/* "Hill and I hope ... [we]": those two, where both are known, else nobody; not "our harbour". Is it such a word? */
bool of_those_joined(struct memory *m, uint32_t unit, struct ids *out);
/* "We all", "join us", "we'll let you know": of everybody, of those who are there or of whoever has the word; see those_present.c. */
bool of_those_present(const struct memory *m, uint32_t unit);
/* "our country": the state's, whoever says so */
bool before_country(const struct memory *m, uint32_t unit);
/* Whoever has the word speaks for no state: an officer's wife, at an event of a campaign. */
bool speaks_for_none(struct memory *m, uint32_t unit);
/* "We" at this unit is of all who meet: "all of us must" of a speaker at a meeting of a body of states. */
bool of_whole_meeting(struct memory *m, uint32_t unit);
/* In a talk with another state the paragraph tells of both, and the sentence not of the speaker's own alone. */
bool of_talk(struct memory *m, const struct ids *own);
/* The states of the two whom the text is about. Are they two? */
bool states_of_principals(struct memory *m, uint32_t unit, struct ids *out);
void remember_principals(struct memory *m, const struct ids *who);
/* "Chad and Mali ... these countries": the states of the last list before this unit; or just two of a sentence without a list, where that will do. */
void states_listed(struct memory *m, uint32_t unit, bool two_will_do, struct ids *out);
/* "the two agreed": whoever met in this sentence, else two persons or sides of this one or the one before. */
void two_before(struct memory *m, uint32_t unit, struct ids *out);
/* States named in "his U.S. and Japanese counterparts": from the last verb on. */
void fellow_states(struct memory *m, uint32_t sentence, struct ids *out);
/* The state that text goes on to call "the country" at this unit. */
void state_before(struct memory *m, const struct unit *g, struct ids *out);
/* The same of "the country's ports": of this sentence or the subject of the one before. */
void owner_state_before(struct memory *m, const struct unit *g, struct ids *out);
/* "the Gulf state", "the landlocked nation": one such that was told of. */
bool state_of_region(struct memory *m, uint32_t group, struct ids *out);
/* is, would have been, it's, remains: not "is building" */
bool is_copula(const struct memory *m, uint32_t group);
/* "it" at this unit stands for no actor: it is clear that, sign it into law; see impersonal.c. */
bool it_is_nobody(const struct memory *m, uint32_t unit);
/* Whoever this mention names may be "it" or "its" at this unit without being the subject: see its.c. `stop`: nor may those before. */
bool it_by_itself(const struct memory *m, uint32_t unit, uint32_t mention, bool *stop);
/* "The strike entered [its] tenth day", "The bill lifts a quota. [It] takes effect": a thing stands nearer than whoever is known. */
bool thing_is_nearer(const struct memory *m, uint32_t unit);
/* "Peru's drive slowed before [it] ended", "The Peruvian economy keeps [its] pace": whose thing it is does not matter. */
bool owner_is_apart(const struct memory *m, uint32_t unit);
/* The same of whoever was told of so many sentences before. */
bool thing_before(const struct memory *m, uint32_t unit, uint32_t back);
/* These of the sentence before are told of in this one as well, or nobody here is in their way: "Peru left. By noon [its] boats had, too". */
bool it_goes_back(const struct memory *m, uint32_t unit, const struct ids *who);
/* "It said", "It has asked whether": only somebody does. */
bool it_speaks(const struct memory *m, uint32_t unit);
/* The group is Peru or a pronoun for it: not "Peru's report", "British Columbia". */
bool stands_for_itself(struct memory *m, uint32_t group);
/* "..., it said": whoever spoke before, rather than whom the words are about. */
bool is_tail(const struct memory *m, uint32_t unit);
/* "It said", "it aims to": whoever it is may have been told of a while ago. */
bool it_tells(const struct memory *m, uint32_t unit);
/* Just before, the state's people stood for it: the Peruvians, whom "they" may be. */
bool people_before(const struct memory *m, uint32_t unit, uint32_t state);
/* The last subject of several before this unit. Whether there is one; who they are, if they are anybody. */
bool subjects_before(struct memory *m, uint32_t unit, struct ids *out);
/* "They" at this unit are several of whom nothing is known, fishermen, or things: bought them. */
bool strangers_before(struct memory *m, uint32_t unit);
/* "The officials want [banks] to cut their losses": others stand nearer to "they" at this unit than these. */
bool others_nearer(struct memory *m, uint32_t unit, const struct ids *who);
/* "They" at this unit are things: bought them, not "urged them". */
bool them_is_nobody(const struct memory *m, uint32_t unit);
/* Who "I" or "we" at this unit is: see own_words.c. */
void whose_words(struct memory *m, uint32_t unit, struct ids *out);
void antecedent_of_pronoun(struct memory *m, uint32_t unit, struct ids *out);
void bind(struct memory *m, uint32_t unit, uint32_t first, uint32_t end, const struct ids *ids, enum mention_by by, const char *rule);
/* "the ministers of nine states", "run for the presidency": a short form at this group that goes on about nobody; see otherwise.c. */
bool told_otherwise(struct memory *m, uint32_t group);
/* Who holds the office in the state at home on the article's day, as the data know it; the state itself where they do not; NONE. */
uint32_t holder_at_home(struct memory *m, const struct known_role *role);
/* Who of the data held this office of one in the state on the day; a known actor, NONE. */
uint32_t head_on(const struct memory *m, const char country[4], const struct known_role *role, int32_t day);
/* As many and of the kind that the pronoun says. */
bool pronoun_fits(struct memory *m, const struct unit *pronoun, const struct ids *ids);
/* Whose the possessor at this unit is by the clause it stands in, or whom a clause that somebody is told is about: see possessors.c. Is it settled,
 * be it that it is nobody? */
bool owned_here(struct memory *m, uint32_t group, uint32_t unit, struct ids *out);
/* "Peru said Chile plans to mend [its] ports": of whom the nearer clause tells, be it nobody known. Is it settled? */
bool owned_by_nearer_clause(struct memory *m, uint32_t unit, struct ids *out);
/* a fisherman, the judge, Hill: one of whom nothing more is known */
bool is_human(const struct memory *m, uint32_t group);
/* Whoever of the article bears this surname; NONE. */
uint32_t bearer(const struct memory *m, uint32_t unit);
/* Does the text label its speakers? */
void turns_find(struct memory *m);
/* Whoever is labelled at the beginning of the sentence has the word from here on. */
void turn_take(struct memory *m);
/* Whoever has the word, is asked or signs the text is "I" or "you", not "he". */
bool in_dialogue(const struct memory *m, uint32_t actor);
/* Who "I" or "we" is at this unit: whoever has the word. */
void speaker_of_turn(struct memory *m, uint32_t unit, struct ids *out);
/* I, me, my: not we, our */
bool own_word_of_one(const struct memory *m, uint32_t unit);
/* The title as a line of the text or given apart. */
struct slice article_title(const struct article *a);
/* Who signs the text, one person ("I") or whoever speaks together ("we"). Whether that is told, be it of nobody known. */
bool author_of(struct memory *m, bool one, struct ids *out);
/* The data know who is president at home. */
bool has_president(struct memory *m);
/* Claims of "we" and "I", once those around them are resolved. */
void resolve_own_words(struct memory *m, struct attribution *c);
/* Of a group that begins with a possessor, "[his country] is ready", "[his finance minister], Ann Hill, left": the state of whoever that is, somebody
 * else of it. Is it such a group? */
bool bind_own_country(struct memory *m, uint32_t group);
bool bind_own_officer(struct memory *m, uint32_t group);
/* "[The bloc's chairman], Ann Hill": of which body she is. */
void tell_officer_of_organ(struct memory *m, uint32_t group);

/* "Ann Hill, [the minister],", "the Bank of Peru, [the central bank],", "Bo Hill is [fish minister]": whoever stands beside it; see apposed.c. */
bool is_of_name_beside(struct memory *m, uint32_t group, struct ids *out);

/* Sources and targets of one claim or denial; what its speaker is goes to the sentence's memory. */
void resolve_sides(struct memory *m, struct attribution *c);

/* The state that an organ or person belongs to, where the article names it; else the actor itself. */
uint32_t state_behind(const struct memory *m, uint32_t actor);
/* The finite verb at this group has a subject: the clause's, and the sentence's where it is the first. */
void remember_subject(struct memory *m, uint32_t group);
bool is_plural(const struct memory *m, uint32_t group);
/* One name on no known side, taken for a person's: it may as well be a firm's, Hill Dairy. */
bool of_no_side(const struct memory *m, const struct ids *ids);
/* "She" is no John Hill. */
bool sex_fits(struct memory *m, uint32_t actor);
bool actor_is_person(const struct memory *m, uint32_t actor);
bool actor_is_state(const struct memory *m, uint32_t actor);
bool ids_plural(const struct memory *m, const struct ids *ids);
/* One body that may be "they" where somebody speaks freely: a ministry, a firm. */
bool is_they_in_speech(const struct memory *m, const struct ids *ids);
void ids_join(const struct memory *m, struct ids *to, const struct ids *from);

/* The first unit of a group that may tell who it is: not "his" of "his counterpart", who is somebody else. */
static inline uint32_t first_but_owner(const struct memory *m, uint32_t group)
{
	const struct unit *g = &m->a->groups.at[group];
	return g->first + (m->a->units.at[g->first].tag == TAG_PRPS && unit_in_class(m, g->head, m->c->fellow));
}

/* How many quotations deep the unit stands. */
static inline uint8_t depth_of(const struct memory *m, uint32_t unit) { return m->a->tokens.at[m->a->units.at[unit].first].quotes; }

static inline struct slice word_at(const struct memory *m, uint32_t unit)
{
	return unit < m->a->units.n ? lexicon_text(m->l, m->a, m->a->units.at[unit].word) : SLICE("");
}

/* Is this group of the current sentence the one word? */
static inline bool group_is_word(const struct memory *m, uint32_t group, struct slice word)
{
	return group < m->a->sentences.at[m->sentence].end_group && slice_equal(lexicon_text(m->l, m->a, m->a->groups.at[group].word), word);
}

#endif
