"""The same tests for our classes and for those of the standard library."""

import queue
import threading


def in_thread(function, *args):
    thread = threading.Thread(target=function, args=args, daemon=True)
    thread.start()
    return thread


def waits(thread):
    thread.join(timeout=0.05)
    return thread.is_alive()


def ends(thread):
    thread.join(timeout=5)
    return not thread.is_alive()


def raises(error, function, *args, **options):
    try:
        function(*args, **options)
    except error:
        return True
    return False


def test_semaphore(new_semaphore):
    places = new_semaphore(2)
    assert places.acquire()
    with places:
        assert not places.acquire(timeout=0.05)
        third = in_thread(places.acquire)
        assert waits(third)
        places.release()
        assert ends(third)
    assert places.acquire(timeout=0)
    assert not places.acquire(timeout=0)


def test_event(new_event):
    event = new_event()
    assert not event.is_set()
    assert event.wait(timeout=0.05) is False
    waiting = [in_thread(event.wait) for _ in range(2)]
    assert all(waits(thread) for thread in waiting)
    event.set()
    assert all(ends(thread) for thread in waiting)
    assert event.wait() is True
    assert event.is_set()
    event.clear()
    assert not event.is_set()


def test_barrier(new_barrier):
    barrier, numbers = new_barrier(3), []

    def party():
        numbers.extend(barrier.wait() for _ in range(2))  # two rounds

    waiting = [in_thread(party) for _ in range(2)]
    assert all(waits(thread) for thread in waiting)
    last = in_thread(party)
    assert all(ends(thread) for thread in [*waiting, last])
    assert sorted(numbers) == [0, 0, 1, 1, 2, 2]

    lonely, broken = new_barrier(2), threading.BrokenBarrierError
    assert raises(broken, lonely.wait, timeout=0.05)
    assert lonely.broken
    assert raises(broken, lonely.wait)


def test_queue(new_queue):
    items = new_queue(2)
    items.put("a")
    items.put("b")
    assert raises(queue.Full, items.put, "c", timeout=0.05)
    third = in_thread(items.put, "c")
    assert waits(third)
    assert items.get() == "a"
    assert ends(third)
    assert [items.get(), items.get()] == ["b", "c"]
    assert raises(queue.Empty, items.get, timeout=0.05)
    taker = in_thread(items.get)
    assert waits(taker)
    items.put("d")
    assert ends(taker)


def test_condition(new_condition):
    changed, items, got = new_condition(), [], []

    def take():
        with changed:
            while not items:
                changed.wait()
            got.append(items.pop())

    waiting = [in_thread(take) for _ in range(2)]
    assert all(waits(thread) for thread in waiting)
    for item in ("a", "b"):
        with changed:
            items.append(item)
            changed.notify()
            assert item not in got  # not before the lock is free
    assert all(ends(thread) for thread in waiting)
    assert sorted(got) == ["a", "b"]

    with changed:
        assert changed.wait(timeout=0.05) is False
    taker = in_thread(take)
    assert waits(taker)
    with changed:
        items.append("c")
        changed.notify()  # not lost on the wait that has given up
    assert ends(taker)
