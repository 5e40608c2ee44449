"""How many bytes go through a queue for the same million numbers?"""

import array
import pickle

numbers = range(1_000_000)
items = {
    "a list": list(numbers),
    "an array of 8 bytes each": array.array("q", numbers),
    "the bytes of that array": array.array("q", numbers).tobytes(),
    "a range": numbers,
    "the name of a file": "numbers-2026-11.bin",
}
for name, item in items.items():
    size = len(pickle.dumps(item))
    print(f"{name}: {size / 1_000_000:.1f} MB")
#> a list: 4.9 MB
#> an array of 8 bytes each: 8.0 MB
#> the bytes of that array: 8.0 MB
#> a range: 0.0 MB
#> the name of a file: 0.0 MB
