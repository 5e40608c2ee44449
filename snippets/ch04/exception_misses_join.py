"""An exception ends the thread that raised it; join() does not pass it on."""

from threading import Thread


def read_sensor(text):
    return float(text)


reader = Thread(target=read_sensor, args=("warm",), name="attic")
reader.start()
try:
    reader.join()
except ValueError as error:
    print("main thread caught:", error)
else:
    print("main thread: no exception here")
#> Exception in thread attic:
#> Traceback (most recent call last):
#> ...
#>   File "exception_misses_join.py", line 7, in read_sensor
#> ...
#> ValueError: could not convert string to float: 'warm'
#> main thread: no exception here
