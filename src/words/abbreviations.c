#include "words/abbreviations.h"

#include <stdint.h>

enum { LONGEST = 12 };

/* _CAP: only with a capital. "Mar." is a month, "mar" and "mass" are words. */
enum {
	CAPITAL = 16,
	JOINS = ABBR_JOINS,
	NUMBER = ABBR_NUMBER,
	VOLUME = ABBR_VOLUME,
	ENDS = ABBR_ENDS,
	COMPANY = ABBR_COMPANY,
	TIME = ABBR_TIME,
	JOINS_CAP = JOINS | CAPITAL,
	ENDS_CAP = ENDS | CAPITAL
};

/* Eight bytes, so that two rows are compared as two numbers. */
struct entry {
	char word[ABBREVIATION_BYTES];
	unsigned char kind;
};

/* Sorted by word; without the last full stop. */
static const struct entry abbreviations[] = {
	{"a.m", TIME}, {"adm", JOINS}, {"al", ENDS}, {"ala", ENDS_CAP}, {"amb", JOINS}, {"approx", JOINS}, {"apr", ENDS_CAP},
	{"apt", NUMBER}, {"ariz", ENDS_CAP}, {"ark", ENDS_CAP}, {"art", NUMBER}, {"arts", NUMBER}, {"assn", ENDS},
	{"asst", JOINS}, {"atty", JOINS}, {"aug", ENDS_CAP}, {"ave", ENDS}, {"bhd", COMPANY}, {"bldg", ENDS}, {"blvd", ENDS},
	{"brig", JOINS}, {"bros", ENDS}, {"c", NUMBER}, {"ca", ENDS}, {"cal", ENDS_CAP}, {"calif", ENDS_CAP},
	{"capt", JOINS}, {"cdr", JOINS}, {"cf", JOINS}, {"ch", NUMBER}, {"chap", NUMBER}, {"chaps", NUMBER},
	{"chas", JOINS_CAP}, {"cie", ENDS}, {"cl", NUMBER}, {"cmdr", JOINS}, {"cmdre", JOINS_CAP}, {"co", COMPANY},
	{"col", JOINS}, {"colo", ENDS_CAP}, {"cols", JOINS}, {"comdr", JOINS}, {"conn", ENDS_CAP}, {"corp", COMPANY},
	{"cos", COMPANY}, {"cpl", JOINS}, {"ct", ENDS_CAP}, {"dak", ENDS_CAP}, {"dec", ENDS_CAP}, {"del", ENDS_CAP},
	{"dep", JOINS}, {"dept", ENDS}, {"depts", ENDS}, {"det", JOINS_CAP}, {"dist", ENDS}, {"dr", JOINS}, {"drs", JOINS},
	{"e.g", JOINS}, {"ed", ENDS}, {"eds", ENDS}, {"eg", JOINS}, {"ens", JOINS_CAP}, {"eq", NUMBER}, {"esq", ENDS},
	{"etc", COMPANY}, {"ext", NUMBER}, {"feb", ENDS_CAP}, {"fed", VOLUME}, {"fig", NUMBER}, {"figs", NUMBER}, {"fla", ENDS_CAP},
	{"fr", JOINS}, {"fri", ENDS_CAP}, {"ft", JOINS}, {"ga", ENDS_CAP}, {"gen", JOINS_CAP}, {"gens", JOINS},
	{"gmbh", COMPANY}, {"gov", JOINS}, {"govs", JOINS}, {"govt", ENDS}, {"hon", JOINS}, {"hwy", ENDS}, {"i.e", JOINS},
	{"ibid", ENDS}, {"ie", JOINS}, {"ill", ENDS_CAP}, {"inc", COMPANY}, {"ind", ENDS_CAP}, {"insp", JOINS}, {"intl", ENDS},
	{"jan", ENDS_CAP}, {"jr", ENDS}, {"jul", ENDS_CAP}, {"kans", ENDS_CAP}, {"ky", ENDS_CAP}, {"la", ENDS_CAP},
	{"lb", ENDS}, {"lbs", ENDS}, {"lcdr", JOINS}, {"llc", COMPANY}, {"lt", JOINS}, {"ltd", COMPANY}, {"lts", JOINS},
	{"maj", JOINS}, {"mar", ENDS_CAP}, {"mass", ENDS_CAP}, {"md", ENDS_CAP}, {"messrs", JOINS}, {"mich", ENDS_CAP},
	{"minn", ENDS_CAP}, {"miss", ENDS_CAP}, {"mlle", JOINS}, {"mme", JOINS}, {"mo", ENDS_CAP}, {"mon", ENDS_CAP},
	{"mont", ENDS_CAP}, {"mr", JOINS}, {"mrs", JOINS}, {"ms", JOINS}, {"mt", JOINS}, {"natl", ENDS}, {"neb", ENDS_CAP},
	{"nev", ENDS_CAP}, {"no", NUMBER}, {"nos", NUMBER}, {"nov", ENDS_CAP}, {"nr", JOINS}, {"oct", ENDS_CAP},
	{"okla", ENDS_CAP}, {"ont", ENDS_CAP}, {"op", ENDS}, {"ore", ENDS_CAP}, {"oz", ENDS}, {"p", NUMBER}, {"p.m", TIME},
	{"pa", ENDS_CAP}, {"para", NUMBER}, {"paras", NUMBER}, {"penn", ENDS_CAP}, {"pfc", JOINS}, {"pg", NUMBER},
	{"plc", COMPANY}, {"pp", NUMBER}, {"pres", JOINS}, {"prof", JOINS}, {"pt", NUMBER}, {"pte", COMPANY}, {"pty", COMPANY},
	{"pvt", JOINS}, {"que", ENDS_CAP}, {"radm", JOINS}, {"rd", ENDS}, {"reg", NUMBER}, {"rep", JOINS_CAP}, {"reps", JOINS},
	{"res", NUMBER}, {"rev", JOINS}, {"rm", NUMBER}, {"rt", JOINS}, {"sat", ENDS_CAP}, {"sec", JOINS_CAP},
	{"secs", NUMBER}, {"sen", JOINS_CAP}, {"sens", JOINS}, {"sep", ENDS_CAP}, {"sept", ENDS_CAP}, {"sgt", JOINS},
	{"spc", JOINS}, {"sq", ENDS}, {"sr", ENDS}, {"st", ENDS}, {"ste", JOINS}, {"supt", JOINS}, {"tel", NUMBER},
	{"tenn", ENDS_CAP}, {"tex", ENDS_CAP}, {"thos", JOINS_CAP}, {"thu", ENDS_CAP}, {"thur", ENDS_CAP},
	{"thurs", ENDS_CAP}, {"tue", ENDS_CAP}, {"tues", ENDS_CAP}, {"univ", ENDS}, {"v", JOINS}, {"va", ENDS_CAP},
	{"viz", JOINS}, {"vol", NUMBER}, {"vols", NUMBER}, {"vs", JOINS}, {"vt", ENDS_CAP}, {"wash", ENDS_CAP},
	{"wed", ENDS_CAP}, {"weds", ENDS_CAP}, {"wis", ENDS_CAP}, {"wisc", ENDS_CAP}, {"wm", JOINS}, {"wyo", ENDS_CAP},
	{"yr", ENDS}, {"yrs", ENDS},
};

/* Pronouns, articles, prepositions, conjunctions, adverbs of time: sorted. */
static const char starters[][LONGEST + 1] = {
	"a", "about", "according", "after", "again", "all", "also", "although", "among", "an", "analysts", "and", "another",
	"any", "anyone", "are", "around", "as", "asked", "at", "because", "before", "both", "but", "by", "can", "could",
	"despite", "did", "do", "does", "during", "each", "earlier", "either", "even", "every", "everyone", "few", "first",
	"following", "for", "from", "furthermore", "had", "has", "have", "he", "her", "here", "hers", "him", "his", "how",
	"however", "i", "if", "in", "indeed", "instead", "is", "it", "its", "just", "last", "later", "let", "like", "many",
	"may", "maybe", "meanwhile", "moreover", "most", "my", "neither", "nevertheless", "no", "nobody", "none", "nor",
	"not", "nothing", "now", "of", "officials", "on", "once", "one", "only", "or", "other", "others", "our", "over",
	"people", "perhaps", "please", "see", "several", "she", "should", "since", "so", "some", "somebody", "someone",
	"still", "such", "than", "thank", "that", "the", "their", "them", "then", "there", "therefore", "these", "they",
	"this", "those", "though", "through", "thus", "to", "today", "under", "until", "was", "we", "well", "were", "what",
	"when", "where", "whether", "which", "while", "who", "whose", "why", "will", "with", "within", "without", "would",
	"yes", "yet", "you", "your",
};

static const char sure_starters[][LONGEST + 1] = {
	"a", "although", "an", "but", "he", "her", "his", "however", "i", "if", "it", "its", "meanwhile", "no", "she", "that", "the", "their",
	"there", "these", "they", "this", "those", "we", "when", "while", "you",
};

static const char domains[][5] = {
	"asp", "aspx", "biz", "cn", "co", "com", "de", "doc", "edu", "eu", "exe", "fr", "gif", "gov", "htm", "html", "info",
	"int", "io", "jp", "jpg", "js", "json", "kp", "kr", "mil", "mp3", "net", "org", "pdf", "php", "png", "ru", "tv",
	"txt", "uk", "us", "xls", "xml", "zip",
};

/* Place of `key` in a sorted table of `n` rows of `size` bytes that begin with a word; n if it is not there. */
static size_t place(const char *key, const void *table, size_t n, size_t size)
{
	const char *rows = table;
	size_t low = 0, high = n;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = strcmp(key, rows + middle * size);
		if (order == 0)
			return middle;
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return n;
}

#define COUNT(table) (sizeof(table) / sizeof *(table))
#define PLACE(key, table) place((key), (table), COUNT(table), sizeof *(table))

/* False for a word that is too long for any table. */
static bool lowered(struct slice word, char key[LONGEST + 1])
{
	if (word.n == 0 || word.n > LONGEST)
		return false;
	for (size_t i = 0; i < word.n; i++)
		key[i] = byte_lower(word.at[i]);
	key[word.n] = '\0';
	return true;
}

/* The seven letters of a row as a number that sorts like them. */
static uint64_t number_of(const void *row)
{
	uint64_t number;
	memcpy(&number, row, sizeof number);
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
	number = __builtin_bswap64(number);
#endif
	return number >> 8;
}

enum abbreviation abbreviation_of(struct slice word)
{
	char key[LONGEST + 1] = "";
	if (word.n > ABBREVIATION_BYTES || !lowered(word, key))
		return ABBR_NONE;
	uint64_t wanted = number_of(key);
	const struct entry *row = abbreviations;
	for (size_t n = COUNT(abbreviations); n > 1; n -= n / 2) /* the row is among the n from `row` on */
		row = number_of(row + n / 2) <= wanted ? row + n / 2 : row;
	bool found = number_of(row) == wanted && (!(row->kind & CAPITAL) || byte_is_upper(word.at[0]));
	return found ? (enum abbreviation)(row->kind & ~(unsigned)CAPITAL) : ABBR_NONE;
}

bool abbreviation_starter(struct slice word)
{
	char key[LONGEST + 1];
	return lowered(word, key) && PLACE(key, starters) < COUNT(starters);
}

bool abbreviation_sure_starter(struct slice word)
{
	char key[LONGEST + 1];
	return lowered(word, key) && PLACE(key, sure_starters) < COUNT(sure_starters);
}

bool abbreviation_domain(struct slice word)
{
	char key[LONGEST + 1];
	return lowered(word, key) && PLACE(key, domains) < COUNT(domains);
}
