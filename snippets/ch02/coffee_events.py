"""A coffee machine: one loop takes events and calls their handlers."""

from collections import deque

events = deque(["coin", "button", "button", "coin", "button"])
paid = 0


def on_coin():
    global paid
    paid += 1
    print("coin:   paid", paid)


def on_button():
    global paid
    if paid == 0:
        print("button: insert a coin")
        return
    paid -= 1
    print("button: grinding")
    events.append("ground")


def on_ground():
    print("ground: here is your coffee")


handlers = {"coin": on_coin, "button": on_button, "ground": on_ground}
while events:
    handlers[events.popleft()]()
#> coin:   paid 1
#> button: grinding
#> button: insert a coin
#> coin:   paid 1
#> button: grinding
#> ground: here is your coffee
#> ground: here is your coffee
