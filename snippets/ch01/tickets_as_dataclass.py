"""A dataclass writes __init__, __repr__ and __eq__ from its fields."""

from dataclasses import FrozenInstanceError, dataclass, field, replace


@dataclass(frozen=True, order=True)
class Ticket:
    day: int
    kind: str = "adult"
    extras: list[str] = field(default_factory=list)


first = Ticket(3)
print(first)
print(first == Ticket(3), first is Ticket(3), first < Ticket(4))
print(replace(first, kind="child"))
try:
    first.day = 4
except FrozenInstanceError as error:
    print(error)
print(Ticket("monday"))  # a type hint checks nothing
#> Ticket(day=3, kind='adult', extras=[])
#> True False True
#> Ticket(day=3, kind='child', extras=[])
#> cannot assign to field 'day'
#> Ticket(day='monday', kind='adult', extras=[])
