#!/bin/sh
# -t html from outside, and in a browser where one is installed: links lead from story to tables, boxes hide rows, nothing is too wide.
. "$(dirname "$0")/checks"
count() { [ "$(grep -o "$2" "$3" | wc -l)" -eq "$1" ]; }
unique_ids() { [ -z "$(grep -o ' id="[^"]*"' "$1" | sort | uniq -d)" ]; }
links_lead() { # every link within the page has its goal
	grep -o 'href="#[^"]*"' "$1" | sed 's/href="#//; s/"//' | sort -u >goals
	grep -o ' id="[^"]*"' "$1" | sed 's/ id="//; s/"//' | sort -u | comm -23 goals - >dangling
	cat dangling
	[ ! -s dangling ]
}

mkdir -p in/deep
printf 'Norway on Wednesday accused Iceland of catching herring in its waters. Iceland denied the charge.\n' >in/b.txt
printf 'Kuwait and Oman signed a trade agreement on 4 March 2024.\n' >in/deep/c.txt
printf '%s\n' '{"text":"Ghana said that it had sent aid to Togo.","title":"<img src=x onerror=alert(1)>"}' 'no JSON' '{"text":"Chad denied it."}' >in/d.jsonl
: >in/e.txt

wirecode -q --date 2024-03-08 -t html in >page.html
ok 'an article each' count 6 '<article ' page.html
ok 'an index with failures' grep -q '<h3>6 articles, 2 failed</h3>' page.html
ok 'ids are unique' unique_ids page.html
ok 'links lead somewhere' links_lead page.html
ok 'no markup of the input' sh -c '! grep -qi "<img" page.html && grep -q "&lt;img src=x" page.html'
ok 'nothing from elsewhere' sh -c '! grep -qiE "<script|<link|https?://|url\(|@import" page.html'
for jobs in 2 3; do
	wirecode -q --date 2024-03-08 -t html -j $jobs in >threads.html
	ok "$jobs threads change nothing" cmp page.html threads.html
done
wirecode -q --date 2024-03-08 -t html in -O pages
ok 'a page a file' test -s pages/deep/c.html -a -s pages/d.html
ok 'a page a file: each has its end' sh -c '[ "$(tail -qn1 pages/*.html | grep -c "</html>")" -eq 3 ]'
wirecode -q --date 2024-03-08 -t html in -O resumed --resume journal
ok 'a page a file, to be resumed' diff -r pages resumed
wirecode -t html --resume journal2 -o x.html in 2>refused
ok 'one page cannot be resumed' test $? -eq 2 -a ! -e x.html
half=0
for memory in 5000 10000 20000 40000 50000 60000 90000; do
	wirecode -q -t html --max-memory $memory in/b.txt >small.html
	count 1 '<article ' small.html && count 1 '</article>' small.html || half=$memory
done
ok 'memory that runs out leaves no half page' test $half -eq 0
wirecode --demo -t html >demo.html
ok 'the demonstration' grep -q '</html>' demo.html

# ---- in a browser ----
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome)
if [ -z "$browser" ]; then
	echo "skipped: no chromium to open the page in"
	echo "$passed passed, $failed failed"
	exit
fi
# The policy of the page forbids scripts: the copy that is tried allows this one, which writes what it saw into the title.
cat >try.js <<'X'
<script>
onload = async () => {
	const seen = [], see = (name, good) => seen.push(name + '=' + (good ? 'yes' : 'no')), turn = () => new Promise(go => setTimeout(go, 50));
	document.querySelector('#at-d1 .label').click(); await turn();
	see('denial', document.querySelector(':target')?.id === 'd1');
	document.querySelector('#d1 a[href="#c1"]').click(); await turn();
	see('claim', document.querySelector(':target')?.id === 'c1');
	document.querySelector('#c1 a[href^="#at-a"]').click(); await turn();
	see('speaker', document.querySelector(':target')?.matches('.ma'));
	const row = document.querySelector('tr.k-accusation'), box = document.querySelector('#show-accusation');
	see('shown', row.offsetHeight > 0); box.click(); see('hidden', row.offsetHeight === 0); box.click();
	see('index', document.querySelector('#index').getBoundingClientRect().top < document.querySelector('article').getBoundingClientRect().top);
	see('fits', document.documentElement.scrollWidth <= innerWidth);
	document.title = seen.join(' ');
};
</script>
X
sed "s/default-src 'none'; /&script-src 'unsafe-inline'; /" page.html | sed '/<\/style>/r try.js' >tried.html
timeout 60 "$browser" --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync \
	--user-data-dir="$work/profile" --window-size=500,900 --virtual-time-budget=5000 --dump-dom "file://$work/tried.html" >dom.html 2>browser.log
for what in denial claim speaker shown hidden index fits; do
	ok "browser: $what" grep -q "<title>.*$what=yes" dom.html
done
finish
