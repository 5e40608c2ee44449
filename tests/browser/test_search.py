"""Who pastes an error message into the search finds the page that answers it."""

import re
from pathlib import Path

from built import read_page, value, values
from playwright.sync_api import Page, expect

# What people ask again and again, as the message says it, and where it is answered.
ANSWERS = {
    # Python for people from other languages.
    "makes remaining patterns unreachable": "01-lightning-tour/pattern-matching",
    "mutable default <class 'list'> for field": "01-lightning-tour/objects-and-classes",
    "expected an indented block after 'if' statement": "01-lightning-tour/loops",
    "cannot access local variable": "01-lightning-tour",
    # The file runs twice, or stops in its bootstrapping phase.
    "current process has finished its bootstrapping phase": "main-guard",
    "freeze_support()": "main-guard",
    "if __name__ == '__main__'": "main-guard",
    "__mp_main__": "main-guard",
    # What cannot go to another process.
    "Can't pickle local object": "arguments",
    "Can't pickle <function <lambda>": "arguments",
    "should only be shared between processes through inheritance": "arguments",
    "cannot pickle '_thread.lock' object": "arguments",
    # Fork and threads, start methods.
    "This process is multi-threaded, use of fork() may lead to deadlocks in the child": "fork-and-threads",
    "context has already been set": "start-methods",
    "set_start_method": "start-methods",
    "forkserver": "start-methods",
    # Waiting for processes.
    "daemonic processes are not allowed to have children": "daemon",
    "Cannot close a process while it is still running": "stopping",
    "sentinel": "waiting-for-the-first",
    "exitcode": "the-process-class",
    # Threads that cannot be killed, programs that do not exit.
    "kill a thread": "04-threads/waiting",
    "threads can only be started once": "the-thread-class",
    "cannot join current thread": "04-threads/waiting",
    "KeyboardInterrupt thread": "04-threads/waiting",
    "cannot set daemon status of active thread": "04-threads/daemon",
    "at interpreter shutdown, possibly due to daemon threads": "04-threads/daemon",
    # Signals, services, limits.
    "signal only works in main thread of the main interpreter": "04-threads/waiting",
    "SIGTERM": "04-threads/service",
    "can't start new thread": "04-threads/computing-pi",
    # Results and exceptions of threads.
    "Exception in thread": "the-thread-class",
    "threading.excepthook": "the-thread-class",
    "return value of a thread": "the-thread-class",
    # What is atomic, and what the GIL does.
    "atomic": "05-locks-and-deadlock/atomic",
    "GIL": "04-threads/gil",
    "free-threaded": "04-threads/gil",
    "generator already executing": "04-threads/iterators",
    "dictionary changed size during iteration": "05-locks-and-deadlock/atomic",
    "'_thread._local' object has no attribute": "04-threads/local-storage",
    # Locks.
    "release unlocked lock": "context-managed-locks",
    "cannot release un-acquired lock": "deadlock",
    "Semaphore released too many times": "kinds-of-locks",
    "deadlock": "05-locks-and-deadlock/deadlock",
    "dining philosophers": "05-locks-and-deadlock/philosophers",
    "'bool' object does not support the context manager protocol": "context-managed-locks",
    "QueueListener": "one-log-file",
    # Queues, pipes, shared memory.
    "drain a queue": "07-sharing-data/queue-ends",
    "JoinableQueue": "07-sharing-data/queue-ends",
    "EOFError": "07-sharing-data/pipes",
    "Broken pipe": "10-subprocesses/interaction",
    "BrokenPipeError": "07-sharing-data",
    "queue.ShutDown": "07-sharing-data/backpressure",
    "backpressure": "07-sharing-data/backpressure",
    "handle is closed": "07-sharing-data/summary",
    "'Synchronized' and 'int'": "07-sharing-data/summary",
    "bad typecode": "07-sharing-data/summary",
    "cannot close exported pointers exist": "07-sharing-data/shared-memory-by-name",
    "leaked shared_memory objects to clean up at shutdown": "07-sharing-data/who-cleans-up",
    "resource_tracker": "07-sharing-data/who-cleans-up",
    "Bus error": "07-sharing-data/who-cleans-up",
    # Pools.
    "BrokenProcessPool": "08-process-pool/when-a-worker-dies",
    "A child process terminated abruptly, the process pool is not usable anymore": "08-process-pool",
    "Pool not running": "08-process-pool/ending-a-pool",
    "MaybeEncodingError": "08-process-pool",
    "pool objects cannot be passed between processes or pickled": "08-process-pool/which-pool",
    "Cannot have cache with result_handler not alive": "08-process-pool",
    "chunksize": "08-process-pool/chunksize",
    "maxtasksperchild": "08-process-pool",
    "initializer": "08-process-pool/initializer",
    "RemoteTraceback:": "08-process-pool/exceptions",
    "Process Process-1:": "03-process-based-parallelism/the-process-class",
    "unclosed running multiprocessing pool": "08-process-pool",
    # Managers.
    "'ForkAwareLocal' object has no attribute 'connection'": "09-process-managers",
    "digest sent was rejected": "09-process-managers/remote",
    "RemoteError": "09-process-managers",
    "DictProxy": "09-process-managers",
    "is not in exposed": "09-process-managers",
    "Unserializable message": "09-process-managers/custom-data-type",
    "nested dict in a manager dict": "09-process-managers/proxies",
    # Subprocesses.
    "[Errno 2] No such file or directory": "10-subprocesses/running-a-program",
    "[Errno 8] Exec format error": "10-subprocesses/running-a-program",
    "embedded null byte": "10-subprocesses/running-a-program",
    "returned non-zero exit status 1": "10-subprocesses",
    "died with <Signals.SIGKILL: 9>": "10-subprocesses",
    "timed out after 0.5 seconds": "10-subprocesses",
    "'CompletedProcess' object can't be awaited": "10-subprocesses",
    "a bytes-like object is required, not 'str'": "10-subprocesses",
    "stdout and stderr arguments may not be used with capture_output": "10-subprocesses",
    "subprocess hangs in readline": "10-subprocesses",
    "shell=True": "10-subprocesses/shells",
    "killpg": "10-subprocesses/stopping-a-program",
    # Futures.
    "cannot schedule new futures after shutdown": "11-futures/executors",
    "cannot schedule new futures after interpreter shutdown": "11-futures",
    "(of 2) futures unfinished": "11-futures",
    "exception calling callback for <Future": "11-futures/done-callbacks",
    "InvalidStateError": "11-futures",
    "A thread initializer failed, the thread pool is not usable anymore": "11-futures",
    "NotShareableError": "11-futures",
    "as_completed": "11-futures/waiting-on-futures",
    "kill_workers": "11-futures/workers-that-die",
    "wrap_future": "11-futures/pool-or-futures",
    "InterpreterPoolExecutor": "11-futures/executors",
    # asyncio.
    "coroutine 'main' was never awaited": "coroutines",
    "cannot reuse already awaited coroutine": "coroutines",
    "asyncio.run() cannot be called from a running event loop": "event-loop-errors",
    "This event loop is already running": "event-loop-errors",
    "There is no current event loop": "event-loop-errors",
    "no running event loop": "event-loop-errors",
    "attached to a different loop": "event-loop-errors",
    "is bound to a different event loop": "event-loop-errors",
    "Event loop is closed": "event-loop-errors",
    "nest_asyncio": "event-loop-errors",
    "get_event_loop": "event-loop-errors",
    "asyncio.Runner": "event-loop-errors",
    "ensure_future": "12-basic-asyncio/messages",
    "can't be used in 'await' expression": "messages/ch12",
    "Non-thread-safe operation invoked on an event loop": "from-another-thread",
    "Executing <Task took seconds": "awaiting-sleep",
    "asyncio.to_thread": "awaiting-sleep",
    "eager_start": "12-basic-asyncio/eager-tasks",
    "asyncio.exceptions.CancelledError": "was-it-canceled",
    "uncancel": "canceling-fails",
    "shield": "canceling-fails",
    "stop a group early": "12-basic-asyncio/stopping",
    "KeyboardInterrupt": "12-basic-asyncio/stopping",
    "TimeoutError": "timeouts",
    "wait_for": "timeouts",
    "retries": "12-basic-asyncio/retries",
    "ContextVar": "context-variables",
    "gather": "tasks-and-futures",
    "Task exception was never retrieved": "exceptions",
    "unhandled errors in a TaskGroup": "exception-groups",
    "ExceptionGroup": "exception-groups",
    "Task was destroyed but it is pending": "keeping-tasks",
    "QueueShutDown": "ending-workers",
    "task_done() called too many times": "ending-workers",
    "shutdown of many downloads": "12-basic-asyncio/in-a-real-program",
    "pstree": "watching",
    "IsolatedAsyncioTestCase": "testing",
    # The low-level API.
    "Fatal error: protocol.data_received() call failed.": "14-low-level-api/transports-and-protocols",
    "the socket must be non-blocking": "14-low-level-api/sockets",
    "[Errno 90] Message too long": "14-low-level-api/udp-server",
    "Task got bad yield": "14-low-level-api/awaitable-by-hand",
    "'asyncio.set_event_loop_policy' is deprecated": "14-low-level-api/loop-factories",
    # Streams, servers, TLS, and code that blocks.
    "Separator is not found, and chunk exceed the limit": "13-using-asyncio/framing",
    "called while another coroutine is already waiting for incoming data": "13-using-asyncio/using-streams",
    "Connection reset by peer": "13-using-asyncio/drain",
    "Connect call failed": "13-using-asyncio/downloading",
    "error while attempting to bind on address": "13-using-asyncio/server",
    "Unhandled exception in client_connected_cb": "13-using-asyncio/server",
    "CERTIFICATE_VERIFY_FAILED": "13-using-asyncio/ssl-server",
    "SQLite objects created in a thread can only be used in that": "13-using-asyncio/running-in-threads",
    # Visual Studio Code.
    "It seems that frozen modules are being used": "appendix-vscode/messages",
    "Timed out waiting for debug server to connect": "appendix-vscode/without-an-ide",
    "await-graph contains cycles": "appendix-vscode/without-an-ide",
}

# Pasted with a mouse, as it stands in a terminal, and the section that has to come first.
PASTED = {
    "Event loop is closed": "messages/ch12/#runtimeerror-event-loop-is-closed",
    "no running event loop": "messages/ch12/#runtimeerror-no-running-event-loop",
    "pool not running": "messages/ch08/#valueerror-pool-not-running",
    "Number of processes must be at least 1": (
        "messages/ch08/#valueerror-number-of-processes-must-be-at-least-1"
    ),
    "socket.gaierror: [Errno -2] Name or service not known": (
        "messages/ch13/#errno-2-name-or-service-not-known"
    ),
    "[SSL: WRONG_VERSION_NUMBER] wrong version number (_ssl.c:1028)": (
        "messages/ch13/#sslsslerror-ssl-wrong_version_number-wrong-version-number-_sslc"
    ),
    "unclosed <socket.socket fd=7, family=2, type=1, proto=0, laddr=('127.0.0.1', 8000)>": (
        "messages/ch13/#resourcewarning-unclosed-socketsocket-fd-family-type-proto-laddr"
    ),
    "LookupError: <ContextVar name='user' at 0x7feaf0e06660>": (
        "messages/ch12/#lookuperror-contextvar-name-at-0x"
    ),
    '"RuntimeError: release unlocked lock"': "messages/ch05/#runtimeerror-release-unlocked-lock",
    """Traceback (most recent call last):
  File "/home/me/shop/main.py", line 42, in <module>
    asyncio.run(main())
    ~~~~~~~~~~~^^^^^^^^
  File "/home/me/shop/main.py", line 17, in main
    process.start()
AssertionError: daemonic processes are not allowed to have children
""": "messages/ch03/#assertionerror-daemonic-processes-are-not-allowed-to-have-children",
}


def test_search_finds_the_answer_by_the_words_of_the_message(page: Page, site: Path) -> None:
    page.goto("")
    field = page.get_by_role("textbox", name="Search")
    lost = []
    explained = links_of_messages(site)
    for message, answer in ANSWERS.items():
        field.fill("")
        expect(page.locator(".md-search-result__item")).to_have_count(0)  # of the message before this
        field.fill(message)
        field.press("Shift")  # the theme looks for keys
        if not is_found(page, answer, explained):
            lost.append(f"{message}: not on {answer}")
    assert not lost, "\n".join(lost)


def test_a_pasted_message_finds_a_page_of_messages_at_the_top(page: Page, site: Path) -> None:
    page.goto("")
    field = page.get_by_role("textbox", name="Search")
    tried, lost = 0, []
    for path in sorted(site.glob("messages/*/index.html")):
        headings = read_page(path).css("article h2")
        codes = [code.text() for heading in headings if (code := heading.css_first("code"))]
        for message in [code for code in codes if len(code) > len("RuntimeError: a few words")][::8]:
            tried += 1
            field.fill("")
            expect(page.locator(".md-search-result__item")).to_have_count(0)
            field.fill(message.replace("…", "x"))
            field.press("Shift")
            # Only the page that explains the message may stand above it.
            top = page.locator(".md-search-result__item:nth-child(-n + 2) a[href*='messages/']")
            try:
                expect(top).not_to_have_count(0)
            except AssertionError:
                lost.append(message)
    assert tried > 20
    assert not lost, "\n".join(lost)


def test_first_result_of_a_pasted_message_explains_it(page: Page) -> None:
    page.goto("")
    field = page.get_by_role("textbox", name="Search")
    first = page.locator(".md-search-result__item:first-child")
    lost = []
    field.press("Shift")  # brings the index, so that a message is pasted into a search that waits for keys
    expect(page.locator(".md-search-result__meta")).to_have_text("Type to start searching", timeout=60_000)
    for message, answer in PASTED.items():
        field.fill("")
        field.press("Shift")
        expect(first).to_have_count(0)  # of the message before this
        page.keyboard.insert_text(message)
        try:
            expect(first).to_have_count(1)
        except AssertionError:
            lost.append(f"{message}: nothing")
            continue
        addresses = first.locator("a").evaluate_all("links => links.map(link => link.href)")
        if not any(re.sub(r"\?[^#]*", "", address).endswith(f"/{answer}") for address in addresses):
            lost.append(f"{message}: {addresses[0]}")
    assert not lost, "\n".join(lost)


def links_of_messages(site: Path) -> dict[str, list[str]]:
    """The links of each message on the pages of messages, by the address of its heading."""
    found: dict[str, list[str]] = {}
    for path in sorted(site.glob("messages/*/index.html")):
        links: list[str] = []
        for tag in read_page(path).css("article > *"):
            if tag.tag == "h2":
                links = found.setdefault(f"messages/{path.parent.name}/#{value(tag, 'id')}", [])
            elif tag.tag == "p":
                links += values(tag, "a[href]", "href")
            else:  # what follows does not belong to the heading
                links = []
    return found


def is_found(page: Page, answer: str, explained: dict[str, list[str]]) -> bool:
    """Whether one of the ten results that are shown at first is the page, or a message that links to it."""
    results = page.locator(".md-search__scrollwrap")
    for _ in range(100):
        addresses = results.locator("a").evaluate_all("links => links.map(link => link.href)")
        there = [re.sub(r"\?[^#]*", "", address) for address in addresses]
        messages = (f"messages/{address.partition('/messages/')[2]}" for address in there)
        linked = [link for message in messages for link in explained.get(message, [])]
        if any(f"{answer}/" in address for address in [*there, *linked]):
            return True
        page.wait_for_timeout(100)
    return False
