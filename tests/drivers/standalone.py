"""What a self-contained HTML page holds, read as a browser reads it."""

from html.parser import HTMLParser

VOID = {"meta", "br", "img", "link"}


class Page(HTMLParser):
    """The elements, the attributes and the text of a page; ``cells``: the rows of its tables."""

    def __init__(self, written: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.texts: list[tuple[str, str]] = []
        self.rows: list[list[str]] = []
        self.circles: list[tuple[float, float]] = []
        self.comments: list[str] = []
        self.open: list[str] = []
        self.feed(written)
        self.close()
        assert not self.open, f"never closed: {self.open}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")
        if tag == "circle":
            at = dict(attrs)
            self.circles.append((float(at["cx"] or 0), float(at["cy"] or 0)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        inside = self.open[-1] if self.open else ""
        self.texts.append((inside, data))
        if inside in ("td", "th"):
            self.rows[-1][-1] += data

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)

    @property
    def shown(self) -> str:
        """The text that a person sees."""
        return "\n".join(data for inside, data in self.texts if inside not in ("style", "title") and data.strip())


def assert_stands_alone(written: str, page: Page, elements: set[str]) -> None:
    """Nothing in it runs, loads, sends or comes from elsewhere, and it has no element but these."""
    assert set(page.tags) <= elements | {"html", "head", "meta", "title", "style", "body", "main"}
    assert page.comments == []
    assert '<meta http-equiv="Content-Security-Policy" content="default-src \'none\';' in written
    names = {name for _, name, _ in page.attributes}
    assert not {name for name in names if name.startswith("on") or name in ("src", "srcset", "style", "action")}
    links = [value for _, name, value in page.attributes if name in ("href", "xlink:href")]
    assert all(link.startswith("tel:") for link in links)
    style = "".join(data for inside, data in page.texts if inside == "style")
    assert "url(" not in style and "@import" not in style and "@font-face" not in style
