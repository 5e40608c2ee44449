"""What leaves this machine is refused in any form, and what stays on it is let through in any form."""

import asyncio
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from motion.program.snippet import Snippet
from motion.run import launch
from motion.run.interpreter import Interpreter
from motion.run.launch import run_snippet
from motion.run.outcome import Run, Way

type Program = Callable[..., Run]

REFUSED = {
    "socket.socket().listen()": "listen to '0.0.0.0'",
    "socket.socket(socket.AF_INET6).listen()": "listen to '::'",
    "socket.gethostbyname('example.org')": "gethostbyname to 'example.org'",
    "socket.gethostbyname_ex('example.org')": "gethostbyname to 'example.org'",
    "socket.gethostbyaddr('192.0.2.1')": "gethostbyaddr to '192.0.2.1'",
    "socket.getnameinfo(('192.0.2.1', 80), 0)": "getnameinfo to '192.0.2.1'",
    "socket.getfqdn('example.org')": "gethostbyaddr to 'example.org'",
    "socket.getaddrinfo('127.example.org', 80)": "getaddrinfo to '127.example.org'",
    "socket.create_connection(('127.example.org', 80))": "getaddrinfo to '127.example.org'",
    "socket.socket().bind(('::ffff:192.0.2.1', 0))": "bind to '::ffff:192.0.2.1'",
    "os.environ.clear(); socket.socket().bind(('', 0))": "bind to 'every address'",
    "os.environ.clear(); socket.getaddrinfo('example.org', 80)": "getaddrinfo to 'example.org'",
}

LOCAL = [
    "socket.getaddrinfo('LOCALHOST', 80)",
    "try: socket.getaddrinfo('localhost.', 80)\nexcept socket.gaierror: pass",
    "socket.gethostbyname('localhost')",
    "socket.gethostbyname('192.0.2.1')",
    "socket.getfqdn('127.0.0.1')",
    "socket.getnameinfo(('127.0.0.1', 80), socket.NI_NUMERICHOST)",
    "socket.socket().bind(('127.1', 0))",
    "socket.socket().bind(('127.255.0.1', 0))",
    "socket.socket().bind((b'127.0.0.1', 0))",
    "s = socket.socket(); s.bind(('127.0.0.1', 0)); s.listen(); s.close()",
    "s = socket.socket(socket.AF_UNIX); s.bind('here'); s.listen()",
]
LOCAL_6 = [
    "socket.socket(socket.AF_INET6).bind(('0:0:0:0:0:0:0:1', 0))",
    "socket.socket(socket.AF_INET6).bind(('0000:0000:0000:0000:0000:0000:0000:0001', 0))",
    "socket.socket(socket.AF_INET6).bind(('::ffff:127.0.0.1', 0))",
]


@pytest.mark.parametrize(("code", "refused"), REFUSED.items(), ids=REFUSED)
def test_is_refused_and_named(code: str, refused: str, run: Program) -> None:
    done = run(f"import os, socket\ntry:\n    {code}\nexcept PermissionError as error:\n    print(error)")
    assert done.refused == (refused,)
    if "getfqdn" not in code:  # it hides errors
        assert done.output == f"{refused}: the programs of this book stay on this machine (127.0.0.1, ::1)\n"


@pytest.mark.parametrize("code", [*LOCAL, *LOCAL_6])
def test_is_let_through(code: str, run: Program) -> None:
    if code in LOCAL_6 and not socket.has_dualstack_ipv6():
        pytest.skip("no IPv6 on this machine")
    done = run(f"import socket\n{code}")
    assert (done.output, done.refused, done.end) == ("", (), 0)


def test_failing_listen_has_no_frame_of_ours(run: Program) -> None:
    done = run("import socket\ns = socket.socket()\ns.bind(('127.0.0.1', 0))\ns.close()\ns.listen()")
    assert "sitecustomize" not in done.output
    assert done.output.count("File ") == 1
    assert "Bad file descriptor" in done.output


def test_the_guard_needs_no_builtin_function_of_the_program(run: Program) -> None:
    done = run(
        """
        import builtins, socket
        one = socket.socket()
        for name in ("isinstance", "str", "type", "getattr", "len", "bytes", "tuple"):
            setattr(builtins, name, None)
        open(__file__).close()
        one.bind(("127.0.0.1", 0))
        one.listen()
        one.close()
        try: one.connect(("192.0.2.1", 80))
        except PermissionError: print("refused")
        """
    )
    assert (done.output, done.refused, done.end) == ("refused\n", ("connect to '192.0.2.1'",), 0)


def test_refused_thing_is_told_once(run: Program) -> None:
    code = "import socket\nfor _ in range(50):\n    try:\n        socket.getaddrinfo('example.org', 80)\n"
    assert run(f"{code}    except OSError:\n        pass").refused == ("getaddrinfo to 'example.org'",)


# Audit hooks of programs

SPY = """
import os, socket, subprocess, sys
def hook(event, arguments):
    seen.append(event)
def act():
    open(__file__).close()
    os.listdir(os.path.dirname(__file__))
    list(os.scandir(os.path.dirname(__file__)))
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        one.listen()
    subprocess.run([sys.executable, "-S", "-c", "pass", __file__])
    import colorsys
seen = []
sys.addaudithook(hook)
act()
print(*seen, sep="\\n")
"""


def test_an_audit_hook_of_a_program_is_told_the_same_as_at_home(
    snippet: Callable[..., Snippet], interpreter: Interpreter
) -> None:
    program = snippet(SPY)
    plain = subprocess.run(
        [sys.executable, "-B", "-X", "utf8", program.path],
        env={name: value for name, value in os.environ.items() if name != "PYTHONPATH"},
        capture_output=True,
        text=True,
        check=True,
    )
    for way in (Way.UNRECORDED, Way.RECORDED):
        done = asyncio.run(run_snippet(program, interpreter, way=way))
        assert done.output.splitlines() == plain.stdout.splitlines()


@pytest.mark.parametrize("length", [10, 100, 200])
def test_the_guard_sees_what_a_program_with_an_audit_hook_does(
    length: int, snippet: Callable[..., Snippet], interpreter: Interpreter
) -> None:
    name = "ü" * (length // 2)
    program = snippet(
        f"""
        import os, sys
        sys.addaudithook(lambda *_: None)
        open(os.path.dirname(__file__) + "/{name}").close()
        """
    )
    program.path.with_name(name).write_text("before")
    done = asyncio.run(run_snippet(program, interpreter))
    assert [Path(opened.path).name for opened in done.opened] == [name]


def test_what_is_refused_to_a_program_with_an_audit_hook_is_named_in_order(run: Program) -> None:
    hosts = [f"{letter * 60}.example.org" for letter in "zay"]
    code = "import socket, sys\nsys.addaudithook(lambda *_: None)\n"
    for host in hosts:
        code += f"try: socket.getaddrinfo('{host}', 80)\nexcept PermissionError: pass\n"
    assert run(code).refused == tuple(f"getaddrinfo to '{host}'" for host in hosts)


# Paths


FOLDERS = ["ünïcödé ✓", "a b", "it's", 'a "quote"', "a:b", "back\\slash", "50%", "$HOME", "[x]*?"]

BOOK = '''"""What the program shows."""

import faulthandler, os, socket, sys, threading

import _helper

faulthandler.dump_traceback()
print(_helper.WORD)
thread = threading.Thread(target=print, args=("lane",), name="lane")
thread.start()
thread.join()
try:
    socket.getaddrinfo("example.org", 80)
except PermissionError:
    print("refused")
threading.Event().wait()
'''


@pytest.mark.parametrize("name", FOLDERS)
def test_book_in_a_folder_of_any_name(name: str, tmp_path: Path) -> None:
    """The engine is copied too: its path is in the environment of a run."""
    root = tmp_path / name
    chapter = root / "snippets" / "ch01"
    chapter.mkdir(parents=True)
    (root / "docs").mkdir()
    (root / "mkdocs.yml").touch()
    shutil.copytree(Path(launch.__file__).parents[1], root / "motion")
    (chapter / "_helper.py").write_text("WORD = 'helped'\n")
    head, _, rest = BOOK.partition("\n\n")
    code = """
import pathlib, sys, motion
from motion.book import find_book
assert motion.__file__.startswith(sys.argv[1]), motion.__file__
[result] = find_book(pathlib.Path(sys.argv[1])).update(["ch01/program"])
print(result.fault, *result.verdict.shown, result.run.refused, len(result.run.recording.lanes), sep="\\n")
print(result.verdict.stacks)
"""
    environment = {**os.environ, "PYTHONPATH": "", "PYTHONSAFEPATH": ""}
    for limit in (1, 10):  # a busy machine may not get there in a second
        metadata = f"# /// script\n# [tool.motion]\n# hangs = true\n# timeout = {limit}\n# ///\n"
        (chapter / "program.py").write_text(f"{head}\n{metadata}\n{rest}", encoding="utf-8")
        done = subprocess.run(
            [sys.executable, "-X", "utf8", "-c", code, str(root)],
            cwd=root,
            env=environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        if "refused\n" in done.stdout:
            break
    assert done.returncode == 0, done.stderr
    lines = done.stdout.split("\n")
    assert lines[0] == ""
    assert any("program.py" in line and "in <module>" in line for line in lines[:6]), done.stdout
    assert "helped" in lines
    assert "refused" in lines
    assert "('getaddrinfo to \\'example.org\\'',)" in lines or "(\"getaddrinfo to 'example.org'\",)" in lines
    assert "2" in lines
    assert "    threading.Event().wait()" in lines
