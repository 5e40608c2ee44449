"""A hook of MkDocs that joins the style sheets of the theme, of mkdocstrings and of the book into one.

A browser shows nothing of a page before it has all of its style sheets, and gets only six files of a host at
the same time. The sources stay apart, one for each subject. `mkdocs serve` joins them again after an edit.
Zensical has no hooks, so its pages load them one by one.
"""

from __future__ import annotations

from fnmatch import fnmatch

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

JOINED = "assets/book.css"  # beside theme.css, whose fonts have addresses relative to it
THEME = "assets/stylesheets/*.css"
"""The theme's own, for which `overrides/main.html` has no links then."""

WITHOUT_CLASS = ":not([class])"
NOT_OURS = ":not(.motion-counts)"
"""The same tables, because this is the only class of a table in the book. With the theme's own selector, a
browser computes the style of all elements below an element again whenever a script changes the class of that
element."""


def on_files(files: Files, /, *, config: MkDocsConfig) -> Files:
    """Called by MkDocs when it knows all files, before it renders a page.

    Args:
        files: The files of the site. The theme's sheets and those named in `extra_css` give way to the joined
            one.
        config: The configuration, whose `extra_css` changes in the same way. Sheets that are not files of the
            book stay, because a plugin writes them later.
    """
    theme = [file for file in files if fnmatch(file.src_uri, THEME)]
    sheets = [file for path in config.extra_css if (file := files.get_file_from_path(path))]
    texts = [sheet.content_string for sheet in theme]
    if references := config.plugins.get("mkdocstrings"):
        config.extra_css.remove(references.css_filename)
        texts.append(references.get_handler("python").extra_css)
    texts += [sheet.content_string for sheet in sheets]
    for sheet in (*theme, *sheets):
        files.remove(sheet)
    for sheet in sheets:
        config.extra_css.remove(sheet.src_uri)
    text = "\n".join(texts).replace(WITHOUT_CLASS, NOT_OURS)
    files.append(File.generated(config, JOINED, content=text))
    config.extra_css.append(JOINED)
    return files
