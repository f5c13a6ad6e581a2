"""Every page there is: what links lead to, what forms answer, and what is only seen in trouble."""

from __future__ import annotations

import re
from dataclasses import dataclass
from uuid import uuid4

from tests.browser.house import House
from tests.filling import Sender, shape
from tests.first_evening import Guest, bring_some_days, join, spend_the_evening
from tests.visiting import Page, Visitor, every_page

START = {"en": ["/", "/enter/", "/recover/"], "ro": ["/ro/", "/ro/enter/", "/ro/recover/"]}
SPACE = {"en": ["/space/", "/space/w/"], "ro": ["/ro/space/", "/ro/space/w/"]}


@dataclass(frozen=True)
class Shown:
    """A page as it came, who saw it, and whether opening its address again shows the same."""

    page: Page
    signed_in: bool
    opens_again: bool

    @property
    def name(self) -> str:
        """How tests call it."""
        how = "" if self.opens_again else " after a form"
        return f"{self.page.status} {shape(self.page.path)}{how}"

    @property
    def is_english(self) -> bool:
        """By its address."""
        return not self.page.path.startswith("/ro/")

    @property
    def is_private(self) -> bool:
        """Whether it belongs to somebody's space."""
        return "/space/" in self.page.path


def of_one_language(page: Page, language: str) -> bool:
    """Whether a page is in this language, by its address."""
    return page.path.startswith("/ro/") == (language == "ro")


def linked(visitor: Visitor, language: str, *, signed_in: bool) -> list[Shown]:
    """Every page of a language that links lead to, one of each shape."""
    found: dict[str, Page] = {}
    start = [*START[language], *(SPACE[language] if signed_in else [])]
    for page in every_page(visitor, start):
        if page.is_html and of_one_language(page, language):
            found.setdefault(shape(page.path), page)
    return [Shown(page, signed_in, opens_again=True) for page in found.values()]


def articles(visitor: Visitor, language: str) -> list[Shown]:
    """Every article of a language."""
    start = "/read/" if language == "en" else f"/{language}/read/"
    links = visitor.get(start).parts.links
    paths = dict.fromkeys(
        link for link in links if re.fullmatch(rf"{start}(?!topics/|tags/)[a-z-]+/", link)
    )
    return [Shown(visitor.get(path), signed_in=False, opens_again=True) for path in paths]


def answered(visitor: Visitor, pages: list[Shown], *, signed_in: bool) -> list[Shown]:
    """What every form of these pages answers, unless it leads to a page of its own."""
    sender = Sender(visitor, lambda form, field: f"some {field.name.replace('_', ' ')}")
    found: dict[tuple[int, str, str], Page] = {}
    for page in sender.send_all([shown.page for shown in pages]):
        if page.is_html and page.header("Location") is None:
            found.setdefault((page.status, shape(page.path), skeleton(page)), page)
    known = {(shape(shown.page.path), skeleton(shown.page)) for shown in pages}
    return [
        Shown(page, signed_in, opens_again=False)
        for (_, path, bones), page in found.items()
        if (path, bones) not in known
    ]


def skeleton(page: Page) -> str:
    """What a page is made of, without its words: headings, fields and boxes in order."""
    main = page.text.partition("<main")[2].partition("</main>")[0]
    parts = re.findall(
        r'<(h\d|form|fieldset|textarea|select|svg|dl|table)|class="(hf-[\w-]+)', main
    )
    bones = [tag or kind for tag, kind in parts]
    return " ".join(dict.fromkeys(bones))


def in_trouble(guest: Guest) -> list[Shown]:
    """Pages that no link and no lucky form shows: refusals, the gentle stop, two versions, late words."""
    visitor, pages = guest.visitor, []
    pages.append(visitor.get("/space/nothing/"))
    pages.append(visitor.post("/space/p/new/", {"alias": ["x"]}))  # without its token: 403
    pages += two_versions(visitor)
    pages += safety_to_the_end(visitor)
    pages += flagged(visitor)
    pages.append(gentle_stop(visitor))  # after what looks back: it rests for the day then
    pages += late_words(guest)
    pages += bringing_back(guest)
    return [Shown(page, signed_in=True, opens_again=False) for page in pages]


def gentle_stop(visitor: Visitor) -> Page:
    """Very hard right now: the tool closes for today."""
    page = visitor.get("/space/r/")
    return visitor.send(page.form("/space/r/"), page, state="too_much", distress="10")


def two_versions(visitor: Visitor) -> list[Page]:
    """One sentence written in two windows, and one deleted in the other window."""
    page = visitor.get("/space/t/new/")
    form = page.form("/space/t/new/")
    visitor.send(form, page, thread="the first")
    both = visitor.send(form, page, thread="the second")
    entry = form.named("entry").value
    edit = visitor.get(f"/space/t/{entry}/")
    remove = visitor.get(f"/space/t/{entry}/x/")
    visitor.send(remove.form(f"/space/t/{entry}/x/"), remove)
    gone = visitor.send(edit.form(f"/space/t/{entry}/"), edit, thread="the third")
    assert both.status == 409, both.status
    return [both, gone]


def safety_to_the_end(visitor: Visitor) -> list[Page]:
    """The private questions, with every answer in turn."""
    seen = []
    for answer in ("yes", "no", "not_sure"):
        page = visitor.get("/space/c/")
        page = visitor.send(page.form("/space/c/"), page, is_alone="yes", read_by_others="no")
        while page.status == 200 and "step" in {
            field.name for form in page.parts.forms for field in form.fields
        }:
            seen.append(page)
            form = page.form("/space/c/")
            radios = {field.name: answer for field in form.fields if field.kind == "radio"}
            page = visitor.send(form, page, **radios)
        seen.append(page)
    return seen


def flagged(visitor: Visitor) -> list[Page]:
    """Somebody with whom it is not safe: other pages step back."""
    page = visitor.get("/space/p/new/")
    form = page.form("/space/p/new/")
    added = visitor.send(form, page, alias="N.", relation="work", period="current", safety="unsafe")
    person = added.path
    inventory = person.replace("/p/", "/r/")
    asked = visitor.get(inventory)
    told = visitor.send(asked.form(inventory), asked, traits="hurtful", endings="now_unsafe")
    about = [visitor.get(f"{person}{letter}/") for letter in ("q", "l", "h")]
    return [added, *about, told, visitor.get("/space/s/")]


def late_words(guest: Guest) -> list[Page]:
    """Words sent after the lock: the way back to them, and the page that gives them back."""
    visitor = guest.visitor
    form_page = visitor.get("/space/t/new/")
    start = visitor.get("/space/")
    visitor.send(start.form("/lock/"), start)
    asked = visitor.send(form_page.form("/space/t/new/"), form_page, thread="after the lock")
    visitor.send(
        asked.form("/enter/"), asked, handle=guest.handle, passphrase="not this one at all"
    )
    arrived = guest.enter()
    waiting = next(link for link in arrived.parts.links if "?w=" in link)
    return [asked, arrived, visitor.get(waiting)]


def bringing_back(guest: Guest) -> list[Page]:
    """A plain copy of the journal, looked at and brought back, with a line nobody can read."""
    visitor = guest.visitor
    page = visitor.get("/space/d/e/")
    copy = visitor.send(page.form("/space/d/e/"), page, passphrase=guest.passphrase)
    assert not copy.is_html, f"no copy: {copy.status}"
    line = copy.body.splitlines()[-1].replace(
        copy.body.splitlines()[-1][7:43], str(uuid4()).encode()
    )
    page = visitor.get("/space/d/i/")
    form = page.form("/space/d/i/")
    looked = visitor.send(form, page, file=("file", copy.body + b"\n" + line + b"\nno line\n"))
    done = visitor.send(looked.form("/space/d/i/n/"), looked)
    return [looked, done]


def changed_keys(guest: Guest) -> list[Page]:
    """Another code, another passphrase, coming back with the code, and the space put away."""
    visitor = guest.visitor
    page = visitor.get("/space/k/c/n/")
    code = visitor.send(page.form("/space/k/c/n/"), page, passphrase=guest.passphrase)
    guest.code = "-".join(re.findall(r"<span>([0-9A-Z]{4})</span>", code.text))
    check = visitor.get("/space/k/c/c/")
    arrived = visitor.get("/space/w/")
    page = visitor.get("/space/k/a/")
    away = visitor.send(page.form("/space/k/a/"), page, code=guest.code)
    page = visitor.get("/recover/")
    words = "five other words by the lake"
    again = visitor.send(
        page.form("/recover/"), page,
        handle=guest.handle, code=guest.code, new_passphrase=words, again=words,
    )  # fmt: skip
    guest.passphrase = words
    page = visitor.get("/space/d/x/n/")
    deleted = visitor.send(page.form("/space/d/x/n/"), page, passphrase=guest.passphrase)
    return [code, check, arrived, away, again, deleted]


def collect(house: House) -> tuple[Guest, list[Shown]]:
    """Somebody with a journal, and every page they or a passer-by can see."""
    owner = join(house.visitor(), name="Mira")
    spend_the_evening(owner)
    bring_some_days(owner)
    pages = []
    for language in ("en", "ro"):
        pages += linked(house.visitor(), language, signed_in=False)
        inside = linked(owner.visitor, language, signed_in=True)
        public = {shown.page.path for shown in pages}
        pages += [shown for shown in inside if shown.page.path not in public]
    pages += by_forms(house)
    return owner, unique(pages)


def by_forms(house: House) -> list[Shown]:
    """What forms answer: sent by others, so that the owner's journal stays as it is."""
    passer_by = house.visitor()
    outside = linked(house.visitor(), "en", signed_in=False)
    pages = answered(passer_by, outside, signed_in=False)
    sender = join(house.visitor(), name="Ana")
    spend_the_evening(sender)
    pages += answered(sender.visitor, linked(sender.visitor, "en", signed_in=True), signed_in=True)
    unlucky = join(house.visitor(), name="Ion")
    spend_the_evening(unlucky)
    pages += in_trouble(unlucky)
    pages += [Shown(page, True, opens_again=False) for page in changed_keys(unlucky)]
    return pages


def unique(pages: list[Shown]) -> list[Shown]:
    """One of each name; where forms answer in several ways, they are counted."""
    known: dict[tuple[str, str], Shown] = {}
    for shown in pages:
        bones = "" if shown.opens_again else skeleton(shown.page)
        known.setdefault((shown.name, bones), shown)
    return list(known.values())
