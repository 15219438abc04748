"""Run by run.sh: types into Helix as a person does, and reads its screen whenever it changes."""
import os
import re
import select
import shlex
import subprocess
import sys
import time

ROOT = os.environ["BRANDLSP_ROOT"]
PATIENCE = 30  # seconds
passed = failed = 0


class Terminal:
    """A program in a terminal of its own. tmux keeps the screen; what the program writes wakes whoever waits for it."""

    def __init__(self, command):
        self.socket = os.environ["TMUX_SOCKET"]
        pipe = self.socket + ".output"
        os.mkfifo(pipe)
        self.output = os.open(pipe, os.O_RDWR | os.O_NONBLOCK)
        self.tmux("-f", "/dev/null", "new-session", "-d", "-x", "180", "-y", "40", "-c", ROOT, "cat > /dev/null")
        self.tmux("set-option", "-g", "remain-on-exit", "on")
        self.tmux("set-option", "-s", "escape-time", "0")
        self.tmux("pipe-pane", "cat > " + shlex.quote(pipe))
        self.tmux("respawn-pane", "-k", "-c", ROOT, command)

    def tmux(self, *arguments):
        return subprocess.run(["tmux", "-S", self.socket, *arguments], check=True, capture_output=True, text=True).stdout

    def screen(self):
        return self.tmux("capture-pane", "-p")

    def type(self, *keys):
        """Names such as Enter and Escape, and everything else as it is."""
        for key in keys:
            named = re.fullmatch(r"Enter|Escape|Tab|Down|Up|C-[a-z]", key)
            self.tmux("send-keys", *([] if named else ["-l"]), "--", key)

    def wait_for(self, what, pattern=None, condition=None):
        end = time.monotonic() + PATIENCE
        while not (re.search(pattern, self.screen()) if pattern else condition()):
            if time.monotonic() > end:
                raise AssertionError(f"waited in vain for {what}:\n{self.screen()}")
            # Woken by output; a file on the disk is looked at again after a moment even so.
            if select.select([self.output], [], [], 0.5)[0]:
                os.read(self.output, 1 << 16)

    def close(self):
        self.tmux("kill-server")
        os.close(self.output)


def check(name, run):
    global passed, failed
    try:
        run()
        passed += 1
        print(f"ok      {name}", flush=True)
    except (AssertionError, subprocess.CalledProcessError) as problem:
        failed += 1
        print(f"FAILED  {name}: {problem}", flush=True)


def documented():
    page = open(os.environ["BRANDLSP_DOCS"], encoding="utf-8").read()
    section = page[page.index("\n## Helix\n"):]
    return re.search(r"^```toml\n(.*?)^```$", section, re.S | re.M).group(1)


def read(path):
    """A file's text as it is now; nothing while Helix moves the old one out of the way to write the new one."""
    try:
        with open(os.path.join(ROOT, path), encoding="utf-8") as file:
            return file.read()
    except FileNotFoundError:
        return ""


config = os.path.join(os.environ["XDG_CONFIG_HOME"], "helix")
os.makedirs(config)
with open(os.path.join(config, "languages.toml"), "w", encoding="utf-8") as file:
    file.write(documented())
with open(os.path.join(config, "config.toml"), "w", encoding="utf-8") as file:
    # Findings at the end of their line, for this test to read.
    file.write('[editor]\nend-of-line-diagnostics = "hint"\nidle-timeout = 50\n')

# Helix's exit status goes into a file: tmux forgets to tell of a pane's end when its last output is still on the way.
status = os.path.join(config, "status")
helix = Terminal(f"{shlex.quote(os.environ['HX'])} -vv --log {shlex.quote(os.path.join(config, 'log'))} posts/long.md; echo $? > {shlex.quote(status)}")


def open_file(path):
    helix.type("Escape", f":open {path}", "Enter")
    helix.wait_for(path, re.escape(path))


def too_long():
    helix.wait_for("the server's count of findings", r"● 1 ")
    helix.type(" d")
    helix.wait_for("the finding in the list", r"8 too many")
    helix.type("Escape")


def completion():
    open_file("posts/short.md")
    helix.wait_for("the draft", r"theme: pipelines")
    helix.type("gg", "j", "gl", "b", "c", "pip")
    helix.wait_for("the list", r"pipelines value")
    helix.type("Tab", "Enter", "Escape")
    helix.wait_for("the theme", r"theme: pipelines")


def hover():
    helix.type("Escape", "gg", "j", "gl", " k")
    helix.wait_for("the explanation", r"Data pipelines")
    helix.type("Escape")


def quick_fix():
    helix.wait_for("the finding", r"not “log in”")
    helix.type("Escape", "ge", "gh", " a")
    helix.wait_for("the fixes", r"Write “Sign in”")
    helix.type("Enter")
    helix.wait_for("the mended text", r"Sign in here")
    helix.type("Escape", ":write", "Enter")
    helix.wait_for("the file", condition=lambda: read("posts/short.md").endswith("Sign in here.\n"))


def rename():
    helix.type("Escape", "gg", "j", "gl", " r")
    helix.wait_for("the prompt", r"rename-to:")
    helix.type("C-u", "plumbing", "Enter")
    helix.wait_for("the new name", r"theme: plumbing")
    helix.type(":write-all", "Enter")
    helix.wait_for("the files", condition=lambda: all(new in read(path) for path, new in [
        ("brand.yaml", "id: plumbing"), ("posts/short.md", "theme: plumbing"), ("posts/thread.md", "theme: plumbing")]))


def leave():
    helix.type("Escape", ":quit-all!", "Enter")
    helix.wait_for("the end", condition=lambda: read(status) == "0\n")


check("a post that is too long is told of at its line", too_long)
check("themes are completed in front matter", completion)
check("a theme explains itself", hover)
check("a quick fix is applied to the buffer", quick_fix)
check("a renamed theme is renamed in the profile and in every draft", rename)
check("Helix leaves in order", leave)
helix.close()
print(f"{passed} passed, {failed} failed")
sys.exit(0 if failed == 0 else 1)
