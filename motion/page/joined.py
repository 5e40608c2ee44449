"""A hook of MkDocs that joins the style sheets of the book into one.

A browser shows nothing of a page before it has all of its style sheets, and gets only six files of a host at
the same time. The sources stay apart, one for each subject. `mkdocs serve` joins them again after an edit.
Zensical has no hooks, so its pages load them one by one.
"""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

JOINED = "assets/book.css"  # beside theme.css, whose fonts have addresses relative to it


def on_files(files: Files, /, *, config: MkDocsConfig) -> Files:
    """Called by MkDocs when it knows all files, before it renders a page.

    Args:
        files: The files of the site. Those named in `extra_css` give way to the joined one.
        config: The configuration, whose `extra_css` changes in the same way. Sheets that are not files of the
            book stay, because a plugin writes them later.
    """
    sheets = [file for path in config.extra_css if (file := files.get_file_from_path(path))]
    for sheet in sheets:
        files.remove(sheet)
        config.extra_css.remove(sheet.src_uri)
    text = "\n".join(sheet.content_string for sheet in sheets)
    files.append(File.generated(config, JOINED, content=text))
    config.extra_css.append(JOINED)
    return files
