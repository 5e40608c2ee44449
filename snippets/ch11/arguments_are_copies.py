"""A list as an argument: shared with threads, copied for processes."""

from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor


def add_tax(receipt):
    receipt.append("tax: 2")
    return receipt


if __name__ == "__main__":
    for kind in (ThreadPoolExecutor, ProcessPoolExecutor):
        receipt = ["tea: 12"]
        with kind(max_workers=1) as pool:
            answer = pool.submit(add_tax, receipt).result()
        print(kind.__name__)
        print("  ours:  ", receipt)
        print("  answer:", answer)
        print("  the same object:", answer is receipt)
#> ThreadPoolExecutor
#>   ours:   ['tea: 12', 'tax: 2']
#>   answer: ['tea: 12', 'tax: 2']
#>   the same object: True
#> ProcessPoolExecutor
#>   ours:   ['tea: 12']
#>   answer: ['tea: 12', 'tax: 2']
#>   the same object: False
