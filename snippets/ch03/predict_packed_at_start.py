"""A child gets its arguments as they are when start is called."""

import multiprocessing


def pack(basket, may_pack):
    may_pack.wait()
    print("packs", basket)


if __name__ == "__main__":
    may_pack = multiprocessing.Event()
    basket = ["bread"]
    clerk = multiprocessing.Process(
        target=pack, args=(basket, may_pack), name="clerk"
    )
    basket.append("milk")
    clerk.start()
    basket.append("eggs")
    may_pack.set()
    clerk.join()
#> packs ['bread', 'milk']
