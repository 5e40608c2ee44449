"""Two notifies for nobody, and then two waits."""

import threading

mail = []
changed = threading.Condition()
with changed:
    mail.append("hello")
    changed.notify()
    changed.notify()
with changed:
    print("wait_for:", changed.wait_for(lambda: mail, timeout=0.1))
    print("wait:", changed.wait(timeout=0.1))
#> wait_for: ['hello']
#> wait: False
