#!/bin/sh
# Dictionaries of other event coders from outside: what they change, what is refused. Ends with "N passed, N failed".
build=$(realpath "${1:-build}")
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
passed=0
failed=0
say() { # say GOOD NAME
	if [ "$1" -eq 0 ]; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "not ok: $2"; cat out err; fi
}
code() { # code TEXT OPTION...
	text=$1
	shift
	echo "$text" | timeout 60 "$build/wirecode" -t ndjson --date 2023-04-07 "$@" >out 2>err
}
coded() { # coded NAME PATTERN TEXT OPTION...: the record holds the pattern
	name=$1 pattern=$2
	shift 2
	code "$@" && grep -qE "$pattern" out
	say $? "$name"
}
not_coded() { # the same, it does not
	name=$1 pattern=$2
	shift 2
	code "$@" && ! grep -qE "$pattern" out
	say $? "$name"
}
refused() { # refused NAME LINE:COLUMN FILE-CONTENT OPTION: the file ends the run before any output
	printf '%b' "$3" >bad.txt
	code 'Peru met Chile.' "$4" bad.txt
	[ $? -eq 2 ] && [ ! -s out ] && grep -q "bad.txt:$2: " err
	say $? "$1"
}
warned() { # warned NAME PATTERN: the last run said so
	grep -qE "$2" err
	say $? "$1"
}

# ---- agents ----
cat >agents.txt <<'END'
# agents of our own
!PERSON! = MAN, WOMAN, MEN, WOMEN
TRAWLER_SKIPPER_ [~FSH]   ; a comment
ASSEMBLY!PERSON! [~LEG]
NOBLE_GOOSE {NOBLE_GEESE} [~GOO] # another
LONE_DECKHAND {} [~DEC]
RELIEF_CARAVAN [NGO~]
MINISTER [~ZZZ]
GHOST [---]
~~FINISH
this is not read
END
coded 'an agent with its plural by rule' '"code":"NORFSH"' 'Norwegian trawler skippers met Danish envoys.' --agents agents.txt
warned 'an agent without a code is named' 'agents.txt:9:1: .*GHOST'
coded 'the words of a set' '"code":"ISLLEG"' 'An Icelandic assemblywoman met Danish envoys.' --agents agents.txt
coded 'an own plural' '"code":"DNKGOO"' 'Danish noble geese met Kenyan envoys.' --agents agents.txt
coded 'no plural: as written' '"code":"DNKDEC"' 'The Danish lone deckhand met Kenyan envoys.' --agents agents.txt
not_coded 'no plural' 'DNKDEC' 'The Danish lone deckhands met Kenyan envoys.' --agents agents.txt
coded 'a code before that of the state' '"code":"NGOKEN"' 'The Kenyan relief caravan met Danish envoys.' --agents agents.txt
coded 'the own entry goes before the built-in one' '"code":"PERZZZ"' 'The Peruvian minister visited Chile.' --agents agents.txt
not_coded 'without the dictionary nothing of it' 'FSH|NGOKEN' 'Norwegian trawler skippers met the Kenyan relief caravan.'
code 'Peru met Chile.' -q --agents agents.txt
[ ! -s err ]
say $? '-q leaves the warnings out'
refused 'no code' 1:1 'TRAWLER\n' --agents
refused 'an empty phrase' 2:2 'A [~GOV]\n [~GOV]\n' --agents
refused 'a code in lower case' 1:4 'A [~gov]\n' --agents
refused 'a code that is too long' 1:4 'A [~ABCDEFGHIJKLMNOP]\n' --agents
refused 'an unknown set' 1:2 'A!B! [~GOV]\n' --agents
refused 'half a plural' 1:3 'A {B [~GOV]\n' --agents
refused 'a set without words' 1:1 '!A! =\n' --agents
code 'Peru met Chile.' --agents absent.txt
[ $? -eq 2 ] && [ ! -s out ]
say $? 'a file that is not there'

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
