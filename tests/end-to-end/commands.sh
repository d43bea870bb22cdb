#!/bin/sh
# What the program does besides coding articles: the bundled story, its data, its schema, its account of itself. tests/end-to-end/commands.sh BUILD
set -u
program=$(realpath "$1")/wirecode
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
passed=0 failed=0
ok() { # NAME COMMAND...
	name=$1
	shift
	if "$@" >check.log 2>&1; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "not ok: $name"; tail -5 check.log; fi
}
wirecode() { timeout 60 "$program" "$@"; }
status() { # N COMMAND...
	want=$1
	shift
	"$@" > out 2> err
	got=$?
	[ $got -eq "$want" ] || { echo "status $got, not $want"; cat err; return 1; }
}

ok 'the bundled story' status 0 wirecode --demo
ok 'the bundled story has a denial that answers a claim' grep -q '"answers":' out
ok 'a version' status 0 wirecode --version
ok 'a version on the first line' grep -q '^wirecode [0-9.]*$' out
ok 'a schema' status 0 wirecode --schema
ok 'a schema of 2020-12' grep -q 'json-schema.org/draft/2020-12' out
ok 'a manual page' sh -c "timeout 60 '$program' --man | head -1 | grep -q '^.TH'"

ok 'the data go out' status 0 wirecode data export own
ok 'the data that went out are good' status 0 wirecode data check own
ok 'a check says what it counted' grep -q '0 faults' out
printf 'Norway on Wednesday accused Iceland of catching herring. Iceland denied the charge.\n' > story.txt
ok 'the data that went out say the same' sh -c "timeout 60 '$program' story.txt > a; timeout 60 '$program' --data own story.txt > b; cmp a b"
ok 'what is there is not overwritten' sh -c "echo '# mine' >> own/lexicon/cues.tsv; timeout 60 '$program' data export own; [ \$? -ne 0 ] && tail -1 own/lexicon/cues.tsv | grep -q mine"
ok 'more data go out' status 0 wirecode data export terms
printf 'Ola Fisk\t\tNOR\tminister;mayor@\n' >> terms/actors/people-europe.tsv
ok 'a term of office without a code is an error' status 2 wirecode data check terms
ok 'the error says what is missing' grep -q "people-europe.tsv:[0-9]*:1: expected role@CODE@from..to: 'minister'" err
ok 'again' status 0 wirecode data export bytes
printf '%0300d\t\tNOR\t\nOla %060d\t\tNOR\t\n' 0 0 | tr 0 '\377' >> bytes/actors/people-europe.tsv
ok 'names of bytes that are no UTF-8 do no harm' status 0 wirecode --data bytes story.txt
printf 'type\tACCUSE\n\n112\tverb\tyodel at\tACTOR\tsubject\tobject|at\nyes\tNorway yodelled at Iceland.\t=> NOR -> ISL\n' > own/frames/yodel.tsv
ok 'a frame of one'\''s own' status 0 wirecode data check own
printf 'type\tNONE\n\n---\tverb\tyodel at\tgoat\nno\tNorway yodelled at an Icelandic goat.\n' > own/frames/goats.tsv
ok 'a frame that forbids' status 0 wirecode data check own
printf 'no\tNorway yodelled at a goat.\n' >> own/frames/goats.tsv
ok 'an example of which nothing is coded without its frame either is told' status 2 wirecode data check own
ok 'it is told by file and line' grep -q 'goats.tsv:5:1: proves nothing' err
ok 'one that proves its frame is not' sh -c '! grep -q goats.tsv:4 err'
printf -- '---\tverb\tyodel\tnone\n' >> own/frames/goats.tsv
ok 'a frame that forbids and has no example is told' sh -c "timeout 60 '$program' data check own 2>&1 | grep -q 'goats.tsv:6:1: a frame that forbids has no example'"
rm own/frames/goats.tsv
printf 'yes\tNorway sang.\t=> NOR -> ISL\n' >> own/frames/yodel.tsv
ok 'an example that does not hold is told' status 2 wirecode data check own
ok 'an example that does not hold is told by file and line' grep -q 'yodel.tsv:5' err
printf 'xyz\tverb\tsing\n' >> own/frames/yodel.tsv
ok 'a broken line ends the run' status 2 wirecode --data own story.txt
ok 'a broken line ends it before any output' test ! -s out
ok 'a broken line is told by file and line' grep -q 'yodel.tsv:6' err

ok 'an account' status 0 wirecode --explain --date 2024-03-08 story.txt
printf 'Norway met Iceland on Friday. Chad said that Peru had left. Kenya denied it.\n' >three.txt
ok 'an account: each sentence has its own' sh -c '"$1" --explain --date 2024-03-08 three.txt | sed -nE "s/^(sentence [0-9]|  (time|actor|claim|denial|event)).*/\1/p" | tr -d " \n" |
	grep -qx "sentence0timeactoractoreventsentence1actoractorclaimsentence2actordenial"' sh "$program"
ok 'an account names the frame' grep -q 'accuse.tsv:' out
ok 'an account shows the tags' grep -q 'NNP' out
ok 'an account tells how fine a time is and what it was reckoned from' grep -q 'granularity [a-z -]*, rule [a-z-]*, reckoned from the day of publication' out
printf 'Peru held talks with Chile on Monday. The talks failed.\n' >sides.txt
ok 'an account of sides' status 0 wirecode --explain --date 2024-03-08 sides.txt
ok 'an account tells which sides are there by their roles' grep -q "'talks' (Peru) -> (Chile); source by its role 'via'; target by its role 'with';" out
ok 'an account tells which act lends its sides' grep -q "'talks' (Peru, Chile) -> (); source of 'talks' in sentence 0;" out
printf 'Peru will attack Chile. Peru did not attack Chile. Peru attacked Chile.\n' >status.txt
ok 'an account of statuses' status 0 wirecode --explain --date 2024-03-08 status.txt
for why in 'planned by the future' 'negated by its negation' 'reported by a verb of fact'; do
	ok "an account tells what gave a status: $why" grep -q "; $why$" out
done
printf 'Protests%300sagainst Dina Boluarte shook the port.\n' '' >long.txt
ok 'an account of a long trigger' status 0 wirecode --explain --date 2023-05-07 long.txt
ok 'an account cuts a note that is too long' grep -q "^  near *accuse.tsv:[0-9]* ACCUSE 'Protests  *$" out
echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
