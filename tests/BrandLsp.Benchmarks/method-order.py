#!/usr/bin/env python3
"""Writes the order in which the native compiler lays methods out: those that a start runs, then those of a session.

A start of the language server runs one method in ten. Laid out side by side they fill a few dozen pages of the program;
scattered over 18 MB of code they make the system bring in most of it. The order is measured: every method of a published
program gets a breakpoint that notes the first call and goes.

    method-order.py PROGRAM            measures and writes server/BrandLsp.Cli/methods.order
    method-order.py --check PROGRAM    fails when fewer than four fifths of the listed methods are in PROGRAM: measure anew

PROGRAM is a published `brandlsp` for Linux on x86-64, with `brandlsp.dbg` beside it; `nm` and `readelf` are needed.
"""
import ctypes
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
ORDER = os.path.join(ROOT, "server", "BrandLsp.Cli", "methods.order")
SAMPLE = os.path.join(ROOT, "samples", "ada-park")
DRAFT = "posts/nightly-pipeline.md"

BREAKPOINT = b"\xcc"
TRACEME, CONT, GETREGS, SETREGS, SETOPTIONS = 0, 7, 12, 13, 0x4200
FOLLOW_THREADS, KILL_WITH_TRACER = 1 << 3, 1 << 20
INSTRUCTION_POINTER = 16  # in user_regs_struct, of 27 words
LIBC = ctypes.CDLL(None, use_errno=True)
LIBC.ptrace.argtypes = [ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p]


def methods(program):
    """The names at each address of compiled C#; methods of the same instructions share one."""
    sections = subprocess.check_output(["readelf", "-S", "-W", program], text=True)
    fields = next(l for l in sections.splitlines() if "__managedcode" in l).split("__managedcode")[1].split()
    start, size = int(fields[1], 16), int(fields[3], 16)
    named = {}
    for line in subprocess.check_output(["nm", "--defined-only", program + ".dbg"], text=True).splitlines():
        address, _, name = line.partition(" ")
        if len(name) > 2 and start <= int(address, 16) < start + size:
            named.setdefault(int(address, 16), []).append(name[2:])
    return named


class Traced:
    """A process that notes the first call of each method."""

    def __init__(self, command, folder, addresses):
        self.called = []
        inside, self.stdin = os.pipe()
        self.stdout, outside = os.pipe()
        self.process = os.fork()
        if self.process == 0:
            os.dup2(inside, 0)
            os.dup2(outside, 1)
            os.closerange(3, 64)
            os.chdir(folder)
            LIBC.ptrace(TRACEME, 0, None, None)
            os.execv(command[0], command)
        os.close(inside)
        os.close(outside)
        os.waitpid(self.process, 0)
        LIBC.ptrace(SETOPTIONS, self.process, None, FOLLOW_THREADS | KILL_WITH_TRACER)
        self.memory = os.open(f"/proc/{self.process}/mem", os.O_RDWR)
        first, last = min(addresses), max(addresses)
        code = bytearray(os.pread(self.memory, last - first + 1, first))
        self.original = {a: code[a - first:a - first + 1] for a in addresses}
        for a in addresses:
            code[a - first:a - first + 1] = BREAKPOINT
        os.pwrite(self.memory, code, first)

    def run(self):
        """Until the process ends. From the thread that made it: the system tells no other."""
        registers = (ctypes.c_ulonglong * 27)()
        LIBC.ptrace(CONT, self.process, None, None)
        seen = set()
        while True:
            thread, status = os.waitpid(-1, 0x40000000)  # __WALL: threads too
            if os.WIFEXITED(status) or os.WIFSIGNALED(status):
                if thread == self.process:
                    return
                continue
            sent = os.WSTOPSIG(status)
            if sent == signal.SIGTRAP and status >> 16 == 0:
                LIBC.ptrace(GETREGS, thread, None, ctypes.addressof(registers))
                at = registers[INSTRUCTION_POINTER] - 1
                if at in self.original:
                    if at not in seen:
                        seen.add(at)
                        self.called.append(at)
                        os.pwrite(self.memory, self.original[at], at)
                    registers[INSTRUCTION_POINTER] = at
                    LIBC.ptrace(SETREGS, thread, None, ctypes.addressof(registers))
                sent = 0
            elif sent in (signal.SIGTRAP, signal.SIGSTOP):
                sent = 0
            LIBC.ptrace(CONT, thread, None, sent)


class Editor:
    """As much of a language client as opens a draft and works on it."""

    def __init__(self, stdin, stdout, folder):
        self.to, self.of, self.uri, self.id = os.fdopen(stdin, "wb"), os.fdopen(stdout, "rb"), "file://" + folder, 0

    def send(self, **message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.to.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.to.flush()

    def until(self, wanted):
        while True:
            length = 0
            while (line := self.of.readline().strip()):
                if line.lower().startswith(b"content-length:"):
                    length = int(line.split(b":")[1])
            message = json.loads(self.of.read(length))
            if "method" in message and "id" in message:
                self.send(id=message["id"], result=None)
            elif wanted(message):
                return message

    def ask(self, method, params):
        self.id += 1
        self.send(id=self.id, method=method, params=params)
        return self.until(lambda m: m.get("id") == self.id).get("result")

    def diagnostics(self, version):
        self.until(lambda m: m.get("method") == "textDocument/publishDiagnostics" and m["params"].get("version") == version)

    def start(self):
        self.ask("initialize", {
            "processId": None, "rootUri": self.uri, "workspaceFolders": [{"uri": self.uri, "name": "sample"}],
            "capabilities": {"textDocument": {"publishDiagnostics": {"versionSupport": True}, "completion": {"completionItem": {"snippetSupport": True}},
                                              "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix"]}}}}}})
        self.send(method="initialized", params={})
        with open(os.path.join(self.uri[7:], DRAFT), encoding="utf-8") as file:
            text = file.read()
        self.document = {"uri": f"{self.uri}/{DRAFT}"}
        self.send(method="textDocument/didOpen", params={"textDocument": {**self.document, "languageId": "markdown", "version": 1, "text": text}})
        self.diagnostics(1)

    def work(self):
        at = {"textDocument": self.document, "position": {"line": 2, "character": 8}}
        whole = {"textDocument": self.document, "range": {"start": {"line": 0, "character": 0}, "end": {"line": 40, "character": 0}}}
        for version in range(2, 40):
            place = {"line": 2 + version % 12, "character": 2}
            self.send(method="textDocument/didChange", params={
                "textDocument": {**self.document, "version": version}, "contentChanges": [{"range": {"start": place, "end": place}, "text": "a "}]})
            self.diagnostics(version)
            for line in (2, 8, 12):
                at["position"] = {"line": line, "character": 9}
                self.ask("textDocument/completion", at)
                self.ask("textDocument/hover", at)
            self.ask("textDocument/codeLens", {"textDocument": self.document})
            self.ask("textDocument/documentSymbol", {"textDocument": self.document})
            self.ask("textDocument/codeAction", {**whole, "context": {"diagnostics": []}})
            self.ask("textDocument/semanticTokens/full", {"textDocument": self.document})
        self.ask("shutdown", None)
        self.send(method="exit")


def session(program, addresses):
    """What the server calls up to the first findings, and what it calls after them."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = shutil.copytree(SAMPLE, os.path.join(folder, "sample"))
        traced = Traced([program, "lsp"], workspace, addresses)
        editor, started = Editor(traced.stdin, traced.stdout, workspace), []

        def use():
            editor.start()
            started.append(len(traced.called))
            editor.work()

        thread = threading.Thread(target=use, daemon=True)
        thread.start()
        traced.run()
        thread.join()
        return traced.called[:started[0]], traced.called[started[0]:]


def main():
    arguments = sys.argv[1:]
    check = "--check" in arguments
    programs = [a for a in arguments if a != "--check"]
    if len(programs) != 1:
        sys.exit(__doc__)
    program = os.path.abspath(programs[0])
    named = methods(program)
    if check:
        with open(ORDER, encoding="utf-8") as file:
            listed = file.read().split("\n")[:-1]
        known = {name for names in named.values() for name in names}
        present = sum(name in known for name in listed)
        print(f"{present} of {len(listed)} methods of {os.path.relpath(ORDER, ROOT)} are in the program.")
        if present < 0.8 * len(listed):
            sys.exit(f"Measure anew: {sys.argv[0]} {programs[0]}")
        return
    # In the order of names within each part, so that the next measurement changes few lines.
    parts = [sorted(n for a in part for n in named[a]) for part in session(program, sorted(named))]
    with open(ORDER, "w", encoding="utf-8") as file:
        file.writelines(f"{name}\n" for part in parts for name in part)
    print(f"{len(parts[0])} methods of a start and {len(parts[1])} of a session, of {sum(map(len, named.values()))}.")


main()
