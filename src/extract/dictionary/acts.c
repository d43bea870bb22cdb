/* Codes of a verb dictionary, and the frames that they become. */
#include "extract/dictionary/verbs.h"

static bool is_digits(struct slice s)
{
	for (size_t i = 0; i < s.n; i++)
		if (!byte_is_digit(s.at[i]))
			return false;
	return s.n >= 2 && s.n <= 4;
}

/* 057, ---, ###, +++, 057? (subordinate), 057! (dominant) */
static bool read_act(struct verbs *v, struct slice code, struct act *out)
{
	*out = (struct act){.type = "NONE"};
	if (code.n && (code.at[code.n - 1] == '?' || code.at[code.n - 1] == '!')) {
		dictionary_warn(&v->x, code, "subordinate and dominant codes are taken as plain ones");
		code = slice_trim(slice_cut(code, 0, code.n - 1));
	}
	if (!code.n || slice_equal(code, SLICE("---")))
		return true;
	out->discards = slice_equal(code, SLICE("###")) || slice_equal(code, SLICE("+++"));
	if (slice_equal(code, SLICE("+++")))
		dictionary_warn(&v->x, code, "a complex event is for a person to code: its sentence is discarded");
	if (out->discards)
		return true;
	const char *type = is_digits(code) ? frame_cameo_type(v->f, code) : NULL;
	if (!type) {
		dictionary_fault(&v->x, code, "not a CAMEO code");
		return false;
	}
	out->fires = type[0] != '-';
	if (out->fires) {
		memcpy(out->code, code.at, code.n);
		out->type = type;
	}
	return true;
}

bool verbs_acts(struct verbs *v, struct slice code, struct acts *out)
{
	size_t colon = slice_find(code, SLICE(":"), 0);
	*out = (struct acts){.code = code};
	if (!code.n) {
		dictionary_fault(&v->x, code, "an empty code");
		return false;
	}
	return read_act(v, slice_trim(slice_cut(code, 0, colon)), &out->forth) &&
	       (colon == code.n || read_act(v, slice_trim(slice_cut(code, colon + 1, code.n)), &out->back));
}

/* The back of [a:b] is a frame that no predicate names. */
static void add_opposite(struct frames *f, const struct act *back)
{
	struct frame turned = f->frames.at[f->frames.n - 1];
	turned.type = arena_text(f->arena, slice_of(back->type));
	memcpy(turned.cameo, back->code, sizeof turned.cameo);
	f->frames.at[f->frames.n - 1].opposite = f->frames.n + 1;
	*ARRAY_PUSH(f->arena, &f->frames) = turned;
}

static void write_line(struct buf *line, const struct acts *acts, const struct shape *shape, bool turned)
{
	const struct act *act = turned ? &acts->back : &acts->forth;
	bool same = acts->back.fires && strcmp(acts->forth.code, acts->back.code) == 0;
	buf_addf(line, "%s\tverb\t%s\t-\t", act->fires ? act->code : "---", shape->names);
	buf_add(line, turned ? (struct slice){shape->target.at, shape->target.n} : (struct slice){shape->source.at, shape->source.n});
	buf_add_char(line, '\t');
	buf_add(line, turned ? (struct slice){shape->source.at, shape->source.n} : (struct slice){shape->target.at, shape->target.n});
	buf_addf(line, "\t%s%s%s", same || shape->mutual ? "recip;" : "", shape->joint ? "joint;" : "", shape->own == OWN_VERB ? "need=both" : "");
}

void verbs_frame(struct verbs *v, const struct acts *acts, const struct shape *shape)
{
	struct frames *f = v->f;
	bool turned = !acts->forth.fires && acts->back.fires, fires = acts->forth.fires || acts->back.fires, discards = acts->forth.discards;
	struct buf line = {0};
	write_line(&line, acts, shape, turned);
	if (line.failed || shape->source.failed || shape->target.failed) {
		buf_free(&line);
		arena_fail(f->arena);
	}
	struct frame_line x = {.frames = f, .sink = v->x.sink, .file = v->x.file, .line = v->x.line, .text = {line.at, line.n},
		.type = arena_text(f->arena, slice_of((turned ? &acts->back : &acts->forth)->type))};
	frame_parse(&x);
	buf_free(&line);
	struct frame *frame = &f->frames.at[f->frames.n - 1];
	frame->first_condition = shape->first_condition;
	frame->n_conditions = shape->n_conditions;
	frame->never = !fires;
	frame->discards = discards;
	frame->own = shape->own;
	if (acts->forth.fires && acts->back.fires && strcmp(acts->forth.code, acts->back.code) != 0)
		add_opposite(f, &acts->back);
}
