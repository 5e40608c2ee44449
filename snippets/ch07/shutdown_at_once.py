"""shutdown(immediate=True) drops what nobody has taken yet."""

# /// script
# requires-python = ">=3.13"
# ///

import queue

for immediate in (False, True):
    photos = queue.Queue()
    photos.put("door 1")
    photos.put("garden 1")
    photos.shutdown(immediate=immediate)
    print("immediate:", immediate)
    try:
        while True:
            print("  got", photos.get())
    except queue.ShutDown:
        print("  ShutDown")
#> immediate: False
#>   got door 1
#>   got garden 1
#>   ShutDown
#> immediate: True
#>   ShutDown
