"""A dotted name in a case is looked up, so only an equal value fits."""

from enum import StrEnum


class Order(StrEnum):
    STOP = "stop"


for message in (("work", 0, 50), "stop", "pause"):
    match message:
        case ("work", lo, hi):
            print(f"work from {lo} to {hi}")
        case Order.STOP:
            print("stopped by", message)
        case _:
            print("unknown:", message)
#> work from 0 to 50
#> stopped by stop
#> unknown: pause
