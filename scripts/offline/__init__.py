"""The whole book as files to keep: an EPUB, and a zip of the site that works from a folder."""
