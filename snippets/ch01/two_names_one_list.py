"""Two names for a list that changes."""

monday = ["bread", "tea"]
tuesday = monday
tuesday.append("jam")
print("monday:", monday)
print("one object:", tuesday is monday)
#> monday: ['bread', 'tea', 'jam']
#> one object: True
