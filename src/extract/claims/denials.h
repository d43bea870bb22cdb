/* Denials: telling them from their false friends, and which claims of the article they answer. */
#ifndef WIRECODE_CLAIMS_DENIALS_H
#define WIRECODE_CLAIMS_DENIALS_H

#include "extract/knowledge.h"

void denials_settle(struct stage *s);

#endif
