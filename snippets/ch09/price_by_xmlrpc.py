"""XML-RPC sends plain values only, and needs no pickle."""

import threading
from xmlrpc.client import Fault, ServerProxy
from xmlrpc.server import SimpleXMLRPCServer

CENTS = {"NO": 240, "IT": 190}


def price(country, kg):
    if kg > 30:
        raise ValueError(f"{kg} kg is too heavy")
    return CENTS[country] * kg


if __name__ == "__main__":
    address = ("127.0.0.1", 0)
    with SimpleXMLRPCServer(address, logRequests=False) as server:
        server.register_function(price)
        port = server.server_address[1]
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        with ServerProxy(f"http://127.0.0.1:{port}") as shipping:
            print("price:", shipping.price("NO", 3))
            try:
                shipping.price("NO", 31)
            except Fault as error:
                print("Fault:", error.faultString)
            try:
                shipping.price("NO", {3, 4})
            except TypeError as error:
                print("TypeError:", error)
        server.shutdown()
        thread.join()
#> price: 720
#> Fault: <class 'ValueError'>:31 kg is too heavy
#> TypeError: cannot marshal <class 'set'> objects
