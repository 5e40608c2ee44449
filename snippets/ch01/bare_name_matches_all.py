"""A constant as the pattern of a case."""

STOP = "stop"


def receive(message):
    match message:
        case ("work", lo, hi):
            return f"work from {lo} to {hi}"
        case STOP:
            return f"stopped by {STOP!r}"


print(receive("stop"))
print(receive("pause"))
#> stopped by 'stop'
#> stopped by 'pause'
