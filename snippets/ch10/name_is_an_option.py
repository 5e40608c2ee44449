"""A list protects you from the shell, and not from a name with a dash."""

import subprocess
import sys

REMOVE = """
import argparse
parser = argparse.ArgumentParser()
parser.add_argument("--all", action="store_true")
parser.add_argument("names", nargs="*")
args = parser.parse_args()
print("remove everything" if args.all else f"remove {args.names}")
"""
command = [sys.executable, "-c", REMOVE]
name = "--all"  # comes from somebody else

subprocess.run([*command, name], check=True)
subprocess.run([*command, "--", name], check=True)
subprocess.run([*command, f"./{name}"], check=True)
#> remove everything
#> remove ['--all']
#> remove ['./--all']
