#!/bin/sh
# Which files a run reads and where -O writes them: folders, links, devices, lists of names, gzip, what options say of an article. tests/end-to-end/inputs.sh BUILD
. "$(dirname "$0")/checks"
codes() { sed -E 's/.*"source":"([^"]*)","error":(null|\{"code":"([^"]*)").*/\1 \3/' "$1"; } # "path code", a line a record
reads() { # reads EXPECTED OPTION...: these inputs, in this order, with these errors
	printf '%b' "$1" >want
	shift
	wirecode -q "$@" | codes - | sed 's/ $//' >got
	diff want got
}
holds() { # holds FOLDER FILE...: these files and no others
	folder=$1
	shift
	printf '%s\n' "$@" | sort >want
	(cd "$folder" && find . -type f | sed 's,^\./,,' | sort) >got
	diff want got
}

mkdir -p s/deep s-more
echo 'Peru recalled its ambassador from Chile.' >s/a.txt
echo 'Oman met Kuwait.' >s/deep/b.txt
echo 'Ghana denied it.' >s/.hidden.txt

# ---- folders ----
ok 'sorted by the bytes of the whole path, hidden files left out' reads 's/a.txt\ns/deep/b.txt\n' s
ln -s a.txt s/link.txt
ln -s nowhere s/broken.txt
ln -s .. s/deep/up
ln -s self s/self
mkfifo s/pipe
everything='s/a.txt\ns/broken.txt not-found\ns/deep/b.txt\ns/deep/up link-loop\ns/link.txt\ns/pipe not-a-file\ns/self link-loop\n'
ok 'links are followed; broken ones, loops and pipes have error records' reads "$everything" s
ok 'faulty inputs make it 1' status 1 wirecode s
ok 'each is told' sh -c "grep -c '^wirecode: s/[a-z/.]*: ' status.err | grep -qx 4"
ok 'a broken link is called so' says '^wirecode: s/broken.txt: broken link$'
ok 'a loop is called so' says '^wirecode: s/deep/up: the link leads back'
ok 'a pipe is called so' says '^wirecode: s/pipe: neither file nor folder$'
ok 'the record says the same' wrote '"source":"s/broken.txt","error":\{"code":"not-found","message":"broken link"'
rm s/broken.txt s/deep/up s/self s/pipe s/link.txt
echo 'Chad denied it.' >s/n.html
ok '--include: by name' reads 's/a.txt\ns/deep/b.txt\n' s --include '*.txt'
ok '--include: by path' reads 's/deep/b.txt\n' s --include 'deep/*'
ok '--include twice' reads 's/deep/b.txt\ns/n.html\n' s --include 'b*' --include '*.html'
ok '--exclude: a folder' reads 's/a.txt\ns/n.html\n' s --exclude deep
ok '--exclude goes before --include' reads 's/a.txt\n' s --include '*.txt' --exclude 'deep/b.txt'
if [ "$(id -u)" -ne 0 ]; then
	mkdir shut
	chmod 0 shut
	ok 'a folder that may not be read' reads 'shut not-readable\n' shut
	chmod 700 shut
fi
ok 'an empty folder is no failure' sh -c 'mkdir empty && "$build/wirecode" empty | wc -c | grep -qx 0'
mkdir own
cp s/a.txt own/
ok 'what the run writes is not read: -O' sh -c '"$build/wirecode" own -O own/results && "$build/wirecode" own -O own/results && find own/results -type f | wc -l | grep -qx 1'
ok 'what the run writes is not read: standard output' sh -c 'cd own && "$build/wirecode" . --exclude results >out.ndjson && wc -l <out.ndjson | grep -qx 1'
ok 'what the run writes is not read: -o and the journal' sh -c 'cd own && rm -r results out.ndjson && for i in 1 2; do "$build/wirecode" . -o out.ndjson --resume journal || exit 1; done; wc -l <out.ndjson | grep -qx 1'
ok 'what the run writes is not read, not by its name either' sh -c 'cd own && "$build/wirecode" -q a.txt out.ndjson >>out.ndjson; tail -1 out.ndjson | grep -q "not-readable"'
ok 'a name that is not UTF-8' sh -c 'mkdir odd && echo "Oman met Kuwait." >"$(printf "odd/\377.txt")" && "$build/wirecode" odd | iconv -f UTF-8 -t UTF-8 | grep -q "\"error\":null"'

# ---- lists of names ----
printf 's/a.txt\n\ns/deep\nnone.txt\n' >list
ok '--files-from: files, folders, faults; blank lines are passed over' reads 's/a.txt\ns/deep/b.txt\nnone.txt not-found\n' --files-from list
ok '--files-from: the last line without its end' sh -c 'printf "s/a.txt\ns/n.html" | "$build/wirecode" --files-from - | wc -l | grep -qx 2'
ok '--files0-from' sh -c 'printf "s/a.txt\0s/n.html\0" | "$build/wirecode" --files0-from - | wc -l | grep -qx 2'
ok '--files0-from: a line feed is a part of a name' sh -c 'cp s/a.txt "$(printf "x\ny")" && printf "x\ny" | "$build/wirecode" --files0-from - | grep -q "\"source\":\"x.ny\",\"error\":null"'
awk 'BEGIN { for (i = 0; i < 9000; i++) print "./././././././././././././././././s/a.txt" }' >long
ok '--files-from: longer than any buffer' sh -c '"$build/wirecode" --files-from long --max-bytes 1 --errors record-ok 2>/dev/null | wc -l | grep -qx 9000'
ok '--files-from: no such list' status 2 wirecode --files-from absent -o x.ndjson
ok '--files-from: no such list, nothing written' sh -c '! ls x.ndjson* .x.ndjson* 2>/dev/null'
ok '--files-from: a folder is no list' status 2 wirecode --files-from s
ok '--files-from: a folder is no list, and told' says '^wirecode: s: Is a directory$'
ok '--files-from and names' status 2 wirecode --files-from list s/a.txt
ok '--files-from: a broken list' sh -c 'seq 100000 | gzip -c | head -c 200 >cut.gz; "$build/wirecode" -q --files-from cut.gz 2>said; [ $? -eq 2 ] && tail -1 said | grep -q "cut.gz: truncated gzip"'

# ---- one article ----
ok '--id with a folder' status 2 wirecode --id x s -o x.ndjson
ok '--id with a folder is told' says '--id names one article, but s is a folder'
ok '--id with a folder: nothing written' sh -c '! ls x.ndjson* .x.ndjson* 2>/dev/null'
ok '--id with a folder: no header either' sh -c '"$build/wirecode" --id x s -t tsv 2>/dev/null | wc -c | grep -qx 0'
ok '--id with a list' status 2 wirecode --id x --files-from list
ok 'what options say of an article' status 0 wirecode --id x1 --title 'Envoys go' --source https://e.example/1 s/a.txt
ok 'it is in the record' wrote '"id":"x1","source":"https://e.example/1","error":null,.*"title":"Envoys go"'
printf '%s\n' '{"text":"Oman met Kuwait."}' '{"id":"own","text":"Chad denied it."}' 'no JSON' '{"text":"Peru left."}' >many.jsonl
ids() { # ids NAMES OPTION...: those of the records, in their order
	want=$1
	shift
	[ "$("$build/wirecode" -q --errors record-ok "$@" | grep -o '^{"schema":"wirecode/1","id":"[^"]*"' | cut -d'"' -f8 | tr '\n' ' ')" = "$want " ] ||
		{ "$build/wirecode" "$@" | cut -c1-60; return 1; }
}
ok '--id with a file of many: by their place, where they have none' ids 'x own x-3 x-4' --id x many.jsonl
ok '--id with a file of many: whatever the threads' ids 'x own x-3 x-4' --id x -j 2 many.jsonl
printf '<rss><channel><item><guid>own</guid><description>Oman met Kuwait.</description></item><item><description>Peru left.</description></item></channel></rss>' >many.rss
ok '--id with a feed' ids 'own x-2' --id x many.rss
printf '{"articles":[{"text":"Oman met Kuwait."},{"text":"Peru left."}]}' >many.ninjs
ok '--id with a document of several' ids 'x x-2' --id x --from ninjs many.ninjs
ok 'a device is read' sh -c '"$build/wirecode" /dev/null | grep -q "\"code\":\"empty\""'
ok 'no name and a dash are standard input' sh -c '"$build/wirecode" <s/a.txt >f && "$build/wirecode" - <s/a.txt | cmp f -'

# ---- formats ----
gzip -c s/a.txt >s/z.txt.gz
gzip -c s/n.html >s/y.gz
cat s/a.txt >p1
gzip -c p1 >p.gz
gzip -c s/deep/b.txt >>p.gz
ok 'gzip is seen through: the name without .gz tells the format' sh -c '"$build/wirecode" s/z.txt.gz | grep -q "\"format\":\"text\""'
cp s/n.html page.gz.html
gzip -cn page.gz.html >PAGE.HTML.GZ
ok 'the same in capitals' sh -c '"$build/wirecode" PAGE.HTML.GZ | grep -q "\"format\":\"html\""'
ok 'packed in two members' sh -c '"$build/wirecode" --with-text p.gz | grep -q "\"text\":\"Peru recalled its ambassador from Chile..nOman met Kuwait..n\""'
head -c 40 s/z.txt.gz >cut.txt.gz
ok 'packed and cut off' status 1 wirecode cut.txt.gz
ok 'packed and cut off: it is told' says '^wirecode: cut.txt.gz: truncated gzip data$'
ok 'packed and cut off: the record says so' wrote '"code":"read-error","message":"truncated gzip data"'
(printf '{"id":"%s","text":"Oman met Kuwait."}\n' 1 2 3 4 5 | gzip -c | head -c 70) >cut.jsonl.gz
ok 'articles before the place where it is cut off' sh -c '"$build/wirecode" -q cut.jsonl.gz | tail -1 | grep -q "read-error"'
printf '{"k":"7","story":"Oman met Kuwait."}\n' >own.jsonl
ok '--field' sh -c '"$build/wirecode" --field text=story,id=k own.jsonl | grep -q "\"id\":\"7\".*\"error\":null"'
ok '--from' sh -c '"$build/wirecode" --from text own.jsonl | grep -q "\"format\":\"text\""'
echo 'LIMA, March 4 -- Peru on Tuesday recalled its ambassador from Chile.' >2023-05-06.txt
ok '--date-from: the name' sh -c '"$build/wirecode" --date-from filename,dateline 2023-05-06.txt | grep -q "\"published\":\"2023-05-06\",\"published_from\":\"filename\""'
ok '--date-from: none' sh -c '"$build/wirecode" --date-from none 2023-05-06.txt | grep -q "\"published\":null,\"published_from\":\"none\""'
ok '--offsets' sh -c 'echo "Žižek met Škoda. Oman met Kuwait." | "$build/wirecode" --offsets byte | grep -q "\"start\":20,\"end\":36"'

# ---- where -O writes ----
ok '-O: names without extension and .gz' sh -c '"$build/wirecode" s/a.txt s/z.txt.gz s/y.gz -O o1'
ok '-O: mirrors the names as given' holds o1 s/a.json s/z.json s/y.json
cp s/a.txt s/z.html
cp s/a.txt s/z-b.txt
ok '-O: files that differ in the extension, in a folder' sh -c '"$build/wirecode" s -O o2'
ok '-O: they keep it' holds o2 a.json deep/b.json n.json y.json z-b.json z.html.json z.txt.gz.json
ok '-O: files that differ in the extension, by name' sh -c '"$build/wirecode" s/z.txt.gz s/z.html -O o3'
ok '-O: the second keeps it' holds o3 s/z.json s/z.html.json
ok '-O: one input twice' sh -c '"$build/wirecode" s/a.txt s/a.txt -O o4'
ok '-O: one input twice is one file' holds o4 s/a.json
mkdir -p other/s
cp s/a.txt other/s/a.txt
cp s/a.txt other/s/a
ok '-O: two ways to one name' sh -c '"$build/wirecode" ./s/a.txt other/../s/deep/../a.txt "$work/s/a.txt" -O o5/x'
ok '-O: nothing outside of the folder' sh -c '[ "$(find o5 -type f | wc -l)" -eq "$(find o5/x -type f | wc -l)" ]'
(cd other && wirecode -q ../s/a.txt s/a.txt s/a -O ../o6 2>../status.err)
ok '-O: what would overwrite another output ends the run' test $? -eq 2
ok '-O: and is told' says '^wirecode: s/a: -O has no place for it'
ok '-O: standard input' sh -c '"$build/wirecode" -O o7 <s/a.txt && test -s o7/stdin.json'
ok '-O: many articles in one input' sh -c '"$build/wirecode" own.jsonl -O o8 && test -s o8/own.ndjson'
for form in text:summary.txt tsv:tsv json:json ndjson:ndjson brat:ann html:html; do
	ok "-O: ${form%%:*}" sh -c '"$build/wirecode" -q -t '"${form%%:*}"' s/a.txt -O forms && test -s forms/s/a.'"${form#*:}"
done
echo mine >o8/own.ndjson
ok '-O --no-clobber leaves what is there' sh -c '"$build/wirecode" --no-clobber own.jsonl s/a.txt -O o8 && grep -qx mine o8/own.ndjson && test -s o8/s/a.json'
ok '-o --no-clobber refuses' status 2 wirecode --no-clobber own.jsonl -o o8/own.ndjson
ok '-o --no-clobber leaves what is there' grep -qx mine o8/own.ndjson

# ---- pages that are packed in a web archive ----
packed() { # packed FILE REPEATS: a WARC of one page, as servers send it
	{ echo '<html><body><article><h1>Herring</h1>'; i=0; while [ $i -lt "$2" ]; do echo '<p>Norway accused Iceland of catching herring in its waters, and Iceland denied it.</p>'; i=$((i + 1)); done; echo '</article></body></html>'; } | gzip -9c >page.gz
	{ printf 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n'; cat page.gz; } >block
	{ printf 'WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://e.example/1\r\nContent-Type: application/http\r\nContent-Length: %d\r\n\r\n' "$(wc -c <block)"; cat block; printf '\r\n\r\n'; } >"$1"
}
packed small.warc 3
ok 'a packed page' status 0 wirecode small.warc -t ndjson
ok 'a packed page is read' wrote '"type":"ACCUSE"'
packed dense.warc 400
ok 'a page that is packed to less than an eighth' status 0 wirecode dense.warc -t ndjson
ok 'a dense page is read' wrote '"type":"ACCUSE"'
ok 'a page that unpacks to more than it may' status 1 wirecode --max-bytes 8K dense.warc -t ndjson
ok 'a page too large says so' wrote '"code":"too-large"'
finish
