"""join(timeout=...) returns None in either case, and raises nothing."""

import threading
from threading import Thread


def upload():
    network_is_up.wait()


network_is_up = threading.Event()
photo = Thread(target=upload, name="upload")
photo.start()
try:
    photo.join(timeout=0.2)
except TimeoutError:
    print("the photo is not uploaded yet")
else:
    print("the photo is uploaded: delete it here")
network_is_up.set()
#> the photo is uploaded: delete it here
