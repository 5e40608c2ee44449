"""enumerate, current_thread, main_thread: which threads there are."""

import threading
from threading import Thread


def dig():
    me = threading.current_thread()
    ids_fit[me.name] = (
        me.ident == threading.get_ident()
        and me.native_id == threading.get_native_id()
    )
    all_here.wait()
    whistle.wait()


ids_fit = {}
all_here, whistle = threading.Barrier(3), threading.Event()
Thread(target=dig, name="Ada").start()
Thread(target=dig, daemon=True).start()
all_here.wait()
print("I am", threading.current_thread().name)
print("main thread:", threading.current_thread() is threading.main_thread())
print("alive:", threading.active_count())
for thread in sorted(threading.enumerate(), key=lambda each: each.name):
    print(f"- {thread.name}, daemon: {thread.daemon}")
print("ids fit:", sorted(ids_fit.items()))
whistle.set()
#> I am MainThread
#> main thread: True
#> alive: 3
#> - Ada, daemon: False
#> - MainThread, daemon: False
#> - Thread-1 (dig), daemon: True
#> ids fit: [('Ada', True), ('Thread-1 (dig)', True)]
