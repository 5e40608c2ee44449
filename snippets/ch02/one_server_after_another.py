"""One thread checks three servers, and a slow one keeps the others waiting."""

import time

ANSWER_AFTER = {"web": 0.1, "mail": 0.4, "backup": 0.1}


def check(server):
    print(server, "asked")
    time.sleep(ANSWER_AFTER[server])  # stands for the network
    print(server, "is up")


for server in ANSWER_AFTER:
    check(server)
print("report sent")
#> web asked
#> web is up
#> mail asked
#> mail is up
#> backup asked
#> backup is up
#> report sent
