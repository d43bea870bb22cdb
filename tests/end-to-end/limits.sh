#!/bin/sh
# Articles that take too much, runs that stop for their failures, and what is said on the way: messages, JSON messages, progress, the terminal. tests/end-to-end/limits.sh BUILD
. "$(dirname "$0")/checks"
E=$(printf '\033') R=$(printf '\r')
export E R
error_of() { sed -n "$1p" status.out | grep -qE "\"id\":\"$2\".*\"error\":\{\"code\":\"$3\",\"message\":\"$4\"" || { cut -c1-200 status.out; return 1; }; } # error_of LINE ID CODE MESSAGE
fine() { sed -n "$1p" status.out | grep -q '"error":null' || { cut -c1-200 status.out; return 1; }; }                                                  # fine LINE
everything_else_is_coded() { fine 1 && fine 3 && lines 3 status.out; }

awk 'BEGIN { for (i = 0; i < 6000; i++) print "Norway on Wednesday accused Iceland of catching herring number " i ", a charge that Iceland denied." }' >long.txt
{
	echo '{"id":"x","text":"Oman met Kuwait."}'
	awk 'BEGIN { printf "{\"id\":\"long\",\"text\":\"" } { printf "%s\\n", $0 } END { print "\"}" }' long.txt
	echo '{"id":"y","text":"Chad denied it."}'
} >three.jsonl
printf '%s\n' '{"id":"1","text":"Oman met Kuwait."}' 'no JSON' '' '{"id":"4","text":"Chad denied it."}' >faulty.jsonl

# ---- one article ----
# reading it takes a hundredth of its time: its id is known when the time is over, on a machine with other work too
for i in 1 2 3 4 5 6; do cat long.txt; done >longer.txt
{
	echo '{"id":"x","text":"Oman met Kuwait."}'
	awk 'BEGIN { printf "{\"id\":\"long\",\"text\":\"" } { printf "%s\\n", $0 } END { print "\"}" }' longer.txt
	echo '{"id":"y","text":"Chad denied it."}'
} >late.jsonl
for jobs in 1 2; do
	ok "--timeout-per-article -j $jobs" status 1 wirecode --timeout-per-article 0.1 -j $jobs late.jsonl
	ok "--timeout-per-article -j $jobs: an error of its own" error_of 2 long timeout 'took longer than 100 ms \(--timeout-per-article\)'
done
# twenty million bytes of JSON are not parsed in a thousandth of a second
{ printf '{"text":"' && awk 'BEGIN { for (i = 0; i < 640000; i++) printf "Oman met Kuwait in peace again. " }' && printf '","id":"slow"}\n'; } >slow.jsonl
ok '--timeout-per-article: while a line is parsed' status 1 wirecode --timeout-per-article 0.001 slow.jsonl
ok '--timeout-per-article: while a line is parsed, which keeps its id' error_of 1 slow timeout 'took longer than 1 ms \(--timeout-per-article\)'
ok '--timeout-per-article: time enough' status 0 wirecode --timeout-per-article 50 three.jsonl
printf '<html><body><article><p>%s</p></article></body></html>' "$(cat long.txt)" >long.html
ok '--timeout-per-article: while a page is read' sh -c '"$build/wirecode" --timeout-per-article 0.001 --id z long.html 2>/dev/null | grep -q "\"id\":\"z\".*\"code\":\"timeout\""'
for wrong in x 1.x -1 1.2345; do
	ok "--timeout-per-article $wrong" status 2 wirecode --timeout-per-article $wrong three.jsonl
done
ok '--max-memory' status 1 wirecode --max-memory 3M three.jsonl
ok '--max-memory: an error of its own' error_of 2 long memory 'needs more memory than 3145728 bytes \(--max-memory\)'
ok '--max-memory: the others' everything_else_is_coded
ok '--max-memory: too little to read it' status 1 wirecode --max-memory 100K three.jsonl
ok '--max-memory: too little to read it, and yet its id' error_of 2 long memory 'needs more memory than 102400 bytes \(--max-memory\)'
ok '--max-memory with -j 2' sh -c '"$build/wirecode" --max-memory 100K -j 2 --errors record-ok three.jsonl | cmp - status.out'
ok '--max-bytes of a line' status 1 wirecode --max-bytes 10k three.jsonl
ok '--max-bytes of a line: an error at its place' error_of 2 '[0-9a-f]*' too-large 'larger than 10240 bytes \(--max-bytes\)'
ok '--max-bytes of a line: the others' everything_else_is_coded
ok '--max-bytes of a file' sh -c '"$build/wirecode" --max-bytes 100 long.txt | grep -q "\"code\":\"too-large\""'
ok '--max-bytes of a pipe' sh -c '"$build/wirecode" --max-bytes 100 <long.txt | grep -q "\"code\":\"too-large\""'
ok '--max-bytes of what is packed' sh -c 'gzip -c long.txt | "$build/wirecode" --max-bytes 100K | grep -q "\"code\":\"too-large\""'

# ---- the run ----
awk 'BEGIN { for (i = 0; i < 300; i++) print i % 10 ? "{\"id\":\"" i "\",\"text\":\"Oman met Kuwait.\"}" : "no JSON" }' >tenth.jsonl
ok '--max-errors 0' status 1 wirecode --max-errors 0 faulty.jsonl
ok '--max-errors 0: the failed one is the last' lines 2 status.out
ok '--max-errors: it is told' says '^wirecode: stopped: 1 of 2 articles failed$'
ok '--max-errors 1' status 1 wirecode --max-errors 1 faulty.jsonl
ok '--max-errors 1: one more is written' lines 3 status.out
ok '--max-errors 2' status 1 wirecode --max-errors 2 faulty.jsonl
ok '--max-errors 2: to the end' lines 4 status.out
ok '--max-errors P%' status 1 wirecode --max-errors 5% tenth.jsonl
ok '--max-errors P%: of a hundred articles at least' lines 100 status.out
ok '--max-errors P% with threads: the same' sh -c '"$build/wirecode" -q --max-errors 5% -j 2 tenth.jsonl | cmp - status.out'
ok '--max-errors P%: as many are allowed' status 1 wirecode --max-errors 12% tenth.jsonl
ok '--max-errors P%: to the end' lines 300 status.out
ok '--fail-fast' status 1 wirecode --fail-fast faulty.jsonl
ok '--fail-fast: nothing behind it' lines 2 status.out
ok '--fail-fast: also where failures are expected' status 1 wirecode --fail-fast --errors record-ok faulty.jsonl
ok '--fail-fast: what was written is kept' sh -c '"$build/wirecode" -q --fail-fast faulty.jsonl -o kept.ndjson; [ $? -eq 1 ] && wc -l <kept.ndjson | grep -qx 2'
ok '--errors: one word is known' status 2 wirecode --errors fine faulty.jsonl

# ---- messages ----
ok 'a blank line is told by its name' sh -c '"$build/wirecode" faulty.jsonl | sed -n 3p | grep -q "\"code\":\"empty\",\"message\":\"a blank line\""'
ok 'off a terminal nothing of single articles' sh -c '"$build/wirecode" faulty.jsonl 2>&1 >/dev/null | wc -c | grep -qx 0'
ok '-v' status 1 wirecode -v faulty.jsonl
ok '-v: single articles' says '^wirecode: faulty.jsonl: json: Not valid JSON'
ok '-v: a summary' says '^wirecode: 4 articles, 2 failed, 0.0 MB in [0-9.]* s '
ok '-q' status 1 wirecode -q faulty.jsonl none.txt
ok '-q: not even inputs that fail' test ! -s status.err
ok '-q: what ends the run is said' sh -c '"$build/wirecode" -q --files-from none 2>&1 | grep -q "^wirecode: none: "'
ok '-q and -v' status 2 wirecode -q -v faulty.jsonl
ok '--log-format json' status 1 wirecode --log-format json -v faulty.jsonl 'no"file'
ok '--log-format json: a warning' says '^\{"level":"warning","file":"faulty.jsonl","message":"json: Not valid JSON at line 1.*"\}$'
ok '--log-format json: an error' says '^\{"level":"error","file":"no\\"file","message":"No such file or directory"\}$'
ok '--log-format json: a note, without a file' says '^\{"level":"note","file":null,"message":"5 articles, 3 failed.*"\}$'
ok '--log-format json: a line each' sh -c '! grep -v "^{.*}$" status.err'
ok '--log-format json: what ends the run' sh -c '"$build/wirecode" --log-format json --to xml 2>&1 | grep -q "^{\"level\":\"error\",\"file\":null,\"message\":\"--to: "'
ok '--log-format json: names that are not UTF-8' sh -c '"$build/wirecode" --log-format json "$(printf "a\377b")" 2>&1 >/dev/null | iconv -f UTF-8 -t UTF-8 | grep -q "^{\"level\":\"error\",\"file\":\"a.*b\""'
ok '--log-format json: no colours' sh -c '! "$build/wirecode" --log-format json --color always none.txt 2>&1 >/dev/null | grep -q "$E"'
ok '--color always' sh -c '"$build/wirecode" --color always none.txt 2>&1 >/dev/null | grep -q "^$E\[31mwirecode: none.txt: .*$E\[0m"'
ok 'no colours off a terminal' sh -c '! "$build/wirecode" none.txt 2>&1 >/dev/null | grep -q "$E"'
ok 'data that are wrong: file and line' sh -c '"$build/wirecode" data export own >/dev/null; printf "type\tACCUSE\nxyz\tverb\tsing\n" >own/frames/wrong.tsv; "$build/wirecode" --data own faulty.jsonl 2>said; grep -q "^wirecode: frames/wrong.tsv:2:1: " said'
ok 'a set of verbs is none of nouns' sh -c 'printf "type\tACCUSE\n112\tnoun\t&attack\t-\tposs\ton\n" >own/frames/wrong.tsv; "$build/wirecode" --data own faulty.jsonl 2>said; grep -q "^wirecode: frames/wrong.tsv:2:.*a set" said'

# ---- a terminal ----
terminal() { # terminal COMMAND: standard error, and what is not sent elsewhere, is a terminal; what it showed is in shown
	TERM=xterm script -qec "$1" /dev/null </dev/null >shown 2>&1
}
shows() { grep -q -e "$1" shown || { od -c shown | head -20; return 1; }; }
if command -v script >/dev/null && script -qec true /dev/null </dev/null >/dev/null 2>&1; then
	terminal '"$build/wirecode"; echo status $?'
	ok 'nothing to read on a terminal: help, not a wait' shows 'wirecode: no input: name files'
	ok 'nothing to read is a wrong call' shows 'status 2'
	terminal '"$build/wirecode" faulty.jsonl --from text'
	ok 'records are indented on a terminal' shows '^  "schema": "wirecode/1",'
	terminal '"$build/wirecode" -o x.ndjson faulty.jsonl'
	ok 'single articles that fail are told on a terminal' shows "$E\[33mwirecode: faulty.jsonl: json: "
	ok 'what is in a file is not indented' sh -c 'wc -l <x.ndjson | grep -qx 4'
	terminal 'NO_COLOR=1 "$build/wirecode" none.txt >/dev/null'
	ok 'NO_COLOR' sh -c '! grep -q "$E\[3" shown && grep -q none.txt shown'
	terminal 'TERM=dumb "$build/wirecode" none.txt >/dev/null'
	ok 'a terminal without colours' sh -c '! grep -q "$E\[3" shown && grep -q none.txt shown'
	# the second line comes a quarter of a second after the first has been coded, however long that takes
	: >two.ndjson
	terminal '(echo "{\"text\":\"Oman met Kuwait.\"}"; timeout 20 sh -c "until [ -s two.ndjson ]; do sleep 0.05; done"; sleep 0.25; echo "{\"text\":\"Chad denied it.\"}") | "$build/wirecode" --from jsonl --unbuffered -v >>two.ndjson'
	ok 'progress on a terminal' shows "${R}[12] articles, 0.0 MB/s, 0 failed$E\[K"
	ok 'progress is wiped away, the summary follows' shows "$R$E\[K.*wirecode: 2 articles, 0 failed"
else
	echo "skipped: no script to open a terminal with"
fi
finish
