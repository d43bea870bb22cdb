#!/bin/sh
# The README's recipes, taken from it as they stand there, over two small stories. tests/end-to-end/recipes.sh BUILD
build=$(realpath "${1:-build}")
readme=$(cd "$(dirname "$0")/../.." && pwd)/README.md
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
PATH="$build:$PATH"
passed=0
failed=0
is() { # is NAME TEXT: what the last command wrote, tabs shown as |, counts without padding
	printf '%b' "$2" >want
	tr '\t' '|' <out | sed 's/^ *\([0-9][0-9]*\) /\1 /' >got
	if cmp -s want got; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "not ok: $1"; diff want got; cat err; fi
}
recipe() { # recipe HEADING TITLE: the line below the one with the title, in the part that the heading opens
	awk -v heading="$1" -v title="$2" 'index($0, heading) == 1 { on = 1 } on && found { sub(/^    /, ""); print; exit } on && index($0, "    " title) == 1 { found = 1 }' "$readme"
}
setup() { # setup N: the N-th line below "## Recipes"
	awk -v n="$1" '/^## Recipes/ { on = 1 } on && /^    / && ++seen == n { sub(/^    /, ""); print; exit }' "$readme"
}
run() { # run COMMAND: as a reader would type it
	[ -n "$1" ] || echo "no such recipe" >&2
	sh -c "$1" >out 2>err
}

mkdir stories
cat >stories/2024-03-08-herring.txt <<'S'
Norway on Wednesday accused Iceland of catching herring in Norwegian waters. Iceland denied the charge.
S
cat >stories/2024-03-09-talks.txt <<'S'
Iceland will hold talks with Norway on March 20. Last month, Iceland criticized Norway for closing a harbour.
S
DENIED='Norway|accused|Iceland of catching herring in Norwegian waters\n'
BEFORE='2024-03-06|ACCUSE|accused\n2024-02-01|ACCUSE|criticized\n'

run "$(setup 1)"
run "$(setup 2)"
if command -v jq >/dev/null; then
	run "$(recipe 'With jq' '# claims')"
	is 'jq: claims that were denied' "stories/2024-03-08-herring.txt|$DENIED"
	run "$(recipe 'With jq' '# events')"
	is 'jq: events before their article' "$BEFORE"
	run "$(recipe 'With jq' '# what')"
	is 'jq: who acts on whom by month' '1 2024-03|ACCUSE\n'
else
	echo "skipped: jq is not installed"
fi
if command -v sqlite3 >/dev/null; then
	run "$(setup 3)"
	sql() { sqlite3 -separator '|' news.db "$(recipe 'The same with SQLite' "$1")" >out 2>err; }
	sql '-- claims'
	is 'SQLite: claims that were denied' 'stories/2024-03-08-herring.txt|Norway|accused|Iceland|denied\n'
	sql '-- events'
	is 'SQLite: events before their article' "$BEFORE"
	sql '-- what'
	is 'SQLite: what two countries do by month' '2024-02|ACCUSE|1\n2024-03|ACCUSE|1\n2024-03|CONSULT|1\n'
else
	echo "skipped: sqlite3 is not installed"
fi
if command -v duckdb >/dev/null; then
	duckdb -csv -noheader -c "SELECT date_begin, type FROM 'events.tsv' WHERE date_finish < published" >out 2>err
	is 'DuckDB reads a table' '2024-03-06,ACCUSE\n2024-02-01,ACCUSE\n'
else
	echo "skipped: duckdb is not installed"
fi
if python3 -c 'import pandas' 2>err; then
	python3 -c 'import pandas; t = pandas.read_csv("events.tsv", sep="\t", dtype=str); print(list(t.cameo))' >out 2>err
	is 'pandas reads a table' "['111', '111', '036']\n"
else
	echo "skipped: pandas is not installed"
fi
echo "$passed passed, $failed failed"
