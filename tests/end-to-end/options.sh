#!/bin/sh
# One table of options: help, manual, completions and tests know each of them. tests/end-to-end/options.sh BUILD
set -u
tests=$(cd "$(dirname "$0")" && pwd)
. "$tests/checks"

ok 'help' status 0 wirecode --help
ok 'help fits a page' sh -c '[ "$(wc -l <status.out)" -le 60 ]'
ok 'help begins with what people type' sh -c 'head -12 status.out | grep -q "wirecode story.txt"'
ok 'all of help' status 0 wirecode --help=all
cp status.out help
sed -nE 's/^ +(-([a-zA-Z]), )?--([a-z0-9-]+).*/\2 \3/p' help >table
ok 'the table was read' sh -c '[ "$(wc -l <table)" -gt 40 ]'
wirecode --man | sed 's/\\-/-/g' >man
for shell in bash zsh fish; do
	ok "completion of $shell" status 0 wirecode --completion $shell
	cp status.out $shell
done
ok 'completion of a shell that is none' status 2 wirecode --completion tcsh
ok 'bash reads its completion' sh -c '! command -v bash || bash -n bash'
cat "$tests"/*.sh "$tests"/../clusters/* "$tests"/../soak >named
absent() { # absent FILE PATTERN-BEFORE [short]: names the options that the file lacks; true if there are any
	while read -r short long; do
		case $short in ?) ;; *) long=$short short= ;; esac
		grep -qE -e "$2$long\b${3:+${short:+|[ \"\'-]$short\b}}" "$1" || echo "--$long"
	done <table | grep -e --
}
for place in man bash zsh fish; do
	ok "$place knows each option" eval '! absent $place "(--|-l |l=)"'
done
ok 'a test names each option' eval '! absent named -- short'

printf '{"text":"Oman met Kuwait."}\n' >one.jsonl
ok '--progress=never' status 0 wirecode --progress=never one.jsonl
ok '--progress=never: silence' sh -c '[ ! -s status.err ]'
ok '--progress=sometimes' status 2 wirecode --progress=sometimes one.jsonl
for i in 1 2 3 4 5; do cat one.jsonl; done >five.jsonl
ok '--unordered loses nothing' status 0 wirecode -j 2 --unordered five.jsonl
ok '--unordered: a record a line' lines 5 status.out
# ---- calls that would do harm or mean nothing ----
printf 'Norway met Iceland.\n' >own.txt
mkdir -p boats && echo '{"text":"Chad left."}' >boats/a.json
ok '-o over an input' status 2 wirecode own.txt -o own.txt
ok '-o over an input: it is told' says '^wirecode: own.txt: an input, which -o would write over'
ok '-o over an input: it is whole' grep -qx 'Norway met Iceland.' own.txt
ok '-O over an input' status 3 wirecode -O boats boats
ok '-O over an input: it is told' says '^wirecode: boats/a.json: an input, which -O would write over'
ok '-O over an input: it is whole' grep -qx '{"text":"Chad left."}' boats/a.json
ok '-o names a folder' status 3 wirecode -o boats own.txt
ok '-o names a folder: it is told' says 'boats: cannot be written: Is a directory'
ok '-o names a folder: nothing is left there' sh -c '! ls -A . boats | grep -q "^\.boats"'
ok 'data: without more' status 2 wirecode data
ok 'data: how it is called' says 'usage: wirecode data export DIR'
ok 'data: no such command' status 2 wirecode data foo
ok 'actors: without a name' status 2 wirecode actors
ok 'actors: how it is called' says 'usage: wirecode actors NAME'
ok '--dialect without a table' status 2 wirecode --dialect icews own.txt
ok '--field: no such field' status 2 wirecode --field boats=text own.txt
ok '--field: which there are' says 'a FIELD of id, text'
ok '-j: what is a number' sh -c '"$build/wirecode" -j 9999 own.txt 2>&1 | grep -q "from 0 to 1024"'
ok '--max-memory: what is a size' sh -c '"$build/wirecode" --max-memory 0 own.txt 2>&1 | grep -q "a number of bytes"'
ok '--max-errors: what is a share' sh -c '"$build/wirecode" --max-errors 200% own.txt 2>&1 | grep -q "a percentage up to 100%"'
ok '--date-from: which there are' sh -c '"$build/wirecode" --date-from boats own.txt 2>&1 | grep -q "a list of dateline"'
ok '--help=all: what there is to choose from' sh -c '"$build/wirecode" --help=all | grep -q "one of events, claims, denials"'
codes=$(cat "$tests"/../../src/read/*.c "$tests"/../../src/run/*.c "$tests"/../../src/extract/extract.c | grep -oE '(article_fail\(a, |fail\(&?d, |\.error = )"[a-z-]+"' | grep -oE '"[a-z-]+"' | tr -d '"' | sort -u)
ok 'the codes of errors were found' sh -c '[ $(echo $1 | wc -w) -gt 8 ]' sh "$codes"
for code in $codes; do
	ok "the manual names the error $code" grep -qE "(^|[ ,])$code(,|\$)" man
done
finish
