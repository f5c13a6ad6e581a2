"""What can be wrong with an article: each problem says where, what was found and what was expected."""

from enum import StrEnum
from typing import NamedTuple

from msgspec import Struct

from holdfast.library.nearest import Nearest


class Severity(StrEnum):
    ERROR = "error"  # the article is refused
    WARNING = "warning"  # the article is shown, its author is told


class Code(StrEnum):
    """Why; a program decides by this, never by the sentence."""

    TOO_LARGE = "too_large"
    NOT_TEXT = "not_text"
    TOO_DEEP = "too_deep"
    FRONT_MATTER_ABSENT = "front_matter_absent"
    FRONT_MATTER_NOT_ENDED = "front_matter_not_ended"
    NOT_YAML = "not_yaml"
    NOT_A_MAPPING = "not_a_mapping"
    KEY_TWICE = "key_twice"
    KEY_UNKNOWN = "key_unknown"
    KEY_MISSING = "key_missing"
    KEY_ADVISED = "key_advised"
    WRONG_TYPE = "wrong_type"
    WRONG_VALUE = "wrong_value"
    IMPOSSIBLE_DATE = "impossible_date"
    REMOTE_IMAGE = "remote_image"
    IMAGE_MISSING = "image_missing"
    READ_TIME_FAR_OFF = "read_time_far_off"
    TOPIC_WITHOUT_LABEL = "topic_without_label"
    SHORTCODE_UNKNOWN = "shortcode_unknown"
    SHORTCODE_UNCLOSED = "shortcode_unclosed"
    SHORTCODE_STRAY_END = "shortcode_stray_end"
    SHORTCODE_CROSSED = "shortcode_crossed"
    SHORTCODE_EMPTY = "shortcode_empty"
    SHORTCODE_SIGNS_DIFFER = "shortcode_signs_differ"
    TAG_NOT_ENDED = "tag_not_ended"
    QUOTE_NOT_ENDED = "quote_not_ended"
    ARGUMENT_POSITIONAL = "argument_positional"
    ARGUMENT_UNKNOWN = "argument_unknown"
    ARGUMENT_TWICE = "argument_twice"
    ARGUMENT_VALUE = "argument_value"
    ICON_UNKNOWN = "icon_unknown"
    BOX_IN_SENTENCE = "box_in_sentence"
    BOX_MISPLACED = "box_misplaced"
    TEXT_BETWEEN_STEPS = "text_between_steps"
    NO_STEPS = "no_steps"
    HEADING_IN_BOX = "heading_in_box"
    TAG_IN_CODE = "tag_in_code"
    SECOND_TOC = "second_toc"
    RAW_HTML = "raw_html"
    FORBIDDEN_LINK = "forbidden_link"
    TITLE_IN_BODY = "title_in_body"
    LEVEL_SKIPPED = "level_skipped"
    SLUG_TAKEN = "slug_taken"
    TRANSLATION_TAKEN = "translation_taken"
    TRANSLATION_DIFFERS = "translation_differs"
    SLUG_MOVED = "slug_moved"


class Place(NamedTuple):
    """A place in the file: both count from 1, the front matter included."""

    line: int
    column: int


class Problem(Struct, frozen=True, order=True):
    """One problem; sorts by file, line and column."""

    path: str
    line: int
    column: int
    subject: str
    message: str
    code: Code
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        kind = "warning: " if self.severity is Severity.WARNING else ""
        return f"{self.path}:{self.line}:{self.column}: {kind}{self.subject}: {self.message}"


class Problems(Struct, frozen=True):
    """Why an article was refused: all errors of the file, and its warnings, in the order of its lines."""

    items: tuple[Problem, ...]

    def __str__(self) -> str:
        return "\n".join(str(problem) for problem in self.items)


class Findings:
    """Gathers the problems of one file while it is read."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.nearest = Nearest()
        self._found: dict[tuple[Place, Code], dict[str, Problem]] = {}
        self._refused = False

    def error(self, place: Place, code: Code, subject: str, message: str) -> None:
        self._add(place, code, subject, message, Severity.ERROR)

    def warn(self, place: Place, code: Code, subject: str, message: str) -> None:
        self._add(place, code, subject, message, Severity.WARNING)

    def _add(
        self, place: Place, code: Code, subject: str, message: str, severity: Severity
    ) -> None:
        self._refused = self._refused or severity is Severity.ERROR
        found = Problem(self.path, place.line, place.column, subject, message, code, severity)
        self._found.setdefault((place, code), {})[message] = found

    def withdraw(self, place: Place, code: Code) -> None:
        """Takes back what a later finding at the same place explains better."""
        self._found.pop((place, code), None)

    @property
    def refuses(self) -> bool:
        """Whether any error was found."""
        return self._refused

    def sorted(self) -> tuple[Problem, ...]:
        found = (problem for same in self._found.values() for problem in same.values())
        return tuple(sorted(found))
