"""Every form that pages offer, sent empty and sent full in several ways, however many steps it has."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from urllib.parse import urljoin

from tests.visiting import Field, Form, Page, Visitor

Write = Callable[[Form, Field], str]
UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
PLACE_IN_LIST = re.compile(r"(?<=/space/o/k/)\d+|(?<=/space/f/)\d+|(?<=/space/g/n/)\d+")
ENDS = frozenset({"/leave/", "/lock/"})  # sent by tests of their own
# Forms that take something away: sent after all others.
TAKES = re.compile(r"/(x|x/n|a|d/x)/$|/q/\*/$")
STEPS_AT_MOST = 8
CHOICES = 3  # the first, second and third answer of every question


# Pages that differ in nothing but what they are about.
ALIKE = (
    (UUID, "*"),
    (PLACE_IN_LIST, "*"),
    (re.compile(r"/help/[a-z]{2,3}/$"), "/help/xx/"),
    (re.compile(r"/read/(topics|tags)/[\w-]+/"), r"/read/\1/x/"),
    (re.compile(r"/read/(?!topics/|tags/)[\w-]+/(talk/.*)?$"), r"/read/an-article/\1"),
)


def shape(path: str) -> str:
    """A path without what it is about: two pages of one shape are one page with other words."""
    for pattern, stand_in in ALIKE:
        path = pattern.sub(stand_in, path)
    return path


def answers(form: Form, write: Write, choice: int) -> dict[str, str | list[str]]:
    """Something for every field of a form: `write` for words, the `choice`th answer where one chooses."""
    given: dict[str, str | list[str]] = {}
    for field in form.fields:
        offered = [value for value in field.options if value]
        if field.is_written:
            given[field.name] = write(form, field)
        elif field.kind in {"radio", "checkbox", "select"} and offered:
            given[field.name] = offered[choice % len(offered)]
    return given


class Sender:
    """Sends every form of every page empty and full, and follows the steps behind it."""

    def __init__(self, visitor: Visitor, write: Write) -> None:
        self.visitor = visitor
        self.write = write
        self.known: set[tuple[str, tuple[str, ...], str]] = set()

    def send_all(self, pages: list[Page]) -> Iterator[Page]:
        """Every answer; what takes something away comes last."""
        forms = [(page, form) for page in pages for form in page.parts.forms]
        for page, form in sorted(forms, key=lambda each: bool(TAKES.search(self.target(*each)))):
            if self.is_new(page, form):
                yield from self.send(page, form, partial(self.fresh, page, form), STEPS_AT_MOST)

    def send(self, page: Page, form: Form, fresh: Callable[[], Form], steps: int) -> Iterator[Page]:
        """One form: empty, then with each choice in turn; and the forms on the answers."""
        for choice in range(-1, CHOICES):
            given = answers(form, self.write, choice) if choice >= 0 else {}
            uploads = [field.name for field in form.fields if field.kind == "file"]
            file = None
            if uploads and choice >= 0:
                file = (uploads[0], self.write(form, form.named(uploads[0])).encode())
            answer = self.visitor.send(fresh(), page, file=file, **given)
            yield answer
            for following in answer.parts.forms if answer.is_html and steps else ():
                if self.is_new(answer, following):
                    yield from self.send(answer, following, lambda kept=following: kept, steps - 1)

    def fresh(self, page: Page, form: Form) -> Form:
        """The form as a page opened now shows it, with an id nobody used; the old one where it is gone."""
        again = self.visitor.get(page.path)
        same = (
            [one for one in again.parts.forms if one.action == form.action] if again.is_html else []
        )
        return same[0] if same else form

    def is_new(self, page: Page, form: Form) -> bool:
        """Whether a form like it was not sent yet: same address, same fields, same step."""
        names = tuple(sorted({field.name for field in form.fields}))
        step = next((field.value for field in form.fields if field.name in {"step", "act"}), "")
        target = self.target(page, form)
        if form.method != "post" or target in ENDS or (target, names, step) in self.known:
            return False
        self.known.add((target, names, step))
        return True

    def target(self, page: Page, form: Form) -> str:
        """Where a form of a page posts to, without ids."""
        return shape(urljoin(page.path, form.action))
