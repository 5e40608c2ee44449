"""Functions for paths, which the library has in Python: a handler of a signal could see their frames."""

from .builtin import own as __builtins__  # type: ignore[no-redef]  # isort: skip  # noqa: F401 -- functions use it

import os
import sys

# On Python 3.12, the public function is written in Python.
normal = getattr(sys.modules.get("posix"), "_path_normpath", os.path.normpath)


def absolute(path: object) -> str:
    """The absolute form of a path, as exactly a `str`."""
    name = os.fspath(path)  # type: ignore[call-overload]
    if isinstance(name, bytes):
        name = bytes.decode(name, sys.getfilesystemencoding(), sys.getfilesystemencodeerrors())
    name = str.__str__(name)
    if os.name == "nt":
        return os.path.abspath(name)  # noqa: PTH100 -- start-up
    whole: str = normal(name if name.startswith(os.sep) else os.getcwd() + os.sep + name)  # noqa: PTH109
    return whole


def is_file(name: str) -> bool:
    """Whether a path is that of a file, also by way of links."""
    try:
        return os.stat(name).st_mode & 0o170000 == 0o100000  # noqa: PTH116 -- start-up
    except (OSError, ValueError):
        return False
