"""The classes that documented functions of the standard library return, and those from which classes inherit.

Only those that programs of the book use are here. The documentation describes them in prose, so a program
cannot look them up.
"""

from __future__ import annotations

from collections.abc import Iterator

RESULTS: dict[str, tuple[str, ...]] = {
    "asyncio.all_tasks": ("asyncio.Task",),
    "asyncio.create_subprocess_exec": ("asyncio.subprocess.Process",),
    "asyncio.create_subprocess_shell": ("asyncio.subprocess.Process",),
    "asyncio.create_task": ("asyncio.Task",),
    "asyncio.current_task": ("asyncio.Task",),
    "asyncio.ensure_future": ("asyncio.Task",),
    "asyncio.get_running_loop": ("asyncio.loop",),
    "asyncio.new_event_loop": ("asyncio.loop",),
    "asyncio.open_connection": ("asyncio.StreamReader", "asyncio.StreamWriter"),
    "asyncio.open_unix_connection": ("asyncio.StreamReader", "asyncio.StreamWriter"),
    "asyncio.run_coroutine_threadsafe": ("concurrent.futures.Future",),
    "asyncio.start_server": ("asyncio.Server",),
    "asyncio.start_unix_server": ("asyncio.Server",),
    "asyncio.timeout": ("asyncio.Timeout",),
    "asyncio.timeout_at": ("asyncio.Timeout",),
    "concurrent.interpreters.create": ("concurrent.interpreters.Interpreter",),
    "concurrent.interpreters.create_queue": ("concurrent.interpreters.Queue",),
    "concurrent.interpreters.get_current": ("concurrent.interpreters.Interpreter",),
    "concurrent.interpreters.get_main": ("concurrent.interpreters.Interpreter",),
    "concurrent.interpreters.list_all": ("concurrent.interpreters.Interpreter",),
    "contextvars.copy_context": ("contextvars.Context",),
    "multiprocessing.Manager": ("multiprocessing.managers.SyncManager",),
    "multiprocessing.Pipe": (
        "multiprocessing.connection.Connection",
        "multiprocessing.connection.Connection",
    ),
    "multiprocessing.Pool": ("multiprocessing.pool.Pool",),
    "multiprocessing.connection.Client": ("multiprocessing.connection.Connection",),
    "multiprocessing.current_process": ("multiprocessing.Process",),
    "multiprocessing.get_context": ("multiprocessing",),
    "subprocess.run": ("subprocess.CompletedProcess",),
    "threading.current_thread": ("threading.Thread",),
}
"""The classes of the results of functions. Several are those of a tuple. A class is its own result."""

METHODS: dict[str, tuple[str, ...]] = {
    "asyncio.Runner.get_loop": ("asyncio.loop",),
    "asyncio.TaskGroup.create_task": ("asyncio.Task",),
    "asyncio.loop.call_at": ("asyncio.TimerHandle",),
    "asyncio.loop.call_later": ("asyncio.TimerHandle",),
    "asyncio.loop.call_soon": ("asyncio.Handle",),
    "asyncio.loop.connect_accepted_socket": ("asyncio.Transport", "asyncio.Protocol"),
    "asyncio.loop.connect_read_pipe": ("asyncio.ReadTransport", "asyncio.Protocol"),
    "asyncio.loop.connect_write_pipe": ("asyncio.WriteTransport", "asyncio.BaseProtocol"),
    "asyncio.loop.create_connection": ("asyncio.Transport", "asyncio.Protocol"),
    "asyncio.loop.create_datagram_endpoint": ("asyncio.DatagramTransport", "asyncio.DatagramProtocol"),
    "asyncio.loop.create_future": ("asyncio.Future",),
    "asyncio.loop.create_server": ("asyncio.Server",),
    "asyncio.loop.create_task": ("asyncio.Task",),
    "asyncio.loop.create_unix_connection": ("asyncio.Transport", "asyncio.Protocol"),
    "asyncio.loop.create_unix_server": ("asyncio.Server",),
    "asyncio.loop.run_in_executor": ("asyncio.Future",),
    "asyncio.loop.subprocess_exec": ("asyncio.SubprocessTransport", "asyncio.SubprocessProtocol"),
    "asyncio.loop.subprocess_shell": ("asyncio.SubprocessTransport", "asyncio.SubprocessProtocol"),
    "concurrent.futures.Executor.submit": ("concurrent.futures.Future",),
    "contextvars.Context.copy": ("contextvars.Context",),
    "contextvars.ContextVar.set": ("contextvars.Token",),
    "multiprocessing.connection.Listener.accept": ("multiprocessing.connection.Connection",),
    "multiprocessing.managers.SyncManager.Namespace": ("multiprocessing.managers.Namespace",),
    "multiprocessing.pool.Pool.apply_async": ("multiprocessing.pool.AsyncResult",),
    "multiprocessing.pool.Pool.map_async": ("multiprocessing.pool.AsyncResult",),
    "multiprocessing.pool.Pool.starmap_async": ("multiprocessing.pool.AsyncResult",),
    "selectors.BaseSelector.get_key": ("selectors.SelectorKey",),
    "selectors.BaseSelector.modify": ("selectors.SelectorKey",),
    "selectors.BaseSelector.register": ("selectors.SelectorKey",),
    "selectors.BaseSelector.select": ("selectors.SelectorKey", "int"),
    "selectors.BaseSelector.unregister": ("selectors.SelectorKey",),
}
"""The classes of the results of methods. Several are those of a tuple, or of the tuples in a list."""

PARAMETERS: dict[str, str] = {
    "asyncio.BufferedProtocol.connection_made": "asyncio.Transport",
    "asyncio.DatagramProtocol.connection_made": "asyncio.DatagramTransport",
    "asyncio.Protocol.connection_made": "asyncio.Transport",
    "asyncio.SubprocessProtocol.connection_made": "asyncio.SubprocessTransport",
}
"""The classes of the first arguments with which asyncio calls the methods that a program defines."""

BASES: dict[str, tuple[str, ...]] = {
    "asyncio.BoundedSemaphore": ("asyncio.Semaphore",),
    "asyncio.BufferedProtocol": ("asyncio.BaseProtocol",),
    "asyncio.DatagramProtocol": ("asyncio.BaseProtocol",),
    "asyncio.DatagramTransport": ("asyncio.BaseTransport",),
    "asyncio.LifoQueue": ("asyncio.Queue",),
    "asyncio.PriorityQueue": ("asyncio.Queue",),
    "asyncio.Protocol": ("asyncio.BaseProtocol",),
    "asyncio.ReadTransport": ("asyncio.BaseTransport",),
    "asyncio.SubprocessProtocol": ("asyncio.BaseProtocol",),
    "asyncio.SubprocessTransport": ("asyncio.BaseTransport",),
    "asyncio.Task": ("asyncio.Future",),
    "asyncio.TimerHandle": ("asyncio.Handle",),
    "asyncio.Transport": ("asyncio.WriteTransport", "asyncio.ReadTransport"),
    "asyncio.WriteTransport": ("asyncio.BaseTransport",),
    "concurrent.futures.InterpreterPoolExecutor": ("concurrent.futures.Executor",),
    "concurrent.futures.ProcessPoolExecutor": ("concurrent.futures.Executor",),
    "concurrent.futures.ThreadPoolExecutor": ("concurrent.futures.Executor",),
    "multiprocessing.JoinableQueue": ("multiprocessing.Queue",),
    "multiprocessing.managers.SyncManager": ("multiprocessing.managers.BaseManager",),
    "multiprocessing.pool.ThreadPool": ("multiprocessing.pool.Pool",),
    "queue.LifoQueue": ("queue.Queue",),
    "queue.PriorityQueue": ("queue.Queue",),
    "selectors.DefaultSelector": ("selectors.BaseSelector",),
    "selectors.EpollSelector": ("selectors.BaseSelector",),
    "selectors.PollSelector": ("selectors.BaseSelector",),
    "selectors.SelectSelector": ("selectors.BaseSelector",),
    "threading.BoundedSemaphore": ("threading.Semaphore",),
    "threading.Timer": ("threading.Thread",),
}
"""The classes below which the documentation describes the methods that a class inherits."""


def lineage(of: str) -> Iterator[str]:
    """A class, and the classes from which it inherits.

    Args:
        of: The full name of the class.
    """
    yield of
    for base in BASES.get(of, ()):
        yield from lineage(base)
