"""Describes the Python that runs it. The engine imports it, and other Pythons run it as a program.

It needs only the standard library, because other Pythons do not have this package's requirements.
"""

import json
import os
import platform
import sys
import sysconfig


def description() -> "dict[str, object]":
    """The fields of a `motion.run.interpreter.Interpreter`, in the form of JSON."""
    free_threaded = "t" if sysconfig.get_config_var("Py_GIL_DISABLED") else ""
    version = platform.python_version()
    implementation = sys.implementation
    return {
        "executable": sys.executable,
        "label": f"{platform.python_implementation()} {version}{free_threaded}",
        "version": version,
        "gil": not free_threaded,
        "build": f"{sys.version} {sysconfig.get_platform()}{free_threaded}",
        "library": sysconfig.get_path("stdlib"),
        "packages": [sysconfig.get_path("purelib"), sysconfig.get_path("platlib")],
        "markers": {
            "implementation_name": implementation.name,
            "implementation_version": ".".join(map(str, implementation.version[:3])),
            "os_name": os.name,
            "platform_machine": platform.machine(),
            "platform_python_implementation": platform.python_implementation(),
            "platform_release": platform.release(),
            "platform_system": platform.system(),
            "platform_version": platform.version(),
            "python_full_version": version,
            "python_version": ".".join(version.split(".")[:2]),
            "sys_platform": sys.platform,
        },
    }


if __name__ == "__main__":
    print(json.dumps(description()))
