"""Three invented lives from end to end: a safe friend, a partner warm and cold, and somebody to be afraid of."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest
from playwright.sync_api import Route, expect
from tests.browser.house import House
from tests.browser.life import Life
from tests.first_evening import join

from holdfast.words import Words

pytestmark = pytest.mark.browser
ELSEWHERE = "https://www.bbc.com/**"
PHONE = {"width": 390, "height": 844}
Live = Callable[..., AbstractContextManager[Life]]


def weather(route: Route) -> None:
    """The page that Quick exit leaves for."""
    route.fulfill(body="<title>Weather</title><h1>Rain</h1>", content_type="text/html")


@pytest.fixture
def live(house: House) -> Live:
    """Somebody new, on a phone, signed in."""

    @contextmanager
    def somebody(name: str, language: str = "en") -> Iterator[Life]:
        guest = join(house.visitor(), name=name)
        with house.context(guest.visitor.cookies, viewport=PHONE) as context:
            context.route(ELSEWHERE, weather)
            prefix = "" if language == "en" else f"/{language}"
            yield Life(context.new_page(), Words(language), prefix)

    return somebody


def test_a_safe_friend_is_come_nearer_to_step_by_step(live: Live) -> None:
    with live("Ioana") as life:
        friend = life.meet("J.", "friend")
        turn_tools_on(life, friend, "J.")
        look_at_being_with(life, friend)
        life.fill(f"{friend}h/new/", "pace.keep", depth="2", signal_1="asks back", tell_whom="Ana")
        for ago in (21, 14, 7):
            ladder = life.reach(friend, 1, "attuned", ago)
        assert life.t("reach.status.deeper_supported", depth=2) in ladder
        assert life.t("reach.next.deeper") in ladder
        life.fill(f"{friend}y/new/", "dial.keep", felt="6", wanted="7")
        life.fill(f"{friend}b/new/", "limits.keep", limit="I do not answer after eleven")
        trust_and_self(life)
        over_time = life.open(f"j/o/{friend.removeprefix('p/')}")
        assert life.t("journey.depth.title") in over_time
        one_page_with_its_file(life, friend)
        assert [path for path, text in life.read.items() if "J.." in text] == []


def turn_tools_on(life: Life, person: str, alias: str) -> None:
    """No to every private question, and then the one setting that remains."""
    assert life.t("safety.clear.heading") in life.ask_safety(person)
    shown = life.keep("safety.tools.turn_on_now", alias=alias)
    assert life.t("people.one.tools_on") in shown


def look_at_being_with(life: Life, person: str) -> None:
    """Room to be oneself, and closeness, each after a word on how it is right now."""
    life.open(f"{person}a/")
    life.mark("state", "within_reach")
    life.keep("reflections.start")
    life.answer(can_disagree="4", no_respected="4", mistakes_survivable="1")
    found = life.keep("reflections.keep")
    assert life.t("emotional_safety.item.mistakes_survivable") in found
    life.open(f"{person}q/a/")
    items = [f"{dial}{number}" for dial in "vw" for number in range(1, 7)]
    life.answer(**{item: str(2 + place % 3) for place, item in enumerate(items)})
    assert life.t("attachment.result.plane_title") in life.keep("reflections.keep")


def trust_and_self(life: Life) -> None:
    """Strengths in growth, in two lists."""
    life.open("u/a/")
    life.answer(reliable_person="3", can_ask="1", knows_likes="3", can_say_no="1")
    found = life.keep("reflections.keep")
    assert life.t("self.strength.can_say_no") in found


def one_page_with_its_file(life: Life, person: str) -> None:
    """What was chosen and nothing else, as a page and as a file."""
    life.open("x/")
    life.answer(what=("people", "reaches", "limits", "self"), who=person[2:-1], own="About asking.")
    shown = life.keep("sheet.look")
    assert "About asking." in shown
    assert "3 of 3 reaches at depth 1 were met with care." in shown
    with life.tab.expect_download() as file:
        life.button("sheet.seen.save").click()
    assert file.value.suggested_filename == "notes.pdf"


def test_with_a_partner_warm_and_cold_nothing_pushes_and_everything_may_rest(live: Live) -> None:
    with live("Dana") as life:
        partner = life.meet("Sam", "partner")
        turn_tools_on(life, partner, "Sam")
        warm_and_cold(life, partner)
        too_much_stops_gently(life)
        settle_and_go_on(life)
        life.fill("f/17/", "experiences.one.keep", applies="yes", goes_on="yes")
        life.sees(life.t("experiences.safety.lead"))
        life.fill("g/n/4/", "dynamics.form.keep", step_used="1", mending="owed")
        crossed = life.fill(f"{partner}b/new/", "limits.keep", limit="I wait until nine")
        assert life.t("limits.test.none") in crossed
        life.keep("limits.test.new")
        life.mark("held", "crossed")
        assert life.t("limits.test.crossed") in life.keep("limits.keep")
        signs = life.fill("i/a/", "reflections.keep", drawn_to_hurt="3", relationship=partner[2:-1])
        assert life.t("signs.kept.safety_now", alias="Sam") in signs
        plan_for_hard_hours(life)
        today = life.open("")
        assert life.t("pathway.reason.safety_asked") in today


def warm_and_cold(life: Life, partner: str) -> None:
    """Care and dismissal in turn: the ladder supports nothing deeper, and says that warmth cannot be foreseen."""
    for ago in range(16, 0, -2):
        ladder = life.reach(partner, 1, ("attuned", "dismissive")[ago % 4 == 2], ago)
    assert life.t("reach.uneven.heading") in ladder
    assert life.t("reach.next.lighter") in ladder
    assert life.t("reach.next.deeper") not in ladder
    life.press("reach.uneven.read")
    expect(life.tab.get_by_role("heading", level=1)).to_contain_text("double bind")


def too_much_stops_gently(life: Life) -> None:
    """Very hard right now: the tool closes, nothing is lost, and Today asks for nothing but rest and help."""
    life.open("r/")
    life.mark("state", "too_much")
    life.mark("distress", "9")
    assert life.t("state.stop.lead") in life.keep("state.go_on")
    today = life.open("")
    assert life.t("pathway.reason.last_state_hard") in today
    assert life.t("pathway.suggestion.inventory.label") not in today


def settle_and_go_on(life: Life) -> None:
    """One small way, and how it was after it."""
    life.open("o/")
    life.mark("state", "too_much")
    life.mark("distress", "7")
    life.keep("settling.now.go_on")
    life.open("o/k/15/n/")
    life.mark("state", "within_reach")
    life.mark("distress", "4")
    assert life.t("settling.result.helped") in life.keep("settling.after.keep")


def plan_for_hard_hours(life: Life) -> None:
    """Two steps from any page, in one's own words, with the lines of a country."""
    life.tab.get_by_role("link", name=life.t("frame.plan"), exact=True).first.click()
    life.sees_heading("hard_hours.heading")
    plan = life.fill("z/e/", "hard_hours.keep", tell="Ana", country="GB")
    assert "116 123" in plan


# What nobody may read about somebody they are afraid of: steps, scripts, repair, sharing, an invitation.
INVITING = (
    "reach.credit",
    "reach.next.deeper",
    "reach.next.same",
    "reach.repair.label",
    "pace.about",
    "pace.new",
    "statement.before.lead",
    "dial.reading.say_it",
    "people.one.tools_meaning",
    "journey.over_time.of_what",
    "emotional_safety.card",
    "lean_on.card",
)
NAMING = ("reach.new_for", "limits.new_for", "statement.new_for", "people.one.attachment_none")
PAGES = ("", "l/", "l/new/", "y/", "h/", "h/new/", "a/", "g/", "q/", "b/new/", "m/new/", "e/")


@pytest.mark.parametrize("language", ["en", "ro"])
def test_toward_somebody_feared_every_page_steps_back(live: Live, language: str) -> None:
    with live("Mara", language) as life:
        feared = life.meet("R", "ex_partner")
        sentence = life.fill(f"{feared}m/new/", "statement.keep", own_feeling="afraid")
        assert "afraid" in sentence
        kept = life.path.partition("/space/")[2]
        hurt = life.reach(feared, 1, "hostile", 3)
        assert life.t("reach.next.protect") in hurt
        assert life.t("pathway.reason.safety_asked") in life.open("")
        worry_in_private(life, feared)
        life.fill(f"{feared}e/", "people.keep", safety="unsafe")
        life.read.clear()
        for page in PAGES:
            life.open(f"{feared}{page}")
        life.open(f"j/o/{feared.removeprefix('p/')}")
        life.open(kept)
        assert inviting(life) == []
        assert life.t("reach.how.heading") in life.open(f"{feared}l/")
        assert all(line not in life.look() for line in life.words.list("reach.how.rising"))
        steps_back_elsewhere(life, feared)


def worry_in_private(life: Life, person: str) -> None:
    """Fear, the neck and being followed: an advocate today, a doctor today, and what only a flag puts away."""
    life.ask_safety(person, p1="yes", p3="yes", p7="yes")
    life.answer(p9=("stalking", "separation"))
    told = life.keep("safety.finish")
    assert life.t("safety.first.lead.advocate_today") in told
    assert life.t("safety.first.neck.heading") in told
    assert life.t("safety.switched_off.with_one", alias="R") in told
    life.press("safety.only_you.to_one", alias="R")
    expect(life.tab.get_by_role("group", name=life.t("relations.safety.label"))).to_be_in_viewport()


def inviting(life: Life) -> list[str]:
    """Every sentence of a page that invites, with where it stands."""
    sentences = [life.t(key) for key in INVITING]
    sentences += [life.t(key, alias="R") for key in NAMING]
    return [
        f"{path}: {sentence}"
        for path, text in life.read.items()
        for sentence in sentences
        if sentence in text
    ]


def steps_back_elsewhere(life: Life, feared: str) -> None:
    """Safety leads Today; no list offers them, and nothing with them is drawn or put on paper unasked."""
    assert life.t("pathway.reason.safety_open") in life.open("")
    for form in ("l/new/", "b/new/", "m/new/"):
        assert life.t("toward.who.not_listed") in life.open(form)
        assert life.tab.locator(f'[value="{feared[2:-1]}"]').count() == 0
    assert life.t("journey.over_time.none") in life.open("j/o/")
    life.open("x/")
    expect(life.tab.locator(f'[value="{feared[2:-1]}"]')).not_to_be_checked()


def test_somebody_feared_is_left_quickly_and_deleted_whole(live: Live) -> None:
    with live("Nora") as life:
        feared = life.meet("R", "ex_partner", safety="unsafe")
        life.fill("f/15/", "experiences.one.keep", applies="yes", note="the hallway")
        life.fill(f"{feared}y/new/", "dial.keep", felt="9", wanted="0")
        life.open(f"{feared}x/")
        life.keep("frame.deleting.do")
        for page in ("", "p/", "l/", "y/", "b/", "m/", "j/", "j/o/", "x/"):
            assert "R" not in life.open(page).split()
        assert life.tab.goto(f"/space/{feared}").status == 404  # type: ignore[union-attr]
        help_without_signing_in(life)
        life.open("p/")
        life.leave()
        life.tab.wait_for_url(ELSEWHERE)
        life.tab.go_back()
        expect(life.tab.locator("body")).not_to_contain_text(life.t("people.heading"))
        life.tab.goto("/space/")
        life.sees_heading("arrive.enter.heading")


def help_without_signing_in(life: Life) -> None:
    """Sometimes a thought of ending one's life: lines, and a way to talk; nothing is asked for a name."""
    life.tab.goto("/help/signs/")
    life.answer(nearest="0", ending_life="1")
    told = life.keep("help.signs.go_on")
    assert life.t("help.direct.reply.sometimes.heading") in told
