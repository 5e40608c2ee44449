"""A process that is not a daemon may start processes of its own."""

import multiprocessing


def read_meter(room):
    print("reads the meter in the", room)


def collect(room):
    reader = multiprocessing.Process(
        target=read_meter, args=(room,), name="reader"
    )
    try:
        reader.start()
        reader.join()
    except AssertionError as error:
        print("AssertionError:", error)


if __name__ == "__main__":
    collector = multiprocessing.Process(
        target=collect, args=("cellar",), name="collector", daemon=False
    )
    collector.start()
    collector.join()
#> reads the meter in the cellar
