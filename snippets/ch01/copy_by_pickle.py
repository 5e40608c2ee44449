"""Pickle makes an equal object that is another one, and refuses a lambda."""

import pickle

order = {"cake": 2, "tea": 1}
copy = pickle.loads(pickle.dumps(order))
print("equal:", copy == order)
print("the same:", copy is order)
try:
    pickle.dumps(lambda price: price + 1)
    print("sent a lambda")
except pickle.PicklingError:
    print("cannot send a lambda")
#> equal: True
#> the same: False
#> cannot send a lambda
