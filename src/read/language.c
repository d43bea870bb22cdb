#include "read/language.h"

#include <endian.h>

#include "base/utf8.h"

enum { LOOK = 2000, LANGUAGES = 18, HITS_NEEDED = 2, WORD_MAX = 8 };

enum { EN = 1 << 0, DE = 1 << 1, FR = 1 << 2, ES = 1 << 3, IT = 1 << 4, PT = 1 << 5, NL = 1 << 6, SV = 1 << 7, NO = 1 << 8, DA = 1 << 9, FI = 1 << 10, PL = 1 << 11, CS = 1 << 12, HU = 1 << 13, RO = 1 << 14, TR = 1 << 15, ID = 1 << 16, VI = 1 << 17 };

static const char *const tags[LANGUAGES] = {"en", "de", "fr", "es", "it", "pt", "nl", "sv", "no", "da", "fi", "pl", "cs", "hu", "ro", "tr", "id", "vi"};

/* Frequent function words of up to eight bytes, sorted by bytes. A word of several languages counts for each, so that it is the others that decide. */
static const struct {
	char word[WORD_MAX];
	unsigned languages;
} words[] = {
    {"aan", NL}, {"ada", ID}, {"af", DA}, {"akan", ID}, {"al", ES}, {"ale", PL}, {"alla", IT}, {"ama", TR}, {"and", EN}, {"ao", PT},
    {"are", EN}, {"as", EN}, {"at", EN}, {"att", SV}, {"au", FR | RO}, {"auch", DE}, {"auf", DE}, {"av", SV | NO}, {"avec", FR},
    {"az", HU}, {"azt", HU}, {"be", EN}, {"bir", TR}, {"bisa", ID}, {"bu", TR}, {"by", EN}, {"ca", RO}, {"care", RO}, {"che", IT},
    {"cho", VI}, {"com", PT}, {"como", ES}, {"con", ES | IT}, {"csak", HU}, {"cu", RO}, {"c\xC3\xA1""c", VI}, {"c\xC3\xB3", VI},
    {"c\xC4\x83", RO}, {"c\xE1\xBB\xA7""a", VI}, {"da", IT | PT | TR}, {"daha", TR}, {"dalam", ID}, {"dan", ID}, {"dans", FR},
    {"dari", ID}, {"das", DE}, {"dat", NL}, {"de", ES | PT | NL | DA | RO | TR}, {"del", ES | IT}, {"della", IT}, {"dem", DE},
    {"den", DE | SV | NO | DA}, {"dengan", ID}, {"der", DE}, {"des", DE | FR}, {"det", SV | NO | DA}, {"di", IT | ID}, {"die", DE},
    {"din", RO}, {"dla", PL}, {"dos", PT}, {"du", FR}, {"een", NL}, {"egy", HU}, {"ei", FI}, {"ein", DE}, {"eine", DE}, {"el", ES},
    {"en", FR | ES | NL | SV | NO | DA | TR}, {"er", NL | NO | DA}, {"es", ES}, {"est", FR}, {"este", RO}, {"et", FR | NO | DA},
    {"ett", SV}, {"ett\xC3\xA4", FI}, {"ez", HU}, {"foi", PT}, {"for", EN}, {"fost", RO}, {"from", EN}, {"f\xC3\xB6r", SV},
    {"f\xC3\xBCr", DE}, {"gibi", TR}, {"g\xC3\xB6re", TR}, {"ha", IT | HU}, {"han", SV | NO | DA}, {"har", SV | NO | DA}, {"has", EN},
    {"het", NL}, {"hij", NL}, {"hogy", HU}, {"h\xC3\xA4n", FI}, {"ikke", NO | DA}, {"il", IT}, {"ile", TR}, {"im", DE}, {"in", EN},
    {"ini", ID}, {"inte", SV}, {"is", EN}, {"ist", DE}, {"it", EN}, {"itu", ID}, {"i\xC3\xA7in", TR}, {"ja", FI}, {"jag", SV},
    {"jak", PL}, {"jako", CS}, {"je", CS}, {"jest", PL}, {"jo", FI}, {"joka", FI}, {"juga", ID}, {"kadar", TR}, {"ke", ID}, {"khi", VI},
    {"kh\xC3\xB4ng", VI}, {"kuin", FI}, {"kun", FI}, {"la", FR | ES | IT | RO}, {"las", ES}, {"le", FR}, {"les", FR}, {"lo", ES},
    {"los", ES}, {"l\xC3\xA0", VI}, {"maar", NL}, {"mai", RO}, {"mais", PT}, {"med", SV | NO | DA}, {"mereka", ID}, {"met", NL},
    {"mint", HU}, {"mit", DE}, {"mukaan", FI}, {"mutta", FI}, {"my\xC3\xB6s", FI}, {"m\xC3\xA1r", HU}, {"m\xC3\xA9g", HU},
    {"m\xE1\xBB\x99t", VI}, {"na", PT}, {"nel", IT}, {"nem", HU}, {"ng\xC6\xB0\xE1\xBB\x9Di", VI}, {"nh\xE1\xBB\xAFng", VI},
    {"nicht", DE}, {"nie", PL}, {"niet", NL}, {"niin", FI}, {"non", IT}, {"nu", RO}, {"n\xC3\xA0y", VI}, {"n\xC3\xA3o", PT},
    {"och", SV}, {"od", PL}, {"of", EN}, {"og", NO | DA}, {"olan", TR}, {"olarak", TR}, {"oleh", ID}, {"oli", FI}, {"olla", FI},
    {"om", NO | DA}, {"on", EN}, {"ook", NL}, {"op", NL}, {"oraz", PL}, {"ovat", FI}, {"pada", ID}, {"par", FR}, {"para", ES | PT},
    {"pas", FR}, {"pe", RO}, {"pentru", RO}, {"per", IT}, {"por", ES | PT}, {"pour", FR}, {"przez", PL}, {"p\xC3\xA5", SV | NO | DA},
    {"que", FR | ES | PT}, {"qui", FR}, {"said", EN}, {"se", ES | FI}, {"sebagai", ID}, {"sen", FI}, {"si", IT}, {"sich", DE},
    {"si\xC4\x99", PL}, {"som", SV | NO | DA}, {"sono", IT}, {"sonra", TR}, {"su", ES}, {"sur", FR}, {"szerint", HU}, {"s\xC3\xA5", SV},
    {"s\xC4\x83", RO}, {"s\xC4\x85", PL}, {"tai", FI}, {"te", NL}, {"telah", ID}, {"that", EN}, {"the", EN}, {"tidak", ID},
    {"til", NO | DA}, {"till", SV}, {"to", EN}, {"trong", VI}, {"t\xE1\xBB\xAB", VI}, {"um", PT}, {"uma", PT},
    {"un", FR | ES | IT | RO}, {"una", ES | IT}, {"und", DE}, {"une", FR}, {"untuk", ID}, {"vagy", HU}, {"van", NL},
    {"var", SV | NO | DA}, {"ve", CS | TR}, {"vi", DA}, {"volt", HU}, {"von", DE}, {"voor", NL}, {"vuoden", FI}, {"v\xC3\xA0", VI},
    {"v\xE1\xBB\x81", VI}, {"v\xE1\xBB\x9Bi", VI}, {"was", EN}, {"wird", DE}, {"with", EN}, {"y", ES}, {"yang", ID}, {"yeni", TR},
    {"zijn", NL}, {"zu", DE}, {"\xC3\xA4r", SV}, {"\xC3\xA5", NO}, {"\xC3\xA7ok", TR}, {"\xC3\xA8", IT}, {"\xC3\xA9s", HU},
    {"\xC3\xAEn", RO}, {"\xC3\xB4ng", VI}, {"\xC4\x91\xC3\xA3", VI}, {"\xC4\x91\xC6\xB0\xE1\xBB\xA3""c", VI},
    {"\xC4\x91\xE1\xBB\x83", VI}, {"\xC5\xBC""e", PL}, {"\xC5\xBE""e", CS}, {"\xC8\x99i", RO},
};
enum { WORDS = sizeof words / sizeof *words };

/* Letters of a script; the first that make up a third of all letters decide. Kana before Han, for Japanese has both. */
static const struct {
	const char *tag;
	uint32_t from, to;
} scripts[] = {
    {"ko", 0xAC00, 0xD7A3}, {"ja", 0x3041, 0x30FF}, {"zh", 0x4E00, 0x9FFF}, {"ru", 0x0400, 0x04FF}, {"ar", 0x0600, 0x06FF},
    {"he", 0x0590, 0x05FF}, {"el", 0x0370, 0x03FF}, {"hi", 0x0900, 0x097F}, {"bn", 0x0980, 0x09FF}, {"th", 0x0E00, 0x0E7F},
    {"ta", 0x0B80, 0x0BFF}, {"ka", 0x10A0, 0x10FF}, {"hy", 0x0530, 0x058F},
};
enum { SCRIPTS = sizeof scripts / sizeof *scripts };

/* Counts the letters of each script, and all that are not ASCII. */
static size_t count_scripts(struct slice s, size_t count[SCRIPTS])
{
	size_t letters = 0;
	unsigned length;
	SLICE_SOUND(s);
	for (size_t i = utf8_ascii_end(s, 0); i < s.n; i = utf8_ascii_end(s, i + length)) {
		uint32_t c = utf8_decode(s.at + i, s.n - i, &length);
		letters++;
		for (size_t k = 0; c >= 0x370 && (c & ~0x7Fu) != 0x2000 && k < SCRIPTS; k++) /* not for quotation marks and dashes */
			count[k] += c >= scripts[k].from && c <= scripts[k].to;
	}
	return letters;
}

static const char *by_script(struct slice s)
{
	size_t count[SCRIPTS] = {0}, letters = count_scripts(s, count), found = 0;
	for (size_t k = 0; k < SCRIPTS; k++)
		found += count[k];
	for (size_t i = 0; found && i < s.n; i++)
		letters += byte_is_alpha(s.at[i]);
	if (count[1] * 10 > letters)
		return "ja";
	for (size_t k = 0; k < SCRIPTS; k++)
		if (count[k] * 3 > letters)
			return scripts[k].tag;
	return NULL;
}

/* The bytes of a word as a number that sorts as they do. */
static uint64_t packed(const char word[WORD_MAX])
{
	uint64_t key;
	memcpy(&key, word, sizeof key);
	return be64toh(key);
}

/* The rows of `words` by their first byte. */
struct index {
	uint16_t first[257];
};

static void index_make(struct index *x)
{
	size_t row = 0;
	for (unsigned c = 0; c <= 256; c++) {
		while (row < WORDS && (unsigned char)words[row].word[0] < c)
			row++;
		x->first[c] = (uint16_t)row;
	}
}

/* Of a word as a number. */
static unsigned languages_of(const struct index *x, uint64_t key)
{
	size_t row = x->first[key >> 56], end = x->first[(key >> 56) + 1];
	while (row < end && packed(words[row].word) < key)
		row++;
	return row < end && packed(words[row].word) == key ? words[row].languages : 0;
}

/* A byte of a word in lower case; 0 for any other. */
static unsigned char word_byte(char c)
{
	unsigned char low = (unsigned char)c | 0x20;
	if ((unsigned char)(low - 'a') < 26)
		return low;
	return (unsigned char)c >= 0xC2 || !utf8_is_start(c) ? (unsigned char)c : 0;
}

static size_t count_words(struct slice s, size_t hits[LANGUAGES])
{
	size_t n = 0;
	struct index x;
	index_make(&x);
	for (size_t i = 0; i < s.n; i++) {
		uint64_t key = 0; /* packed */
		const size_t from = i;
		for (unsigned char c; i < s.n && (c = word_byte(s.at[i])) != 0; i++)
			key = key << 8 | c;
		const size_t length = i - from;
		n += length > 0;
		if (length == 0 || length > WORD_MAX)
			continue;
		for (unsigned found = languages_of(&x, key << (8 * (WORD_MAX - length))); found; found &= found - 1)
			hits[__builtin_ctz(found)]++;
	}
	return n;
}

/* A twelfth of all words, at least: names and figures alone say nothing. */
static const char *by_words(struct slice s)
{
	size_t hits[LANGUAGES] = {0}, best = 0, n = count_words(s, hits);
	for (size_t l = 1; l < LANGUAGES; l++)
		if (hits[l] > hits[best])
			best = l;
	return hits[best] >= HITS_NEEDED && hits[best] * 12 >= n ? tags[best] : NULL;
}

struct slice language_guess(struct slice text)
{
	struct slice s = slice_cut(text, 0, text.n < LOOK ? text.n : LOOK);
	while (s.n && s.n < text.n && !utf8_is_start(text.at[s.n]))
		s.n--;
	const char *tag = by_script(s);
	tag = tag ? tag : by_words(s);
	return slice_of(tag ? tag : "und");
}
