"""Two names for one list: a change through one is seen through the other."""

monday = ["bread", "tea"]
tuesday = monday
tuesday.append("jam")
print("monday:", monday)
print("one object:", tuesday is monday)
#> monday: ['bread', 'tea', 'jam']
#> one object: True
