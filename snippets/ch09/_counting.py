"""A manager whose proxies count their round trips."""

from collections import Counter
from multiprocessing.managers import (
    AcquirerProxy,
    DictProxy,
    IteratorProxy,
    ListProxy,
    SyncManager,
    ValueProxy,
)

calls = Counter()  # of this process, by the name of the method


class Counted:
    def _callmethod(self, methodname, args=(), kwds=None):
        calls[methodname] += 1
        return super()._callmethod(methodname, args, kwds or {})


class CountedDict(Counted, DictProxy): ...


class CountedIterator(Counted, IteratorProxy): ...


class CountedList(Counted, ListProxy): ...


class CountedLock(Counted, AcquirerProxy): ...


class CountedValue(Counted, ValueProxy): ...


class CountingManager(SyncManager):
    """Makes the same objects as SyncManager, with other proxies."""


for name, proxytype in (
    ("dict", CountedDict),
    ("Iterator", CountedIterator),
    ("list", CountedList),
    ("Lock", CountedLock),
    ("Value", CountedValue),
):
    make, exposed, to_typeid, _ = SyncManager._registry[name]
    CountingManager.register(
        name,
        make,
        proxytype,
        exposed,
        to_typeid,
        create_method=name != "Iterator",
    )
