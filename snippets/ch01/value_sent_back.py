"""A yield is also an expression: send gives it a value."""


def cook():
    print("  cook: asks for flour")
    flour = yield "flour?"
    print("  cook: got", flour)
    eggs = yield "eggs?"
    print("  cook: got", eggs)
    return f"cake of {flour} and {eggs}"


worker = cook()
question = next(worker)  # runs to the first yield
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
