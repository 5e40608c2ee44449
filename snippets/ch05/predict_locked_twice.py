"""Each access has the lock, and still a vote is lost."""

import threading

votes = 0
lock = threading.Lock()
both_have_read = threading.Barrier(2)


def vote():
    global votes
    with lock:
        seen = votes
    both_have_read.wait()
    with lock:
        votes = seen + 1


voters = [threading.Thread(target=vote, name=n) for n in ("Ada", "Ben")]
for voter in voters:
    voter.start()
for voter in voters:
    voter.join()
print("votes:", votes)
#> votes: 1
