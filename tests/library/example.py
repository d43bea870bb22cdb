"""Who says and who denies, from Python without a module: ctypes, the shared library, JSON."""
import ctypes
import json
import sys


class Error(ctypes.Structure):
    _fields_ = [("code", ctypes.c_char * 32), ("message", ctypes.c_char * 256)]


class Input(ctypes.Structure):
    _fields_ = [("bytes", ctypes.c_char_p), ("n", ctypes.c_size_t)] + [
        (name, ctypes.c_char_p) for name in ("format", "name", "id", "title", "date")]


def load(path="libwirecode.so.0"):
    library = ctypes.CDLL(path)
    for name in ("open", "context_new", "code"):
        getattr(library, "wirecode_" + name).restype = ctypes.c_void_p
    for name in ("close", "context_free", "free"):
        getattr(library, "wirecode_" + name).argtypes = [ctypes.c_void_p]
    library.wirecode_context_new.argtypes = [ctypes.c_void_p] * 3
    library.wirecode_code.argtypes = [ctypes.c_void_p] * 4
    return library


class Coder:
    """One for each thread; several may share what `wirecode_open` gave."""

    def __init__(self, library, folder=None):
        self.library, self.error = library, Error()
        self.rules = library.wirecode_open(folder, ctypes.byref(self.error))
        self.context = self.rules and library.wirecode_context_new(self.rules, None, ctypes.byref(self.error))
        if not self.context:
            raise RuntimeError(self.error.message.decode())

    def code(self, text, **known):
        data = text.encode()
        given = Input(bytes=data, n=len(data), **{name: value.encode() for name, value in known.items()})
        lines = self.library.wirecode_code(self.context, ctypes.byref(given), None, ctypes.byref(self.error))
        if not lines:
            raise RuntimeError(self.error.message.decode())
        try:
            return [json.loads(line) for line in ctypes.string_at(lines).splitlines()]
        finally:
            self.library.wirecode_free(lines)

    def close(self):
        self.library.wirecode_context_free(self.context)
        self.library.wirecode_close(self.rules)


if __name__ == "__main__":
    coder = Coder(load(*sys.argv[1:]))
    for record in coder.code(sys.stdin.read(), date="2024-03-08", format="text"):
        names = {actor["id"]: actor["name"] for actor in record["actors"]}
        for denial in record["denials"]:
            print(", ".join(names[who] for who in denial["sources"]), "denies", " ".join(denial["answers"]))
    try:
        coder.code("x", format="parchment")
    except RuntimeError as error:
        print(error)
    coder.close()
