"""A proxy is not a dict, so functions for dicts may refuse it."""

import json
from multiprocessing import Manager

if __name__ == "__main__":
    with Manager() as manager:
        stock = manager.dict(paint=12, tape=3)
        print("is it a dict?", isinstance(stock, dict))
        try:
            print(json.dumps(stock))
        except TypeError as error:
            print("TypeError:", error)
        print(json.dumps(stock.copy()))
#> is it a dict? False
#> TypeError: Object of type DictProxy is not JSON serializable
#> {"paint": 12, "tape": 3}
