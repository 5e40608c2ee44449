"""An initializer of interpreters assigns a global, or changes a dict."""

# /// script
# requires-python = ">=3.14"  # InterpreterPoolExecutor
# ///

from concurrent.futures import InterpreterPoolExecutor

rate = None
settings = {}


def assigns(new_rate):
    global rate
    rate = new_rate


def changes(new_rate):
    settings["rate"] = new_rate


def what_a_call_sees():
    return rate, settings


if __name__ == "__main__":
    for set_up in (assigns, changes):
        with InterpreterPoolExecutor(
            max_workers=1, initializer=set_up, initargs=(1.25,)
        ) as pool:
            seen = pool.submit(what_a_call_sees).result()
        print(f"{set_up.__name__}:", *seen)
#> assigns: None {}
#> changes: None {'rate': 1.25}
