"""An executor of your own tells each future that its call begins."""

from concurrent.futures import (
    ALL_COMPLETED,
    FIRST_EXCEPTION,
    Future,
    InvalidStateError,
    wait,
)


def run(future, function, *args):
    if not future.set_running_or_notify_cancel():
        print("canceled before its turn")
        return
    print("running:", future.running(), "cancel:", future.cancel())
    try:
        future.set_result(function(*args))
    except ZeroDivisionError as error:
        future.set_exception(error)


half, none, given_up = Future(), Future(), Future()
given_up.cancel()
run(given_up, divmod, 10, 1)
run(none, divmod, 10, 0)
done, waiting = wait([half, none], return_when=FIRST_EXCEPTION)
print("done:", len(done), "waiting:", len(waiting))
run(half, divmod, 10, 2)
done, waiting = wait([half, none], return_when=ALL_COMPLETED)
print("done:", len(done), "waiting:", len(waiting))
try:
    half.set_result("again")
except InvalidStateError:
    print("a result is set once:", half.result())
#> canceled before its turn
#> running: True cancel: False
#> done: 1 waiting: 1
#> running: True cancel: False
#> done: 2 waiting: 0
#> a result is set once: (5, 0)
