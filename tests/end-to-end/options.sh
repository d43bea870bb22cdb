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
finish
