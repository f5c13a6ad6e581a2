"""No text can do more than be refused, and no page holds anything its author could run."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.library.conftest import HEAD

from holdfast.library import Article, Problems, read

VOID = {"br", "hr", "img", "path"}
ALLOWED = VOID | {
    "a", "aside", "blockquote", "code", "dd", "del", "div", "dl", "dt", "em", "figcaption", "figure",
    "h2", "h3", "h4", "h5", "h6", "li", "nav", "ol", "p", "pre", "section", "span", "strong", "sup",
    "svg", "table", "tbody", "td", "th", "thead", "tr", "ul",
}  # fmt: skip
PIECES = [
    "{{< ", "{{<", "{{% ", " >}}", ">}}", " %}}", "{{</* ", " */>}}", "/", "callout", "step", "steps",
    "exercise", "toc", "key-fact", "pullquote", ' type="tip"', ' title="', '"', "`", "\n", "\n\n",
    "    ", "- ", "1. ", "> ", "# ", "## ", "|", "| a | b |\n|---|---|\n", "***", "**", "_", "[", "](",
    "![", ")", "<", "<b>", "<!--", "-->", "<script>", "onclick=", "javascript:", "&lt;", "\\", "```\n",
    "[^1]", "[^1]: ", ": ", "http://a.b", "@", "a@b.co", "x", "é", "\u0326", "\u202e", "\x00", "{#id}", "---", "...",
    "{{< callout >}}\nx\n{{< /callout >}}\n", "{{< steps >}}\n{{< step >}}a{{< /step >}}\n{{< /steps >}}\n",
]  # fmt: skip
KEYS = ["title", "date", "draft", "tags", "image", "slug", "readTime", "aliases", "x", "<<"]
VALUES = [
    "a", "2026-01-01", "2026-99-01", "true", '"q', "[a, b]", "[", "{a: b}", "&a", "*a", "!!str x",
    "|\n  a", "", "- a", "'", "\t", "\x85", "9" * 30, "0001-01-01T00:00:00-23:59", "٣ min", "/x", "//x",
]  # fmt: skip
bodies = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=3)), max_size=40).map("".join)
heads = st.lists(
    st.tuples(st.sampled_from(KEYS), st.sampled_from(VALUES)).map(": ".join), max_size=6
).map(lambda lines: "---\n" + "\n".join(lines) + "\n---\n")
usual = settings(
    max_examples=1000,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
soak = settings(usual, max_examples=100_000)


class Reader(HTMLParser):
    """Checks every element of a page as it goes by."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in ALLOWED, tag
        for name, value in attrs:
            assert not name.startswith("on"), name
            assert name != "style"
            if name in {"href", "src"}:
                assert re.match(r"(https?:|mailto:|tel:|#|[^:/]*(/[^/]|$|[?#/]))", value or ""), (
                    value
                )
                assert not re.match(r"\s*(javascript|data|vbscript):", value or "", re.IGNORECASE)
            if name == "id":
                self.ids.append(value or "")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")


def check(found: Article | Problems) -> None:
    if isinstance(found, Problems):
        assert found.items
        assert all(problem.line >= 1 and problem.column >= 1 for problem in found.items)
        return
    reader = Reader()
    reader.feed(found.html)
    reader.close()
    assert reader.open == []
    assert len(reader.ids) == len(set(reader.ids))


@usual
@given(bodies)
def test_any_body_is_an_article_or_a_list_of_problems(house, body):
    check(read(HEAD + body, "c/en/x.md", "en", house))


@usual
@given(heads, bodies)
def test_any_file_is_an_article_or_a_list_of_problems(house, head, body):
    check(read(head + body, "c/ro/x.md", "ro", house))


@pytest.mark.soak
@soak
@given(bodies)
def test_a_hundred_thousand_bodies(house, body):
    check(read(HEAD + body, "c/en/x.md", "en", house))


@pytest.mark.soak
@settings(soak, max_examples=20_000)
@given(heads, st.one_of(bodies, st.binary(max_size=60)))
def test_twenty_thousand_files_and_bytes(house, head, body):
    text = head.encode("utf-8", "surrogatepass") + body if isinstance(body, bytes) else head + body
    check(read(text, "c/ro/x.md", "ro", house))


@given(bodies)
@settings(usual, max_examples=100)
def test_the_same_text_gives_the_same_bytes(house, body):
    text = HEAD + body
    assert read(text, "c/en/x.md", "en", house) == read(text, "c/en/x.md", "en", house)
