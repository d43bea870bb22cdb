# wirecode. `make demo` sets up, builds and codes a bundled story; `make test` sets up, builds and runs all tests.

# ---- settings ----
CC ?= gcc
CFLAGS ?= -O3 -g
PREFIX ?= /usr/local
LIBDIR ?= lib
BUILD ?= build
# Empty: the program has no image of its data and loads the text at each start (a cross-compiler cannot run the maker of the image).
IMAGE ?= yes
PACKAGES = libxml2-dev libpcre2-dev libcjson-dev zlib1g-dev
# What a machine without a compiler lacks besides.
COMPILER_PACKAGES = gcc libc6-dev pkg-config
# jq and sqlite3: the recipes of the README; without them their tests are skipped.
TEST_PACKAGES = libcmocka-dev jq sqlite3
LIBRARIES = libxml-2.0 libpcre2-16 libcjson zlib
WARNINGS = -Werror=implicit-function-declaration -Wall -Wextra -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes -Wformat=2 -Wvla
VERSION = 0.1.0
# One set of objects for program and library: code for any address costs nothing measurable where names are hidden.
VISIBILITY = -fPIC -fvisibility=hidden
# What a hostile input would have to get past.
HARDENING ?= -D_FORTIFY_SOURCE=3 -fstack-protector-strong
HARDENED_LINK ?= -Wl,-z,relro,-z,now,-z,noexecstack

# ---- rules ----
SOURCES := $(filter-out src/image/%,$(wildcard src/*/*.c src/*/*/*.c))
HEADERS := $(wildcard src/*/*.h src/*/*/*.h include/*.h)
OBJECTS := $(SOURCES:src/%.c=$(BUILD)/%.o) $(BUILD)/data_table.o $(BUILD)/data.o
IMAGE_OBJECT := $(if $(IMAGE),$(BUILD)/image.o)
PROGRAM_OBJECTS := $(filter-out $(BUILD)/library/%.o,$(OBJECTS)) $(IMAGE_OBJECT)
LIBRARY_OBJECTS := $(filter-out $(BUILD)/run/%.o,$(OBJECTS))
DATA := $(sort $(wildcard data/*/*.tsv data/*/*.rules data/stories/* data/*.json))
XML_CFLAGS = $(shell pkg-config --cflags $(LIBRARIES) 2>/dev/null)
ALL_CFLAGS = -std=gnu11 -D_GNU_SOURCE -DWIRECODE_VERSION='"$(VERSION)"' -Isrc -Iinclude -I$(BUILD) $(XML_CFLAGS) $(WARNINGS) $(WERROR) $(VISIBILITY) $(CFLAGS) $(HARDENING) $(SANITIZE)
LIBS = $(shell pkg-config --libs $(LIBRARIES)) -lpthread $(HARDENED_LINK)

all: $(BUILD)/wirecode

$(BUILD)/wirecode: $(PROGRAM_OBJECTS)
	@echo "$(notdir $(CC)) $@"
	@$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

$(BUILD)/%.o: src/%.c | $(BUILD)/.packages
	@mkdir -p $(@D)
	@echo "$(notdir $(CC)) $@"
	@$(CC) $(ALL_CFLAGS) -include src/base/banned.h -MMD -MP -c -o $@ $<

# The data go into the program as they stand: one .incbin a file, and a table of their names.
# The list is written anew only where it is another one: so a file that is taken away counts as well.
$(BUILD)/data.list: always
	@mkdir -p $(@D)
	@printf '%s\n' $(DATA) | cmp -s - $@ || printf '%s\n' $(DATA) > $@

always: ;
.PHONY: always

$(BUILD)/data.S: $(BUILD)/data.list
	@awk '{ printf "\t.globl data_file_%d, data_file_%d_end\n\t.hidden data_file_%d, data_file_%d_end\ndata_file_%d:\n\t.incbin \"%s\"\ndata_file_%d_end:\n\t.byte 0\n", NR, NR, NR, NR, NR, $$0, NR } \
	      BEGIN { print "\t.section .rodata" } END { print "\t.section .note.GNU-stack,\"\",%progbits" }' $< > $@

$(BUILD)/data_table.c: $(BUILD)/data.list
	@awk '{ n++; name = $$0; sub(/^data\//, "", name); declared = declared sprintf("extern const char data_file_%d[], data_file_%d_end[];\n", n, n); \
	        rows = rows sprintf("\t{\"%s\", data_file_%d, data_file_%d_end},\n", name, n, n) } \
	      END { printf "#include <stddef.h>\n\nstruct embedded_file {\n\tconst char *path, *start, *end;\n};\n%s\nextern const struct embedded_file embedded_files[];\nextern const size_t n_embedded_files;\nconst struct embedded_file embedded_files[] = {\n%s};\nconst size_t n_embedded_files = %d;\n", declared, rows, n }' $< > $@

$(BUILD)/data.o: $(BUILD)/data.S $(DATA)
	@$(CC) -c -o $@ $<

$(BUILD)/data_table.o: $(BUILD)/data_table.c
	@echo "$(notdir $(CC)) $@"
	@$(CC) $(ALL_CFLAGS) -c -o $@ $<

# The data once more, as they are when loaded: see src/extract/image.h. Two runs at different addresses must make the same image, else
# something in it points outside. The maker has an arena of its own kind (ARENA_SIZES).
IMAGE_MAKER_OBJECTS := $(filter-out $(BUILD)/base/arena.o $(BUILD)/write/%.o $(BUILD)/library/%.o,$(LIBRARY_OBJECTS)) $(BUILD)/image/arena.o $(BUILD)/image/image.o

$(BUILD)/image/arena.o: src/base/arena.c | $(BUILD)/.packages
	@mkdir -p $(@D)
	@echo "$(notdir $(CC)) $@"
	@$(CC) $(ALL_CFLAGS) -DARENA_SIZES -include src/base/banned.h -MMD -MP -c -o $@ $<

$(BUILD)/image/image: $(IMAGE_MAKER_OBJECTS)
	@echo "$(notdir $(CC)) $@"
	@$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

$(BUILD)/image.S: $(BUILD)/image/image $(BUILD)/data.list $(DATA)
	@$(BUILD)/image/image data $(BUILD)/image.bin $@.new
	@$(BUILD)/image/image data $(BUILD)/image/again.bin $(BUILD)/image/again.S $(BUILD)/image.bin
	@cmp $(BUILD)/image.bin $(BUILD)/image/again.bin && cmp $@.new $(BUILD)/image/again.S && mv $@.new $@

$(BUILD)/image.o: $(BUILD)/image.S
	@$(CC) -c -o $@ $<

# Installs what is missing, once, where the machine has apt; elsewhere it says what is needed.
$(BUILD)/.packages:
	@mkdir -p $(BUILD)
	@{ command -v $(CC) && pkg-config --exists $(LIBRARIES); } >/dev/null 2>&1 || { \
	  missing="$(PACKAGES) $$(command -v $(CC) >/dev/null && echo pkg-config || echo $(COMPILER_PACKAGES))"; \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $$missing >/dev/null; \
	  else echo "wirecode needs: $$missing"; exit 1; fi; }
	@touch $@

# ---- library ----
# The same objects, with nothing to be seen from outside but what include/wirecode.h names: in the archive too, which is therefore one object.
SONAME = libwirecode.so.0
SHARED = $(BUILD)/libwirecode.so.$(VERSION)
OBJCOPY ?= objcopy

library: $(SHARED) $(BUILD)/libwirecode.a

$(SHARED): $(LIBRARY_OBJECTS) $(IMAGE_OBJECT)
	@echo "$(notdir $(CC)) $@"
	@$(CC) $(ALL_CFLAGS) $(LDFLAGS) -shared -Wl,-soname,$(SONAME) -o $@ $^ $(LIBS)
	@ln -sf $(notdir $@) $(BUILD)/$(SONAME)
	@ln -sf $(SONAME) $(BUILD)/libwirecode.so

$(BUILD)/libwirecode.a: $(LIBRARY_OBJECTS) $(IMAGE_OBJECT)
	@$(CC) -r -nostdlib -o $(BUILD)/library/all.o $^
	@$(OBJCOPY) --localize-hidden $(BUILD)/library/all.o $(BUILD)/library/libwirecode.o
	@rm -f $@ && $(AR) rcs $@ $(BUILD)/library/libwirecode.o

-include $(OBJECTS:.o=.d) $(BUILD)/image/arena.d $(BUILD)/image/image.d

# ---- tests ----
TEST_SOURCES := $(wildcard tests/unit/*.c)
TEST_OBJECTS := $(TEST_SOURCES:tests/%.c=$(BUILD)/tests/%.o)
TEST_GROUPS := $(patsubst tests/unit/test_%.c,%,$(wildcard tests/unit/test_*.c))

$(BUILD)/groups.inc: $(TEST_SOURCES) Makefile
	@mkdir -p $(@D)
	@printf 'GROUP(%s)\n' $(TEST_GROUPS) > $@

$(BUILD)/tests/%.o: tests/%.c $(BUILD)/groups.inc | $(BUILD)/.test-packages
	@mkdir -p $(@D)
	@echo "$(notdir $(CC)) $@"
	@$(CC) $(ALL_CFLAGS) -Itests/unit -MMD -MP -c -o $@ $<

$(BUILD)/unit-tests: $(TEST_OBJECTS) $(filter-out $(BUILD)/run/main.o,$(OBJECTS)) $(IMAGE_OBJECT)
	@echo "$(notdir $(CC)) $@"
	@$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS) -lcmocka

$(BUILD)/.test-packages: $(BUILD)/.packages
	@{ pkg-config --exists cmocka && command -v jq && command -v sqlite3; } >/dev/null 2>&1 || { \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $(TEST_PACKAGES) >/dev/null; \
	  else echo "for the tests: $(TEST_PACKAGES)"; pkg-config --exists cmocka; fi; }
	@touch $@

-include $(TEST_OBJECTS:.o=.d)

# ---- menu ----
demo: $(BUILD)/wirecode
	$(BUILD)/wirecode --demo

# Every unit case runs in one process; the command line is tried from outside. The last line says how many passed.
# Where warnings are errors, as in CI, the program must build under clang too.
test: $(if $(WERROR),clang) $(BUILD)/unit-tests $(BUILD)/wirecode library
	@tests/run $(BUILD)

# Without optimisation it takes 15 seconds, and finds padding in the image that differs from load to load.
clang:
	@command -v clang >/dev/null || { echo "skipped: the build under clang (it is not installed)"; exit 0; }; \
	$(MAKE) --no-print-directory -s CC=clang CFLAGS=-O0 HARDENING= BUILD=$(BUILD)/clang $(BUILD)/clang/wirecode

asan:
	@$(MAKE) --no-print-directory test BUILD=$(BUILD)/asan CFLAGS="-O1 -g -fno-omit-frame-pointer -DARENA_MALLOC" HARDENING= IMAGE= SANITIZE="-fsanitize=address,undefined -fno-sanitize-recover=all"

# Lines that the tests run, file by file, the least covered first.
coverage:
	@$(MAKE) --no-print-directory test BUILD=$(BUILD)/coverage CFLAGS="-O1 -g --coverage" LDFLAGS=--coverage HARDENING= IMAGE=
	@tests/coverage $(BUILD)/coverage

# libFuzzer under both sanitizers, each target for FUZZ_SECONDS, then AFL++ on the command line where it is installed; what is found stays in build/.
FUZZ_SECONDS ?= 60
FUZZ_PACKAGES = clang libclang-rt-14-dev
FUZZ_TARGETS := $(patsubst tests/fuzz/fuzz_%.c,$(BUILD)/fuzz/%,$(wildcard tests/fuzz/fuzz_*.c))

fuzz:
	@command -v clang >/dev/null || { echo "fuzzing needs: $(FUZZ_PACKAGES)"; exit 1; }
	@$(MAKE) --no-print-directory fuzz-targets CC=clang CFLAGS="-O1 -g -fno-omit-frame-pointer -DARENA_MALLOC -fsanitize=fuzzer-no-link" HARDENING= \
	  SANITIZE="-fsanitize=address,undefined -fno-sanitize-recover=all" BUILD=$(BUILD)/fuzzing
	@tests/fuzz/run $(BUILD)/fuzzing $(FUZZ_SECONDS)
	@$(MAKE) --no-print-directory fuzz-command

fuzz-command:
	@if ! command -v afl-fuzz afl-clang-fast >/dev/null; then echo "skipped: AFL++ on the command line (afl++ is not installed)"; else \
	  $(MAKE) --no-print-directory $(BUILD)/image.S && mkdir -p $(BUILD)/afl && cp $(BUILD)/image.S $(BUILD)/afl && \
	  $(MAKE) --no-print-directory -o $(BUILD)/afl/image.S $(BUILD)/afl/wirecode CC=afl-clang-fast CFLAGS="-O2 -g" HARDENING= BUILD=$(BUILD)/afl && \
	  tests/fuzz/afl $(BUILD)/afl $(FUZZ_SECONDS); fi

# Runs over the folder or files of SOAK_INPUT that are killed at random and resumed.
SOAK_INPUT ?= data/stories
soak: $(BUILD)/wirecode
	@tests/soak $(BUILD) $(SOAK_INPUT)

# The engines that archives are run on, where they are installed.
clusters: $(BUILD)/wirecode
	@tests/clusters/parallel.sh $(BUILD)
	@tests/clusters/slurm.sh $(BUILD)

fuzz-targets: $(FUZZ_TARGETS)

$(BUILD)/fuzz/%: tests/fuzz/fuzz_%.c tests/fuzz/fuzz.h $(LIBRARY_OBJECTS)
	@mkdir -p $(@D)
	@echo "$(notdir $(CC)) $@"
	@$(CC) $(ALL_CFLAGS) $(LDFLAGS) -fsanitize=fuzzer -o $@ $< $(LIBRARY_OBJECTS) $(LIBS)

bench: $(BUILD)/wirecode
	@tests/bench/run $(BUILD)
	@tests/bench/archive $(BUILD)

# Inputs made to be slow for each reader, each level of rules and each writer: the work may at most double with them.
linear: $(BUILD)/wirecode
	@tests/bench/linear $(BUILD) $(LINEAR)

# Does this build write what the program BEFORE wrote, byte for byte? GOLDEN_INPUT: files and folders to try besides stories and cases.
golden: $(BUILD)/wirecode
	@tests/golden $(BEFORE) $(BUILD) $(GOLDEN_INPUT)

# The direction of every include, warnings as errors under both compilers, and the analysers where they are installed.
lint:
	@tests/lint

# Only what is changed and not yet committed: tables that were laid out by hand stay.
format:
	git clang-format --style=file

INSTALLED_BIN = $(DESTDIR)$(PREFIX)/bin
INSTALLED_LIB = $(DESTDIR)$(PREFIX)/$(LIBDIR)
INSTALLED_SHARE = $(DESTDIR)$(PREFIX)/share
COMPLETIONS = bash-completion/completions/wirecode zsh/vendor-completions/_wirecode fish/vendor_completions.d/wirecode.fish

install: $(BUILD)/wirecode library
	install -D -m 755 $(BUILD)/wirecode $(INSTALLED_BIN)/wirecode
	install -D -m 644 include/wirecode.h $(DESTDIR)$(PREFIX)/include/wirecode.h
	install -D -m 644 $(SHARED) $(INSTALLED_LIB)/$(notdir $(SHARED))
	ln -sf $(notdir $(SHARED)) $(INSTALLED_LIB)/$(SONAME)
	ln -sf $(SONAME) $(INSTALLED_LIB)/libwirecode.so
	install -m 644 $(BUILD)/libwirecode.a $(INSTALLED_LIB)/libwirecode.a
	install -d $(INSTALLED_LIB)/pkgconfig
	printf '%s\n' 'prefix=$(PREFIX)' 'libdir=$${prefix}/$(LIBDIR)' 'includedir=$${prefix}/include' '' 'Name: wirecode' \
	  'Description: news articles to records of who says, denies and does what' 'Version: $(VERSION)' 'Requires.private: $(LIBRARIES)' \
	  'Libs: -L$${libdir} -lwirecode' 'Libs.private: -lpthread' 'Cflags: -I$${includedir}' > $(INSTALLED_LIB)/pkgconfig/wirecode.pc
	install -d $(INSTALLED_SHARE)/man/man1 $(addprefix $(INSTALLED_SHARE)/,$(dir $(COMPLETIONS)))
	$(BUILD)/wirecode --man > $(INSTALLED_SHARE)/man/man1/wirecode.1
	$(foreach c,$(COMPLETIONS),$(BUILD)/wirecode --completion $(firstword $(subst -, ,$(subst /, ,$(c)))) > $(INSTALLED_SHARE)/$(c) &&) true

uninstall:
	rm -f $(INSTALLED_BIN)/wirecode $(DESTDIR)$(PREFIX)/include/wirecode.h $(INSTALLED_LIB)/pkgconfig/wirecode.pc
	rm -f $(addprefix $(INSTALLED_LIB)/,$(notdir $(SHARED)) $(SONAME) libwirecode.so libwirecode.a)
	rm -f $(INSTALLED_SHARE)/man/man1/wirecode.1 $(addprefix $(INSTALLED_SHARE)/,$(COMPLETIONS))

# A package for the Debian that it is built on: program, library, manual, completions. What it depends on is read from the program.
DEB_ROOT = $(BUILD)/deb/root
deb: $(BUILD)/wirecode library
	@command -v dpkg-shlibdeps >/dev/null || { echo "make deb needs: dpkg-dev"; exit 1; }
	@rm -rf $(BUILD)/deb && mkdir -p $(BUILD)/deb/debian $(DEB_ROOT)/DEBIAN
	@$(MAKE) -s install DESTDIR=$(abspath $(DEB_ROOT)) PREFIX=/usr LIBDIR=lib/$$(dpkg-architecture -qDEB_HOST_MULTIARCH)
	@strip --strip-unneeded $(DEB_ROOT)/usr/bin/wirecode $(DEB_ROOT)/usr/lib/*/$(notdir $(SHARED)) && gzip -9n $(DEB_ROOT)/usr/share/man/man1/wirecode.1
	@install -D -m 644 LICENSE $(DEB_ROOT)/usr/share/doc/wirecode/copyright
	@printf 'Source: wirecode\n\nPackage: wirecode\nArchitecture: any\n' > $(BUILD)/deb/debian/control
	@cd $(BUILD)/deb && dpkg-shlibdeps -O -S$(abspath $(DEB_ROOT)) root/usr/bin/wirecode root/usr/lib/*/$(notdir $(SHARED)) 2>/dev/null > depends
	@printf '%s\n' 'Package: wirecode' 'Version: $(VERSION)' "Architecture: $$(dpkg --print-architecture)" 'Section: text' 'Priority: optional' \
	  'Maintainer: the wirecode authors <wirecode@localhost>' "Installed-Size: $$(du -sk $(DEB_ROOT) | cut -f1)" "$$(sed 's/^shlibs:Depends=/Depends: /' $(BUILD)/deb/depends)" \
	  'Description: news articles to records of who says, denies and does what' ' Actors, claims, denials and dated events as JSON, each with its place in the text.' > $(DEB_ROOT)/DEBIAN/control
	@dpkg-deb --root-owner-group --build $(DEB_ROOT) $(BUILD)/wirecode_$(VERSION)_$$(dpkg --print-architecture).deb

clean:
	rm -rf $(BUILD)

