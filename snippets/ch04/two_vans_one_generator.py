"""Two vans call next() on one generator, and one may be sent away."""

import threading

reports = []


def parcels():
    yield "Mill Lane"
    yield "High Street"


def drive():
    try:
        reports.append(next(to_deliver))
    except ValueError as error:
        reports.append(str(error))


to_deliver = parcels()
van_1 = threading.Thread(target=drive, name="van 1")
van_2 = threading.Thread(target=drive, name="van 2")
van_1.start()
van_2.start()
van_1.join()
van_2.join()
print("vans:", ", ".join(sorted(reports)))
#> vans: ..., ...
