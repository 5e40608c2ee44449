"""Count the calls in every thread: settrace and setprofile."""

import collections
import threading

calls = collections.Counter()


def count(frame, event, arg):
    if event == "call" and frame.f_code.co_name in {"boil", "fry"}:
        calls[threading.current_thread().name] += 1


def boil():
    return "boiled"


def fry():
    boil()


threading.settrace(count)
traced = threading.gettrace() is count
soup = threading.Thread(target=boil, name="soup")
soup.start()
soup.join()
threading.settrace(None)

threading.setprofile(count)
profiled = threading.getprofile() is count
fish = threading.Thread(target=fry, name="fish")
fish.start()
fish.join()
threading.setprofile(None)
boil()  # in this thread, nobody counts

later = dict(calls)
calls.clear()
threading.settrace_all_threads(count)  # this one, too
fry()
threading.settrace_all_threads(None)
threading.setprofile_all_threads(count)
boil()
threading.setprofile_all_threads(None)
print("set for new threads:", traced, profiled)
print("in new threads:", later)
print("in threads that run:", dict(calls))
#> set for new threads: True True
#> in new threads: {'soup': 1, 'fish': 2}
#> in threads that run: {'MainThread': 3}
