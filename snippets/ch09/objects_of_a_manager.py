"""A manager makes objects, and what you get are proxies for them."""

from multiprocessing import Manager

if __name__ == "__main__":
    with Manager() as manager:
        for thing in (
            manager.dict(paint=12),
            manager.list(["brush", "tape"]),
            manager.Namespace(open=True),
            manager.Value("i", 0),
            manager.Queue(),
            manager.Event(),
            manager.Lock(),
        ):
            print(type(thing).__name__)
        stock = manager.dict(paint=12)
        stock["tape"] = 3
        print(stock["paint"], len(stock), stock)
#> DictProxy
#> ListProxy
#> NamespaceProxy
#> ValueProxy
#> AutoProxy[Queue]
#> EventProxy
#> AcquirerProxy
#> 12 2 {'paint': 12, 'tape': 3}
