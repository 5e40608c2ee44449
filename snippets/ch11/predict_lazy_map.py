"""When does map call the function, and when does it raise?"""

from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor(max_workers=1) as pool:
    numbers = pool.map(int, ["1", "two", "3"])
print("after the block")
try:
    for number in numbers:
        print(number)
except ValueError:
    print("ValueError")
#> after the block
#> 1
#> ValueError
