"""Names for what a process was started to do."""

import os
import sys


def interpreter_number() -> int:
    """Which interpreter of the process this is; 0 is the first."""
    try:
        import _interpreters  # noqa: PLC0415 -- it is not everywhere
    except ImportError:  # 3.12
        return 0
    current = _interpreters.get_current()
    return int(current[0] if isinstance(current, tuple) else current)


def runs_text() -> bool:
    """Whether the process runs a program that was given as text: `python -c`."""
    arguments = sys.orig_argv
    return "-c" in arguments and not any("multiprocessing" in part for part in arguments)


def own_command() -> str:
    """What this process was started to do, in a word or two."""
    arguments = sys.orig_argv
    for part in arguments:
        for helper in ("forkserver", "resource_tracker", "spawn"):
            if f"multiprocessing.{helper}" in part:
                return helper
    return name_of(arguments)


def name_of(arguments: object) -> str:
    """A command, as short as a lane's name: `python -c`, `worker.py`, `sleep`.

    Args:
        arguments: The command as the program gave it. Anything but a list, a tuple or text is left alone: to
            look at it would run code of the program, or consume it.
    """
    given = arguments if type(arguments) in (list, tuple) else [arguments]
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
    return words[0].partition(" ")[0]


def word_of(part: object) -> str:
    """The last part of a path or word of a command; `program` for what is neither."""
    if type(part) not in (str, bytes):
        if type(part).__module__.partition(".")[0] != "pathlib":
            return "program"
        part = os.fspath(part)  # type: ignore[call-overload]
    return os.fsdecode(part).replace("\\", "/").rpartition("/")[2]  # type: ignore[arg-type]
