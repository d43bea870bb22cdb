/* One JSON document of news to an article: the field names of JSON lines, and ninjs 1 to 3. */
#ifndef WIRECODE_READ_JSON_H
#define WIRECODE_READ_JSON_H

#include "read/reader.h"

/* Decodes one document (no byte order mark); an array yields an article for each element if `lists`. */
void json_decode(struct slice bytes, const struct read_options *options, const struct article_sink *sink, const char *format, bool lists);

/* The fields that read_options.fields may name. */
#define JSON_FIELDS "id, text, body, html, title, published, url, language, byline, source, agency, dateline"
bool json_field_known(struct slice name);

#endif
