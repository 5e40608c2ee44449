"""Front matter that MkDocs does not understand fails a strict build that says where it is wrong."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

type Build = Callable[[str], subprocess.CompletedProcess[str]]


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """Build a site with one page, with every warning an error."""

    def build_site(page: str) -> subprocess.CompletedProcess[str]:
        for folder in ("docs", "snippets"):
            (tmp_path / folder).mkdir()
        (tmp_path / "docs" / "index.md").write_text(page, encoding="utf-8")
        config = "site_name: Site\nplugins: []\nmarkdown_extensions: [motion.page.front_matter]\n"
        (tmp_path / "mkdocs.yml").write_text(config)
        return subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--strict"],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )

    return build_site


@pytest.mark.parametrize(
    ("front", "fault"),
    [
        (
            "title: Page\ndescription: How it works: in detail.",
            "3: the front matter is not YAML: mapping values",
        ),
        ("title: [Page", "3: the front matter is not YAML: expected"),
        ("title: Page\n\tstatus: new", "3: the front matter is not YAML: found character"),
        ("title: 2026-13-41", "1: the front matter is not YAML: month must be"),
        ("- title", "1: the front matter is not YAML: it has no keys"),
    ],
)
def test_is_named_with_page_and_line(front: str, fault: str, build: Build) -> None:
    built = build(f"---\n{front}\n---\n\n# Page\n")
    assert built.returncode == 1
    assert f"index.md:{fault}" in built.stderr


def test_without_an_end_is_named(build: Build) -> None:
    built = build("---\ntitle: Page\n\n# Page\n")
    assert built.returncode == 1
    assert "index.md:1: the front matter is not YAML: the line `---` after it is missing" in built.stderr


@pytest.mark.parametrize("page", ["---\ntitle: Page\n---\n\n# Page\n", "# Page\n", "---\n\n# Page\n", ""])
def test_that_is_right_is_no_fault(page: str, build: Build) -> None:
    built = build(page)
    assert (built.returncode, built.stderr.count("WARNING")) == (0, 0), built.stderr
