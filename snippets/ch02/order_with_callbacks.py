"""Two orders, each in three steps, written with callbacks."""

import asyncio


def ask(service, order, then):
    """Ask a service; its answer comes later, as a call of then."""
    print(f"order {order}: {service} asked")
    loop.call_soon(then, f"{service} ok")


def ship(order):
    def checked(answer):
        def paid(answer):
            def sent(answer):
                print(f"order {order}: {answer}, done")
                open_orders.remove(order)
                if not open_orders:
                    loop.stop()

            print(f"order {order}: {answer}")
            ask("parcel", order, sent)

        print(f"order {order}: {answer}")
        ask("payment", order, paid)

    ask("stock", order, checked)


open_orders = {7, 8}
loop = asyncio.new_event_loop()
ship(7)
ship(8)
loop.run_forever()
loop.close()
#> order 7: stock asked
#> order 8: stock asked
#> order 7: stock ok
#> order 7: payment asked
#> order 8: stock ok
#> order 8: payment asked
#> order 7: payment ok
#> order 7: parcel asked
#> order 8: payment ok
#> order 8: parcel asked
#> order 7: parcel ok, done
#> order 8: parcel ok, done
