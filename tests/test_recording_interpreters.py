"""What is recorded of sub-interpreters: each is a lane."""

import sys

import pytest
from lanes import Program, lanes, parents, steps, told

pytestmark = pytest.mark.skipif(
    sys.version_info < (3, 14), reason="concurrent.interpreters is there since Python 3.14"
)


def test_a_sub_interpreter_is_one_lane_however_often_it_is_called(run: Program) -> None:
    done = run(
        """
        from concurrent import interpreters
        other = interpreters.create()
        for number in (1, 2):
            other.exec(f"print('inside', {number})")
        other.close()
        print("end")
        """
    )
    assert told(done) == [
        ("interpreter 1", "inside 1"),
        ("interpreter 1", "inside 2"),
        ("MainThread", "end"),
    ]
    assert lanes(done)["interpreter 1"].kind == "interpreter"
    # It has the thread of who calls it: they take turns.
    assert lanes(done)["interpreter 1"].thread == lanes(done)["MainThread"].thread
    assert steps(done, "interpreter 1")[-1] == ("end", None)


def test_a_thread_in_a_sub_interpreter_has_its_name(run: Program) -> None:
    done = run(
        """
        from concurrent import interpreters
        other = interpreters.create()
        other.exec('''
        import threading
        print("before")
        thread = threading.Thread(target=print, args=("inside",), name="baker")
        thread.start()
        thread.join()
        ''')
        other.close()
        """
    )
    assert told(done) == [("interpreter 1", "before"), ("baker", "inside")]
    assert lanes(done)["baker"].kind == "thread"
    assert parents(done)["baker"] == "interpreter 1"


def test_a_worker_of_an_executor_with_interpreters_is_one_lane(run: Program) -> None:
    done = run(
        """
        from concurrent.futures import InterpreterPoolExecutor
        def work(number):
            print("job", number)
        if __name__ == "__main__":
            with InterpreterPoolExecutor(1) as pool:
                for number in (1, 2):
                    pool.submit(work, number).result()
        """
    )
    assert told(done) == [("interpreter 1", "job 1"), ("interpreter 1", "job 2")]
    assert lanes(done)["interpreter 1"].kind == "interpreter"
    assert lanes(done)["interpreter 1"].thread != lanes(done)["MainThread"].thread
    assert parents(done) == {"MainThread": None, "interpreter 1": "MainThread"}
