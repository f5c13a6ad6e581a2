"""Reads an article: text in, an Article or the list of all its problems out. No file, no clock."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from markdown_it import MarkdownIt

from holdfast.library.article import Anchor, Article, stem_of
from holdfast.library.boxes import STANDARD
from holdfast.library.boxes.contents import DEEPEST_LEVEL
from holdfast.library.declaration import Shortcode
from holdfast.library.front_matter.given import FrontMatter
from holdfast.library.front_matter.places import Places
from holdfast.library.front_matter.reading import FrontMatterReader, language_of
from holdfast.library.front_matter.values import Values
from holdfast.library.front_matter.yaml_subset import Reader
from holdfast.library.markdown.blocks import BlockBuilder
from holdfast.library.markdown.inlines import InlineBuilder
from holdfast.library.markdown.parser import make_parser, parse
from holdfast.library.nearest import quoted
from holdfast.library.notice import ends_with_notice
from holdfast.library.problems import Code, Findings, Problems
from holdfast.library.reading_time import count_words, is_far_off, minutes_for
from holdfast.library.references import cut, entries, listed
from holdfast.library.rendering.blocks import blocks as render_blocks
from holdfast.library.rendering.page import Page
from holdfast.library.rendering.plain import plain_text
from holdfast.library.rendering.references import body, from_keys
from holdfast.library.shortcodes.arguments import Arguments
from holdfast.library.shortcodes.checks import Checks
from holdfast.library.shortcodes.layout import Layout
from holdfast.library.shortcodes.pairing import Pairing
from holdfast.library.shortcodes.placing import Placing
from holdfast.library.shortcodes.tags import TagReader
from holdfast.library.source import Lines, Source, clean, split
from holdfast.library.topics import category_ids, topic_of, topics_of
from holdfast.library.tree import Block, Heading, Paragraph, plain, walk
from holdfast.library.typography import Typography
from holdfast.library.vocabulary import Vocabulary

# Topics under whose warnings help is named.
MAY_BRING_THINGS_UP = frozenset({"trauma", "depression"})
SUMMARY_LENGTH = 160  # characters; about what a search page shows


def _any_image(path: str) -> bool:
    """The media folder is not known, so no picture counts as missing."""
    return True


@dataclass(frozen=True, slots=True)
class House:
    """What an article may lean on: the practice's words, shortcodes, tools and pictures."""

    vocabularies: Mapping[str, Vocabulary]  # by language
    shortcodes: Mapping[str, Shortcode] = field(default_factory=lambda: STANDARD)
    tools: Mapping[str, str] = field(default_factory=dict)  # addresses, by id
    media: str = "/media/"
    help: str = ""  # address of help; empty: warnings lead nowhere
    has_image: Callable[[str], bool] = _any_image


def read(text: str | bytes, path: str, language: str, house: House) -> Article | Problems:
    """The article, its warnings included; or everything that is wrong, if anything refuses it.

    `path` names the file in messages and gives the slug; `language` is its folder's, and must be one
    of the house's.
    """
    findings = Findings(path)
    cleaned = clean(text, findings)
    if cleaned is None:
        return Problems(findings.sorted())
    return ArticleReader(findings, language, house).read(split(cleaned, findings))


class ArticleReader:
    """Reads one file."""

    def __init__(self, findings: Findings, language: str, house: House) -> None:
        self._findings = findings
        self._language = language
        self._house = house

    def read(self, source: Source) -> Article | Problems:
        front, places = self._front_matter(source)
        language = front.language if front else self._language
        blocks = self._body(source, Typography(language))
        if front is None or self._findings.refuses:
            return Problems(self._findings.sorted())
        return self._article(front, places, blocks)

    def _front_matter(self, source: Source) -> tuple[FrontMatter | None, Places]:
        if source.front is None:
            return None, Places()
        entries = Reader(source.front, source.front_line, self._findings).entries()
        if entries is None:
            return None, Places()
        house = self._house
        language = language_of(entries, self._language, house.vocabularies)
        values = Values(self._findings, Typography(language))
        reader = FrontMatterReader(self._findings, values, house.vocabularies, house.has_image)
        front = reader.read(entries, stem_of(self._findings.path), self._language)
        return front, reader.places

    def _body(self, source: Source, typography: Typography) -> tuple[Block, ...]:
        findings, house = self._findings, self._house
        lines = Lines(source.body, source.body_line)
        tags = TagReader(source.body, lines, findings).tags()
        paired = Pairing(house.shortcodes, findings).pair(tags)
        arguments = Arguments(findings, typography, house.tools)
        checked = Checks(house.shortcodes, arguments, findings).check(paired.spans)
        layout = Layout(source.body, lines, paired)
        canvas = layout.draw()
        tokens, reached = parse(_parser(), canvas)
        Placing(source.body, canvas, layout.amid, findings).check(paired, tokens, reached)
        inlines = InlineBuilder(findings, typography, canvas, house.has_image)
        return BlockBuilder(canvas, inlines, checked, findings).build(tokens)

    def _article(self, front: FrontMatter, places: Places, blocks: tuple[Block, ...]) -> Article:
        toc = tuple(
            block for block in blocks if isinstance(block, Heading) and block.level <= DEEPEST_LEVEL
        )
        page = self._page(front, toc)
        cited = cut(blocks, page.vocabulary.references)
        text = plain_text(page, blocks)
        words = count_words(text)
        self._advise(front, places, words)
        return Article(
            path=self._findings.path,
            front=front,
            blocks=blocks,
            html=str(body(page, cited)),
            text=text,
            headings=tuple(_anchor(block) for block in walk(blocks) if isinstance(block, Heading)),
            toc=tuple(_anchor(heading) for heading in toc),
            topics=topics_of(front.categories),
            summary=front.description or _beginning(blocks),
            words=words,
            minutes=front.minutes or minutes_for(words),
            warnings=self._findings.sorted(),
            references=str(from_keys(page, front.references)),
            citations=(*entries(cited.listing), *entries(listed(front.references))),
            ends_with_notice=ends_with_notice(cited),
        )

    def _page(self, front: FrontMatter, toc: tuple[Heading, ...]) -> Page:
        house = self._house
        words = house.vocabularies[front.language]
        way_to_help = (
            "" if MAY_BRING_THINGS_UP.isdisjoint(topics_of(front.categories)) else house.help
        )
        return Page(
            words, house.shortcodes, toc, house.tools, house.media, render_blocks, way_to_help
        )

    def _advise(self, front: FrontMatter, places: Places, words: int) -> None:
        """What only the whole article can tell."""
        if front.minutes and is_far_off(front.minutes, words):
            message = f"says {front.minutes} min; {words} words take about {minutes_for(words)}."
            self._findings.warn(places.of("readTime"), Code.READ_TIME_FAR_OFF, "readTime", message)
        ids = category_ids(front.language)
        for category in front.categories:
            if topic_of(category) is None:
                hint = self._findings.nearest.hint(category, ids)
                message = (
                    f"{quoted(category)} has no label. Expected one of: {', '.join(ids)}{hint}"
                )
                place = places.of("categories", category)
                self._findings.warn(place, Code.TOPIC_WITHOUT_LABEL, "categories", message)


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    """One parser serves all articles: it keeps nothing between two."""
    return make_parser()


def _anchor(heading: Heading) -> Anchor:
    return Anchor(heading.level, heading.id, plain(heading.children), heading.line)


def _beginning(blocks: tuple[Block, ...]) -> str:
    """The first paragraph, cut at a word near `SUMMARY_LENGTH` characters."""
    first = next((block for block in blocks if isinstance(block, Paragraph)), None)
    text = " ".join(plain(first.children).split()) if first else ""
    if len(text) <= SUMMARY_LENGTH:
        return text
    return text[:SUMMARY_LENGTH].rpartition(" ")[0].rstrip(" ,;:–—") + "…"
