"""shlex.split reads a line as a shell would; shlex.join writes one."""

import shlex

line = "convert --size 200 'summer 2026.jpg' out.png"
command = shlex.split(line)
print(command)
print(line.split()[3:5], "would be two names")
print(shlex.join(["echo", "it's 5 o'clock", "$HOME"]))
try:
    shlex.split("echo it's late")
except ValueError as error:
    print("ValueError:", error)
#> ['convert', '--size', '200', 'summer 2026.jpg', 'out.png']
#> ["'summer", "2026.jpg'"] would be two names
#> echo 'it'"'"'s 5 o'"'"'clock' '$HOME'
#> ValueError: No closing quotation
