"""Pi from two programs: each is this file, with a range as arguments."""

import subprocess
import sys

SCALE = 10**18


def part(low, high):
    return sum(
        (SCALE if k % 2 == 0 else -SCALE) // (2 * k + 1)
        for k in range(low, high)
    )


def main():
    ranges = [(0, 50_000), (50_000, 100_000)]
    children = [
        subprocess.Popen(
            [sys.executable, __file__, str(low), str(high)],
            stdout=subprocess.PIPE,
            text=True,
        )
        for low, high in ranges
    ]
    total = 0
    for child in children:
        output, _ = child.communicate()
        if child.returncode != 0:
            raise RuntimeError(f"{child.args} failed")
        total += int(output)
    print("pi:", 4 * total)


if __name__ == "__main__":
    if sys.argv[1:]:
        print(part(int(sys.argv[1]), int(sys.argv[2])))
    else:
        main()
#> pi: 3141582653589593076
