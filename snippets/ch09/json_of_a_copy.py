"""copy returns a dict of your own."""

import json
from multiprocessing import Manager

if __name__ == "__main__":
    with Manager() as manager:
        stock = manager.dict(paint=12, tape=3)
        print("is it a dict?", isinstance(stock, dict))
        try:
            print(json.dumps(stock.copy()))
        except TypeError as error:
            print("TypeError:", error)
#> is it a dict? False
#> {"paint": 12, "tape": 3}
