"""Imported by Python at start-up in every process of a run, through `PYTHONPATH` (see `motion.run`)."""

import io
import os
import sys


def write_whole_lines() -> None:
    """Give the run's pipe the habit of a terminal, where readers run these programs.

    A run's output must not wait in a buffer, or lines of parent and child would change places: hence
    `PYTHONUNBUFFERED`. But unbuffered, `print` writes each of its arguments and the line's end by
    themselves, and lines of two processes tear each other. A terminal shows lines at once and whole.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # None where there is no such stream
            stream.reconfigure(line_buffering=True, write_through=False)


OUTWARD = ("socket.bind", "socket.connect", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo")
"""The audit events of what could leave this machine."""


def stay_on_this_machine(event: str, arguments: "tuple[object, ...]") -> None:
    """Refuse what would listen or connect beyond the loopback interface: an audit hook.

    The events and their arguments: https://docs.python.org/3/library/audit_events.html
    """
    if event not in OUTWARD:
        return
    if event == "socket.getaddrinfo":
        host = arguments[0]
        if host is None or is_number(host):  # nobody is asked for these
            return
    elif isinstance(arguments[1], tuple):
        host = arguments[1][0]
    else:  # an address of another family, such as a path
        return
    if is_loopback(host):
        return
    what = f"{event.removeprefix('socket.')} to {host or 'every address'!r}"
    # No pathlib here: what start-up imports, a program that forgets to import it has too.
    with open(os.environ["MOTION_REFUSED"], "a", encoding="utf-8") as report:  # noqa: PTH123
        report.write(what + "\n")
    raise PermissionError(f"{what}: the programs of this book stay on this machine (127.0.0.1, ::1)")


def is_loopback(host: object) -> bool:
    """Whether a host is this machine's own, by name or by address."""
    name = text_of(host)
    return name in ("localhost", "::1", "ip6-localhost") or name.startswith(("127.", "::ffff:127."))


def is_number(host: object) -> bool:
    """Whether a host is given by its address."""
    name = text_of(host)
    return ":" in name or name.replace(".", "").isdigit()


def text_of(host: object) -> str:
    """A host as text, which may also be given as bytes."""
    return host.decode("ascii", "replace") if isinstance(host, bytes) else str(host)


write_whole_lines()
if "MOTION_REFUSED" in os.environ and "MOTION_RECORDING" not in os.environ:
    sys.addaudithook(stay_on_this_machine)
if "MOTION_TIMEOUT" in os.environ:
    # Where no signal can ask a process for its stacks (Windows), it writes them down by itself.
    import faulthandler

    faulthandler.dump_traceback_later(float(os.environ["MOTION_TIMEOUT"]))
if "MOTION_RECORDING" in os.environ:
    # A run keeps no compiled modules, but to compile this one in each process would take long.
    write_none, sys.dont_write_bytecode = sys.dont_write_bytecode, False
    import motion_recorder  # type: ignore[import-not-found]  # beside this file

    sys.dont_write_bytecode = write_none
    if "MOTION_REFUSED" in os.environ:
        sys.addaudithook(motion_recorder.only_for(OUTWARD, stay_on_this_machine))
    motion_recorder.record(*os.environ["MOTION_RECORDING"].split(os.pathsep))
