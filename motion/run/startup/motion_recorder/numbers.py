"""The numbers that tools of `sys.monitoring` have.

https://docs.python.org/3/library/sys.monitoring.html#tool-identifiers
"""

import sys

NUMBERS = (4, 3, 5, 2, 1, 0)
"""All numbers. Nobody has the first two by custom."""


get_tool = sys.monitoring.get_tool  # the recorder gives the program another one


def free_number(*but: int) -> int | None:
    """The first number that no tool has, or None.

    Args:
        but: Numbers that do not count.
    """
    for number in NUMBERS:
        if number not in but and not get_tool(number):
            return number
    return None
