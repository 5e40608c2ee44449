"""What there is to know about the Python that runs this: imported, and as a program for other Pythons.

It needs nothing but the standard library, since other Pythons do not have this package's requirements.
"""

import json
import platform
import sys
import sysconfig


def describe() -> "dict[str, object]":
    """The fields of a `motion.interpreter.Interpreter`, as JSON has them."""
    free_threaded = "t" if sysconfig.get_config_var("Py_GIL_DISABLED") else ""
    version = platform.python_version()
    return {
        "executable": sys.executable,
        "label": f"{platform.python_implementation()} {version}{free_threaded}",
        "version": version,
        "gil": not free_threaded,
        "build": f"{sys.version} {sysconfig.get_platform()}{free_threaded}",
        "library": sysconfig.get_path("stdlib"),
        "packages": [sysconfig.get_path("purelib"), sysconfig.get_path("platlib")],
    }


if __name__ == "__main__":
    print(json.dumps(describe()))
