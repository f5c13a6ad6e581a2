"""The front matter of an article: typed, checked, and with what its author should know."""

import re
from collections.abc import Callable, Collection, Mapping
from typing import Any

from holdfast.library import links
from holdfast.library.front_matter.given import FrontMatter
from holdfast.library.front_matter.keys import (
    CLOSED,
    DATE,
    EVIDENCE,
    IGNORED,
    KEYS,
    OPEN,
    REQUIRED,
    TITLE,
    Takes,
)
from holdfast.library.front_matter.places import Places
from holdfast.library.front_matter.values import Values
from holdfast.library.front_matter.yaml_subset import Entry, Node, Scalar
from holdfast.library.nearest import quoted
from holdfast.library.problems import Code, Findings, Place
from holdfast.library.reading_time import minutes_of

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
TAKEN = frozenset({"search"})  # beside articles, this page has an address of one word
_SPELLED = {  # the keys that are set as typed text rather than read as an address or a name
    TITLE, "description", "imageAlt", "contentNote",
}  # fmt: skip


class FrontMatterReader:
    """Reads the entries of one file; `languages` are those the site has words for."""

    def __init__(
        self,
        findings: Findings,
        values: Values,
        languages: Collection[str],
        has_image: Callable[[str], bool],
    ) -> None:
        self._findings = findings
        self._values = values
        self._languages = languages
        self._has_image = has_image
        self.places = Places()

    def read(self, entries: list[Entry], slug: str, language: str) -> FrontMatter | None:
        """The front matter, or None when title or date cannot be read."""
        given = self._nodes(entries)
        self._advise(given)
        read = {key: self._value(key, node) for key, node in given.items()}
        checked: dict[
            str, Any
        ] = {  # also without a title or a date, so that all problems come at once
            "language": self._language(read.get("language", ""), language),
            "slug": self._slug(read.get("slug", ""), slug),
            "image": self._image(read.get("image", "")),
            "minutes": self._minutes(read.get("readTime", "")),
            "aliases": self._aliases(read.get("aliases", ())),
            "evidence": self._evidence(read.get("evidence", "")),
            "takes_comments": self._takes_comments(read.get("comments", "")),
        }
        if not read.get(TITLE) or not read.get(DATE):
            return None
        return FrontMatter(
            title=read[TITLE],
            date=read[DATE],
            image_alt=read.get("imageAlt", ""),
            translation_key=read.get("translationKey", ""),
            publish_date=read.get("publishDate"),
            expiry_date=read.get("expiryDate"),
            content_note=read.get("contentNote", ""),
            **checked,
            **_same_name(read),
        )

    def _nodes(self, entries: list[Entry]) -> dict[str, Node]:
        """The values of known keys; unknown, repeated and missing keys are reported."""
        given: dict[str, Node] = {}
        lines: dict[str, int] = {}
        for key, node in entries:
            if key.text in lines:
                message = f"is given twice, first on line {lines[key.text]}. Keep one."
                self._findings.error(key.place, Code.KEY_TWICE, key.text, message)
                continue
            lines[key.text] = key.place.line
            if key.text not in KEYS:
                self._unknown(key.text, key.place)
            elif not self._values.is_empty(node):
                given[key.text] = node
                self.places.add(key.text, node)
        self._require(given, lines)
        return given

    def _unknown(self, key: str, place: Place) -> None:
        if key not in IGNORED:
            hint = self._findings.nearest.hint(key, KEYS)
            message = f"is not a key we know; it has no effect{hint}"
            self._findings.warn(place, Code.KEY_UNKNOWN, key[:40], message)

    def _require(self, given: Mapping[str, Node], lines: Mapping[str, int]) -> None:
        examples = {TITLE: 'title: "Trauma: a guide"', DATE: "date: 2026-02-17"}
        for key in REQUIRED:
            if key not in given:
                place = Place(lines.get(key, 1), 1)
                message = f"is missing. Expected a line like {examples[key]}"
                self._findings.error(place, Code.KEY_MISSING, key, message)

    def _advise(self, given: Mapping[str, Node]) -> None:
        if "description" not in given:
            message = "is missing; the first paragraph stands in for it."
            self._findings.warn(Place(1, 1), Code.KEY_ADVISED, "description", message)

    def _value(self, key: str, node: Node) -> Any:
        match KEYS[key]:
            case Takes.DATE:
                return self._values.moment(key, node)
            case Takes.LIST:
                return self._values.texts(key, node)
            case Takes.FLAG:
                return self._values.flag(key, node)
            case Takes.TEXT | Takes.EVIDENCE | Takes.COMMENTS:
                read = self._values.set_text if key in _SPELLED else self._values.text
                return read(key, node)

    def _error(self, key: str, code: Code, message: str, item: str = "") -> None:
        self._findings.error(self.places.of(key, item), code, key, message)

    def _language(self, given: str, folder: str) -> str:
        language = given or folder
        if language not in self._languages:
            expected = ", ".join(sorted(self._languages))
            message = f"{quoted(language)} is not a language here. Expected one of: {expected}"
            self._error("language", Code.WRONG_VALUE, message)
        return language

    def _slug(self, given: str, stem: str) -> str:
        slug = given or stem
        if not _SLUG.fullmatch(slug):
            message = (
                f"{quoted(slug)} is not an address. Expected small letters a to z, digits and "
                "hyphens, for example slug: first-steps"
            )
            self._error("slug", Code.WRONG_VALUE, message)
        if slug in TAKEN:
            message = f"{quoted(slug)} is the address of another page. Expected another one."
            self._error("slug", Code.SLUG_TAKEN, message)
        return slug

    def _minutes(self, given: str) -> int:
        if not given:
            return 0
        minutes = minutes_of(given)
        if not minutes:
            message = f"{quoted(given)} has no minutes. Expected a text like 10 min"
            self._error("readTime", Code.WRONG_VALUE, message)
        return minutes

    def _evidence(self, given: str) -> str:
        """`clinical view` and `clinical-view` mean `clinical_view`."""
        found = re.sub("[ -]", "_", given.lower())
        if found and found not in EVIDENCE:
            hint = self._findings.nearest.hint(found, EVIDENCE)
            message = f"{quoted(given)} is not known. Expected {Takes.EVIDENCE}{hint}"
            self._error("evidence", Code.WRONG_VALUE, message)
            return ""
        return found

    def _takes_comments(self, given: str) -> bool:
        if given and given.lower() not in (OPEN, CLOSED):
            message = f"{quoted(given)} is not known. Expected {Takes.COMMENTS}"
            self._error("comments", Code.WRONG_VALUE, message)
        return given.lower() in ("", OPEN)

    def _aliases(self, given: tuple[str, ...]) -> tuple[str, ...]:
        for alias in given:
            if not links.is_allowed(alias) or links.scheme(alias):
                message = (
                    f"{quoted(alias)} is not a path of this site. Expected one like /old/name/"
                )
                self._error("aliases", Code.WRONG_VALUE, message, alias)
        return given

    def _image(self, given: str) -> str:
        if not given:
            return ""
        if links.scheme(given) in {"http", "https", "//"}:
            message = f"{quoted(given, 80)} is on another site, so no picture is shown. Download it"
            self._warn_image(Code.REMOTE_IMAGE, f"{message} to the media folder.")
            return ""
        path = links.local_image(given)
        if path is None:
            message = (
                f"{quoted(given)} is not a path in the media folder. Expected one like "
                "images/tree.jpg, without spaces"
            )
            self._error("image", Code.WRONG_VALUE, message)
            return ""
        if not self._has_image(path):
            self._warn_image(Code.IMAGE_MISSING, f"{quoted(path)} {links.IMAGE_MISSING}")
        return path

    def _warn_image(self, code: Code, message: str) -> None:
        self._findings.warn(self.places.of("image"), code, "image", message)


def language_of(entries: list[Entry], folder: str, languages: Collection[str]) -> str:
    """The language that its keys name, when it is one of ours; else its folder's."""
    for key, node in entries:
        if key.text == "language" and isinstance(node, Scalar) and node.text.strip() in languages:
            return node.text.strip()
    return folder


def _same_name(read: Mapping[str, Any]) -> dict[str, Any]:
    """The keys that our field is named after and that need no further look."""
    names = ("description", "author", "categories", "tags", "draft", "lastmod", "references",
             "reviewed", "reviewer")  # fmt: skip
    return {name: read[name] for name in names if name in read}
