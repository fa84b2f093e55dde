"""The blocks of the page as one HTML file: black on white, for paper first, at most two sheets for a year."""

from collections.abc import Sequence

from ..language import current_code
from ..markup import document, element, escaped
from ..practice.vocabulary import FEEL
from ..words import data as words
from .page import RULED, Block, Dots, Heading, Lines, Ruled, Table, places

ROOMY, CLOSE = 50, 220
"""Lines of the table up to which its letters are of the usual size, and up to which they are a little smaller."""
_WIDTH, _HEIGHT, _LEFT, _DOT = 1000, 120, 22, 3.2
"""The dots, in units of their picture."""

# Print first: a table of many rows stands in three columns of small letters, a note below its row, so that a year fits.
_STYLE = """\
:root { color-scheme: light; }
body { margin: 1.2em auto; max-width: 48em; padding: 0 1em; background: #fff; color: #000;
  font: 15px/1.4 Helvetica, Arial, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.3em; margin: 0 0 .5em; }
h2 { font-size: 1em; margin: 1.1em 0 .2em; break-after: avoid; }
p { margin: 0 0 .15em; }
.rule { border-bottom: 1px solid #000; height: 2.2em; }
svg { display: block; width: 100%; height: auto; margin: .3em 0; }
svg text { font: 11px Helvetica, Arial, sans-serif; }
table { width: 100%; border-collapse: collapse; margin: .5em 0; }
th, td { text-align: left; vertical-align: top; padding: .15em .6em .15em 0; border-bottom: 1px solid #999; }
td:nth-child(4) { text-align: right; padding-right: 1.2em; }
.wide td:first-child { width: 18%; }
@page { size: A4; margin: 9mm; }
@media print {
  body { margin: 0; max-width: none; padding: 0; font-size: 9.5pt; line-height: 1.25; }
  .rule { height: 8mm; }
  .close, .closest { font-size: 7.5pt; line-height: 1.2; }
  .closest { font-size: 7pt; }
  .closest p { display: inline; margin-right: .8em; }
  .closest .rule { height: 7mm; }
  .close h2, .closest h2 { margin-top: .6em; }
  .close .rows { columns: 2; column-gap: 6mm; font-size: 7pt; line-height: 1.12; }
  .closest .rows { columns: 3; column-gap: 5mm; font-size: 6pt; line-height: 1.08; }
  .closest .wide { font-size: 6pt; line-height: 1.1; }
  .closest h1 { font-size: 1.2em; margin: 0; }
  .closest .wide td { padding-top: 0; padding-bottom: 0; }
  .packed table, .packed thead, .packed tbody, .packed thead tr, .packed td { display: block; }
  .packed table { margin: 0; }
  .packed th { display: inline; padding: 0 .8em 0 0; border: 0; }
  .packed tbody tr { display: grid; grid-template-columns: 3.7em 3em 1fr 1.4em 7.3em; column-gap: .4em;
    border-bottom: .2pt solid #999; break-inside: avoid; }
  .packed td { padding: 0; border: 0; }
  .packed td:nth-child(6) { grid-column: 1 / -1; padding-left: 1em; }
  .packed td:nth-child(6):empty { display: none; }
}
"""


def html(blocks: Sequence[Block]) -> str:
    """The whole file."""
    tables = [block for block in blocks if isinstance(block, Table) and not block.wide]
    # A note has a line of its own where it is close.
    lines = sum(1 + bool(row[-1]) for table in tables for row in table.rows)
    kind = "roomy" if lines <= ROOMY else "close" if lines <= CLOSE else "closest"
    body = "".join(_block(block, kind) for block in blocks)
    title = element("h1", words.PAGE_TITLE)
    return document(current_code(), words.PAGE_TITLE, _STYLE, f'<main class="{kind}">\n{title}\n{body}</main>\n')


def _block(block: Block, kind: str) -> str:
    match block:
        case Heading(text):
            return f"{element('h2', text)}\n"
        case Lines(texts):
            return "".join(f"{element('p', text)}\n" for text in texts)
        case Ruled(heading):
            return f"{element('h2', heading)}\n" + '<div class="rule"></div>\n' * RULED
        case Table():
            return _table(block, kind)
        case Dots():
            return _picture(block)


def _table(table: Table, close: str) -> str:
    head = "".join(element("th", text) for text in table.head)
    rows = "".join(f"<tr>{''.join(element('td', cell) for cell in row)}</tr>\n" for row in table.rows)
    kind = "wide" if table.wide else "rows" if close == "roomy" else "rows packed"
    return f'<div class="{kind}"><table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table></div>\n'


def _picture(dots: Dots) -> str:
    """A dot for each number, and two lines for 0 and for 10."""
    wide, step = _WIDTH - _LEFT - 10, (_HEIGHT - 40) / FEEL[-1]

    def height(value: int) -> float:
        return 10 + (FEEL[-1] - value) * step

    lines = "".join(
        f'<line x1="{_LEFT}" x2="{_WIDTH}" y1="{height(value):g}" y2="{height(value):g}" stroke="#999"/>'
        f'<text x="0" y="{height(value) + 4:g}">{value}</text>'
        for value in (FEEL[0], FEEL[-1])
    )
    marks = "".join(
        f'<circle cx="{_LEFT + 5 + across}" cy="{height(value):g}" r="{_DOT}"/>' for across, value in places(dots, wide)
    )
    first, last = map(escaped, dots.days)
    below = f'<text x="{_LEFT}" y="{_HEIGHT - 4}">{first}</text>'
    if first != last:
        below += f'<text x="{_WIDTH}" y="{_HEIGHT - 4}" text-anchor="end">{last}</text>'
    label = escaped(words.PAGE_DOTS)
    return f'<svg viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" aria-label="{label}">{lines}{marks}{below}</svg>\n'
