#!/bin/sh
# Journals that do not fit: other inputs, output that is lost, a state that is damaged; and standard output that goes on. tests/end-to-end/journals.sh BUILD
. "$(dirname "$0")/checks"
for file in a b c; do
	for i in 1 2 3; do
		echo "{\"id\":\"$file$i\",\"text\":\"Norway accused Iceland of catching herring number $i.\"}"
	done >$file.jsonl
done

# a.jsonl is done, then a pipe that nobody writes to: the run waits there until the signal comes
broken() { # broken COMMAND...: a run over a.jsonl and the pipe, with its options
	rm -f pipe.jsonl
	mkfifo pipe.jsonl
	printf '%s\n' a.jsonl pipe.jsonl >list
	broken_off TERM pipe.jsonl "$@" --files-from list
	[ $? -eq 143 ]
}

ok 'a run that is broken off' broken "$build/wirecode" -q --resume j -o out
printf '%s\n' b.jsonl c.jsonl >list
ok 'other inputs' status 2 wirecode --resume j -o out --files-from list
ok 'other inputs: it is told' says '^wirecode: j: the inputs are not those of the run that wrote it'
: >list
ok 'fewer inputs' status 2 wirecode --resume j -o out --files-from list
ok 'fewer inputs: it is told' says '^wirecode: j: the inputs are not those of the run that wrote it'
printf '%s\n' a.jsonl pipe.jsonl >list
ok 'other options' status 2 wirecode --resume j -o out --with-text --files-from list
ok 'other options: it is told' says '^wirecode: j: belongs to a run with other options'
rm pipe.jsonl && cp b.jsonl pipe.jsonl
cp out.partial kept
head -c 10 kept >out.partial
ok 'output that is lost' status 2 wirecode --resume j -o out --files-from list
ok 'output that is lost: it is told' says 'out: does not hold what the journal says was written'
cp kept out.partial
ok 'the same inputs go on' status 0 wirecode --resume j -o out --files-from list
ok 'the same inputs go on: all is there' lines 6 out
ok 'once more: nothing is left to do' sh -c '"$build/wirecode" -v --resume j -o out --files-from list 2>&1 | grep -q "the run is finished, nothing is left to do"'
rm out
printf '%256s%256s%256s' '' '' '' | dd of=j bs=256 seek=1 count=2 conv=notrunc 2>/dev/null
ok 'a damaged state' status 2 wirecode --resume j -o out --files-from list
ok 'a damaged state: it is told' says '^wirecode: j: is damaged: no state in it is whole'

# the pipe has had two of its three lines by the time of the signal: the run is to go on behind them
fed() {
	head -2 b.jsonl >&3
	for i in 1 2 3 4 5 6 7 8 9 10; do
		[ "$(wc -l <half.partial)" -lt 5 ] 2>/dev/null || break
		sleep 0.3
	done
}
ok 'a pipe is broken off amid its lines' broken "$build/wirecode" -q --resume h -o half
fed() { :; }
rm pipe.jsonl && cp b.jsonl pipe.jsonl
ok 'a pipe that was broken off goes on' status 0 wirecode --resume h -o half --files-from list
ok 'a pipe that was broken off goes on: all is there' lines 6 half
# the signal comes when it comes: before the run opens the pipe, while it opens it, before it waits
for i in 1 2 3 4 5 6 7 8; do
	ok "a run is broken off at once, $i" broken "$build/wirecode" -q -o at-once
done
mkfifo names
no_names() { broken_off TERM names "$build/wirecode" --files-from names; [ $? -eq 143 ]; }
ok 'a list of names is broken off' no_names

# ---- standard output ----
ok 'a pipe cannot be gone on with' sh -c '"$build/wirecode" --resume k a.jsonl 2>&1 >/dev/full | cat | grep -q "k: --resume needs -o, -O, or a file as standard output"'
echo first >all
ok 'standard output is broken off' broken sh -c 'exec "$build/wirecode" -q --resume s "$@" >>all' sh
ok 'standard output is broken off: what was done is there' lines 4 all
rm -f pipe.jsonl && cp b.jsonl pipe.jsonl
ok 'standard output goes on behind what was there' sh -c '"$build/wirecode" -q --resume s --files-from list >>all; head -1 all | grep -qx first && [ "$(wc -l <all)" -eq 7 ]'
ok 'a run without a journal is broken off' broken sh -c 'exec "$build/wirecode" -o part "$@" 2>said' sh
ok 'without a journal a run that is broken off leaves its part' sh -c '[ ! -e part ] && [ "$(wc -l <part.partial)" -eq 3 ] && grep -q "part: not complete; what was written is in part.partial" said'
finish
