"""wait and notify outside a with block: two RuntimeErrors."""

import threading

changed = threading.Condition()
for method in (changed.wait, changed.notify, changed.notify_all):
    try:
        method()
    except RuntimeError as error:
        print(f"{method.__name__}: {error}")
#> wait: cannot wait on un-acquired lock
#> notify: cannot notify on un-acquired lock
#> notify_all: cannot notify on un-acquired lock
