/*
 * What kind of claim it is, from cue and content together.
 *
 *   Seoul said it will respond.          it = Seoul, will        promise
 *   Seoul said it will strike back.      it = Seoul, will strike threat
 *   Seoul said Tokyo should apologise.   somebody else, should   demand
 *   Seoul said Tokyo had violated it.    somebody else, violate  accusation
 *   Seoul said it hoped for peace.       it, hope                concern
 */
#ifndef WIRECODE_CLAIMS_KINDS_H
#define WIRECODE_CLAIMS_KINDS_H

#include "extract/knowledge.h"

/* For knowledge.kind_classes, made once all classes are known. */
const struct kind_classes *kind_classes_make(const struct classes *c, struct arena *arena);
/* Settles a->attributions[].kind where the cue alone says no more than "statement". Sources must be known. */
void kinds_find(struct stage *s);

#endif
