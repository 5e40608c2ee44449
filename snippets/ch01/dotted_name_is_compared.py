"""A dotted name in a case is looked up, so only an equal value fits."""

from enum import Enum


class Order(Enum):
    STOP = "stop"
    PAUSE = "pause"


def receive(message):
    match message:
        case ("work", lo, hi):
            return f"work from {lo} to {hi}"
        case Order.STOP:
            return f"stopped by {message}"


print(receive(Order.STOP))
print(receive(Order.PAUSE))
#> stopped by Order.STOP
#> None
