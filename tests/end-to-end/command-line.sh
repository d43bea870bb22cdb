#!/bin/sh
# The command line from outside: pipes, files, folders, failures, exit statuses, tables. Ends with "N passed, N failed".
. "$(dirname "$0")/checks"
columns() { # columns SEPARATOR FILE: every line has as many as the first
	awk -F "$1" 'NR == 1 { n = NF } NF != n { print NR ": " NF " columns, not " n; bad = 1 } END { exit bad }' "$2"
}

mkdir -p stories/deep
printf 'Norway on Wednesday accused Iceland of catching herring in its waters. Iceland denied the charge.\n' >stories/b.txt
printf 'Kuwait and Oman signed a trade agreement on 4 March 2024.\n' >stories/a.txt
printf 'Peru recalled its ambassador from Chile.\n' >stories/deep/c.txt
printf '%s\n' '{"id":"one","text":"Ghana said that it had sent aid to Togo."}' 'no JSON' '{"id":"three","text":"\"Tab\there\",\nsaid Kenya."}' >in.jsonl

# ---- one article ----
ok 'an article from a pipe' sh -c "'$build/wirecode' < stories/b.txt | grep -q '\"type\":\"ACCUSE\"'"
ok 'a file is the same as a pipe' sh -c "'$build/wirecode' --source x --id y stories/b.txt > f; '$build/wirecode' --source x --id y - < stories/b.txt > p; cmp f p"
ok 'one line, one object' sh -c "'$build/wirecode' stories/b.txt | wc -l | grep -qx 1"
ok 'a date is told' sh -c "'$build/wirecode' --date 2024-03-08 stories/b.txt | grep -q '\"value\":\"2024-03-06\"'"

# ---- folders and filters ----
ok 'a folder' status 0 wirecode stories -o folder.ndjson
ok 'a folder: a line an article, sorted' sh -c "grep -o '\"source\":\"[^\"]*\"' folder.ndjson | sort -c && [ \$(wc -l < folder.ndjson) -eq 3 ]"
wirecode stories -j 2 >threads.ndjson
ok 'threads change nothing' cmp folder.ndjson threads.ndjson
ok 'a folder of results' status 0 wirecode stories -O results
ok 'a folder of results mirrors the input' test -s results/deep/c.json
ok 'a filter says that a line failed' status 1 wirecode --from jsonl in.jsonl
cp status.out filter.ndjson
ok 'a filter: a line in, a line out' lines 3 filter.ndjson
ok 'a filter: the error stands at its place' sh -c "sed -n 2p filter.ndjson | grep -q '\"error\":{\"code\"'"
ok 'a filter is silent' test ! -s status.err
ok 'errors that are expected' status 0 wirecode --from jsonl --errors record-ok in.jsonl

# ---- failures ----
ok 'a file that is not there' status 1 wirecode nothing.txt
ok 'a file that is not there has a record' grep -q '"error":{' status.out
ok 'no article' status 1 wirecode /dev/null
ok 'an unknown option' status 2 wirecode --expalin stories/a.txt
ok 'an unknown option is explained' grep -q 'did you mean --explain' status.err
ok 'nothing is written after a wrong option' test ! -s status.out
ok 'data that are not there' status 2 wirecode --data nothing stories/a.txt
ok 'a full disk' sh -c "timeout 60 '$build/wirecode' stories > /dev/full; [ \$? -eq 3 ]"
ok 'a full disk, at once' sh -c "timeout 60 '$build/wirecode' -t tsv --unbuffered stories > /dev/full; [ \$? -eq 3 ]"
mkfifo pipe
ok 'a pipe is written to, not replaced' sh -c "cat pipe > piped & timeout 60 '$build/wirecode' stories/b.txt -o pipe; wait; test -p pipe -a -s piped"
ok 'a full disk by its name' sh -c "timeout 60 '$build/wirecode' stories -o /dev/full 2>/dev/null; [ \$? -eq 3 -a ! -f /dev/full ]"
ok 'a folder that cannot be made' status 3 wirecode stories/a.txt -O /proc/nothing
ok 'a closed pipe is quiet' sh -c "(timeout 60 '$build/wirecode' stories stories stories 2>pipe.err) | true; [ ! -s pipe.err ]"
ok 'closed standard output' sh -c "timeout 60 '$build/wirecode' stories/a.txt >&- 2>/dev/null; [ \$? -eq 3 ]"
printf 'Bad bytes \377\376\000 here. Chad denied it.\n' >bad.bin
ok 'bad bytes do no harm' sh -c "timeout 60 '$build/wirecode' --from text bad.bin > bad.out; iconv -f UTF-8 -t UTF-8 bad.out >/dev/null"

# ---- tables ----
for table in events claims denials actors times; do
	ok "table $table" status 0 wirecode -t tsv --table $table stories
	cp status.out $table.tsv
	ok "table $table has constant columns" columns '	' $table.tsv
	ok "table $table names the article" sh -c "head -1 $table.tsv | grep -q '^article	article_source	published	id	'"
	wirecode -t tsv --table $table -j 2 stories >threads.tsv
	ok "table $table does not depend on threads" cmp $table.tsv threads.tsv
done
ok 'a code keeps its zero' grep -q '	057	' events.tsv
ok 'events is the table of choice' sh -c "timeout 60 '$build/wirecode' -t tsv stories | cmp - events.tsv"
ok 'a table in a file has one header' sh -c "timeout 60 '$build/wirecode' -t tsv stories -o t.tsv && cmp t.tsv events.tsv"
ok 'a table a file' sh -c "timeout 60 '$build/wirecode' -t csv -O tables stories && head -1 tables/deep/c.csv | grep -q '^article,'"
ok 'resume writes one header' sh -c "timeout 60 '$build/wirecode' -t tsv --resume j -o r.tsv stories && timeout 60 '$build/wirecode' -t tsv --resume j -o r.tsv stories && cmp r.tsv events.tsv"
ok 'tabs and line feeds are escaped' sh -c "timeout 60 '$build/wirecode' --from jsonl -t tsv --table claims in.jsonl 2>/dev/null | grep -q 'Tab\\\\there'"
ok 'a failed article is told beside a table' status 1 wirecode --from jsonl -t csv in.jsonl
ok 'a failed article is told in words' grep -q 'in.jsonl: ' status.err
ok 'a table of nothing is a header' sh -c "printf 'Nothing.' | timeout 60 '$build/wirecode' -t csv | wc -l | grep -qx 1"
ok 'ICEWS has twenty columns' sh -c "timeout 60 '$build/wirecode' -t tsv --dialect icews stories | awk -F '\t' 'NF != 20 { exit 1 }'"
ok 'PLOVER has constant columns' sh -c "timeout 60 '$build/wirecode' -t tsv --dialect plover stories > plover.tsv; head -1 plover.tsv | grep -q '^Event ID	Event Date	Event Type'"
ok 'PLOVER rows' columns '	' plover.tsv
ok 'a dialect is for events' status 2 wirecode -t tsv --table claims --dialect icews stories

# ---- people and brat ----
ok 'a summary' sh -c "timeout 60 '$build/wirecode' -t text stories > summary; grep -q '^  e1 .*ACCUSE [0-9]*  Norway -> Iceland' summary && grep -q 'answers c1' summary"
ok 'no colours in a file' sh -c "! grep -q '\[' summary || ! LC_ALL=C grep -q '\033' summary"
ok 'a summary without a title says once where it is from' sh -c "echo 'Oman left.' | timeout 60 '$build/wirecode' -t text --date 2024-03-08 | head -2 | tr '\\n' '|' | grep -qx -- '-|published 2024-03-08 (option)|'"
ok 'colours on request' sh -c "timeout 60 '$build/wirecode' -t text --color always stories | od -c | grep -q '033'"
ok 'a summary tells failures' sh -c "timeout 60 '$build/wirecode' -t text --from jsonl in.jsonl 2>/dev/null | grep -q '^failed: '"
ok 'brat: texts and annotations' sh -c "timeout 60 '$build/wirecode' -t brat stories -O brat && cmp stories/b.txt brat/b.txt && test -s brat/deep/c.ann && grep -q '^.events.$' brat/annotation.conf"
# Every span is where it says and every number that is named exists.
brat_holds() {
	awk -v file="$1.txt" 'BEGIN { FS = "\t"; RS = "\001"; getline text < file; RS = "\n" }
		/^T/ { split($2, at, " "); if (at[3] !~ /;/ && substr(text, at[2] + 1, at[3] - at[2]) != $3) { print "wrong span: " $0; bad = 1 } seen[$1] = 1 }
		/^E/ { seen[$1] = 1; lines[++n] = $2 }
		/^\*/ { lines[++n] = $2 }
		END { for (i = 1; i <= n; i++) { k = split(lines[i], part, " "); for (j = 1; j <= k; j++) { sub(/.*:/, "", part[j])
			if (part[j] ~ /^[TE][0-9]+$/ && !(part[j] in seen)) { print "no " part[j]; bad = 1 } } } exit bad || !n }' "$1.ann"
}
ok 'brat: spans and references hold' brat_holds brat/b
ok 'brat: several articles of one input' sh -c "timeout 60 '$build/wirecode' -t brat --from jsonl in.jsonl -O many; test -s many/in-1.ann -a -s many/in-3.txt"
ok 'brat: two articles are not mixed' status 2 wirecode -t brat stories
ok 'brat: one article from a pipe' sh -c "timeout 60 '$build/wirecode' -t brat < stories/b.txt | grep -q '^T1	Country 0 6	Norway$'"

finish
