"""Finds the patterns of English that the book avoids. `make check` runs it.

    uv run --group check python scripts/prose.py [FILE ...]

reads Markdown (without code), the comments, docstrings and messages of Python files, scripts and style
sheets, the comments of other files, and templates. It prints the file, the line and the reason of each
finding, and its exit status is 1 if there are any. `scripts/prose.toml` has the patterns.
"""

from __future__ import annotations

import io
import re
import sys
import tokenize
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

ROOT = Path(__file__).parents[1]
PLACES = (
    "*.md",
    "*.toml",
    "*.yml",
    "Makefile",
    ".github/**/*.yml",
    "docs/**/*.md",
    "docs/assets/*.css",
    "docs/assets/*.js",
    "docs/assets/replay/*.js",
    "docs/assets/run/*.css",
    "docs/assets/run/*.js",
    "docs/assets/run/*.mjs",
    "motion/**/*.py",
    "motion/**/*.jinja",
    "overrides/**/*.html",
    "scripts/**/*.mjs",
    "scripts/**/*.py",
    "scripts/**/*.sh",
    "snippets/**/*.py",
)
"""The files that are read, below the folder of the book."""

CODE = "`code`"
"""Replaces code within a sentence."""

_SENTENCE = r"(?:\A|[.!?:][”)\"]?\s+)[*_(“\"]*"
"""The start of a sentence."""

_STATED = r"(?=(?:[^.!?:]|[.!?:](?=[^\s”)\"]))*[.!](?:[\s”)\"]|\Z))"
"""The rest of a sentence that is neither a question nor a title."""

_NO_WORDS = re.compile(
    r"(?<=\])\[[^\]]*\]|\{ ?[.#][^}]*\}|(?<=# )(noqa|type|shellcheck|fmt|pragma|region|endregion)\b.*?(-- |$)"
)
"""The targets of links, attributes, and what a comment says to a tool."""

_IN_SCRIPT = re.compile(
    r"/\*.*?\*/|(?<![:\"'`])(?://[^\n]*\n\s*)+|\"[^\"\n]* [^\"\n]*\"|`[^`]* [^`]*`", re.DOTALL
)
"""The comments and the messages of a script or a style sheet."""

MARKDOWN = MarkdownIt().enable(["table", "strikethrough"]).disable("code")
"""Without indented code: what is indented is in an admonition."""


class Passage(NamedTuple):
    """A piece of prose, such as a paragraph, a cell of a table or a comment.

    Attributes:
        line: The number of its first line in its file.
        text: Its words, with the line breaks that it has in the file.
    """

    line: int
    text: str


class Rule(NamedTuple):
    """A pattern to avoid.

    Attributes:
        pattern: Matches it.
        reason: The fault, and what to write instead.
    """

    pattern: re.Pattern[str]
    reason: str


class Finding(NamedTuple):
    """Words that break a rule.

    Attributes:
        line: The number of their line.
        words: The words.
        reason: The reason of the rule.
    """

    line: int
    words: str
    reason: str


def load_rules(text: str) -> list[Rule]:
    """The rules that a TOML text states.

    Args:
        text: The text, like `scripts/prose.toml`.
    """
    rules = []
    for stated in tomllib.loads(text)["rule"]:
        sentence = stated.get("sentence", False)
        for pattern in stated["patterns"]:
            spaced = pattern.replace(" ", r"\s+")
            whole = f"{_SENTENCE}(?P<found>{spaced}){_STATED}" if sentence else f"(?P<found>{spaced})"
            rules.append(Rule(re.compile(whole, 0 if sentence else re.IGNORECASE), stated["reason"]))
    return rules


def passages(file: Path, text: str) -> Iterator[Passage]:
    """The prose of a file.

    Args:
        file: The path of the file. Its ending says what the file contains. The strings of a program of the
            book are code, because the program prints them.
        text: The text of the file.
    """
    match file.suffix:
        case ".md":
            yield from _in_markdown(text)
        case ".py":
            yield from _in_python(text, strings="snippets" not in file.parts)
        case ".js" | ".mjs" | ".css":
            for found in _IN_SCRIPT.finditer(text):
                words = re.sub(r"\n\s*//", "\n", found[0])
                yield Passage(text.count("\n", 0, found.start()) + 1, words.strip('/* "`'))
        case ".jinja" | ".html":
            yield Passage(1, _without_tags(text))
        case _:
            yield from _in_comments(enumerate(text.split("\n"), 1))


def findings(file: Path, text: str, rules: list[Rule]) -> list[Finding]:
    """Everything in a file that breaks a rule, from its first line to its last.

    Args:
        file: The path of the file.
        text: The text of the file.
        rules: The rules.
    """
    found = set()
    for passage in passages(file, text):
        for rule in rules:
            for match in rule.pattern.finditer(passage.text):
                line = passage.line + passage.text.count("\n", 0, match.start("found"))
                found.add(Finding(line, " ".join(match["found"].split()), rule.reason))
    return sorted(found)


def _in_markdown(text: str, first: int = 1) -> Iterator[Passage]:
    """The prose of a Markdown text whose first line has a number in its file."""
    lines = text.split("\n")
    if lines[0] == "---" and "---" in lines[1:]:
        end = lines.index("---", 1)
        for number, setting in enumerate(lines[1:end], first + 1):
            yield Passage(number, setting.partition(":")[2].strip('" .'))  # without a period: it is a title
        lines[: end + 1] = [""] * (end + 1)
    titles = False  # those of sections that are not written yet
    for token in MARKDOWN.parse("\n".join(lines)):
        line = first + (token.map or [0])[0]
        if token.type == "inline":
            if token.level == 1:  # a paragraph or a heading, and no item of a list
                titles = token.content == "Sections"
            if not titles:
                yield Passage(line, "".join(_words(token.children or [])))
        elif token.type == "html_block":
            yield Passage(line, _without_tags(token.content))


def _words(tokens: list[Token]) -> Iterator[str]:
    """The words of a paragraph. Struck out are examples of what not to write."""
    struck = False
    for token in tokens:
        match token.type:
            case "s_open" | "s_close":
                struck = token.type == "s_open"
            case "softbreak" | "hardbreak":
                yield "\n"
            case "code_inline":
                yield CODE
            case "text" if not struck:
                yield _NO_WORDS.sub("", token.content)


def _without_tags(text: str) -> str:
    """HTML or a template without code, tags and comments, with all its line breaks."""
    return re.sub(
        r"<(code|style|script)\b.*?</\1>|<[^>]*>|\{[{%].*?[%}]\}",
        lambda tag: "\n" * tag[0].count("\n"),
        text,
        flags=re.DOTALL,
    )


def _in_python(text: str, *, strings: bool) -> Iterator[Passage]:
    """The comments and docstrings of a Python text, with or without its other strings."""
    comments = []
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        docstring = token.string.startswith('"""') and not token.line[: token.start[1]].strip()
        if token.type == tokenize.COMMENT:
            comments.append((token.start[0], token.string))
        elif token.type in (tokenize.STRING, tokenize.FSTRING_MIDDLE) and (docstring or strings):
            yield from _in_markdown(token.string.strip("rbfRBF").strip("\"'"), token.start[0])
    yield from _in_comments(comments)


def _in_comments(lines: Iterator[tuple[int, str]] | list[tuple[int, str]]) -> Iterator[Passage]:
    """The comments of numbered lines. Those of lines that follow one another belong together."""
    begun: Passage | None = None
    last = 0
    for number, text in lines:
        line = _NO_WORDS.sub("", text)
        comment = re.search(r"(?:^|\s)#+:?(?: (?P<words>(?!///|\[|\w+ = )\w.*))?$", line)
        nested = re.search(r"^# .* = .*?(?P<words>#.*)$", line)
        if nested:  # the comment of a setting in inline script metadata
            comment = re.search(r"#+ (?P<words>.*)$", nested["words"])
        if not comment or not comment["words"]:
            continue
        if begun and number == last + 1 and not nested:
            begun = begun._replace(text=f"{begun.text}\n{comment['words']}")
        else:
            if begun:
                yield begun
            begun = Passage(number, comment["words"])
        last = number
    if begun:
        yield begun


def main() -> None:
    """Check the files that the command line names, or all files of the book."""
    rules = load_rules((ROOT / "scripts" / "prose.toml").read_text(encoding="utf-8"))
    files = [Path(name).resolve() for name in sys.argv[1:]]
    files = files or sorted({file for place in PLACES for file in ROOT.glob(place)})
    count = 0
    for file in files:
        for finding in findings(file, file.read_text(encoding="utf-8"), rules):
            count += 1
            place = file.relative_to(ROOT) if file.is_relative_to(ROOT) else file
            print(f"{place}:{finding.line}: “{finding.words}”: {finding.reason}")
    if count:
        sys.exit(f"{count} findings. CONTRIBUTING, How to write a section, explains the rules.")


if __name__ == "__main__":
    main()
