/*
 * Makes the image of the knowledge at build (see extract/image.h): image DATA BIN ASSEMBLY [NAME-OF-BIN]
 *
 *   load 1   ▒ piece ▒ piece ▒ piece ▒ ...      the same data loaded twice, into two rooms: every piece has the same place in both
 *   load 2   ▒ piece ▒ piece ▒ piece ▒ ...
 *                word   equal in both: a number;  as far apart as the rooms: a pointer;  else: a fault, it points outside
 *
 *   image    piece piece ...                    those that pointers reach from the first piece, closed up
 *
 * So no structure is described here, and none has to be: whatever the stages load is followed where it leads. The bytes go to BIN, and
 * ASSEMBLY puts them into the program with a relocation for each pointer. Pointers to constants of this program look like numbers
 * here; the Makefile runs it twice, at two addresses, and refuses images that differ.
 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>

#include "extract/image.h"

enum { ROOM = 1 << 30, WORD = sizeof(void *) };

struct load {
	struct arena arena;
	const char *room;
	struct data_size size;
};

struct piece {
	size_t at, size, moved; /* in the rooms, behind its head; in the image */
	bool live;
};

struct making {
	struct load loads[2];
	struct piece *pieces;
	size_t n_pieces;
	size_t *todo, n_todo; /* live pieces whose words are not followed yet */
	size_t faults, n_bytes, n_pointers;
};

static void report(void *ctx, const struct diag *d)
{
	(void)ctx;
	fprintf(stderr, "%s:%u:%u: %s\n", d->file ? d->file : "-", d->line, d->column, d->message);
}

static void *must(void *p)
{
	if (!p) {
		fputs("image: out of memory\n", stderr);
		exit(1);
	}
	return p;
}

/* ---- loading ---- */

/* The image is the first piece of its own room. */
static bool load(struct load *l, const char *dir)
{
	struct diag_sink sink = {.report = report};
	void *mapped = mmap(NULL, ROOM, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
	char *room = must(mapped == MAP_FAILED ? NULL : mapped);
	struct arena arena = {.at = room, .end = room + ROOM};
	struct image *image = ARENA_NEW(&arena, struct image);
	image->knowledge.arena = arena;
	if (!knowledge_load(&image->knowledge, &(struct knowledge_source){.dir = dir}, &l->size, &sink))
		return false;
	knowledge_forget(&image->knowledge);
	image_stamp(&image->stamp, l->size);
	l->arena = image->knowledge.arena;
	l->room = room;
	image->knowledge.arena = (struct arena){0};
	return !l->arena.blocks; /* else the room was too small */
}

/* ---- following ---- */

static size_t word_at(const struct load *l, size_t at)
{
	size_t word;
	memcpy(&word, l->room + at, WORD);
	return word;
}

/* Where a word points, as an offset in the room; 0: it is no pointer. */
static size_t target_of(struct making *m, size_t at)
{
	size_t first = word_at(&m->loads[0], at), second = word_at(&m->loads[1], at);
	if (first == second)
		return 0;
	size_t target = first - (size_t)m->loads[0].room;
	if (target == second - (size_t)m->loads[1].room && target <= (size_t)(m->loads[0].arena.at - m->loads[0].room))
		return target;
	m->faults++;
	fprintf(stderr, "image: the word at %zu points outside of the image, or is not the same in every load (%zx, %zx)\n", at, first, second);
	return 0;
}

static void find_pieces(struct making *m)
{
	const struct load *l = &m->loads[0];
	size_t head = sizeof(struct arena_piece), end = (size_t)(l->arena.at - l->room), size = 0;
	m->pieces = must(calloc(end / head + 1, sizeof *m->pieces));
	m->todo = must(calloc(end / head + 1, sizeof *m->todo));
	for (size_t at = 0; at < end; at += size) {
		size = ((const struct arena_piece *)(const void *)(l->room + at))->size;
		m->pieces[m->n_pieces++] = (struct piece){.at = at + head, .size = size - head};
	}
}

/* The piece that a pointer points into, or just behind, which is where the next one's head stands. */
static struct piece *piece_of(const struct making *m, size_t target)
{
	size_t low = 0, high = m->n_pieces;
	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;
		*(m->pieces[middle].at <= target ? &low : &high) = middle;
	}
	return &m->pieces[low];
}

static void follow(struct making *m, struct piece *p)
{
	if (p->live)
		return;
	p->live = true;
	m->todo[m->n_todo++] = (size_t)(p - m->pieces);
}

static void find_live(struct making *m)
{
	follow(m, &m->pieces[0]);
	while (m->n_todo) {
		const struct piece *p = &m->pieces[m->todo[--m->n_todo]];
		for (size_t at = p->at; at + WORD <= p->at + p->size; at += WORD) {
			size_t target = target_of(m, at);
			if (target)
				follow(m, piece_of(m, target));
		}
	}
}

static void close_up(struct making *m)
{
	for (size_t i = 0; i < m->n_pieces; i++)
		if (m->pieces[i].live) {
			m->pieces[i].moved = m->n_bytes;
			m->n_bytes += m->pieces[i].size;
		}
}

/* ---- writing ---- */

struct writing {
	FILE *bin, *assembly;
	const char *bin_name;
	size_t at, from; /* in the image; where the bytes begin that are not in the assembly yet */
};

static void put_bytes(struct writing *w)
{
	if (w->at > w->from)
		fprintf(w->assembly, "\t.incbin \"%s\", %zu, %zu\n", w->bin_name, w->from, w->at - w->from);
}

static void put_word(struct making *m, struct writing *w, size_t at)
{
	size_t target = target_of(m, at), zero = 0;
	if (target) {
		const struct piece *to = piece_of(m, target);
		put_bytes(w);
		fprintf(w->assembly, "\t%s image_start + %zu\n", WORD == 8 ? ".quad" : ".long", to->moved + target - to->at);
		w->from = w->at + WORD;
		m->n_pointers++;
	}
	fwrite(target ? (const char *)&zero : m->loads[0].room + at, 1, WORD, w->bin);
	w->at += WORD;
}

static void write_image(struct making *m, struct writing *w)
{
	fputs("\t.section .data.rel.ro, \"aw\", %progbits\n\t.balign 4096\n\t.globl wirecode_image\n\t.hidden wirecode_image\nwirecode_image:\nimage_start:\n", w->assembly);
	for (size_t i = 0; i < m->n_pieces; i++)
		for (size_t k = 0; m->pieces[i].live && k < m->pieces[i].size; k += WORD)
			put_word(m, w, m->pieces[i].at + k);
	put_bytes(w);
	fputs("\t.section .note.GNU-stack, \"\", %progbits\n", w->assembly);
}

static bool closed(FILE *f)
{
	bool good = f && !ferror(f);
	return f && fclose(f) == 0 && good;
}

int main(int argc, char **argv)
{
	static struct making m;
	if (argc < 4)
		return 2;
	if (!load(&m.loads[0], argv[1]) || !load(&m.loads[1], argv[1]) || m.loads[0].arena.used != m.loads[1].arena.used)
		return 1;
	find_pieces(&m);
	find_live(&m);
	close_up(&m);
	struct writing w = {.bin = fopen(argv[2], "wb"), .assembly = fopen(argv[3], "w"), .bin_name = argv[argc > 4 ? 4 : 2]};
	if (w.bin && w.assembly && !m.faults)
		write_image(&m, &w);
	bool written = closed(w.bin) && closed(w.assembly);
	if (!written)
		fputs("image: cannot be written\n", stderr);
	return !written || m.faults;
}
