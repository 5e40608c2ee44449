"""A semaphore keeps what was released before anybody asked."""

import threading

parcels = threading.Semaphore(0)
parcels.release()
parcels.release()
for _ in range(3):
    print("a parcel:", parcels.acquire(timeout=0.1))
#> a parcel: True
#> a parcel: True
#> a parcel: False
