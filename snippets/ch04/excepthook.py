"""threading.excepthook is told of every exception that ends a thread."""

import threading
from threading import Thread

failures = []


def note_failure(args):
    name, kind = args.thread.name, args.exc_type.__name__
    failures.append(f"{name}: {kind}: {args.exc_value}")


def read_sensor(text):
    return float(text)


threading.excepthook = note_failure
readers = [
    Thread(target=read_sensor, args=("warm",), name="attic"),
    Thread(target=read_sensor, args=("21.5",), name="hall"),
    Thread(target=read_sensor, args=("19.0"), name="shed"),
]
for reader in readers:
    reader.start()
for reader in readers:
    reader.join()
print(len(failures), "of", len(readers), "threads failed")
print(*sorted(failures), sep="\n")
#> 2 of 3 threads failed
#> attic: ValueError: could not convert string to float: 'warm'
#> shed: TypeError: read_sensor() takes 1 positional argument but 4 were given
