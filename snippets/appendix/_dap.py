"""A small debugger: it sends debugpy the same requests as VS Code."""

import contextlib
import json
import linecache
import socket
import sys
import threading
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen

from launch_json import LAUNCH


class Debugger:
    """One session: requests to debugpy's adapter, and its messages."""

    def __init__(self, reader, writer, options, breakpoints):
        self.reader, self.writer = reader, writer
        self.breakpoints = breakpoints
        self.number, self.waiting = 0, []
        self.ask("initialize", adapterID="debugpy")
        self.send(options["request"], options)  # launch or attach
        self.wait_for("event", "initialized")
        self.ask("setBreakpoints", **breakpoints)
        self.ask("configurationDone")

    def send(self, command, arguments):
        self.number += 1
        message = {"seq": self.number, "type": "request"}
        message |= {"command": command, "arguments": arguments}
        body = json.dumps(message).encode()
        self.writer.write(b"Content-Length: %d\r\n\r\n" % len(body))
        self.writer.write(body)
        self.writer.flush()

    def receive(self):
        header = self.reader.readline()  # Content-Length: 119
        if not header:
            raise EOFError("the adapter has closed the session")
        self.reader.readline()  # an empty line
        message = json.loads(self.reader.read(int(header.split()[-1])))
        if not message.get("success", True):
            raise RuntimeError(message["message"])
        return message

    def wait_for(self, key, *values):
        """Return the first message in which key has such a value."""
        while True:
            for message in self.waiting:
                if message.get(key) in values:
                    self.waiting.remove(message)
                    return message
            self.waiting.append(self.receive())

    def ask(self, command, **arguments):
        """Send a request, and return the body of its answer."""
        self.send(command, arguments)
        return self.wait_for("request_seq", self.number).get("body")

    def threads(self):
        return {t["id"]: t["name"] for t in self.ask("threads")["threads"]}

    def frames(self, thread):
        return self.ask("stackTrace", threadId=thread)["stackFrames"]

    def line(self, thread):
        """The function and the line at which a thread is."""
        frame = self.frames(thread)[0]
        text = linecache.getline(frame["source"]["path"], frame["line"])
        return f"{frame['name']}: {text.partition('#')[0].strip()}"

    def evaluate(self, expression, thread):
        frame = self.frames(thread)[0]["id"]
        arguments = {"expression": expression, "frameId": frame}
        return self.ask("evaluate", **arguments, context="repl")["result"]

    def follow(self, stopped):
        """Until the end: call stopped(session, thread), and continue."""
        children = []
        events = "stopped", "debugpyAttach", "terminated"
        while True:
            match self.wait_for("event", *events):
                case {"event": "stopped", "body": {"threadId": thread}}:
                    stopped(self, thread)
                    self.ask("continue", threadId=thread)
                case {"event": "debugpyAttach", "body": options}:
                    follow = self.child(options).follow
                    child = threading.Thread(target=follow, args=[stopped])
                    child.start()
                    children.append(child)
                case _:
                    break
        for child in children:
            child.join()

    def child(self, options):
        """A session of its own, for a child process."""
        at = options["connect"]["host"], options["connect"]["port"]
        with socket.create_connection(at) as connection:
            both = connection.makefile("rwb")  # which stays open
        return Debugger(both, both, options, self.breakpoints)

    def output(self):
        """The output of the program so far."""
        bodies = [message.get("body", {}) for message in self.waiting]
        printed = [b for b in bodies if b.get("category") == "stdout"]
        return "".join(body["output"] for body in printed)


@contextlib.contextmanager
def debug(name, program, **point):
    """Start a program as F5 does, with a configuration of LAUNCH."""
    file = str(Path(__file__).with_name(program))
    launch = json.loads(LAUNCH.replace("${file}", json.dumps(file)[1:-1]))
    options = {c["name"]: c for c in launch["configurations"]}[name]
    options |= {"python": [sys.executable], "cwd": str(Path(file).parent)}
    lines = enumerate(linecache.getlines(file), 1)
    stops = [{"line": n, **point} for n, text in lines if "# stop" in text]
    breakpoints = {"source": {"path": file}, "breakpoints": stops}
    adapter = [sys.executable, "-m", "debugpy.adapter"]
    with Popen(adapter, stdin=PIPE, stdout=PIPE, stderr=DEVNULL) as process:
        pipes = process.stdout, process.stdin
        yield Debugger(*pipes, options, breakpoints)
        process.stdin.close()  # so the adapter ends
        process.stdout.read()
