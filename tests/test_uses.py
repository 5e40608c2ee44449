"""Which documented names of the standard library a program uses."""

import textwrap

import pytest

from motion.page.uses import uses_of

DOCUMENTED = frozenset(
    {
        "asyncio.BaseProtocol.connection_made",
        "asyncio.BaseTransport.close",
        "asyncio.Future.result",
        "asyncio.Protocol",
        "asyncio.Queue",
        "asyncio.Queue.get",
        "asyncio.StreamReader.read",
        "asyncio.StreamWriter.write",
        "asyncio.TaskGroup",
        "asyncio.TaskGroup.create_task",
        "asyncio.TimerHandle.when",
        "asyncio.WriteTransport.write",
        "asyncio.loop.call_later",
        "asyncio.loop.call_soon",
        "asyncio.loop.create_connection",
        "concurrent.futures.Executor.submit",
        "concurrent.futures.Future.result",
        "concurrent.futures.ThreadPoolExecutor",
        "multiprocessing.Queue",
        "multiprocessing.Queue.get",
        "multiprocessing.get_context",
        "queue.Queue",
        "queue.Queue.get",
        "selectors.BaseSelector.select",
        "selectors.DefaultSelector",
        "selectors.SelectorKey",
        "selectors.SelectorKey.data",
        "subprocess.CalledProcessError",
        "subprocess.CalledProcessError.cmd",
        "threading.Thread",
        "threading.Thread.join",
        "threading.Thread.run",
        "threading.get_ident",
    }
)


@pytest.mark.parametrize(
    ("program", "names"),
    [
        ("import threading\nthreading.get_ident()", {"threading.get_ident"}),
        ("import threading as t\nt.get_ident()", {"threading.get_ident"}),
        ("from threading import get_ident as me\nme()", {"threading.get_ident"}),
        (
            "import concurrent.futures\nconcurrent.futures.ThreadPoolExecutor",
            {"concurrent.futures.ThreadPoolExecutor"},
        ),
        ("get_ident()\nthreading.get_ident()", set()),  # imported from nowhere
        ("import queue\nq = queue.Queue()\nq.get()", {"queue.Queue", "queue.Queue.get"}),
        ("import queue\nqueue.Queue().get()", {"queue.Queue", "queue.Queue.get"}),
        ("import queue\ndef f(q):\n    q.get()\nq = queue.Queue()", {"queue.Queue", "queue.Queue.get"}),
        ("import queue\ndef f(q: queue.Queue):\n    q.get()", {"queue.Queue", "queue.Queue.get"}),
        ("import queue\nself.q = queue.Queue()\nself.q.get()", {"queue.Queue", "queue.Queue.get"}),
        ("import queue\nq = {}\nq.get()", set()),
        (
            "import threading\nfor t in [threading.Thread() for _ in 'ab']:\n    t.join()",
            {"threading.Thread", "threading.Thread.join"},
        ),
        (
            "import threading\nclass Own(threading.Thread):\n    def run(self):\n        self.join()",
            {"threading.Thread", "threading.Thread.join", "threading.Thread.run"},
        ),
        (
            """
            import asyncio
            async def f():
                async with asyncio.TaskGroup() as g:
                    t = g.create_task(x())
                t.result()
            """,
            {"asyncio.TaskGroup", "asyncio.TaskGroup.create_task", "asyncio.Future.result"},
        ),
        (
            "import subprocess as s\ntry:\n    f()\nexcept (OSError, s.CalledProcessError) as e:\n    e.cmd",
            {"subprocess.CalledProcessError", "subprocess.CalledProcessError.cmd"},
        ),
        (
            "import subprocess as s\ntry:\n    f()\nexcept* s.CalledProcessError as e:\n    e.cmd",  # a group
            {"subprocess.CalledProcessError"},
        ),
        (
            """
            import selectors
            selector = selectors.DefaultSelector()
            for key, _ in selector.select():
                key.data
            """,
            {
                "selectors.BaseSelector.select",
                "selectors.DefaultSelector",
                "selectors.SelectorKey",
                "selectors.SelectorKey.data",
            },
        ),
        (
            """
            import asyncio
            class Own(asyncio.Protocol):
                def connection_made(self, transport):
                    self.transport, self.rest = transport, b""
                def hello(self):
                    self.transport.write(b"hello")
            async def f():
                loop = asyncio.get_running_loop()
                transport, own = await loop.create_connection(Own)
                transport.close()
                loop.call_later(1, print).when()
            """,
            {
                "asyncio.BaseProtocol.connection_made",
                "asyncio.BaseTransport.close",
                "asyncio.Protocol",
                "asyncio.TimerHandle.when",
                "asyncio.WriteTransport.write",
                "asyncio.loop.call_later",
                "asyncio.loop.create_connection",
            },
        ),
        (
            "import threading\nclass Own(threading.Thread):\n    pass\none = Own()\none.join()",
            {"threading.Thread", "threading.Thread.join"},
        ),
        (
            """
            from concurrent.futures import ThreadPoolExecutor
            with ThreadPoolExecutor() as pool:
                pool.submit(f).result()
            """,
            {
                "concurrent.futures.ThreadPoolExecutor",
                "concurrent.futures.Executor.submit",
                "concurrent.futures.Future.result",
            },
        ),
        (
            """
            import asyncio
            async def f():
                r, w = await asyncio.open_connection()
                w.write(await r.read())
            """,
            {"asyncio.StreamReader.read", "asyncio.StreamWriter.write"},
        ),
        (
            "import multiprocessing\nc = multiprocessing.get_context()\nq = c.Queue()\nq.get()",
            {"multiprocessing.get_context", "multiprocessing.Queue", "multiprocessing.Queue.get"},
        ),
        ("import asyncio\nasyncio.get_running_loop().call_soon(f)", {"asyncio.loop.call_soon"}),
        ("import queue\nqueue.Queue(", set()),  # not Python
    ],
)
def test_names_are_found_by_imports_and_by_what_the_program_shows_of_its_variables(
    program: str, names: set[str]
) -> None:
    assert uses_of(textwrap.dedent(program), DOCUMENTED) == names
