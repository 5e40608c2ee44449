"""Imported by Python at start-up in every process of a run, through `PYTHONPATH` (see `motion.run.launch`).

Nothing is imported here that a program might forget to import: it would have it too. So there is no pathlib,
and `_socket` is used only once the program has it.
"""

import builtins
import io
import os
import sys
from time import monotonic_ns

# The program can replace built-in functions. The functions below use these.
__builtins__ = dict(builtins.__dict__)  # type: ignore[assignment]

TYPE_CHECKING = False  # without typing, for the same reason
if TYPE_CHECKING:
    from collections.abc import Callable

# What the environment says is read now: a program may clear it.
REFUSED = os.environ.get("MOTION_REFUSED")
OPENED = os.environ.get("MOTION_OPENED")
PIECE = 80  # bytes of a note that the name of a pipe says
FULL = ".full"  # what the name of a file ends in that says that there was no room on the disk
BOOK = os.environ.get("MOTION_BOOK", "") + os.sep

noted: "set[str]" = set()  # the paths that need no further note
discreet: "list[bool]" = []  # whether a hook of the program is told what this one does


def write_whole_lines() -> None:
    """Give the run's pipe the habit of a terminal, where readers run these programs.

    A run's output must not wait in a buffer, or lines of parent and child would change places. Therefore a
    run has `PYTHONUNBUFFERED`. But then `print` writes each of its arguments and the line's end separately,
    and lines of two processes tear each other. A terminal shows lines at once and whole.
    (A run without this variable shows what becomes of the output where there is no terminal.)
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # None where there is no such stream
            stream.reconfigure(line_buffering=True, write_through=False)


def look(event: str, arguments: "tuple[object, ...]") -> None:
    """See what the program is about to do: an audit hook.

    The events and their arguments: https://docs.python.org/3/library/audit_events.html
    """
    if (looks := LOOKS.get(event)) is not None:
        looks(event, arguments)


def look_without_room(event: str, arguments: "tuple[object, ...]") -> None:
    """Look, although nobody knows whether the stack has room for it. A hook of the program needs some too."""
    try:
        LOOKS[event](event, arguments)
    except RecursionError:
        return


def be_discreet(event: str, arguments: "tuple[object, ...]") -> None:
    """Do nothing from now on that is an event itself: the program adds a hook of its own.

    To ask for the depth of the stack is an event, and so is to look at a frame or to open a file.
    """
    discreet.append(True)
    for name in LOOKS:
        if not name.startswith("socket."):
            told[name] = look_without_room
    end_recording(event, arguments)


# Connections that leave this machine are refused.


def stay_on_this_machine(event: str, arguments: "tuple[object, ...]") -> None:
    """Refuse to bind, connect or send beyond the loopback interface."""
    address = arguments[1]
    # An address of another family, such as a path, is not a tuple.
    if isinstance(address, tuple) and not is_loopback(address[0]):
        refuse(event, address[0])


def look_up_here(event: str, arguments: "tuple[object, ...]") -> None:
    """Refuse to ask anybody for the address of a name, or for the name of an address."""
    host = arguments[0][0] if isinstance(arguments[0], tuple) else arguments[0]
    if host in (None, "", b"") or is_loopback(host):
        return
    if event in ("socket.getaddrinfo", "socket.gethostbyname") and packed(text_of(host)):
        return  # it is an address already: nobody is asked
    refuse(event, host)


def watch_listen(_event: str, arguments: "tuple[object, ...]") -> None:
    """Let `listen` be refused for a socket that is bound to nothing: it would be bound to every address.

    There is no event for `listen`.
    """
    for kind in type(arguments[0]).__mro__:
        if kind.__module__ == "socket" and kind.__name__ == "socket" and "listen" not in kind.__dict__:
            kind.listen = Listen()  # type: ignore[attr-defined]  # it inherits another


class Listen:
    """The method `listen`, which is looked at when it is looked up: so no frame of ours is below the call."""

    def __get__(self, socket: object, _kind: object) -> object:
        """The method of a class or of a socket."""
        plain = sys.modules["_socket"].socket
        if socket is None:
            return plain.listen
        if plain.family.__get__(socket) in (sys.modules["_socket"].AF_INET, sys.modules["_socket"].AF_INET6):
            try:
                host, port = plain.getsockname(socket)[:2]
            except OSError:
                host, port = "", 1  # it is closed, and `listen` says so
            if port == 0:
                refuse("socket.listen", host)
        return plain.listen.__get__(socket)


def refuse(event: str, host: object) -> None:
    """Write down what was refused, and raise PermissionError."""
    what = f"{event.removeprefix('socket.')} to {host or 'every address'!r}"
    if REFUSED:
        write(REFUSED, what + "\n")
    raise PermissionError(f"{what}: the programs of this book stay on this machine (127.0.0.1, ::1)")


def is_loopback(host: object) -> bool:
    """Whether a host is this machine's own, by name or by address."""
    name = text_of(host)
    if name.lower().removesuffix(".") in ("localhost", "ip6-localhost", "ip6-loopback"):
        return True
    address = packed(name)
    v6 = bytes(15) + b"\1"
    mapped = bytes(10) + b"\xff\xff\x7f"
    return address == v6 or address.startswith(mapped) or (len(address) == 4 and address.startswith(b"\x7f"))


def packed(host: str) -> bytes:
    """The bytes of an address in any of its forms; empty for a name."""
    socket = sys.modules["_socket"]  # there, because the program uses it
    if not host.isascii() or " " in host:  # after a space, `inet_aton` takes anything
        return b""
    try:
        if ":" in host:
            return bytes(socket.inet_pton(socket.AF_INET6, host.partition("%")[0]))
        return bytes(socket.inet_aton(host))
    except (OSError, ValueError):
        return b""


def text_of(host: object) -> str:
    """A host as text, which may also be given as bytes."""
    return host.decode("ascii", "replace") if isinstance(host, (bytes, bytearray)) else str(host)


# What is opened of the book is noted: a run is of no use any more when it has changed.


def note_opened(_event: str, arguments: "tuple[object, ...]") -> None:
    """Note a file that is opened for reading."""
    path, flags = arguments[0], arguments[2]
    written = isinstance(flags, int) and (flags & (os.O_WRONLY | os.O_TRUNC))
    note(path, only_as_own=bool(written))


def note_first(_event: str, arguments: "tuple[object, ...]") -> None:
    """Note the file that an event names first."""
    note(arguments[0])


def note_listed(_event: str, arguments: "tuple[object, ...]") -> None:
    """Note a folder whose files are listed, but not by `import`, which does so with every folder it knows."""
    if discreet:
        importing = False
    else:
        frame = sys._getframe(motion_recorder.OUTER)  # noqa: SLF001 -- of the one that lists
        importing = frame.f_code.co_filename == "<frozen importlib._bootstrap_external>"
    if not importing:
        note("." if arguments[0] is None else arguments[0])


def note_given(_event: str, arguments: "tuple[object, ...]") -> None:
    """Note the files that are given to another program, which has no such hook."""
    given = arguments[1]
    for word in given.split() if isinstance(given, (str, bytes)) else given:  # type: ignore[attr-defined]
        note(word, if_file=True)


def note(path: object, *, only_as_own: bool = False, if_file: bool = False) -> None:
    """Write down a path of the book, and when it was last changed.

    Args:
        path: The path, as the program gave it.
        only_as_own: The program writes it, so what it reads there later is its own.
        if_file: Only if it is a file.
    """
    if isinstance(path, int) or not OPENED:
        return
    try:
        name = motion_recorder.absolute(path)
        if name in noted or not name.startswith(BOOK) or (if_file and not motion_recorder.is_file(name)):
            return
        noted.add(name)
        if only_as_own:
            return
        try:
            status = os.stat(name)  # noqa: PTH116 -- as said above
            changed = f"{status.st_mtime_ns} {status.st_size}"
        except OSError:
            changed = ""
        write(OPENED, f"{changed}\t{name}\0")
    except (OSError, TypeError, ValueError):  # no path at all, or no folder any more: the program will see
        return


def write(path: str, text: str) -> None:
    """Add a text to a file; where the disk is full, it is lost, and an empty file says so."""
    content = text.encode("utf-8", "surrogateescape")
    try:
        if discreet and hasattr(os, "mkfifo"):
            # No hook is told of a new pipe, so its name says what a file would contain. (Not on Windows.)
            name = f"{path}.{monotonic_ns():020}.{os.getpid()}"
            for at in range(0, len(content), PIECE):
                os.mkfifo(f"{name}.{at:08}.{content[at : at + PIECE].hex()}", 0o600)
            return
        file = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            written = room_for(file, content)
        finally:
            os.close(file)
        if written < len(content):
            os.close(os.open(path + FULL, os.O_WRONLY | os.O_CREAT, 0o600))
    except OSError:
        pass


def room_for(file: int, content: bytes) -> int:
    """Write to a file, and say how many bytes there was room for."""
    try:
        return os.write(file, content)
    except OSError:
        return 0


LOOKS: "dict[str, Callable[[str, tuple[object, ...]], None]]" = {
    "socket.__new__": watch_listen,
    "socket.bind": stay_on_this_machine,
    "socket.connect": stay_on_this_machine,
    "socket.sendto": stay_on_this_machine,
    "socket.sendmsg": stay_on_this_machine,
    "socket.getaddrinfo": look_up_here,
    "socket.gethostbyname": look_up_here,
    "socket.gethostbyaddr": look_up_here,
    "socket.getnameinfo": look_up_here,
    "open": note_opened,
    "cpython.run_file": note_first,
    "sqlite3.connect": note_first,
    "ctypes.dlopen": note_first,
    "os.listdir": note_listed,
    "os.scandir": note_listed,
    "subprocess.Popen": note_given,
    "os.posix_spawn": note_given,
    "os.exec": note_given,
    "os.spawn": note_given,
}

if "PYTHONUNBUFFERED" in os.environ:
    write_whole_lines()
if REFUSED or OPENED or "MOTION_RECORDING" in os.environ:
    # A run keeps no compiled modules, but to compile this one in each process would take long.
    write_none, sys.dont_write_bytecode = sys.dont_write_bytecode, False
    import motion_recorder  # type: ignore[import-not-found]  # beside this file

    sys.dont_write_bytecode = write_none
    motion_recorder.dump_stacks_in_time(os.environ)
hooks: "dict[str, Callable[..., object]]" = {}
if REFUSED or OPENED:
    motion_recorder.hide([sys.modules[__name__]])
    # A full stack refuses everything by a RecursionError, but a note must not raise one. The other
    # function takes anything and does nothing.
    noted_if_room = motion_recorder.guarded(look, ().__init__)  # type: ignore[misc]  # of exactly this object
    hooks = {event: look if event.startswith("socket.") else noted_if_room for event in LOOKS}
if "MOTION_RECORDING" in os.environ:
    _, more = motion_recorder.record(
        os.environ["MOTION_RECORDING"], os.environ["MOTION_PROGRAM"], os.environ["MOTION_SCRATCH"]
    )
    hooks |= more
if hooks:
    end_recording = hooks.get("sys.addaudithook", motion_recorder.nothing)
    hook, told = motion_recorder.only_for({**hooks, "sys.addaudithook": be_discreet})
    sys.addaudithook(hook)
