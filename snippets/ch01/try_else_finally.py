"""Which of try, except, else and finally run, and when."""


def visit(ticket):
    try:
        day = int(ticket)
        print("  day", 24 // day)
    except ValueError as error:
        print("  except:", error)
        return "sent away"
    else:
        print("  else: no exception")
        return "let in"
    finally:
        print("  finally: the door closes")


for ticket in ("3", "three", "0"):
    print("ticket", repr(ticket))
    try:
        print(" ", visit(ticket))
    except ZeroDivisionError as error:
        print("  outside:", type(error).__name__)
#> ticket '3'
#>   day 8
#>   else: no exception
#>   finally: the door closes
#>   let in
#> ticket 'three'
#>   except: invalid literal for int() with base 10: 'three'
#>   finally: the door closes
#>   sent away
#> ticket '0'
#>   finally: the door closes
#>   outside: ZeroDivisionError
