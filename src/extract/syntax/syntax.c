/* The passes over a sentence: what each group is, then nouns and verbs from left to right, then what needs both. */
#include "extract/syntax/inner.h"

const struct syntax_classes *syntax_classes_make(const struct classes *c, struct arena *arena)
{
	struct syntax_classes *out = ARENA_NEW(arena, struct syntax_classes);
	*out = (struct syntax_classes){.if_ = class_find(c, SLICE("IF")), .say = class_find(c, SLICE("SAY")), .cue = class_find(c, SLICE("CUE")), .about = class_find(c, SLICE("ABOUT")),
		.happening = class_find(c, SLICE("HAPPENING")), .happens = class_find(c, SLICE("HAPPENS")),
		.speech = {class_find(c, SLICE("DEMAND")), class_find(c, SLICE("BLAME")), class_find(c, SLICE("WARN")), class_find(c, SLICE("VOICE")),
			class_find(c, SLICE("PROMISE")), class_find(c, SLICE("CALL_AS"))}};
	return out;
}

static void read_verb(struct scene *x, const struct syntax_classes *c, uint32_t i)
{
	struct syntax_node *v = &x->nodes[i];
	if (v->finite)
		v->subject = subject_of_finite(x, c, i);
	else if (v->infinitive)
		read_infinitive(x, i);
	else if (v->ing)
		read_ing(x, c, i);
	else if (v->bare)
		read_bare(x, i);
	if (v->participle)
		read_participle(x, i);
	else if (v->passive) { /* what is said of the subject is done to it */
		read_objects(x, i);
		v->recipient = v->object;
		v->object = v->subject;
	} else {
		read_objects(x, i);
		read_relative_object(x, i);
	}
}

/* A participle at the beginning speaks of the subject behind it: "Backed by Iran, Syria has", "After meeting the envoy, Mora said". */
static void read_openers(struct scene *x)
{
	for (uint32_t v = 0; v < x->n_verbs; v++) {
		struct syntax_node *n = &x->nodes[x->verbs[v]];
		if (n->participle && n->object == NONE && n->governor != NONE)
			n->object = x->nodes[n->governor].subject;
		if (n->gerund)
			x->nodes[n->governor].subject = NONE;
		else if (n->ing && n->subject == NONE && n->governor != NONE && n->governor > x->verbs[v])
			n->subject = x->nodes[n->governor].subject;
	}
}

void syntax_find(struct scene *x, const struct syntax_classes *c)
{
	syntax_kinds(x, c);
	for (uint32_t i = 0; i < x->n_nouns; i++)
		read_noun(x, c, x->nouns[i]);
	for (uint32_t i = 0; i < x->n_verbs; i++)
		read_verb(x, c, x->verbs[i]);
	for (uint32_t i = x->n_verbs; i-- > 0;)
		share_object(x, x->verbs[i]);
	read_openers(x);
}
