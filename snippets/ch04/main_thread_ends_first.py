"""The main thread ends, and Python waits for the thread that is left."""

import threading


def write_report():
    main_thread.join()
    print("report: the main thread is alive:", main_thread.is_alive())
    print("report: written")


main_thread = threading.main_thread()
threading.Thread(target=write_report).start()
print("main thread: this is my last line")
#> main thread: this is my last line
#> report: the main thread is alive: False
#> report: written
