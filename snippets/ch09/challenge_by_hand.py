"""What authkey does: a challenge, and an answer that proves the key."""

import threading
from multiprocessing import AuthenticationError, Pipe
from multiprocessing.connection import answer_challenge, deliver_challenge


def visitor(end, key):
    try:
        answer_challenge(end, key)
        print("visitor: accepted")
    except AuthenticationError as error:
        print("visitor:", error)


for key in [b"right", b"wrong"]:
    door, outside = Pipe()
    visit = threading.Thread(
        target=visitor, args=(outside, key), name=key.decode()
    )
    visit.start()
    try:
        deliver_challenge(door, b"right")
        result = "the key is right"
    except AuthenticationError as error:
        result = str(error)
    visit.join()
    print("door:", result)
    door.close()
    outside.close()
#> visitor: accepted
#> door: the key is right
#> visitor: digest sent was rejected
#> door: digest received was wrong
