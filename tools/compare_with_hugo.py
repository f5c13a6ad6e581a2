"""Does an article say the same under Hugo and here? `python -m tools.compare_with_hugo [FILE.md …]`

Both pages are read as an outline: headings with their ids, lists, tables, boxes with their titles, and every
text with its emphasis and links. Quotation marks and dashes are left aside, for Hugo sets no Romanian ones
and none in titles. Without files all our articles are compared. The exit code is 1 where two outlines differ.
"""

from __future__ import annotations

import difflib
import re
import sys
import tempfile
from html.parser import HTMLParser
from pathlib import Path

from tools.hugo_site import NoHugo, build, lay_out

from holdfast.library import Problems, read
from holdfast.site.articles import house_of
from holdfast.site.commands.article import language_of

ROOT = Path(__file__).resolve().parent.parent
BLOCKS = frozenset({"ul", "ol", "li", "table", "tr", "th", "td", "blockquote", "pre", "dl", "dt", "dd", "hr"})  # fmt: skip
HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
INLINE = frozenset({"strong", "em", "code", "del", "sup"})
TITLES = frozenset({"hf-callout__title", "hf-note"})
OURS_ALONE = frozenset(
    {"hf-icon", "hf-unseen", "hf-exercise__tool"}
)  # what Hugo's templates leave out
HOUSE = house_of(("en", "ro"))
DEFAULT_TITLES = frozenset(
    title
    for words in HOUSE.vocabularies.values()
    for title in (words.toc_title, words.exercise_title)
)
VOID = frozenset({"br", "hr", "img", "input", "path"})
SIGNS = str.maketrans({"„": '"', "“": '"', "”": '"', "«": '"', "»": '"', "’": "'", "‘": "'", "—": "-", "–": "-", "…": "."})  # fmt: skip


class Outline(HTMLParser):
    """Reads a page into lines, one for each thing a reader could name."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self._text = ""
        self._left_out = 0  # how many elements deep inside something that is left out

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if self._left_out or not OURS_ALONE.isdisjoint(given.get("class", "").split()):
            self._left_out += tag not in VOID
        elif tag in INLINE:
            self._text += f"<{tag}>"
        elif tag == "a":
            self._text += f"<{given.get('href', '')}>"
        else:
            self._say(described(tag, given))

    def handle_endtag(self, tag: str) -> None:
        if self._left_out:
            self._left_out -= tag not in VOID
        elif tag in INLINE or tag == "a":
            self._text += "</>"
        elif tag not in {"span", "br"}:
            self._say("")

    def handle_data(self, data: str) -> None:
        if not self._left_out:
            self._text += data

    def _say(self, what: str) -> None:
        """Ends the text before, and begins what follows."""
        text = " ".join(plain(self._text).split())
        self._text = ""
        self.lines += [line for line in (text, what) if line]


def described(tag: str, given: dict[str, str]) -> str:
    """A line for what begins here; empty for what only holds other things."""
    if name := given.get("data-sc"):
        kind = given.get("data-type") or given.get("data-variant") or ""
        return f"[{name} {kind}]".replace(" ]", "]")
    if "data-title" in given or given.get("class") in TITLES:
        return "[title]"
    if tag in HEADINGS:
        return "[title]" if given.get("id", "").startswith("hf:") else f"[{tag} {given.get('id')}]"
    if tag == "ol" and given.get("start", "1") != "1":
        return f"[ol from {given['start']}]"
    return f"[{tag}]" if tag in BLOCKS else ""


def plain(text: str) -> str:
    """Without the signs that both set in their own way."""
    return re.sub(r"--+", "-", re.sub(r"\.\.\.", ".", text.translate(SIGNS)))


def outline(html: str) -> list[str]:
    """The lines of a page. Our own words for a title left out, and bold in a title, are no difference."""
    parser = Outline()
    parser.feed(html)
    parser.close()
    lines: list[str] = []
    for line in parser.lines:
        is_title = bool(lines) and lines[-1] == "[title]"
        text = re.sub(r"</?(strong)?>", "", line) if is_title else line
        if not (is_title and text in DEFAULT_TITLES):
            lines.append(text)
    return lines


def ours(file: Path) -> list[str]:
    """The outline of an article as we show it. Raises SystemExit when it is refused."""
    found = read(file.read_bytes(), str(file), language_of(file), HOUSE)
    if isinstance(found, Problems):
        raise SystemExit(str(found))
    return outline(found.html)


def theirs(files: list[Path]) -> dict[Path, list[str]]:
    """The outlines as Hugo shows the same files."""
    with tempfile.TemporaryDirectory(prefix="holdfast-hugo-") as folder:
        site = Path(folder)
        names = {f"{number}/{file.name}": file for number, file in enumerate(files)}
        lay_out(site, {name: file.read_text(encoding="utf-8") for name, file in names.items()})
        build(site)
        pages = [page.read_text(encoding="utf-8") for page in (site / "public").rglob("index.html")]
    found = {}
    for page in pages:
        if path := re.search(r'<article data-path="([^"]+)">(.*)</article>', page, re.DOTALL):
            found[names[path[1]]] = outline(path[2])
    return found


def main() -> None:
    """Compare, and show what differs."""
    files = [Path(name) for name in sys.argv[1:]] or sorted(ROOT.glob("content/*/articles/*.md"))
    try:
        by_hugo = theirs(files)
    except NoHugo as missing:
        raise SystemExit(str(missing)) from None
    differ = 0
    for file in files:
        lines = list(
            difflib.unified_diff(by_hugo[file], ours(file), "Hugo", str(file), lineterm="", n=1)
        )
        differ += bool(lines)
        print("\n".join(lines) if lines else f"{file}: the same, {len(by_hugo[file])} lines")
    raise SystemExit(1 if differ else 0)


if __name__ == "__main__":
    main()
