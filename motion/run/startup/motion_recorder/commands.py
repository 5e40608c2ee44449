"""Names for the work for which a process was started."""

from .builtin import own as __builtins__  # type: ignore[no-redef]  # isort: skip  # noqa: F401 -- functions use it

import os
import sys


def interpreter_number() -> int:
    """The number of this interpreter in the process. The first one is 0."""
    try:
        import _interpreters  # noqa: PLC0415 -- not every Python has it
    except ImportError:  # 3.12
        return 0
    current = _interpreters.get_current()
    return int(current[0] if isinstance(current, tuple) else current)


def runs_text() -> bool:
    """Whether the process runs a program that was given as text: `python -c`."""
    arguments = sys.orig_argv
    return "-c" in arguments and not any("multiprocessing" in part for part in arguments)


def own_command() -> str:
    """The work for which this process was started, in a word or two."""
    arguments = sys.orig_argv
    for part in arguments:
        for helper in ("forkserver", "resource_tracker", "spawn"):
            if f"multiprocessing.{helper}" in part:
                return helper
    return name_of(arguments)


def name_of(arguments: object) -> str:
    """A command, as short as a lane's name: `python -c`, `worker.py`, `sleep`.

    Args:
        arguments: The command as the program gave it. Only a list, a tuple or text is read. Reading anything
            else would run code of the program, or consume it. Text is a line for a shell.
    """
    given = arguments if type(arguments) in (list, tuple) else [first_word(arguments)]
    words = [word_of(part) for part in given]  # type: ignore[attr-defined]
    if not words:
        return "program"
    if words[0].startswith("python") and len(words) > 1:
        files = [word for word in words[1:] if word.endswith(".py")]
        if "-c" in words:
            return "python -c"
        if "-m" in words:
            return " ".join(["python -m", *words[words.index("-m") + 1 :][:1]])
        return files[0] if files else "python"
    return words[0]


def first_word(command: object) -> object:
    """The first word of a line for a shell, without its quotes; anything else as it is."""
    if type(command) not in (str, bytes):
        return command
    line = os.fsdecode(command).strip()  # type: ignore[arg-type]
    quote = line[:1]
    if quote in ("'", '"'):
        return line[1:].partition(quote)[0]
    return line.partition(" ")[0]


def word_of(part: object) -> str:
    """The last part of a path or word of a command, or `program` for anything else."""
    if type(part) not in (str, bytes):
        if type(part).__module__.partition(".")[0] != "pathlib":
            return "program"
        part = os.fspath(part)  # type: ignore[call-overload]
    return os.fsdecode(part).replace("\\", "/").rpartition("/")[2]  # type: ignore[arg-type]
