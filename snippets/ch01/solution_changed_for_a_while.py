"""Solution: a setting has another value inside a with block only."""

from contextlib import contextmanager


# region changed
@contextmanager
def changed(settings, key, value):
    missing = object()
    before = settings.get(key, missing)
    settings[key] = value
    try:
        yield settings
    finally:
        if before is missing:
            del settings[key]
        else:
            settings[key] = before


# endregion
oven = {"heat": 180}
try:
    with changed(oven, "heat", 250), changed(oven, "fan", True):
        print(oven)
        raise ValueError("the door is open")
except ValueError as error:
    print(error)
print(oven)
#> {'heat': 250, 'fan': True}
#> the door is open
#> {'heat': 180}
