"""Both jobs take the printer first, so no circle can close."""

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
    "copy": job("copy", "printer", "scanner"),
}
for name in ["report", "copy"] * 4:
    print(name, next(jobs[name], "has nothing to do"))
#> report takes printer
#> copy waits for printer of report
#> report takes scanner
#> copy waits for printer of report
#> report is done
#> copy takes printer
#> report has nothing to do
#> copy takes scanner
