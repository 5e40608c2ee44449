"""An awaitable yields to the loop, and send goes on with an answer."""


class Bell:
    def __await__(self):
        print("  the cook suspends")
        sound = yield "waiting for the bell"
        print("  the cook goes on")
        return sound


async def cook():
    return "heard " + await Bell()


coroutine = cook()
print("yielded:", coroutine.send(None))
try:
    coroutine.send("ding")
except StopIteration as end:
    print("returned:", end.value)
#>   the cook suspends
#> yielded: waiting for the bell
#>   the cook goes on
#> returned: heard ding
