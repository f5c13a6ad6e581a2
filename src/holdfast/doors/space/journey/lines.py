"""One calm line for each entry of the timeline: what was done, and the way to its page. What it holds stays there."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse

from holdfast.doors.frame.words import active_words
from holdfast.doors.space.reflections.tools import PLACES
from holdfast.doors.space.settling.tries import card_name
from holdfast.healing.attachment.answers import AttachmentAnswers
from holdfast.healing.dial.day import DialDay
from holdfast.healing.dynamics.event import Dynamic
from holdfast.healing.experiences.experience import Experience
from holdfast.healing.hard_hours.plan import HardHoursPlan
from holdfast.healing.journal.entry import Entry, Unread
from holdfast.healing.journal.journal import Journal
from holdfast.healing.journal.kind import kind_name
from holdfast.healing.limits.i_statement import IStatement
from holdfast.healing.limits.limit import Limit, LimitTest
from holdfast.healing.pace.plan import PacePlan
from holdfast.healing.patterns.formulation import Formulation
from holdfast.healing.patterns.inventory import InventoryAnswers
from holdfast.healing.patterns.thread import Thread
from holdfast.healing.reach.logged import LoggedReach
from holdfast.healing.reflections.answers import ReflectionAnswers
from holdfast.healing.relationship import Relationship
from holdfast.healing.settling.kinds import SettlingTry

# Where the page of an entry lies: under its own id, under that of whom it is about, or with all of its kind.
OF_ITS_OWN = {
    Relationship: "space:person",
    Limit: "space:limit",
    IStatement: "space:statement",
    SettlingTry: "space:settle-try",
    LoggedReach: "space:reach-edit",
    DialDay: "space:dial-edit",
    Dynamic: "space:dynamic-edit",
    Experience: "space:experience-edit",
}
ABOUT_ONE = {
    InventoryAnswers: "space:inventory-one",
    PacePlan: "space:pace",
}
OF_ALL = {
    Thread: "space:patterns",
    Formulation: "space:formulation",
    HardHoursPlan: "space:plan",
}


@dataclass(frozen=True)
class Line:
    """One entry of the timeline. Without an address there is no page to open."""

    text: str
    href: str | None
    is_put_away: bool


def read_line(entry: Entry, journal: Journal) -> Line:
    """The entry in words. `journal` knows the people it may be about."""
    is_put_away = isinstance(entry.body, Experience) and entry.body.put_away
    return Line(text(entry, journal), address(entry, journal), is_put_away)


def text(entry: Entry, journal: Journal) -> str:
    """What was done, as one sentence."""
    words = active_words()
    key = f"journey.line.{key_of(entry)}"
    term = name = ""
    match entry.body:
        case Thread(facet=facet, term=found):
            term = words.text(f"{facet}.{found}.label")
        case SettlingTry(card=card):
            name = card_name(card)
    return words.text(key, alias=alias_of(entry, journal), term=term, name=name)


def key_of(entry: Entry) -> str:
    """Which sentence tells of the entry, under `journey.line`."""
    match entry.body:
        case Unread():
            return "unread"
        case Thread(fits=fits):
            return f"thread.{fits}"
        case ReflectionAnswers(reflection=name):
            key = f"reflection.{name}"
            return key if active_words().has(f"journey.line.{key}") else "reflection.other"
        case (Limit() | IStatement()) as body if body.relationship:
            return f"{kind_name(type(body))}_with"
        case body:
            return kind_name(type(body))


def alias_of(entry: Entry, journal: Journal) -> str:
    """What the person calls whom the entry is about; one who is no longer in the journal has no name here."""
    if isinstance(entry.body, Relationship):
        return entry.body.alias
    person_id = getattr(entry.body, "relationship", None)
    person = journal.relationship(person_id) if person_id else None
    return person.body.alias if person else active_words().text("journey.someone")


def address(entry: Entry, journal: Journal) -> str | None:
    """The page of the entry. Pages about one relationship need it to be there still."""
    about = getattr(entry.body, "relationship", None)
    if about and journal.relationship(about) is None:
        return None
    match entry.body:
        case AttachmentAnswers():
            return reverse("space:closeness-result", args=[about, entry.id])
        case ReflectionAnswers():
            return reflection_address(entry, about)
        case LimitTest(limit=limit) if journal.entry(limit):
            return reverse("space:limit", args=[limit])
        case body if type(body) in OF_ITS_OWN:
            return reverse(OF_ITS_OWN[type(body)], args=[entry.id])
        case body if type(body) in ABOUT_ONE:
            return reverse(ABOUT_ONE[type(body)], args=[about])
        case body if type(body) in OF_ALL:
            return reverse(OF_ALL[type(body)])
        case _:
            return None


def reflection_address(entry: Entry[ReflectionAnswers], about: UUID | None) -> str | None:
    """The result of a reflection that this Holdfast asks."""
    place = next((place for place in PLACES if place.name == entry.body.reflection), None)
    if place is None or (place.about_one and about is None):
        return None
    ids = [about, entry.id] if place.about_one else [entry.id]
    return reverse(f"space:{place.url_name('result')}", args=ids)
