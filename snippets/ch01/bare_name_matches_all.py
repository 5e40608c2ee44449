"""A bare name in a case is a new variable, so it fits every message."""

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
