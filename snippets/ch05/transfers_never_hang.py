"""Two transfers take two locks in the same order, and always end."""

import threading

locks = {"rent": threading.Lock(), "food": threading.Lock()}
euros = {"rent": 100, "food": 100}


def transfer(source, target):
    first, second = sorted([source, target])
    with locks[first]:
        euros[source] -= 50
        with locks[second]:
            euros[target] += 50


there = threading.Thread(
    target=transfer, args=("rent", "food"), name="there", daemon=True
)
back = threading.Thread(
    target=transfer, args=("food", "rent"), name="back", daemon=True
)
there.start()
back.start()
there.join(timeout=3)  # in a deadlock, nobody else would end the program
back.join(timeout=3)
print("euros:", euros["rent"] + euros["food"])
#> euros: 200
