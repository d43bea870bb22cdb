/* What only the story as a whole tells: acts whose sides stand elsewhere, which act repeats which. Private to this folder. */
#ifndef WIRECODE_EVENTS_STORY_H
#define WIRECODE_EVENTS_STORY_H

#include "extract/events/coding.h"

/* What is known of an event beside its record. */
struct told_act {
	const struct frame *frame;
	uint32_t lemma;
	uint32_t name;                  /* "the Skylark Round meeting": a word of its group that names it, and nobody who does it; 0 */
	bool noun;
	bool indefinite;                /* "a meeting", "another deal" */
	bool definite;                  /* "the talks", "resumed talks": one told of */
	bool first_told;                /* "staged the largest drill yet": none that was told before */
	bool mutual;                    /* talks, a war: all are its sources where no sentence tells them apart */
	bool apart;                     /* its own words tell which side it is whose act it is: "Peru held talks" */
	bool others_named;            /* "a fight against rebels": somebody of whom no state is known */
	bool place_named;             /* "a visit to the shrine" */
	bool lent_source, lent_targets; /* its own sentence does not name them */
	bool undergone;                 /* "Mali came under attack": by whomever */
	bool by_outlaws;                /* "gunmen killed": no act of anybody named */
	bool own_targets;               /* by its frame or its sentence */
	bool said_beside;               /* "said after a meeting": its source only speaks */
	bool doer_needed;               /* nothing where the story does not tell who does it */
	bool on_crowd;                  /* "police dispersed demonstrators": of the state where they demonstrate */
	uint32_t about, about_lemma;    /* "rejected the offer": the group that says what it is about, of the article; its word: NONE */
	const char *about_type;         /* of the act that it is about; NULL: unknown */
};

/* An act for which its sentence names nobody. */
struct open_act {
	struct event event;
	struct told_act act;
	uint32_t before; /* events told before it */
};

/* Beside the events of an article: one entry each, and the acts that wait for their sides. */
struct told {
	const struct intern *words;
	bool explain;
	ARRAY(struct told_act) acts;
	ARRAY(struct open_act) open;
};

/* An act for which its sentence names nobody waits for the end of the story, if sides are all that it lacks. False if it does not. */
bool story_wait(const struct coding *y, struct told *told, const struct candidate *c, const struct event *e, const struct told_act *act);
bool is_visit(const struct event *e);
/* Are these lemmas forms of one word: accuse, accusation; warn, warning; deploy, deployment; seize, seizure? */
bool same_name(const struct told *told, uint32_t x, uint32_t y);
/* At the end: gives open acts the sides of the same act elsewhere, puts them in their places, says what repeats what. */
void story_finish(struct article *a, struct told *told);

#endif
