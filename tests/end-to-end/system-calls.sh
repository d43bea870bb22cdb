#!/bin/sh
# No network call is ever made, and no file is opened but the input, the output and what the system's loader needs: tests/end-to-end/system-calls.sh BUILD
set -u
program=$(cd "$1" && pwd)/wirecode
seeds=$(cd "$(dirname "$0")/../fuzz/seeds" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 1
skip() { echo "skipped: $1"; echo "0 passed, 0 failed, 1 skipped"; exit 0; }
command -v strace >/dev/null || skip "no strace"
strace -o probe true 2>/dev/null || skip "strace is not permitted here"

cat > page.html <<X
<!DOCTYPE html [<!ENTITY secret SYSTEM "file:///etc/passwd">]><html><head><link rel="stylesheet" href="https://e.example/a.css"><title>Boats</title></head>
<body><article><p>Norway accused Iceland of catching herring, &secret; said the minister.</p><img src="file:///etc/hostname"></article></body></html>
X
cat > story.xml <<X
<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "file:///etc/hosts" [<!ENTITY secret SYSTEM "file:///etc/passwd"><!ENTITY % far SYSTEM "http://e.example/far.dtd"> %far;]>
<nitf><body><body.head><hedline><hl1>Boats</hl1></hedline></body.head><body.content><p>Norway accused Iceland of &secret; fishing.</p></body.content></body></nitf>
X
echo 'Norway on Wednesday accused Iceland of catching herring.' > story.txt
mkdir formats && cp "$seeds"/* formats
strace -f -o calls -e trace=%network,openat,open,creat "$program" -q --date 2024-03-06 -o out page.html story.xml story.txt formats

passed=0 failed=0
expect() { # what, calls that must not be there
	if [ -z "$2" ]; then passed=$((passed + 1)); else failed=$((failed + 1)); printf 'not ok: %s\n%s\n' "$1" "$2"; fi
}
expect "network" "$(grep -E '(socket|connect|bind|send(to|msg)|recv(from|msg))\(' calls)"
expect "files" "$(grep -E 'open(at)?\(' calls | grep -vE '"(/etc/ld\.so[^"]*|/(usr/)?lib[^"]*|/dev/null|[^"]*\.gcda|/proc/self/[^"]*|/sys/[^"]*|page\.html|formats[^"]*|story\.xml|story\.txt|\.out\.[0-9]+|\.|[^"]*/gconv/[^"]*|/usr/share/locale[^"]*)"')"
expect "what was written is no file of the system" "$(grep -o 'root:' out)"
expect "a record and more of each format" "$([ "$(wc -l < out)" -gt 13 ] || wc -l out)"
echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
