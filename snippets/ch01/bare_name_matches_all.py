"""A bare name in a case is a new variable, so it fits every message."""

STOP = "stop"

for message in (("work", 0, 50), "stop", "pause"):
    match message:
        case ("work", lo, hi):
            print(f"work from {lo} to {hi}")
        case STOP:
            print("stopped by", message)
#> work from 0 to 50
#> stopped by stop
#> stopped by pause
