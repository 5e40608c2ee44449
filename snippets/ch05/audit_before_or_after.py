"""An audit and a transfer under one lock: the total is always right."""

import threading

rent, food = 100, 100
accounts = threading.Lock()


def transfer():
    global rent, food
    with accounts:
        rent -= 40
        food += 40


def audit():
    with accounts:
        print("total:", rent + food)


clerk = threading.Thread(target=transfer, name="clerk")
auditor = threading.Thread(target=audit, name="auditor")
clerk.start()
auditor.start()
#> total: 200
