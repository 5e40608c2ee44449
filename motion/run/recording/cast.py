"""The lanes of a run, by the names that the run gave them, with everything known about them."""

from __future__ import annotations

from typing import Any

from motion.run.recording.notes import Note


class Cast:
    """The lanes of a run, by the names that the run gave them, with everything known about them."""

    def __init__(self, notes: list[Note]) -> None:
        self.index: dict[str, int] = {}
        self.facts: list[dict[str, Any]] = []
        self.processes: dict[int, str] = {}  # by process id, the lane of its main thread
        self.names: dict[int, str] = {}  # by process id
        self._threads: dict[tuple[str, int], int] = {}
        self._starters = {note.data: note.lane for note in notes if note.kind == "python"}  # by process id
        learn = {
            "thread": self._thread,
            "task": self._task,
            "process": self._process,
            "process name": self._process_name,
            "name": self._name,
        }
        for note in notes:
            if note.kind in learn:
                learn[note.kind](note)
        for note in notes:
            if note.kind == "start":
                self._start(note)
        for note in notes:
            if note.kind == "process":
                self._process_started(note)
        self._start_by_thread()
        first = next(iter(self.processes), 0)
        if len(self.processes) > 1 or any(fact["kind"] == "program" for fact in self.facts):
            self.names.setdefault(first, "MainProcess")
        for fact in self.facts:
            fact["process"] = self.names.get(fact["pid"], "")
            if fact["kind"] == "process" and fact["process"]:
                fact["name"] = fact["process"]

    def lane(self, name: str) -> dict[str, Any]:
        """Everything known about a lane."""
        if name not in self.index:
            self.index[name] = len(self.facts)
            pid = int(name.partition(".")[0])
            self.facts.append(
                {
                    "name": name,
                    "kind": "thread",
                    "detail": "",
                    "pid": pid,
                    "thread": 0,
                    "parent": None,
                    "begins_at": None,
                }
            )
        return self.facts[self.index[name]]

    def _thread_number(self, name: str, native: int) -> int:
        return self._threads.setdefault((name.partition(".")[0], native), len(self._threads))

    def _thread(self, note: Note) -> None:
        name, native, main = note.data
        fact = self.lane(note.lane)
        fact |= {"name": name, "thread": self._thread_number(note.lane, native)}
        if main and note.lane.split(".")[1] == "0":
            fact["kind"] = "process"
        elif main:
            fact["kind"] = "interpreter"
            # The notes do not say which thread created it, but it belongs to the process of the main thread.
            process = self.processes.get(fact["pid"])
            fact["parent"] = None if process is None else self.index[process]

    def _task(self, note: Note) -> None:
        name, coroutine, native, begins_at = note.data
        fact = self.lane(note.lane)
        # A task that has ended when it gets its name (an eager task) no longer has a coroutine.
        detail = coroutine.rpartition(".")[2] or fact["detail"]
        fact |= {
            "name": name,
            "kind": "task",
            "detail": detail,
            "thread": self._thread_number(note.lane, native),
            "begins_at": begins_at or fact["begins_at"],
        }

    def _process(self, note: Note) -> None:
        pid, _, interpreter, command = note.data
        if interpreter:
            return
        if self.processes and pid not in self.processes:  # otherwise it has replaced itself
            self.names.setdefault(pid, command)
        self.processes[pid] = note.lane

    def _process_started(self, note: Note) -> None:
        """Give a process whose start was not noted its parent, which can be another kind of program."""
        pid, parent, interpreter, _ = note.data
        fact = self.lane(note.lane)
        if interpreter or fact["parent"] is not None:
            return
        if parent in self.processes:
            fact["parent"] = self.index[self.processes[parent]]
        elif pid in self._starters:  # its parent had ended before it began
            fact["parent"] = self.index.get(self._starters[pid])

    def _process_name(self, note: Note) -> None:
        self.names[self.lane(note.lane)["pid"]] = note.data

    def _name(self, note: Note) -> None:
        """A task or a thread ends with this name, which the program may have given it on the way."""
        self.lane(note.lane)["name"] = note.data

    def _start(self, note: Note) -> None:
        """A lane has started a task or a thread (given by its lane) or a process (by its id and name)."""
        parent = self.index.get(note.lane)
        if isinstance(note.data, str):
            self.lane(note.data)["parent"] = parent
            return
        pid, name, *_ = note.data
        self.names[pid] = name
        if pid not in self.processes:  # not a Python that could record itself
            self.processes[pid] = f"{pid}.0.0"
            self.lane(self.processes[pid]).update(name=name, kind="program", thread=-pid)
        self.lane(self.processes[pid])["parent"] = parent

    def _start_by_thread(self) -> None:
        """Give a task of which nobody saw the start, such as uvloop's first, to the thread of its loop."""
        threads = {
            fact["thread"]: lane
            for lane, fact in reversed([*enumerate(self.facts)])
            if fact["kind"] != "task"
        }
        for fact in self.facts:
            if fact["kind"] == "task" and fact["parent"] is None:
                fact["parent"] = threads.get(fact["thread"])
