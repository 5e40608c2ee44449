"""What is recorded of tasks: each is a lane, and where it is suspended is known."""

import os
from collections import Counter

import pytest
from lanes import Program, events, lanes, parents, steps, told


def test_a_task_is_a_lane_of_the_thread_of_its_loop(run: Program) -> None:
    done = run(
        """
        import asyncio
        async def bake(number):
            await asyncio.sleep(0.01)
            print("baked", number)
        async def main():
            first = asyncio.create_task(bake(1))
            second = asyncio.create_task(bake(2), name="second")
            await first
            await second
        asyncio.run(main())
        """
    )
    main, first, second = (lanes(done)[name] for name in ("Task-1", "Task-2", "second"))
    assert {lane.kind for lane in (main, first, second)} == {"task"}
    assert [lane.detail for lane in (main, first, second)] == ["main", "bake", "bake"]
    assert {lane.thread for lane in done.recording.lanes} == {0}
    assert parents(done) == {
        "MainThread": None,
        "Task-1": "MainThread",
        "Task-2": "Task-1",
        "second": "Task-1",
    }
    assert told(done) == [("Task-2", "baked 1"), ("second", "baked 2")]
    assert steps(done, "Task-2") == [
        ("line", 4),
        ("suspend", 4),
        ("resume", 4),
        ("line", 5),
        ("print", 1),
        ("end", None),
    ]


@pytest.mark.skipif(os.name == "nt", reason="uvloop has no version for Windows")
def test_tasks_of_a_loop_that_is_not_written_in_python_have_their_starters(run: Program) -> None:
    done = run(
        """
        import asyncio, uvloop
        async def cook(name):
            await asyncio.sleep(0.01)
            print(name)
        async def helped():
            await asyncio.create_task(cook("ben"), name="ben")
        async def main():
            async with asyncio.TaskGroup() as group:
                group.create_task(cook("ann"), name="ann")
            helper = asyncio.create_task(helped(), name="helper")
            await asyncio.gather(helper, cook("cy"))
            await asyncio.get_running_loop().create_task(cook("dee"), name="dee")
        asyncio.run(main(), loop_factory=uvloop.new_event_loop)
        """
    )
    (cy,) = {lane.name for lane in done.recording.lanes if lane.name.startswith("Task-")} - {"Task-1"}
    assert parents(done) == {
        "MainThread": None,
        "Task-1": "MainThread",
        "ann": "Task-1",
        "helper": "Task-1",
        "ben": "helper",
        cy: "Task-1",
        "dee": "MainThread",  # made by the loop itself: its thread is what is known
    }
    starts = Counter(event.number for event in done.recording.events if event.kind == "start")
    assert set(starts.values()) == {1}


def test_an_eager_task_is_one_lane_from_its_first_line_on(run: Program) -> None:
    done = run(
        """
        import asyncio
        async def quick():
            print("quick")
        async def slow():
            print("slow")
            await asyncio.sleep(0)
            print("still slow")
        async def main():
            asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
            one = asyncio.create_task(quick(), name="one")
            two = asyncio.create_task(slow(), name="two")
            await one
            await two
        asyncio.run(main(), debug=False)
        """
    )
    assert told(done) == [("one", "quick"), ("two", "slow"), ("two", "still slow")]
    assert parents(done) == {"MainThread": None, "Task-1": "MainThread", "one": "Task-1", "two": "Task-1"}
    assert [lanes(done)[name].detail for name in ("one", "two")] == ["quick", "slow"]
    assert steps(done, "one") == [("line", 4), ("print", 1), ("end", None)]


def test_two_loops_in_two_threads_have_their_own_tasks(run: Program) -> None:
    done = run(
        """
        import asyncio, threading
        async def bake(name):
            await asyncio.sleep(0)
            print(name)
        async def main(name):
            await asyncio.create_task(bake(name), name=name)
        def loop(name):
            asyncio.run(main(name))
        threads = [threading.Thread(target=loop, args=(f"bake {n}",), name=f"loop {n}") for n in (1, 2)]
        for thread in threads:
            thread.start()
            thread.join()
        """
    )
    assert told(done) == [("bake 1", "bake 1"), ("bake 2", "bake 2")]
    for number in (1, 2):
        bake, loop = lanes(done)[f"bake {number}"], lanes(done)[f"loop {number}"]
        assert bake.parent is not None
        main = done.recording.lanes[bake.parent]
        assert main.detail == "main"
        assert main.parent is not None
        assert done.recording.lanes[main.parent] == loop
        assert bake.thread == main.thread == loop.thread


def test_a_task_of_which_all_is_awaited_through_others_is_suspended_by_each(run: Program) -> None:
    done = run(
        """
        import asyncio
        async def inner():
            await asyncio.sleep(0)
        async def main():
            await inner()
        asyncio.run(main())
        """
    )
    task = [step for step in steps(done, "Task-1") if step[0] in ("suspend", "resume")]
    assert task == [("suspend", 4), ("suspend", 6), ("resume", 6), ("resume", 4)]


def test_a_generator_is_never_suspended(run: Program) -> None:
    done = run(
        """
        def numbers():
            yield 1
            yield 2
        for number in numbers():
            print(number)
        """
    )
    assert "suspend" not in {event.kind for event in done.recording.events}
    found = steps(done, "MainThread")
    assert found[found.index(("line", 3)) + 1] == ("back", 5)


def test_an_async_generator_is_suspended_where_it_awaits_and_not_where_it_yields(run: Program) -> None:
    done = run(
        """
        import asyncio
        async def numbers():
            yield 1
            await asyncio.sleep(0)
            yield 2
        async def main():
            async for number in numbers():
                print(number)
        asyncio.run(main())
        """
    )
    suspended = [number for kind, number in steps(done, "Task-1") if kind == "suspend"]
    assert suspended == [5, 8]
    found = steps(done, "Task-1")
    assert found[found.index(("line", 4)) + 1] == ("back", 8)


def test_a_task_that_ends_by_an_exception_ends_with_its_name(run: Program) -> None:
    done = run(
        """
        import asyncio
        async def bad():
            raise ValueError("bad")
        async def main():
            await asyncio.wait([asyncio.create_task(bad(), name="bad")])
        asyncio.run(main())
        """
    )
    assert events(done, "bad")[-1][3:6] == ("end", None, "ValueError")
    assert events(done, "Task-1")[-1][3:6] == ("end", None, "")


def test_a_cancelled_task_ends_with_the_name_of_that(run: Program) -> None:
    done = run(
        """
        import asyncio
        async def wait():
            await asyncio.sleep(60)
        async def main():
            task = asyncio.create_task(wait(), name="wait")
            await asyncio.sleep(0)
            task.cancel()
            await asyncio.wait([task])
        asyncio.run(main())
        """
    )
    assert events(done, "wait")[-1][3:6] == ("end", None, "CancelledError")


def test_a_coroutine_that_fails_within_a_task_does_not_end_it(run: Program) -> None:
    done = run(
        """
        import asyncio
        async def bad():
            raise ValueError("bad")
        async def main():
            try:
                await bad()
            except ValueError:
                print("caught")
        asyncio.run(main())
        """
    )
    found = steps(done, "Task-1")
    assert found[found.index(("line", 4)) + 1] == ("back", 7)
    assert found.count(("end", None)) == 1


def test_a_lane_has_the_name_that_its_program_gives_it_on_the_way(run: Program) -> None:
    done = run(
        """
        import asyncio, threading
        async def serve(name):
            asyncio.current_task().set_name(name)
            await asyncio.sleep(0)
            print("served", name)
        async def main():
            await asyncio.gather(serve("ann"), serve("ben"))
        def work():
            threading.current_thread().name = "cook"
            print("cooked")
        asyncio.run(main())
        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
        """
    )
    assert parents(done) == {
        "MainThread": None,
        "Task-1": "MainThread",
        "ann": "Task-1",
        "ben": "Task-1",
        "cook": "MainThread",
    }
    assert told(done) == [("ann", "served ann"), ("ben", "served ben"), ("cook", "cooked")]
