"""A thread leaves its result in a dictionary that the main thread reads."""

from threading import Thread


def count_words(title, text):
    words[title] = len(text.split())


words = {}
texts = {"haiku": "old pond a frog leaps", "motto": "festina lente"}
counters = {
    title: Thread(target=count_words, args=(title, text))
    for title, text in texts.items()
}
for counter in counters.values():
    counter.start()
for title, counter in counters.items():
    counter.join()
    print(f"{title}: {words[title]}")
#> haiku: 5
#> motto: 2
