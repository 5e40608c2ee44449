"""An audit adds two accounts and may come in the middle of a transfer."""

import threading

rent, food = 100, 100


def transfer():
    global rent, food
    rent -= 40
    food += 40


def audit():
    print("total:", rent + food)


clerk = threading.Thread(target=transfer, name="clerk")
auditor = threading.Thread(target=audit, name="auditor")
clerk.start()
auditor.start()
#> total: ...
