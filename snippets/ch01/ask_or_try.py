"""Two ways to take the last cake, when somebody else takes it first."""


def another_customer(stock):
    stock.pop("cake")


def ask_first(stock):
    if "cake" in stock:
        another_customer(stock)  # as another thread could do here
        return stock.pop("cake")
    return "sold out"


def try_it(stock):
    another_customer(stock)
    try:
        return stock.pop("cake")
    except KeyError:
        return "sold out"


print("try_it:", try_it({"cake": "plum cake"}))
try:
    print("ask_first:", ask_first({"cake": "plum cake"}))
except KeyError as error:
    print("ask_first: KeyError:", error)
#> try_it: sold out
#> ask_first: KeyError: 'cake'
