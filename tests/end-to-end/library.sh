#!/bin/sh
# The library as others use it: installed into a folder, found by pkg-config, linked both ways, called from C and Python, taken away again.
build=$(realpath "${1:-build}")
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
passed=0
failed=0
ok() { # ok NAME SCRIPT: the script is to succeed
	if sh -c "$2" >check.log 2>&1; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "not ok: $1"
		tail -5 check.log
	fi
}
export build root work
export prefix="$work/root/opt/wirecode"
export LD_LIBRARY_PATH="$prefix/lib" PKG_CONFIG_PATH="$prefix/lib/pkgconfig" PKG_CONFIG_SYSROOT_DIR="$work/root"
sanitized=
nm -D "$build/libwirecode.so" | grep -q __asan && sanitized=-fsanitize=address,undefined
nm "$build/libwirecode.so" | grep -q gcov_init && sanitized=--coverage
export sanitized CC="${CC:-cc}"
printf 'Norway on Wednesday accused Iceland of catching herring in its waters. Iceland denied the charge.\n' >b.txt

ok 'install' 'make -s -C "$root" install BUILD="$build" PREFIX=/opt/wirecode DESTDIR="$work/root"'
ok 'the installed program runs' '"$prefix/bin/wirecode" --demo | grep -q ACCUSE'
ok 'manual and completions are there' 'test -s "$prefix/share/man/man1/wirecode.1" && [ "$(find "$prefix/share" -type f -size +0 | wc -l)" -eq 4 ]'
ok 'only the public names are exported' '! nm -D --defined-only "$prefix/lib/libwirecode.so" | grep -v " T wirecode_\| __gcov_\| T mangle_path"'
ok 'the archive shows only the public names' '! nm -g --defined-only "$prefix/lib/libwirecode.a" | grep " [A-Z] " | grep -v " T wirecode_"'
ok 'the library has a version' 'readelf -d "$prefix/lib/libwirecode.so" | grep -q "SONAME.*libwirecode.so.0"'
ok 'the header is C and C++' 'printf "#include <wirecode.h>\n" >h.c; $CC -std=c99 -pedantic -Wall -Wextra -Werror -I"$root/include" -fsyntax-only h.c
	! command -v c++ || c++ -pedantic -Wall -Werror -I"$root/include" -fsyntax-only -x c++ h.c'
ok 'a program with the shared library' '$CC $sanitized -o shared "$root/tests/library/example.c" $(pkg-config --cflags --libs wirecode)'
ok 'it writes what the command line writes' './shared b.txt >shared.out && "$prefix/bin/wirecode" --date 2024-03-08 b.txt | cmp - shared.out'
ok 'a program with the archive' '$CC $sanitized -o static "$root/tests/library/example.c" $(pkg-config --cflags wirecode) "$prefix/lib/libwirecode.a" \
	$(PKG_CONFIG_SYSROOT_DIR= pkg-config --libs libxml-2.0 libpcre2-16 libcjson zlib) -lpthread && env -u LD_LIBRARY_PATH ./static b.txt | cmp - shared.out'
ok 'a failed article has a record and an error' ': >empty.txt; ! ./shared empty.txt >empty.out 2>empty.err && grep -q "^{.*\"code\":\"empty\"" empty.out && grep -q "^empty.txt: empty: " empty.err'
if [ -n "$sanitized" ] || ! command -v python3 >/dev/null; then
	echo "skipped: the library from Python"
else
	ok 'Python' 'python3 "$root/tests/library/example.py" <b.txt >python.out && printf "Iceland denies c1\nformat is not known\n" | cmp - python.out'
fi
ok 'uninstall' 'make -s -C "$root" uninstall BUILD="$build" PREFIX=/opt/wirecode DESTDIR="$work/root" && [ -z "$(find "$work/root" ! -type d)" ]'
echo "$passed passed, $failed failed"
