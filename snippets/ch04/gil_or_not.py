"""Is this a free-threaded build, and is the GIL on?"""

# /// script
# requires-python = ">=3.13"
# ///

import sys
import sysconfig

built_without = sysconfig.get_config_var("Py_GIL_DISABLED") == 1
print("free-threaded build:", built_without)
print("GIL in use:", sys._is_gil_enabled())
#> free-threaded build: ...
#> GIL in use: ...
