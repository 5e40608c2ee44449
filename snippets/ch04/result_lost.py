"""join() returns None: what the function returned is lost."""

from threading import Thread


def count_words(text):
    return len(text.split())


texts = {"haiku": "old pond a frog leaps", "motto": "festina lente"}
counters = {
    title: Thread(target=count_words, args=(text,))
    for title, text in texts.items()
}
for counter in counters.values():
    counter.start()
for title, counter in counters.items():
    print(f"{title}: {counter.join()}")
#> haiku: None
#> motto: None
