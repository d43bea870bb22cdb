#include "extract/data.h"

#include <dirent.h>
#include <errno.h>
#include <sys/stat.h>

#include "base/sha256.h"

/* Made by the Makefile from data/: see build/data_table.c. */
struct embedded_file {
	const char *path, *start, *end;
};
extern const struct embedded_file embedded_files[];
extern const size_t n_embedded_files;

static const char *const folders[] = {"actors", "frames", "lexicon", "rules"};

static struct slice embedded_text(size_t i)
{
	return (struct slice){embedded_files[i].start, (size_t)(embedded_files[i].end - embedded_files[i].start)};
}

const struct data_file *data_file_at(size_t i)
{
	static _Thread_local struct data_file file; /* a view of constants, rebuilt at each call */
	if (i >= n_embedded_files)
		return NULL;
	file = (struct data_file){embedded_files[i].path, embedded_text(i)};
	return &file;
}

static bool of_data(const char *path)
{
	for (size_t i = 0; i < sizeof folders / sizeof *folders; i++)
		if (slice_starts(slice_of(path), slice_of(folders[i])))
			return true;
	return false;
}

static bool wanted(const char *name)
{
	return name[0] != '.' && (slice_ends(slice_of(name), SLICE(".tsv")) || slice_ends(slice_of(name), SLICE(".rules")));
}

static bool read_file(const char *path, struct arena *a, struct slice *out)
{
	FILE *f = fopen(path, "rb");
	struct stat st;
	if (!f)
		return false;
	bool good = fstat(fileno(f), &st) == 0 && S_ISREG(st.st_mode);
	errno = good ? 0 : S_ISDIR(st.st_mode) ? EISDIR : EINVAL;
	if (good) {
		char *text = arena_alloc(a, (size_t)st.st_size + 1);
		*out = (struct slice){text, fread(text, 1, (size_t)st.st_size, f)};
		good = !ferror(f);
	}
	fclose(f);
	return good;
}

static void add_folder(struct data_files *d, const char *dir, const char *folder, struct arena *a, struct diag_sink *sink)
{
	char path[4096], name[512];
	snprintf(path, sizeof path, "%s/%s", dir, folder);
	DIR *open = opendir(path);
	if (!open)
		return; /* a folder may do without frames, say */
	for (struct dirent *e; (e = readdir(open)) != NULL;) {
		struct slice text;
		if (!wanted(e->d_name))
			continue;
		snprintf(path, sizeof path, "%s/%s/%s", dir, folder, e->d_name);
		snprintf(name, sizeof name, "%s/%s", folder, e->d_name);
		if (read_file(path, a, &text))
			*ARRAY_PUSH(a, &d->files) = (struct data_file){arena_text(a, slice_of(name)), text};
		else
			diag_report(sink, DIAG_ERROR, arena_text(a, slice_of(path)), 0, 0, "%s", strerror(errno));
	}
	closedir(open);
}

static int by_path(const void *a, const void *b)
{
	return strcmp(((const struct data_file *)a)->path, ((const struct data_file *)b)->path);
}

bool data_files_open(struct data_files *d, const char *dir, struct arena *a, struct diag_sink *sink)
{
	for (size_t i = 0; !dir && i < n_embedded_files; i++)
		if (of_data(embedded_files[i].path))
			*ARRAY_PUSH(a, &d->files) = (struct data_file){embedded_files[i].path, embedded_text(i)};
	for (size_t i = 0; dir && i < sizeof folders / sizeof *folders; i++)
		add_folder(d, dir, folders[i], a, sink);
	if (!d->files.n) {
		diag_report(sink, DIAG_ERROR, dir, 0, 0, "no data: expected the folders lexicon, actors, frames and rules");
		return false;
	}
	qsort(d->files.at, d->files.n, sizeof *d->files.at, by_path);
	return true;
}

bool data_dictionaries_open(struct data_files *d, const struct knowledge_source *source, struct arena *a, struct diag_sink *sink)
{
	bool good = true;
	for (uint32_t i = 0; i < source->n_dictionaries; i++) {
		struct data_file *f = ARRAY_PUSH(a, &d->dictionaries);
		f->path = source->dictionaries[i].path;
		if (read_file(f->path, a, &f->text))
			continue;
		diag_report(sink, DIAG_ERROR, f->path, 0, 0, "%s", strerror(errno));
		good = false;
	}
	return good;
}

struct data_size data_files_size(const struct data_files *d)
{
	struct data_size size = {.files = d->files.n};
	for (uint32_t i = 0; i < d->files.n; i++)
		size.bytes += d->files.at[i].text.n;
	return size;
}

struct data_size data_embedded_size(void)
{
	struct data_size size = {0};
	for (size_t i = 0; i < n_embedded_files; i++)
		if (of_data(embedded_files[i].path)) {
			size.files++;
			size.bytes += embedded_text(i).n;
		}
	return size;
}

void data_files_sha256(const struct data_files *d, const struct knowledge_source *source, char out[65])
{
	struct buf list = {0};
	char digest[65];
	for (uint32_t i = 0; i < d->files.n; i++) {
		sha256_hex(d->files.at[i].text, digest);
		buf_addf(&list, "%s  %s\n", digest, d->files.at[i].path);
	}
	for (uint32_t i = 0; i < d->dictionaries.n; i++) {
		sha256_hex(d->dictionaries.at[i].text, digest);
		buf_addf(&list, "%s  dictionary %d\n", digest, (int)source->dictionaries[i].kind);
	}
	sha256_hex((struct slice){list.at, list.n}, out);
	buf_free(&list);
}
