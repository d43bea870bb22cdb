#!/bin/sh
# What the Makefile builds anew: a folder with its rules and two files of data. tests/end-to-end/build.sh BUILD
root=$(cd "$(dirname "$0")/../.." && pwd)
. "$(dirname "$0")/checks"
cp "$root/Makefile" . && mkdir -p data/lexicon
echo '%word A' >data/lexicon/a.tsv
echo '%word B' >data/lexicon/b.tsv
table() { env -u MAKEFLAGS make -s BUILD=build build/data_table.c && grep -o '"lexicon/[a-z.]*"' build/data_table.c | tr '\n' ' '; }

ok 'the data are listed' test "$(table)" = '"lexicon/a.tsv" "lexicon/b.tsv" '
touch -d '2001-01-01' build/data_table.c build/data.list
table >/dev/null
ok 'nothing is built anew where nothing is new' test build/data_table.c -ot Makefile
rm data/lexicon/a.tsv
ok 'a file that is taken away is listed no more' test "$(table)" = '"lexicon/b.tsv" '
echo '%word C' >data/lexicon/c.tsv
ok 'a file that is added is listed' test "$(table)" = '"lexicon/b.tsv" "lexicon/c.tsv" '
finish
