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

# ---- verbs ----
event() { # event NAME TYPE CAMEO SOURCE TARGET RULE TEXT: the one event of the text; sources and targets by the order of the actors
	code "$7" --verbs verbs.txt &&
		grep -qE "\"events\":\[\{\"id\":\"e1\",\"type\":\"$2\",[^}]*\"cameo\":\"$3\",[^}]*\"sources\":\[\"$4\"\],\"targets\":\[\"$5\"\].*\"rule\":\"verbs.txt:$6\"" out
	say $? "$1"
}
nothing() { # nothing NAME TEXT: no event at all
	code "$2" --verbs verbs.txt && grep -q '"events":\[\]' out
	say $? "$1"
}
cat >verbs.txt <<'END'
<SYNSETS>
&GEAR
+GAUGE
+SNOW_PLOUGH_
</SYNSETS>
BESTOW [---]   ; no code by itself
- $ * &GEAR {TO | UPON} + [072]
- * WRATH ON + [111]
- + * BY $ [061]
ZORBLE [112]
{ZORBLEN ZORBLING}
- * APRICOTS WITH + [040:040]
- * LEMONS TO + [070:051]
- * PEBBLES [---]
- * FOOTBALL [###]
- $ * PLUM_JAM ABOUT + [131?]
- ^ * PEARS + [070]
- * OPTIMISM ABOUT + [013]
<TIME>
YESTERDAY [-1]
</TIME>
- * PLUM_JAM ABOUT DEBT + [171]
--- GIFTING [070] ---
FROBNICATE {FROBNICATED}
+QUUX_OUT [174]
WIRE_+QUUX
- * {FINANCIAL HOPE} (FOR &GEAR) [071]  # FROBNICATE
- NEVER * FIGS [120]
~ a (a b WILL_ATTACK) SAY = a b 138
MEET [112]
- * GHOSTS IN + [174]
~~FINISH
no verb [
END
event 'a synset, alternatives, words between' AID 072 a1 a2 7 'Norway bestowed two old gauges upon Kenya.'
event 'a phrase of a synset' AID 072 a1 a2 7 'Norway bestowed a snow plough upon Kenya.'
nothing 'a mark of the end: no plural' 'Norway bestowed snow ploughs upon Kenya.'
nothing 'a verb without a code of its own' 'Norway bestowed herring upon Kenya.'
event 'words between, endings' ACCUSE 111 a1 a2 8 'Norway bestowed its deep wrath on Kenya.'
event 'who is done to stands first' COOPERATE 061 a2 a1 9 'Norway was bestowed by Kenya.'
event 'a verb alone' ACCUSE 112 a1 a2 10 'Norway zorbled Kenya.'
event 'an irregular form' ACCUSE 112 a1 a2 10 'Norway zorblen Kenya.'
event 'a paired code, both the same' CONSULT 040 a1 a2 12 'Norway zorbled apricots with Kenya.'
event 'a paired code: forth' AID 070 a1 a2 13 'Norway zorbled lemons to Kenya.'
grep -qE '"type":"SUPPORT",[^}]*"cameo":"051",[^}]*"sources":\["a2"\],"targets":\["a1"\]' out
say $? 'a paired code: back'
nothing 'a null code' 'Norway zorbled pebbles of Kenya.'
nothing 'a discarded sentence' 'Norway zorbled football in Kenya and Peru accused Chile of fraud.'
event 'words joined' THREATEN 131 a1 a2 16 'Norway zorbled plum jam about Kenya.'
nothing 'words joined, but others between' 'Norway zorbled plum and jam about Kenya.'
event 'the longer pattern' COERCE 171 a1 a2 22 'Norway zorbled plum jam about the debt of Kenya.'
nothing 'a statement alone is no event' 'Norway zorbled optimism about Kenya.'
event 'the code of a block' AID 070 a1 a2 24 'Norway frobnicated Kenya.'
event 'a verb with its particle, a code of its own in the block' COERCE 174 a1 a2 25 'Norway quuxed out Kenya.'
event 'phrases and prepositions' AID 071 a1 a2 27 'Norway frobnicated financial hope to Kenya for the gauges.'
event 'the same in the passive' AID 071 a2 a1 27 'Financial hope was frobnicated to Kenya by Norway for the gauges.'
event 'words before the verb' REJECT 120 a1 a2 28 'Norway will never frobnicate figs of Kenya.'
event 'a pattern goes before the built-in frames' COERCE 174 a1 a2 31 'Norway met ghosts in Kenya.'
coded 'a verb alone goes behind a built-in frame that fits better' '"rule":"consult.tsv' 'Norway met with Kenya.' --verbs verbs.txt
warned 'a subordinate code' 'verbs.txt:16:25: '
warned 'a skipped actor' 'verbs.txt:17:2: '
warned 'a section' 'verbs.txt:19:1: '
warned 'an inflected word behind another' 'verbs.txt:26:1: '
warned 'a transformation' 'verbs.txt:29:1: '
refused 'a verb without a code' 1:1 'MEET\n' --verbs
refused 'letters as a code' 2:7 '\nMEET [xx]\n' --verbs
refused 'a code of six digits' 1:7 'MEET [099999]\n' --verbs
refused 'no such root' 1:7 'MEET [40]\n' --verbs
refused 'an open bracket' 1:1 'MEET [040\n' --verbs
refused 'a pattern before any verb' 1:2 '- * A [040]\n' --verbs
refused 'a pattern without its verb' 2:2 'MEET [040]\n- A B [040]\n' --verbs
refused 'a pattern of two verbs' 2:2 'MEET [040]\n- * * B [040]\n' --verbs
refused 'an open brace' 2:5 'MEET [040]\n- * {A B [040]\n' --verbs
refused 'an open parenthesis' 2:7 'MEET [040]\n- * (A [040]\n' --verbs
refused 'a parenthesis too much' 2:6 'MEET [040]\n- * A) [040]\n' --verbs
refused 'an unknown synset' 2:5 'MEET [040]\n- * &NONE [040]\n' --verbs
refused 'an empty phrase in a synset' 2:1 '&A\n+\n' --verbs
refused 'a synset twice' 3:1 '&A\n+B\n&A\n' --verbs
refused 'half a header' 1:1 '--- X\n' --verbs
refused 'a header with a wrong code' 1:8 '--- X [99] ---\n' --verbs
refused 'forms without a verb' 1:1 '{A B}\n' --verbs
refused 'an open section' 2:1 'MEET [040]\n<TIME>\nA [1]\n' --verbs
refused 'a verb of seven words' 1:1 'A B C D E F G [040]\n' --verbs
refused 'an empty code' 1:7 'MEET []\n' --verbs
refused 'a pattern of forty parts' 2:67 'MEET [040]\n- * A B A B A B A B A B A B A B A B A B A B A B A B A B A B A B A B A B A B A B A B [040]\n' --verbs

# ---- both, and what they are known by ----
checksum() { code 'Peru met Chile.' "$@" && sed 's/.*"rules_sha256":"\([0-9a-f]*\)".*/\1/' out; }
[ "$(checksum -q)" != "$(checksum -q --verbs verbs.txt)" ] && [ "$(checksum -q --agents agents.txt)" != "$(checksum -q --verbs verbs.txt)" ]
say $? 'the checksum of the rules covers dictionaries'
cp verbs.txt elsewhere.txt
[ "$(checksum -q --verbs elsewhere.txt)" = "$(checksum -q --verbs verbs.txt)" ]
say $? 'but not where they lie'
code 'Norwegian trawler skippers zorbled Kenya.' --verbs verbs.txt --agents agents.txt && grep -q NORFSH out && grep -q verbs.txt:10 out
say $? 'verbs and agents together'
# ---- actors ----
cat >actors.txt <<'END'
# actors of our own
HAAKON_STRAND_ [NORELI >051017] [NORGOV 971017-20051016] [NOR]   ; a comment
+STRAND_OF_BERGEN_
HERRING_UNION_
	[NORLAB]
GREAT_SALMON_BOARD [GBRBUS/NORBUS]
LOFOTEN_CHAIR [NORGOV 980101-990101]
OSLO_ [DNK]
~~FINISH
END
met='Haakon Strand met the Herring Union.'
coded 'an actor without days' '"code":"NORLAB"' "$met" --actors actors.txt
coded 'the first code whose days fit' '"code":"NORELI"' "$met" --actors actors.txt
coded 'a code by its days' '"code":"NORGOV"' "$met" --actors actors.txt --date 1999-01-01
coded 'the code without days' '"code":"NOR",' "$met" --actors actors.txt --date 1990-01-01
coded 'another name of the same' '"name":"Haakon Strand"' 'Denmark accused Strand of Bergen.' --actors actors.txt
coded 'of two codes the first' '"code":"GBRBUS"' 'Denmark accused the Great Salmon Board.' --actors actors.txt
warned 'of two codes the first, with a warning' 'actors.txt:6:21: .*only the first'
coded 'no day fits: a name without a code' '"name":"Lofoten Chair","code":null' 'Denmark accused Lofoten Chair.' --actors actors.txt
coded 'the own name goes before the built-in one' '"code":"DNK"' 'Kenya accused Oslo.' --actors actors.txt
refused 'an actor without a code' 1:1 'STRAND_\nB_ [NOR]\n' --actors
refused 'a code that nothing is known of' 1:10 'STRAND_ [QQQGOV]\n' --actors
refused 'an actor code in lower case' 1:10 'STRAND_ [nor]\n' --actors
refused 'a range that ends before it begins' 1:14 'STRAND_ [NOR 051017-971017]\n' --actors
refused 'a day that does not exist' 1:15 'STRAND_ [NOR <990231]\n' --actors
refused 'a code that is never used' 1:16 'STRAND_ [NOR] [NORGOV]\n' --actors
refused 'a name that stands twice' 3:1 'STRAND_ [NOR]\nB_ [NOR]\nSTRAND_ [SWE]\n' --actors
refused 'another name without an entry' 1:1 '+STRAND_\n' --actors
refused 'another name with a code' 2:9 'A_ [NOR]\n+STRAND [NOR]\n' --actors
refused 'half a bracket' 1:9 'STRAND_ [NOR\n' --actors

# ---- what a name means ----
meaning() { # meaning NAME PATTERN ARGUMENT...
	name=$1 pattern=$2
	shift 2
	timeout 60 "$build/wirecode" actors "$@" >out 2>err && grep -qE "$pattern" out
	say $? "$name"
}
meaning 'a name and the line that says so' '^COD.Democratic Republic of the Congo.country, alias 1971-10-27..1997-05-17.actors/countries.tsv:[0-9]+$' Zaire
meaning 'an office by its day' 'USAGOV.president 1989-01-20' George Bush --date 1990-06-01
meaning 'another spelling of a surname' 'Moammar Gadhafi.person, surname.actors/people' khadafy
meaning 'a role' 'GOV.spokesman.person, role' spokesman
meaning 'an own name' '^NOR.Haakon Strand.person, name.actors.txt:2$' haakon strand --actors actors.txt
timeout 60 "$build/wirecode" actors Xyzzyplugh >out 2>err
[ $? -eq 1 ] && [ ! -s out ] && grep -q "no 'Xyzzyplugh'" err
say $? 'a name that nothing is known of'

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
