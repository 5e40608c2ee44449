"""An executor keeps an exception until somebody asks for the result."""

from concurrent.futures import ThreadPoolExecutor


def read_sensor(text):
    return float(text)


with ThreadPoolExecutor() as pool:
    pool.submit(read_sensor, "21.5")
    pool.submit(read_sensor, "warm")
print("all read")
#> all read
