"""A copy of a list of lists shares the inner lists; a deep copy does not."""

import copy

week = [["bread"], ["tea"]]
same = week
shallow = week.copy()
deep = copy.deepcopy(week)

week[0].append("jam")
week.append(["salt"])
for name, value in (("same", same), ("shallow", shallow), ("deep", deep)):
    print(f"{name:8}", value, value is week, value[0] is week[0])
#> same     [['bread', 'jam'], ['tea'], ['salt']] True True
#> shallow  [['bread', 'jam'], ['tea']] False True
#> deep     [['bread'], ['tea']] False False
