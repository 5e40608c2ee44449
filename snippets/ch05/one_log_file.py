"""One log file for all: threads and processes send records, one writes."""

import logging
import multiprocessing
import threading
from concurrent.futures import ProcessPoolExecutor
from logging.handlers import QueueHandler, QueueListener
from pathlib import Path
from tempfile import TemporaryDirectory

log = logging.getLogger("thumbnails")


def log_to(records):
    """Send everything that this process logs to the queue."""
    root = logging.getLogger()
    root.handlers = [QueueHandler(records)]
    root.setLevel(logging.INFO)


def shrink(photo):
    try:
        if not photo.endswith(".jpg"):
            raise ValueError("not a photo")
    except ValueError:
        log.exception("%s: failed", photo)  # the traceback travels as text
    else:
        log.info("%s: done", photo)


def upload(photo):
    log.info("%s: uploaded", photo)


def run(path):
    context = multiprocessing.get_context("spawn")
    records = context.Queue()
    file = logging.FileHandler(path, encoding="utf-8")
    file.setFormatter(
        logging.Formatter("%(levelname)s %(processName)s %(message)s")
    )
    listener = QueueListener(records, file, respect_handler_level=True)
    listener.start()  # after this line, only the listener touches the file
    try:
        log_to(records)
        log.info("begins")
        uploader = threading.Thread(target=upload, args=("a.jpg",))
        uploader.start()
        with ProcessPoolExecutor(
            2, mp_context=context, initializer=log_to, initargs=(records,)
        ) as pool:
            list(pool.map(shrink, ["a.jpg", "b.jpg", "c.txt", "d.jpg"]))
        uploader.join()
        log.info("ends")
    finally:
        listener.stop()  # writes what is still in the queue
        file.close()


def main():
    with TemporaryDirectory() as folder:
        path = Path(folder, "thumbnails.log")
        run(path)
        lines = path.read_text(encoding="utf-8").splitlines()
    begin = ("INFO", "ERROR")  # other lines belong to a traceback
    heads = [line.split() for line in lines if line.startswith(begin)]
    print(*sorted(" ".join(head[2:]) for head in heads[:-1]), sep="\n")
    print("last:", *heads[-1])
    print("tracebacks:", lines.count("ValueError: not a photo"))


if __name__ == "__main__":
    main()
#> a.jpg: done
#> a.jpg: uploaded
#> b.jpg: done
#> begins
#> c.txt: failed
#> d.jpg: done
#> last: INFO MainProcess ends
#> tracebacks: 1
