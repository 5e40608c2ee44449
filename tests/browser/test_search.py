"""Who pastes an error message into the search finds the page that answers it."""

from playwright.sync_api import Page, expect

# What people ask again and again about asyncio, as the message says it, and where it is answered.
ANSWERS = {
    "coroutine 'main' was never awaited": "coroutines",
    "cannot reuse already awaited coroutine": "coroutines",
    "asyncio.run() cannot be called from a running event loop": "tasks-and-futures",
    "There is no current event loop": "tasks-and-futures",
    "no running event loop": "tasks-and-futures",
    "attached to a different loop": "tasks-and-futures",
    "is bound to a different event loop": "shared-variables",
    "Non-thread-safe operation invoked on an event loop": "shared-variables",
    "Executing <Task took seconds": "coroutines",
    "asyncio.to_thread": "tasks",
    "asyncio.exceptions.CancelledError": "canceling-tasks",
    "uncancel": "canceling-tasks",
    "KeyboardInterrupt": "canceling-tasks",
    "TimeoutError": "timeouts",
    "wait_for": "timeouts",
    "Task exception was never retrieved": "exceptions",
    "unhandled errors in a TaskGroup": "exceptions",
    "ExceptionGroup": "structured-concurrency",
    "Task was destroyed but it is pending": "tasks",
    "QueueShutDown": "queues",
    "task_done() called too many times": "queues",
    "pstree": "watching",
    "IsolatedAsyncioTestCase": "testing",
}


def test_search_finds_the_answer_by_the_words_of_the_message(page: Page) -> None:
    page.goto("")
    field = page.get_by_role("textbox", name="Search")
    lost = {}
    for message, answer in ANSWERS.items():
        field.fill(message)
        field.press("Shift")  # the theme looks for keys
        expect(page.locator(".md-search-result__item").first).to_be_visible()
        page.wait_for_timeout(300)  # the results of the message before this may still stand there
        found = page.locator(".md-search-result__item").evaluate_all(
            "items => items.slice(0, 5).map(item => item.querySelector('a').pathname)"
        )
        if not any(path.endswith(f"/12-basic-asyncio/{answer}/") for path in found):
            lost[message] = found
    assert lost == {}, lost
