"""The functions before subprocess.run, and what their exceptions know."""

# /// script
# [tool.motion]
# needs = ["posix"]  # a shell
# ///

import subprocess
import sys

SPEAK = "import sys; print('tea'); print('no milk', file=sys.stderr)"
FAIL = SPEAK + "; sys.exit(3)"
speak, fail = [[sys.executable, "-u", "-c", code] for code in (SPEAK, FAIL)]
quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}

print("call:", subprocess.call(fail, **quiet))
print("check_call:", subprocess.check_call(speak, **quiet))
output = subprocess.check_output(speak, stderr=subprocess.STDOUT, text=True)
print("check_output:", output.split("\n"))
print("getoutput:", subprocess.getoutput("echo tea"))
print("getstatusoutput:", subprocess.getstatusoutput("echo tea; exit 3"))

failed = subprocess.run(fail, capture_output=True, text=True, check=False)
print("args kept:", failed.args == fail)
try:
    failed.check_returncode()
except subprocess.CalledProcessError as error:
    print("cmd kept:", error.cmd == fail, "code:", error.returncode)
    print("stdout:", error.stdout.strip(), "=", error.output.strip())
    print("stderr:", error.stderr.strip())
    print("one base:", isinstance(error, subprocess.SubprocessError))
#> call: 3
#> check_call: 0
#> check_output: ['tea', 'no milk', '']
#> getoutput: tea
#> getstatusoutput: (3, 'tea')
#> args kept: True
#> cmd kept: True code: 3
#> stdout: tea = tea
#> stderr: no milk
#> one base: True
