#!/bin/sh
# A run that is interrupted or killed and taken up again writes what one clean run writes: tests/end-to-end/resume.sh BUILD
set -u
program=$(cd "$1" && pwd)/wirecode
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
passed=0 failed=0
cd "$folder" || exit 1
mkdir in
for file in a b; do
	i=0
	while [ $i -lt 400 ]; do
		echo "{\"id\":\"$file$i\",\"published\":\"2024-03-06\",\"text\":\"Norway on Wednesday accused Iceland of catching herring number $i, a charge that Iceland denied.\"}"
		i=$((i + 1))
	done > in/$file.jsonl
done

check() { # what, expected, found
	if cmp -s "$2" "$3"; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "not ok: $1"; fi
}

# The second input is a pipe that nobody writes to: the run waits there until the signal comes. Then the file is what it was.
broken_run() { # signal, options
	how=$1
	shift
	mv in/b.jsonl b.kept
	mkfifo in/b.jsonl
	"$program" -q in/a.jsonl in/b.jsonl "$@" 2>>log &
	run=$!
	sleep 0.7
	kill "-$how" $run
	(sleep 20; kill -KILL $run) >/dev/null 2>&1 &
	guard=$!
	wait $run 2>/dev/null
	kill $guard 2>/dev/null
	rm in/b.jsonl
	mv b.kept in/b.jsonl
	timeout 60 "$program" -q in/a.jsonl in/b.jsonl "$@" 2>>log
}

timeout 60 "$program" -q in -o clean
for how in INT TERM KILL; do
	broken_run $how --resume journal-$how -o out-$how
	check "SIG$how, one file" clean out-$how
done
broken_run INT --resume journal -O mirror
cat $(find mirror -name '*.ndjson' | sort) > mirrored
check "a folder that mirrors the input" clean mirrored
timeout 60 "$program" -q in -j 3 -o threads
check "three threads" clean threads
echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
