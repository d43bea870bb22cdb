#include "run/shard.h"

#include <stdint.h>
#include <stdlib.h>

enum { MOST = 1000000 };

static bool variable(const char *name, unsigned long *value)
{
	const char *text = getenv(name);
	return text && slice_number(slice_of(text), UINT32_MAX, value);
}

/* Task 0 does part N, so that the same task does the same part whether N is given or reckoned from the array's bounds.
 * A repeated run of some tasks (--array=4,8) has other bounds: then N must be given, or the work would be cut anew. */
static bool slurm(unsigned long *shard, unsigned long *shards, struct buf *why)
{
	unsigned long id, low, high, step = 1;
	if (!variable("SLURM_ARRAY_TASK_ID", &id))
		return false;
	variable("SLURM_ARRAY_TASK_STEP", &step);
	if (!*shards) {
		unsigned long count;
		if (!variable("SLURM_ARRAY_TASK_MIN", &low) || !variable("SLURM_ARRAY_TASK_MAX", &high) ||
		    !variable("SLURM_ARRAY_TASK_COUNT", &count) || step != 1 || low > 1 || high < low || count != high - low + 1) {
			buf_add(why, SLICE("--shard auto: the task array is not 0-M or 1-N without gaps; give the number of parts: --shard auto/N"));
			return false;
		}
		*shards = count;
	}
	*shard = id == 0 ? *shards : id;
	return true;
}

static bool aws(unsigned long *shard, unsigned long *shards, struct buf *why)
{
	unsigned long index;
	if (!variable("AWS_BATCH_JOB_ARRAY_INDEX", &index))
		return false;
	if (!*shards && !variable("AWS_BATCH_JOB_ARRAY_SIZE", shards)) {
		buf_add(why, SLICE("--shard auto: AWS_BATCH_JOB_ARRAY_SIZE is not set; give the number of parts: --shard auto/N"));
		return false;
	}
	*shard = index + 1;
	return true;
}

static bool in_range(unsigned long shard, unsigned long shards, struct buf *why)
{
	if (shard >= 1 && shard <= shards)
		return true;
	buf_addf(why, "--shard: part %lu of %lu does not exist (parts count from 1)", shard, shards);
	return false;
}

bool shard_parse(const char *text, unsigned long *shard, unsigned long *shards, struct buf *why)
{
	struct slice s = slice_of(text);
	size_t slash = slice_find(s, SLICE("/"), 0);
	struct slice part = slice_cut(s, 0, slash);
	*shard = *shards = 0;
	bool automatic = slice_equal(part, SLICE("auto"));
	if ((slash < s.n || !automatic) &&
	    (slash == s.n || !slice_number(slice_cut(s, slash + 1, s.n), MOST, shards) || !*shards ||
	     (!automatic && !slice_number(part, MOST, shard)))) {
		buf_addf(why, "--shard: \"%s\" is not I/N, auto or auto/N", text);
		return false;
	}
	if (!automatic)
		return in_range(*shard, *shards, why);
	size_t before = why->n;
	if (slurm(shard, shards, why) || (why->n == before && aws(shard, shards, why)))
		return in_range(*shard, *shards, why);
	if (why->n == before)
		buf_add(why, SLICE("--shard auto: neither SLURM_ARRAY_TASK_ID nor AWS_BATCH_JOB_ARRAY_INDEX is set"));
	return false;
}

/* FNV-1a and a last mix, so that names that differ in one digit spread evenly. */
static uint64_t hash(struct slice s)
{
	uint64_t h = 0xcbf29ce484222325u;
	for (size_t i = 0; i < s.n; i++)
		h = (h ^ (unsigned char)s.at[i]) * 0x100000001b3u;
	h ^= h >> 32;
	h *= 0xd6e8feb86659fd93u;
	return h ^ h >> 32;
}

bool shard_has(unsigned long shard, unsigned long shards, struct slice name)
{
	return !shards || hash(name) % shards == shard - 1;
}
