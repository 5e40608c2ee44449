"""Two threads use += on an int, and on a list."""

import threading
from types import SimpleNamespace

poll = SimpleNamespace(votes=0, voters=[])
meeting = threading.Barrier(2)


def one_vote():
    meeting.wait()
    return 1


def own_name():
    meeting.wait()
    return [threading.current_thread().name]


def vote():
    poll.votes += one_vote()
    poll.voters += own_name()


threads = [
    threading.Thread(target=vote, name=name) for name in ("Ada", "Ben")
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("votes: ", poll.votes)
print("voters:", sorted(poll.voters))
#> votes:  1
#> voters: ['Ada', 'Ben']
