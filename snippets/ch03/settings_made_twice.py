"""A spawned child creates the settings of its file again, perhaps other ones."""

import multiprocessing
import os


class Settings:
    def __init__(self):
        self.currency = os.environ.get("SHOP_CURRENCY", "euro")
        print(__name__, "makes settings:", self.currency)


settings = Settings()


def print_bill(given):
    print("child: its own settings:", settings.currency)
    print("child: its argument:", given.currency)


if __name__ == "__main__":
    os.environ["SHOP_CURRENCY"] = "yen"
    context = multiprocessing.get_context("spawn")
    child = context.Process(target=print_bill, args=(settings,))
    child.start()
    child.join()
    print("parent:", settings.currency)
#> __main__ makes settings: euro
#> __mp_main__ makes settings: yen
#> child: its own settings: yen
#> child: its argument: euro
#> parent: euro
