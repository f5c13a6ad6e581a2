"""What does any page of My space cost with ten years in the journal, beside opening only the entries it needs?

Both sides read the same rows. Ours is a whole request: the session, the reading, the page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from uuid import UUID

from benchmarks.figures import Figure, size, time_ratio
from benchmarks.house import SignedIn, somebody
from benchmarks.measure import Ratio, compare, cpu_seconds
from benchmarks.page_in_process import ask
from benchmarks.ten_years import ENTRIES, ten_years
from holdfast.healing.attachment.answers import AttachmentAnswers
from holdfast.healing.dial.day import DialDay
from holdfast.healing.dynamics.event import Dynamic
from holdfast.healing.experiences.experience import Experience
from holdfast.healing.hard_hours.plan import HardHoursPlan
from holdfast.healing.journal.draft import Draft
from holdfast.healing.journal.kind import Kind
from holdfast.healing.limits.i_statement import IStatement
from holdfast.healing.limits.limit import Limit, LimitTest
from holdfast.healing.pace.plan import PacePlan
from holdfast.healing.patterns.formulation import Formulation
from holdfast.healing.patterns.inventory import InventoryAnswers
from holdfast.healing.patterns.thread import Thread
from holdfast.healing.reach.logged import LoggedReach
from holdfast.healing.reflections.answers import ReflectionAnswers
from holdfast.healing.relationship import Relationship
from holdfast.healing.safety.state import StateCheck
from holdfast.healing.settling.kinds import SettlingLimits, SettlingTry

GOAL = 2.0
LARGEST = 40.0  # kB, the page alone
SHOWN = 3  # the dearest pages are named

PEOPLE, ABOUT_PEOPLE = (Relationship,), (Relationship, ReflectionAnswers)
# Each page with the kinds it needs; none means every kind. `*` stands for somebody's id.
PAGES: dict[str, tuple[type[Kind], ...]] = {
    "/space/": (),
    "/space/p/": PEOPLE,
    "/space/p/new/": PEOPLE,
    "/space/p/*/": (Relationship, AttachmentAnswers, InventoryAnswers, ReflectionAnswers, PacePlan),
    "/space/p/*/q/": (Relationship, AttachmentAnswers),
    "/space/q/": (Relationship, AttachmentAnswers),
    "/space/r/": (Relationship, InventoryAnswers, StateCheck),
    "/space/r/*/": (Relationship, InventoryAnswers),
    "/space/s/": (Relationship, InventoryAnswers, Thread),
    "/space/t/": (Formulation,),
    "/space/l/": (Relationship, LoggedReach),
    "/space/p/*/l/": (Relationship, LoggedReach),
    "/space/b/": (Relationship, Limit, LimitTest),
    "/space/m/": (Relationship, IStatement),
    "/space/o/c/": (Relationship, StateCheck, SettlingTry, SettlingLimits),
    "/space/o/h/": (SettlingTry,),
    "/space/u/": ABOUT_PEOPLE,
    "/space/i/": ABOUT_PEOPLE,
    "/space/v/": ABOUT_PEOPLE,
    "/space/p/*/a/": ABOUT_PEOPLE,
    "/space/p/*/g/": ABOUT_PEOPLE,
    "/space/p/*/h/": (Relationship, PacePlan, LoggedReach),
    "/space/y/": (Relationship, DialDay),
    "/space/p/*/y/": (Relationship, DialDay),
    "/space/p/*/y/h/": (Relationship, DialDay),
    "/space/g/": (Relationship, Dynamic),
    "/space/f/": (Relationship, Experience),
    "/space/z/": (HardHoursPlan, StateCheck, SettlingTry),
    "/space/j/o/": PEOPLE,
    "/space/j/o/u/": (SettlingTry, ReflectionAnswers),
    "/space/j/o/*/": (Relationship, AttachmentAnswers, DialDay, LoggedReach),
    "/space/x/": PEOPLE,
    "/space/d/": (Draft,),
}
# The timeline opens heads, and the bodies of one page.
TIMELINE = ("/space/j/", "/space/j/?k=l", "/space/j/?p=*")


def figures(rounds: int) -> Iterator[Figure]:
    """The dearest pages as ratios of seconds, and the largest page."""
    mira = somebody()
    entries, person = ten_years()
    mira.store.put_many(entries)
    ratios = [(path, measured(path, mira, person, rounds)) for path in (*PAGES, *TIMELINE)]
    ratios.sort(key=lambda each: each[1].median, reverse=True)
    for path, ratio in ratios[:SHOWN]:
        name = f"{path} with {ENTRIES:,} entries / opening what it needs"
        yield time_ratio(name, ratio, goal=GOAL)
    kilobytes, path = max((len(page(path, mira, person)()) / 1000, path) for path, _ in ratios)
    yield size(
        f"largest of {len(ratios)} pages with {ENTRIES:,} entries",
        kilobytes,
        goal=LARGEST,
        note=path,
    )


def measured(path: str, mira: SignedIn, person: UUID, rounds: int) -> Ratio:
    """One page beside opening what it needs."""
    needed = timeline_needs(mira) if path in TIMELINE else opening(path, mira)
    return compare(cpu_seconds(page(path, mira, person)), cpu_seconds(needed), rounds=rounds)


def page(path: str, mira: SignedIn, person: UUID) -> Callable[[], bytes]:
    """One request."""
    return lambda: ask(path.replace("*", str(person)), mira)


def opening(path: str, mira: SignedIn) -> Callable[[], object]:
    """The journal of the kinds it needs."""
    return lambda: mira.store.open(*PAGES[path])


def timeline_needs(mira: SignedIn) -> Callable[[], object]:
    """Every head, and fifty bodies."""
    from holdfast.healing.journey.timeline import PAGE_SIZE

    latest = [head.id for head in mira.store.heads()][:PAGE_SIZE]
    return lambda: (mira.store.heads(), mira.store.some(latest))
