"""set and then clear, as a notice: a thread that is busy misses it."""

import threading

price_changed = threading.Event()
drawn = threading.Event()  # for the demonstration: the end of the drawing


def display():
    drawn.wait()  # it is still drawing the old price
    print("seen by the display:", price_changed.wait(timeout=0.2))


screen = threading.Thread(target=display, name="display")
screen.start()
price_changed.set()
price_changed.clear()
drawn.set()
screen.join()
#> seen by the display: False
