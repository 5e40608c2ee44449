"""A thread of an executor raises its exception where you ask for the result."""

from concurrent.futures import ThreadPoolExecutor


def read_sensor(text):
    return float(text)


with ThreadPoolExecutor() as executor:
    reading = executor.submit(read_sensor, "warm")
print("the thread has ended")
try:
    reading.result()
except ValueError as error:
    print("main thread caught:", error)
else:
    print("main thread: no exception here")
#> the thread has ended
#> main thread caught: could not convert string to float: 'warm'
