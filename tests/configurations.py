"""The configuration of a small site with the fence of the book and nothing else."""

SMALL_BOOK = """\
site_name: A small book
plugins: []
markdown_extensions:
  - pymdownx.superfences:
      custom_fences:
        - name: snippet
          class: snippet
          validator: !!python/name:motion.page.fence.validator
          format: !!python/name:motion.page.fence.formatter
"""
