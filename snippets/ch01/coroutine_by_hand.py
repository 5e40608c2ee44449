"""A coroutine is paused and resumed like a generator, here by hand."""

import types


@types.coroutine
def ask(question):
    return (yield question)  # pauses the whole chain of awaits


async def cook():
    print("  cook: asks for flour")
    flour = await ask("flour?")
    print("  cook: got", flour)
    eggs = await ask("eggs?")
    print("  cook: got", eggs)
    return f"cake of {flour} and {eggs}"


worker = cook()
question = worker.send(None)  # runs to the first pause
stock = {"flour?": "rye", "eggs?": "two eggs"}
try:
    while True:
        print("main:", question)
        question = worker.send(stock[question])
except StopIteration as stop:
    print("main: the result is a", stop.value)
#>   cook: asks for flour
#> main: flour?
#>   cook: got rye
#> main: eggs?
#>   cook: got two eggs
#> main: the result is a cake of rye and two eggs
