#include "base/sha256.h"

#include <stdint.h>

#if defined __x86_64__ && __has_include(<sys/platform/x86.h>) /* glibc 2.33: asks the processor once */
#include <immintrin.h>
#include <sys/platform/x86.h>
#define WITH_SHA_NI
#endif

static const uint32_t K[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01,
    0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc,
    0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147,
    0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08,
    0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208,
    0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

static uint32_t turn(uint32_t x, unsigned n) { return x >> n | x << (32 - n); }

/* A word turned by each of three numbers: what it is turned by more than the one before is done once for two. */
static uint32_t turns(uint32_t x, unsigned first, unsigned second, unsigned third)
{
	return turn(x ^ turn(x ^ turn(x, third - second), second - first), first);
}

/* The letters of the standard; what it moves from one to the next stays in its place and is called by the next letter. b_c: b ^ c, from here
 * on a ^ b, which are b and c of the next round. */
static inline void one_round(uint32_t a, uint32_t b, uint32_t *b_c, uint32_t *d, uint32_t e, uint32_t f, uint32_t g, uint32_t *h, uint32_t word)
{
	uint32_t t = *h + turns(e, 6, 11, 25) + (g ^ (e & (f ^ g))) + word, a_b = a ^ b;
	*d += t;
	*h = t + turns(a, 2, 13, 22) + (b ^ (a_b & *b_c)); /* where a and b differ, c decides */
	*b_c = a_b;
}

typedef uint32_t four __attribute__((vector_size(16)));

static inline four load_four(const uint32_t *w)
{
	four x;
	memcpy(&x, w, sizeof x);
	return x;
}

/* The four words behind the sixteen that begin here: first what needs none of the four, for all at once. */
static inline void four_words(uint32_t *w)
{
	four x = load_four(w + 1), sum = load_four(w) + ((x >> 7 | x << 25) ^ (x >> 18 | x << 14) ^ x / 8) + load_four(w + 9); /* x >> 3, for -fanalyzer */
	for (unsigned k = 0; k < 4; k++)
		w[k + 16] = sum[k] + (turn(w[k + 14] ^ turn(w[k + 14], 2), 17) ^ w[k + 14] >> 10);
}

static void block(uint32_t h[8], const unsigned char *p)
{
	uint32_t w[64], v[8];
	for (unsigned i = 0; i < 16; i++, p += 4)
		w[i] = (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3];
	for (unsigned i = 0; i < 48; i += 4)
		four_words(w + i);
	memcpy(v, h, sizeof v);
	uint32_t b_c = v[1] ^ v[2];
	for (unsigned i = 0; i < 64; i += 8) /* eight rounds, after which each of the eight stands where it stood */
#pragma GCC unroll 8
		for (unsigned k = 0; k < 8; k++)
			one_round(v[-k & 7], v[(1 - k) & 7], &b_c, &v[(3 - k) & 7], v[(4 - k) & 7], v[(5 - k) & 7], v[(6 - k) & 7],
				  &v[(7 - k) & 7], K[i + k] + w[i + k]);
	for (unsigned i = 0; i < 8; i++)
		h[i] += v[i];
}

static void blocks_plain(uint32_t h[8], const unsigned char *p, size_t n)
{
	for (; n; n--, p += 64)
		block(h, p);
}

/* ---- with the processor's own instructions ---- */

#ifdef WITH_SHA_NI

/* Four rounds: two of each half. w holds four words of the message. */
__attribute__((target("sha,sse4.1"))) static inline void rounds4(__m128i *abef, __m128i *cdgh, __m128i w, unsigned i)
{
	w = _mm_add_epi32(w, _mm_loadu_si128((const __m128i *)(const void *)(K + i)));
	*cdgh = _mm_sha256rnds2_epu32(*cdgh, *abef, w);
	*abef = _mm_sha256rnds2_epu32(*abef, *cdgh, _mm_shuffle_epi32(w, 0x0E));
}

/* The next four words of the message from the sixteen before them. */
__attribute__((target("sha,sse4.1"))) static inline __m128i schedule(__m128i w0, __m128i w1, __m128i w2, __m128i w3)
{
	__m128i sum = _mm_add_epi32(_mm_sha256msg1_epu32(w0, w1), _mm_alignr_epi8(w3, w2, 4));
	return _mm_sha256msg2_epu32(sum, w3);
}

__attribute__((target("sha,sse4.1"))) static void blocks_sha(uint32_t h[8], const unsigned char *p, size_t n)
{
	const __m128i big_endian = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
	__m128i dcba = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(const void *)h), 0xB1);
	__m128i efgh = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(const void *)(h + 4)), 0x1B);
	__m128i abef = _mm_alignr_epi8(dcba, efgh, 8), cdgh = _mm_blend_epi16(efgh, dcba, 0xF0);
	for (; n; n--, p += 64) {
		__m128i w[4], abef_before = abef, cdgh_before = cdgh;
		for (unsigned i = 0; i < 4; i++) {
			w[i] = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(const void *)(p + 16 * i)), big_endian);
			rounds4(&abef, &cdgh, w[i], 4 * i);
		}
		for (unsigned i = 4; i < 16; i++) {
			w[i & 3] = schedule(w[i & 3], w[(i + 1) & 3], w[(i + 2) & 3], w[(i + 3) & 3]);
			rounds4(&abef, &cdgh, w[i & 3], 4 * i);
		}
		abef = _mm_add_epi32(abef, abef_before);
		cdgh = _mm_add_epi32(cdgh, cdgh_before);
	}
	__m128i feba = _mm_shuffle_epi32(abef, 0x1B), dchg = _mm_shuffle_epi32(cdgh, 0xB1);
	_mm_storeu_si128((__m128i *)(void *)h, _mm_blend_epi16(feba, dchg, 0xF0));
	_mm_storeu_si128((__m128i *)(void *)(h + 4), _mm_alignr_epi8(dchg, feba, 8));
}

bool sha256_is_fast(void)
{
	return CPU_FEATURE_ACTIVE(SHA) && CPU_FEATURE_ACTIVE(SSE4_1) && CPU_FEATURE_ACTIVE(SSSE3);
}

static void blocks(uint32_t h[8], const unsigned char *p, size_t n, bool fast)
{
	if (fast)
		blocks_sha(h, p, n);
	else
		blocks_plain(h, p, n);
}

#else

bool sha256_is_fast(void) { return false; }

static void blocks(uint32_t h[8], const unsigned char *p, size_t n, bool fast)
{
	(void)fast;
	blocks_plain(h, p, n);
}

#endif

/* ---- all ---- */

void sha256_hex_by(struct slice s, char out[65], bool fast)
{
	uint32_t h[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
	unsigned char tail[128] = {0};
	size_t left = s.n % 64, n = left < 56 ? 64 : 128;
	if (s.n - left)
		blocks(h, (const unsigned char *)s.at, s.n / 64, fast);
	if (left)
		memcpy(tail, s.at + s.n - left, left);
	tail[left] = 0x80;
	for (unsigned i = 0; i < 8; i++)
		tail[n - 1 - i] = (unsigned char)((uint64_t)s.n * 8 >> (8 * i));
	blocks(h, tail, n / 64, fast);
	for (unsigned i = 0; i < 64; i++)
		out[i] = "0123456789abcdef"[h[i / 8] >> (28 - 4 * (i % 8)) & 15];
	out[64] = '\0';
}

void sha256_hex(struct slice s, char out[65]) { sha256_hex_by(s, out, sha256_is_fast()); }
