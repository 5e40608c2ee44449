"""join() returns None: what the function returned is lost."""

from threading import Thread


def read_sensor(text):
    return float(text)


texts = {"attic": "19.0", "hall": "21.5"}
readers = {
    room: Thread(target=read_sensor, args=(text,), name=room)
    for room, text in texts.items()
}
for reader in readers.values():
    reader.start()
for room, reader in readers.items():
    print(f"{room}: {reader.join()}")
#> attic: None
#> hall: None
