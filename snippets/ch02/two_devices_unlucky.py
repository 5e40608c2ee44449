"""The same two jobs, taking turns: neither of them can ever go on."""

owner = {"printer": None, "scanner": None}


def job(name, first, second):
    for device in (first, second):
        while owner[device]:
            yield f"waits for {device} of {owner[device]}"
        owner[device] = name
        yield f"takes {device}"
    owner[first] = owner[second] = None
    yield "is done"


jobs = {
    "report": job("report", "printer", "scanner"),
    "copy": job("copy", "scanner", "printer"),
}
for name in ["report", "copy"] * 4:
    print(name, next(jobs[name], "has nothing to do"))
#> report takes printer
#> copy takes scanner
#> report waits for scanner of copy
#> copy waits for printer of report
#> report waits for scanner of copy
#> copy waits for printer of report
#> report waits for scanner of copy
#> copy waits for printer of report
