"""A program reports which Python runs it, and whether the GIL is on."""

import sys
import sysconfig


def is_gil_enabled():
    ask = getattr(sys, "_is_gil_enabled", None)  # since 3.13
    return True if ask is None else ask()


free_threaded = bool(sysconfig.get_config_var("Py_GIL_DISABLED"))
print("version:", sys.version.split()[0])
print("free-threaded build:", free_threaded)
print("GIL on:", is_gil_enabled())
print("virtual environment:", sys.prefix != sys.base_prefix)
#> version: ...
#> free-threaded build: ...
#> GIL on: ...
#> virtual environment: ...
