"""One Timer rings, another is canceled before its time."""

import threading


def ring(what):
    me = threading.current_thread().name
    print(f"{what} is ready, says {me}")


eggs = threading.Timer(0.8, ring, args=("egg",))
cake = threading.Timer(60, ring, args=("cake",))
eggs.name, cake.name = "egg timer", "cake timer"
eggs.start()
cake.start()
print("both run:", eggs.is_alive(), cake.is_alive())
cake.cancel()
cake.join()
print("cake timer canceled:", not cake.is_alive())
eggs.join()
eggs.cancel()
print("too late to cancel the egg")
#> both run: True True
#> cake timer canceled: True
#> egg is ready, says egg timer
#> too late to cancel the egg
