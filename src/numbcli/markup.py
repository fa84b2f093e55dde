"""An HTML page that stands alone: one file, without script, font or request, in which no text lays out anything."""

from html import escape

from .text import clean

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def escaped(text: str) -> str:
    """Text from a person or a file, cleaned, as it stands in HTML."""
    return escape(clean(text))


def element(name: str, text: str, kind: str = "") -> str:
    """An element with text in it. ``kind``: its class."""
    attribute = f' class="{kind}"' if kind else ""
    return f"<{name}{attribute}>{escaped(text)}</{name}>"


def document(language: str, title: str, style: str, body: str) -> str:
    """The whole file. ``language``: the code of the one it is in. ``body`` is HTML already."""
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="referrer" content="no-referrer">\n<meta name="robots" content="noindex">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escaped(title)}</title>\n<style>\n{style}</style>\n</head>\n<body>\n{body}</body>\n</html>\n"
    )
