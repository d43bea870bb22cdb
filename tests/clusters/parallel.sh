#!/bin/sh
# The filter contract under GNU parallel: blocks of lines through several processes give the lines of one: tests/clusters/parallel.sh BUILD
set -u
command -v parallel >/dev/null || { echo "skipped: no GNU parallel"; echo "0 passed, 0 failed, 1 skipped"; exit 0; }
program=$(cd "$1" && pwd)/wirecode
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 1
i=0
while [ $i -lt 3000 ]; do
	[ $((i % 100)) = 50 ] && echo '{"id":"broken' || echo "{\"id\":\"$i\",\"published\":\"2024-03-06\",\"text\":\"Norway on Wednesday accused Iceland of catching herring number $i.\"}"
	i=$((i + 1))
done > in.jsonl
"$program" --from jsonl --errors record-ok < in.jsonl > clean 2>errors
passed=0 failed=0
expect() {
	if "$@"; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "not ok: $*"; fi
}
PARALLEL_HOME=$folder parallel --will-cite --pipepart -a in.jsonl --block 100k -k -j 2 "$program" --from jsonl --errors record-ok > pipepart 2>errors-2
expect [ "$(wc -l < clean)" = 3000 ]
# where a line stands in its block is all that may differ
sed 's/"at":[0-9]*/"at":0/' clean > a
sed 's/"at":[0-9]*/"at":0/' pipepart > b
expect cmp -s a b
echo "$passed passed, $failed failed"
[ $failed = 0 ]
