"""A thread stores its result in a dictionary that the main thread reads."""

from threading import Thread


def read_sensor(room, text):
    values[room] = float(text)


values = {}
texts = {"attic": "19.0", "hall": "21.5"}
readers = {
    room: Thread(target=read_sensor, args=(room, text), name=room)
    for room, text in texts.items()
}
for reader in readers.values():
    reader.start()
for room, reader in readers.items():
    reader.join()
    print(f"{room}: {values[room]}")
#> attic: 19.0
#> hall: 21.5
