"""Thread.run called by hand runs in the thread that calls it."""

from threading import Thread, current_thread


def bake():
    ovens.append(current_thread().name)


ovens = []
baker = Thread(target=bake, name="baker")
baker.run()
print(ovens, baker.is_alive())
#> ['MainThread'] False
