"""A first evening in Holdfast, form by form, for tests that need somebody with a journal in a running program."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

from tests.running import Running
from tests.visiting import Page, Visitor

from holdfast.exchange.journal_file import write_journal
from holdfast.healing.attachment.answers import ITEM_IDS, AttachmentAnswers
from holdfast.healing.dial.day import DialDay
from holdfast.healing.experiences.experience import Experience, Form
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.reach.logged import LoggedReach
from holdfast.healing.reach.rules import Response
from holdfast.healing.reflections.answers import ReflectionAnswers
from holdfast.healing.settling.kinds import SettlingTry

PASSPHRASE = "five calm words by the sea"
GROUP = re.compile(r"<span>([0-9A-Z]{4})</span>")
HANDLE = re.compile(r"<code>([^<]+-\d{4})</code>")
PERSON = re.compile(r"/space/p/([0-9a-f-]{36})/")
# Three people with whom the same words return, so that a thread has something to rest on, and one left for later.
PEOPLE = {
    "Grandma": {"relation": "other_carer", "period": "past", "from_childhood": "yes"},
    "K.": {"relation": "ex_partner", "period": "past"},
    "J.": {"relation": "friend", "period": "current"},
    "R.": {"relation": "partner", "period": "current"},
}
HARD_HOURS = {
    "early_signs": "I stop answering messages.\nI sleep in my clothes, and the same thought comes back.",
    "helps_alone": "Walk to the river and back. The radio. Water the plants. Count the trams.",
    "company": "Ana’s kitchen. The library until nine. The bakery on the corner in the morning.",
    "tell": "Ana. I can say: it is one of those evenings, can you stay on the phone?",
    "professionals": "Dr. Pop, open on weekdays from eight. The clinic at the park, at any hour.",
    "safer_surroundings": "I give Ana the box to keep. I sleep at my sister’s.",
    "reason_to_stay": "The garden in spring.",
}
ROOM = {"can_disagree": "3", "no_respected": "0", "words_match": "1", "own_people": "2"}
LEANING = {
    "keeps_word": "4",
    "stays_steady": "3",
    "has_limits": "4",
    "warm": "1",
    "no_contempt": "0",
}
NEXT_STEP = {
    "signal_1": "asks back",
    "my_limit": "I stop when it becomes a joke",
    "tell_whom": "Ana",
}
SIGNS = {"drawn_to_hurt": "3", "smothering": "2", "needs_last": "4", "pulling_away": "1"}
ALIKE = {"feelings": ["lonely"], "roles": ["invisible"], "endings": ["i_drifted"]}


@dataclass
class Guest:
    """Somebody who joined: their browser, and what they alone know."""

    visitor: Visitor
    handle: str
    passphrase: str
    code: str
    people: list[UUID] = field(default_factory=list)

    def enter(self) -> Page:
        """Come back with name and passphrase."""
        page = self.visitor.get("/enter/")
        return self.visitor.send(
            page.form("/enter/"), page, handle=self.handle, passphrase=self.passphrase
        )


def arrive(holdfast: Running, *, name: str = "Mira", passphrase: str = PASSPHRASE) -> Guest:
    """Open the start address, make a space, and confirm its code."""
    return join(launched(holdfast), name=name, passphrase=passphrase)


def launched(holdfast: Running) -> Visitor:
    """A browser that was opened by the program."""
    visitor = Visitor(holdfast.host)
    visitor.get(holdfast.start_path)
    return visitor


def join(visitor: Visitor, *, name: str = "Mira", passphrase: str = PASSPHRASE) -> Guest:
    """Make a space in this browser."""
    page = visitor.get("/join/")
    shown = visitor.send(
        page.form("/join/"),
        page,
        handle=name,
        new_passphrase=passphrase,
        again=passphrase,
        consent="yes",
    )
    groups, handle = GROUP.findall(shown.text), HANDLE.search(shown.text)
    assert len(groups) == 7, f"no code was shown: {shown.path} {shown.status}"
    assert handle
    guest = Guest(visitor, handle[1], passphrase, "-".join(groups))
    confirm(guest)
    return guest


def confirm(guest: Guest) -> None:
    """Type the two groups that are asked for."""
    page = guest.visitor.get("/space/k/c/c/")
    asked = [int(number) for number in re.findall(r"Group (\d)", page.text)]
    first, second = (guest.code.split("-")[number - 1] for number in asked)
    done = guest.visitor.send(
        page.form("/space/k/c/c/"), page, first_group=first, second_group=second
    )
    assert done.path == "/space/k/f/", done.path


def spend_the_evening(guest: Guest) -> None:
    """Four people, what it was like with three, a thread, closeness with one, and a sentence."""
    visitor = guest.visitor
    for alias, answers in PEOPLE.items():
        page = visitor.get("/space/p/new/")
        form = page.form("/space/p/new/")
        added = visitor.send(form, page, alias=alias, safety="none", **answers)
        found = PERSON.match(added.path)
        assert found, f"{alias} was not kept: {added.path} {added.status}"
        guest.people.append(UUID(found[1]))
    for person in guest.people[:3]:
        page = visitor.get(f"/space/r/{person}/")
        form = page.form(f"/space/r/{person}/")
        kept = visitor.send(form, page, **ALIKE, gave_up="my evenings", was_good="long walks")
        assert kept.path == "/space/r/", f"not kept: {kept.path} {kept.status}"
    page = visitor.get("/space/s/")
    visitor.send(page.form("/space/s/f/"), page, fits="yes")
    close_to(visitor, guest.people[0])
    page = visitor.get("/space/t/new/")
    visitor.send(page.form("/space/t/new/"), page, thread="I please people when it gets quiet")
    near_and_far(visitor, guest.people[3])
    plan_for_hard_hours(visitor)
    what_happened(visitor, guest.people)
    own_behaviour(visitor, guest.people[2])
    at_ones_pace(visitor, guest.people[2])
    six_signs(visitor)


def close_to(visitor: Visitor, person: UUID) -> Page:
    """Answer the twelve statements about one relationship."""
    page = visitor.get(f"/space/p/{person}/q/a/")
    form = page.form(f"/space/p/{person}/q/a/")
    numbers = {one.name: "4" for one in form.fields if one.kind == "radio" and "4" in one.options}
    return visitor.send(form, page, **numbers)


def near_and_far(visitor: Visitor, person: UUID) -> None:
    """Four days of near and far with one person, so that there is a middle and a range."""
    address, today = f"/space/p/{person}/y/new/", datetime.now(UTC).date()
    for ago, felt, wanted in ((9, "2", "5"), (5, "6", "6"), (2, "7", "3"), (1, "4", "not_sure")):
        page, day = visitor.get(address), today - timedelta(days=ago)
        kept = visitor.send(
            page.form(address), page, felt=felt, wanted=wanted, pace="both", day=day.isoformat()
        )
        assert kept.path == f"/space/p/{person}/y/", f"not kept: {kept.path} {kept.status}"


def at_ones_pace(visitor: Visitor, person: UUID) -> None:
    """A no that is rarely respected, strength without kindness, and a plan: everything their pages can show."""
    base = f"/space/p/{person}"
    for letter, numbers in (("a", ROOM), ("g", LEANING)):
        page = visitor.get(f"{base}/{letter}/a/")
        kept = visitor.send(page.form(f"{base}/{letter}/a/"), page, **numbers)
        assert kept.path.startswith(f"{base}/{letter}/"), f"not kept: {kept.path} {kept.status}"
    page = visitor.get(f"{base}/h/new/")
    kept = visitor.send(page.form(f"{base}/h/new/"), page, **NEXT_STEP)
    assert kept.path == f"{base}/h/", f"not kept: {kept.path} {kept.status}"


def six_signs(visitor: Visitor) -> None:
    """Two times, so that there is a history; what was marked opens the questions that are asked once."""
    for numbers in (SIGNS, SIGNS):
        page = visitor.get("/space/i/a/")
        kept = visitor.send(page.form("/space/i/a/"), page, **numbers)
        assert kept.path.startswith("/space/i/"), f"not kept: {kept.path} {kept.status}"


def plan_for_hard_hours(visitor: Visitor) -> None:
    """A plan with every line, and the lines of a country."""
    page = visitor.get("/space/z/e/")
    kept = visitor.send(page.form("/space/z/e/"), page, **HARD_HOURS, country="GB")
    assert kept.path == "/space/z/", f"not kept: {kept.path} {kept.status}"


def what_happened(visitor: Visitor, people: list[UUID]) -> None:
    """Pages of three groups, one that still happens, one put away: everything their list can show."""
    pages: dict[int, dict[str, str | list[str]]] = {
        4: {
            "times": ["childhood", "teens"],
            "affects_now": "3",
            "goes_on": "no",
            "note": "Sundays.",
        },
        15: {"times": ["now"], "affects_now": "4", "goes_on": "not_sure", "people": str(people[3])},
        17: {
            "applies": "maybe",
            "times": ["hazy"],
            "frequency": "dont_know",
            "called": "two winters",
        },
    }
    for number, said in pages.items():
        page = visitor.get(f"/space/f/{number}/")
        kept = visitor.send(page.form(f"/space/f/{number}/"), page, **{"applies": "yes", **said})
        assert kept.path.startswith("/space/f/e/"), f"not kept: {kept.path} {kept.status}"
    away = kept.path.replace("/k/", "/w/")
    visitor.send(kept.form(away), kept)


def own_behaviour(visitor: Visitor, person: UUID) -> None:
    """Three events of the last days, one with repair still owed and one that went too far."""
    events = {
        1: {"step_used": "2", "mending": "owed", "relationship": str(person)},
        3: {"step_used": "4"},
        4: {"step_used": "1", "effect": "J. waited all evening."},
    }
    for row, said in events.items():
        page = visitor.get(f"/space/g/n/{row}/")
        kept = visitor.send(page.form(f"/space/g/n/{row}/"), page, **said)
        assert kept.path.startswith("/space/g/"), f"not kept: {kept.path} {kept.status}"


def bring_some_days(guest: Guest) -> None:
    """Closeness, near and far, reaches and settling on earlier days, brought along as a file: what looking back draws."""
    today, person = datetime.now(UTC).date(), guest.people[2]
    answers = {**dict.fromkeys(ITEM_IDS[:6], 3), **dict.fromkeys(ITEM_IDS[6:], 5)}
    bodies = [
        body
        for ago in (70, 66, 61, 9, 5, 1)
        for day in [today - timedelta(days=ago)]
        for body in (
            AttachmentAnswers(relationship=person, day=day, answers={**answers, "w1": ago % 7 + 1}),
            DialDay(relationship=person, day=day, felt=ago % 9, wanted=5),
            LoggedReach(relationship=person, day=day, depth=1, response=Response.ATTUNED),
            SettlingTry(card="naming", distress_before=6, distress_after=ago % 6, day=day),
            ReflectionAnswers(reflection="self", day=day, answers={"can_ask": int(ago < 10) * 3}),
            Experience(form=Form.ELSE, called="that year", put_away=True),
        )
    ]
    kept = Journal(Entry(uuid4(), datetime.now(UTC), body) for body in bodies)
    visitor, page = guest.visitor, guest.visitor.get("/space/d/i/")
    file = ("file", write_journal(kept))
    looked = visitor.send(page.form("/space/d/i/"), page, file=file)
    visitor.send(looked.form("/space/d/i/n/"), looked)
