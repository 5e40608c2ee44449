"""A t-string keeps text and values apart, so code can treat them apart."""

# /// script
# requires-python = ">=3.14"  # t-strings
# ///

import html


def safe(template):
    return "".join(
        part if isinstance(part, str) else html.escape(str(part.value))
        for part in template
    )


name = "<b>Zoë</b>"
print(f"<p>{name}</p>")
print(safe(t"<p>{name}</p>"))
#> <p><b>Zoë</b></p>
#> <p>&lt;b&gt;Zoë&lt;/b&gt;</p>
