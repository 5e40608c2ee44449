"""The workflows: what they may do, whose code they run, and which Pythons they test."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
FILES = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def load(file: Path) -> dict[str, Any]:
    return yaml.safe_load(file.read_text(encoding="utf-8"))


def workflow(name: str) -> dict[str, Any]:
    return load(ROOT / ".github" / "workflows" / name)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_actions_are_pinned_by_hash_and_say_which_version_that_is(file: Path) -> None:
    uses = re.findall(r"\buses:.*", file.read_text(encoding="utf-8"))
    assert uses
    pinned = re.compile(r"uses: [\w.-]+(?:/[\w.-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
    assert [line for line in uses if not pinned.fullmatch(line)] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_jobs_are_permitted_only_what_they_ask_for(file: Path) -> None:
    content = load(file)
    assert content["permissions"] == {}
    assert [name for name, job in content["jobs"].items() if "permissions" not in job] == []


def test_tests_run_on_exactly_the_pythons_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = re.findall(r"Python :: (3\.\d+)", " ".join(project["classifiers"]))
    tested = workflow("tests.yml")["jobs"]["tests"]["strategy"]["matrix"]["python"]
    assert tested == [*named, f"{named[-1]}t"]  # the newest also without the lock on the interpreter
    assert project["requires-python"] == f">={named[0]}"


def test_site_is_built_with_the_newest_python_of_the_project() -> None:
    newest = workflow("tests.yml")["jobs"]["tests"]["strategy"]["matrix"]["python"][-2]
    build = workflow("pages.yml")["jobs"]["build"]["steps"]
    assert [step["env"]["PYTHON"] for step in build if "make build" in step.get("run", "")] == [newest]
