"""A comprehension can unpack each item: one flat list from several lists."""

# /// script
# requires-python = ">=3.15"  # PEP 798
# ///

days = [["bread", "tea"], ["jam"], []]
stocks = [{"tea": 9}, {"jam": 5, "tea": 2}]

print([item for day in days for item in day])
print([*day for day in days])
print({**stock for stock in stocks})
#> ['bread', 'tea', 'jam']
#> ['bread', 'tea', 'jam']
#> {'tea': 2, 'jam': 5}
