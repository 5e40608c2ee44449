"""After join(timeout=...), is_alive() says whether the thread has ended."""

import threading
from threading import Thread


def upload():
    network_is_up.wait()


network_is_up = threading.Event()
photo = Thread(target=upload, name="upload")
photo.start()
photo.join(timeout=0.2)
if photo.is_alive():
    print("the photo is not uploaded yet")
else:
    print("the photo is uploaded: delete it here")
network_is_up.set()
#> the photo is not uploaded yet
