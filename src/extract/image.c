#include "extract/image.h"

#include "extract/actors/actors.h"
#include "extract/frames/table.h"
#include "extract/times/parts.h"

/* Made by src/image at build; weak, because the program that makes it has none. */
extern const struct image wirecode_image __attribute__((weak));

const struct image *image_embedded(void)
{
	return &wirecode_image;
}

/* Structures of another size are another layout; more is not needed, since the build makes the image anew whenever a source changes. */
void image_stamp(struct image_stamp *out, struct data_size size)
{
	memset(out, 0, sizeof *out);
	snprintf(out->text, sizeof out->text, "wirecode %s, %zu files of %zu bytes, layout %zu %zu %zu %zu %zu %zu", WIRECODE_VERSION, size.files, size.bytes,
		 sizeof(void *), sizeof(struct knowledge), sizeof(struct rule), sizeof(struct actors), sizeof(struct frames), sizeof(struct reckoning));
}
