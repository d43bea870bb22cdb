#!/bin/sh
# A run that is interrupted or killed again and again, and taken up each time, writes what one clean run writes: tests/end-to-end/resume.sh BUILD
set -u
program=$(cd "$1" && pwd)/wirecode
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
passed=0 failed=0
cd "$folder" || exit 1
mkdir in
for file in a b; do
	i=0
	while [ $i -lt 1500 ]; do
		echo "{\"id\":\"$file$i\",\"published\":\"2024-03-06\",\"text\":\"Norway on Wednesday accused Iceland of catching herring number $i, a charge that Iceland denied.\"}"
		i=$((i + 1))
	done > in/$file.jsonl
done

check() { # what, expected, found
	if cmp -s "$2" "$3"; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "not ok: $1"; fi
}

# Six times at most, each a little later than the one before; the last is left alone.
broken_run() { # signal, options
	how=$1 n=0
	shift
	while [ $n -lt 6 ]; do
		n=$((n + 1))
		timeout -s "$how" "0.$(printf %02d $((n * 5)))" "$program" -q "$@" 2>>log && return
	done
	timeout 60 "$program" -q "$@" 2>>log
}

timeout 60 "$program" -q in -o clean
for how in INT KILL; do
	broken_run $how in --resume journal-$how -o out-$how
	check "SIG$how, one file" clean out-$how
done
broken_run INT in --resume journal -O mirror
check "a folder that mirrors the input" clean /dev/stdin <<X
$(cat mirror/a.ndjson mirror/b.ndjson)
X
timeout 60 "$program" -q in -j 3 -o threads
check "three threads" clean threads
echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
