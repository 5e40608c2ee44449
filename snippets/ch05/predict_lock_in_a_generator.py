"""A generator that is suspended in a with block holds the lock."""

import threading

table = threading.Lock()


def rows():
    with table:
        yield "Ada"
        yield "Ben"


cursor = rows()
print("locked:", table.locked())
print(next(cursor))
print("locked:", table.locked())
cursor.close()
print("locked:", table.locked())
#> locked: False
#> Ada
#> locked: True
#> locked: False
