"""Five kinds of queues, asked for room and for an item, without waiting."""

import multiprocessing
import queue

if __name__ == "__main__":
    orders = multiprocessing.Queue(maxsize=1)
    orders.put_nowait("tea")
    try:
        orders.put_nowait("soup")
    except queue.Full:
        print("full:", orders.full())
    print("first:", orders.get(), "full:", orders.full())
    try:
        orders.get_nowait()
    except queue.Empty:
        print("nothing there")

    jobs = multiprocessing.JoinableQueue()
    jobs.put_nowait("wash")
    print("job:", jobs.get())
    jobs.task_done()
    jobs.join()
    print("all jobs are done")

    plain = multiprocessing.SimpleQueue()
    plain.put("cake")
    print("empty:", plain.empty(), "got:", plain.get())
    plain.close()

    calls = queue.SimpleQueue()
    calls.put_nowait("bell")
    print("calls:", calls.qsize(), "empty:", calls.empty())
    print("got:", calls.get_nowait(), "empty:", calls.empty())

    limited = queue.Queue(maxsize=1)
    limited.put_nowait("bell")
    print("full:", limited.full())
#> full: True
#> first: tea full: False
#> nothing there
#> job: wash
#> all jobs are done
#> empty: False got: cake
#> calls: 1 empty: False
#> got: bell empty: True
#> full: True
