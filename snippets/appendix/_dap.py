"""A small debugger: it asks debugpy for the same as VS Code does."""

import contextlib
import json
import linecache
import socket
import subprocess
import sys
import threading
from pathlib import Path

from launch_json import configuration


class Debugger:
    """One session: messages to debugpy's adapter, and back."""

    def __init__(self, reader, writer, file, options, point):
        self.reader, self.writer = reader, writer
        self.file, self.point = file, point
        self.number, self.waiting = 0, []
        self.ask("initialize", adapterID="debugpy")
        self.send(options["request"], **options)
        self.wait_for("initialized")
        lines = enumerate(linecache.getlines(file), 1)
        stops = [{"line": n} | point for n, line in lines if "# stop" in line]
        source = {"path": file}
        self.ask("setBreakpoints", source=source, breakpoints=stops)
        self.ask("configurationDone")

    def send(self, command, **arguments):
        self.number += 1
        message = {"seq": self.number, "type": "request"}
        message |= {"command": command, "arguments": arguments}
        body = json.dumps(message).encode()
        self.writer.write(b"Content-Length: %d\r\n\r\n" % len(body))
        self.writer.write(body)
        self.writer.flush()

    def receive(self):
        length = 0
        while (line := self.reader.readline()) != b"\r\n":
            if not line:
                return {"event": "terminated"}
            length = int(line.split()[-1])  # Content-Length: 119
        return json.loads(self.reader.read(length))

    def ask(self, command, **arguments):
        """Send a request, and return the answer to it."""
        self.send(command, **arguments)
        number = self.number
        while (message := self.receive()).get("request_seq") != number:
            self.waiting.append(message)
        if not message["success"]:
            raise RuntimeError(message["message"])
        return message.get("body", {})

    def wait_for(self, *events):
        """Return the first of these events, and what it says."""
        while True:
            for message in self.waiting:
                if message.get("event") in events:
                    self.waiting.remove(message)
                    return message["event"], message.get("body", {})
            self.waiting.append(self.receive())

    def threads(self):
        return {t["id"]: t["name"] for t in self.ask("threads")["threads"]}

    def frames(self, thread):
        stack = self.ask("stackTrace", threadId=thread)
        return stack["stackFrames"]

    def line(self, thread):
        """The line of your program at which a thread is."""
        frame = self.frames(thread)[0]
        text = linecache.getline(frame["source"]["path"], frame["line"])
        return f"{frame['name']}: {text.partition('#')[0].strip()}"

    def evaluate(self, expression, thread):
        frame = self.frames(thread)[0]["id"]
        answer = self.ask(
            "evaluate", expression=expression, frameId=frame, context="repl"
        )
        return answer["result"]

    def child(self, address):
        """A session of its own, for a child process."""
        at = address["connect"]
        connection = socket.create_connection((at["host"], at["port"]))
        both = connection.makefile("rwb")
        connection.close()  # both is still open
        return Debugger(both, both, self.file, address, self.point)

    def follow(self, stopped):
        """Until the end: call stopped(session, thread), and continue."""
        children = []
        while True:
            event, body = self.wait_for(
                "stopped", "debugpyAttach", "terminated"
            )
            if event == "stopped":
                stopped(self, body["threadId"])
                self.ask("continue", threadId=body["threadId"])
            elif event == "debugpyAttach":
                child = self.child(body)
                thread = threading.Thread(target=child.follow, args=(stopped,))
                thread.start()
                children.append(thread)
            else:
                break
        for thread in children:
            thread.join()

    def output(self):
        """What the program has printed."""
        printed = [m["body"] for m in self.waiting if m.get("event") == "output"]
        return "".join(b["output"] for b in printed if b["category"] == "stdout")


@contextlib.contextmanager
def debug(name, program, **point):
    """Start a program as F5 does, with a configuration of LAUNCH."""
    file = str(Path(__file__).with_name(program))
    options = configuration(name, file)
    adapter = [sys.executable, "-m", "debugpy.adapter"]
    pipe = subprocess.PIPE
    with subprocess.Popen(
        adapter, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL
    ) as process:
        debugger = Debugger(process.stdout, process.stdin, file, options, point)
        yield debugger
        process.stdin.close()  # so the session ends
        process.stdout.read()  # until the adapter has ended
