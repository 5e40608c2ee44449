"""A Connection keeps messages apart; a pipe of the system does not."""

import multiprocessing
import os

read_end, write_end = os.pipe()
os.write(write_end, b"18.5")
os.write(write_end, b"19.0")
print(os.read(read_end, 100))
os.close(read_end)
os.close(write_end)

ours, theirs = multiprocessing.Pipe(duplex=False)
theirs.send_bytes(b"18.5")
theirs.send_bytes(b"19.0")
print(ours.recv_bytes(), ours.recv_bytes())
#> b'18.519.0'
#> b'18.5' b'19.0'
