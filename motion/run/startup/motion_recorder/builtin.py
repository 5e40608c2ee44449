"""The built-in functions as they are before the program runs, because it can replace them.

A function finds them in the `__builtins__` of its module at the time of its definition.
"""

import builtins

own = dict(builtins.__dict__)
