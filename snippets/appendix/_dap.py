"""A small debugger: it asks debugpy for the same as VS Code does."""

import contextlib
import json
import linecache
import socket
import subprocess
import sys
import threading
from pathlib import Path

from launch_json import LAUNCH


class Debugger:
    """One session: messages to debugpy's adapter, and back."""

    def __init__(self, reader, writer, file, options, point):
        self.reader, self.writer = reader, writer
        self.file, self.point = file, point
        self.number, self.waiting = 0, []
        self.ask("initialize", adapterID="debugpy")
        self.send(options["request"], **options)
        self.wait_for("initialized")
        stops = [
            {"line": number, **point}
            for number, text in enumerate(linecache.getlines(file), 1)
            if "# stop" in text
        ]
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
                follow = self.child(body).follow
                thread = threading.Thread(target=follow, args=(stopped,))
                thread.start()
                children.append(thread)
            else:
                break
        for thread in children:
            thread.join()

    def output(self):
        """Return the output of the program."""
        events = [m for m in self.waiting if m.get("event") == "output"]
        output = [event["body"] for event in events]
        return "".join(
            part["output"] for part in output if part["category"] == "stdout"
        )


def configuration(name, file):
    """Fill in what VS Code fills in: the file and the interpreter."""
    parts = json.loads(LAUNCH)["configurations"]
    part = next(part for part in parts if part["name"] == name)
    for key, value in part.items():
        if value in ("${file}", ["${file}"]):
            part[key] = file if value == "${file}" else [file]
    folder = str(Path(file).parent)
    return {**part, "python": [sys.executable], "cwd": folder}


@contextlib.contextmanager
def debug(name, program, **point):
    """Start a program as F5 does, with a part of LAUNCH."""
    file = str(Path(__file__).with_name(program))
    part = configuration(name, file)
    adapter = [sys.executable, "-m", "debugpy.adapter"]
    pipe = subprocess.PIPE
    with subprocess.Popen(
        adapter, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL
    ) as process:
        pipes = process.stdout, process.stdin
        yield Debugger(*pipes, file, part, point)
        process.stdin.close()  # so the session ends
        process.stdout.read()  # until the adapter has ended
