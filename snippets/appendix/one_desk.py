"""One desk sells three tickets."""


def sell(tickets, price):
    total = tickets * price  # stop
    print(total, "euros")


def main():
    sell(tickets=3, price=12)


if __name__ == "__main__":
    main()
#> 36 euros
