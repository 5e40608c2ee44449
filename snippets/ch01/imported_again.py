"""A main module that is read a second time runs its lines a second time."""

import runpy

print("loaded as", __name__)


def work():
    print("work in", __name__)


if __name__ == "__main__":
    # What a worker process does before it begins to work:
    copy = runpy.run_path(__file__, run_name="__mp_main__")
    copy["work"]()
    work()
#> loaded as __main__
#> loaded as __mp_main__
#> work in __mp_main__
#> work in __main__
