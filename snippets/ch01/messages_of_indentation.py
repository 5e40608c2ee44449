"""The messages of Python for lines that are indented in a wrong way."""

sources = {
    "no block": "if tea:\nprint('tea')\n",
    "too deep": "tea = 1\n    print('tea')\n",
    "between": "if tea:\n        pour()\n    drink()\n",
    "tab or spaces": "if tea:\n        pour()\n\tdrink()\n",
    "no colon": "if tea\n    pour()\n",
    "one equals sign": "if tea = 1:\n    pour()\n",
}
for name, source in sources.items():
    try:
        compile(source, "tea.py", "exec")
    except SyntaxError as error:
        print(f"{name}: {type(error).__name__}")
        print("   ", error.msg)
#> no block: IndentationError
#>     expected an indented block after 'if' statement on line 1
#> too deep: IndentationError
#>     unexpected indent
#> between: IndentationError
#>     unindent does not match any outer indentation level
#> tab or spaces: TabError
#>     inconsistent use of tabs and spaces in indentation
#> no colon: SyntaxError
#>     expected ':'
#> one equals sign: SyntaxError
#>     invalid syntax. Maybe you meant '==' or ':=' instead of '='?
