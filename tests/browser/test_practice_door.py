"""Comments and the practice in Chromium: every page of both doors, with and without script, narrow and dark."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from playwright.sync_api import Page as Tab
from tests.browser.collecting import Shown
from tests.browser.house import House, open_house
from tests.browser.inspecting import Inspection, Inspector
from tests.browsing import TOOLS, Axe
from tests.running import clean_environment, running
from tests.visiting import Page, Visitor
from tests.writing import write

from holdfast.doors.frame.form_tickets import YOUNGEST
from holdfast.vault.totp import STEP, code_at

pytestmark = pytest.mark.browser

PASSPHRASE = "seven lanterns on a long quay"
TALK = "/read/relational-trauma/talk/"
PREVIEW = "/read/first-steps/"


@dataclass
class Doors:
    """A running Holdfast with a practitioner, and every page of the two doors as it was met on the way."""

    house: House
    practitioner: Visitor
    pages: list[Shown]


@pytest.fixture(scope="module")
def doors(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Doors]:
    home = tmp_path_factory.mktemp("practice") / "data"
    own = tmp_path_factory.mktemp("texts")
    write(own, "first-steps", "draft: true", "readtime: 4 min", body="So it is (Levy, 2018).\n")
    write(own, "second-steps", body="{{< tocc >}}\n")
    (own / "practice.yaml").write_text("name: The quay\nconsultation: https://example.org/\n")
    with running(home, HOLDFAST_ARTICLES=str(own)) as holdfast:
        house = open_house(holdfast, home, chromium)
        made = Doors(house, house.visitor(), [])
        walk(made, home)
        yield made


def add_practitioner(home: Path) -> str:
    """What the command prints, beside the running program."""
    done = subprocess.run(
        [sys.executable, "-m", "holdfast", "practitioner", "add"],
        env=clean_environment(HOLDFAST_HOME=str(home)),
        input=f"Dr Reed\n{PASSPHRASE}\n{PASSPHRASE}\n",
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return done.stdout


def walk(doors: Doors, home: Path) -> None:
    """Write, read one's own, enter with a code, decide, answer: all without script."""
    reader = doors.house.visitor()

    def seen(page: Page, *, inside: bool = False) -> Page:
        assert page.status in {200, 422}, (page.status, page.path)
        doors.pages.append(Shown(page, signed_in=inside, opens_again=False))
        return page

    seen(reader.get(TALK))
    forms = [reader.get(TALK + "write/") for _ in range(2)]
    seen(forms[0])
    seen(reader.send(forms[0].form(TALK + "write/"), forms[0], text="too quick"))
    time.sleep(YOUNGEST.total_seconds() + 1)
    codes = []
    for number, page in enumerate(forms):
        form = page.form(TALK + "write/")
        sent = reader.send(
            form, page, name="Gull", text=f"Question {number}?\n\nhttps://x.example/"
        )
        codes.append("-".join(re.findall(r"<span>([0-9A-Z]{4})</span>", sent.text)))
    seen(sent)
    visitor = enter(doors, add_practitioner(home), seen)
    write_signed_in(visitor, seen)
    seen(visitor.get("/practice/"), inside=True)
    seen(visitor.get("/ro/practice/"), inside=True)
    comment = re.search(r"/practice/c/([0-9a-f-]{36})/answer/", doors.pages[-1].page.text)[1]
    answer = seen(visitor.get(f"/practice/c/{comment}/answer/"), inside=True)
    form = answer.form(f"/practice/c/{comment}/answer/")
    seen(visitor.send(form, answer, name="", text=""), inside=True)
    visitor.send(form, answer, name="Dr. Reed", text="A walk can help some people.")
    queue = visitor.get("/practice/")
    decline = next(form for form in queue.parts.forms if "/practice/c/" in form.action)
    seen(visitor.send(decline, queue, do="reply_privately:crisis"), inside=True)
    seen(visitor.get("/practice/talks/"), inside=True)
    seen(visitor.get("/practice/talks/en/relational-trauma/"), inside=True)
    seen(visitor.get("/practice/texts/"), inside=True)
    seen(visitor.get("/ro/practice/texts/"), inside=True)
    seen(visitor.get(PREVIEW), inside=True)
    seen(reader.get("/read/open/limits/"))
    seen(reader.get(TALK))
    seen(reader.get(f"/ro{TALK}"))
    seen(reader.get(f"{TALK}{comment}/answer/"))
    report = seen(reader.get(f"{TALK}{comment}/report/"))
    seen(reader.send(report.form(f"{TALK}{comment}/report/"), report))
    own = seen(reader.get(TALK + "own/"))
    form = own.form(TALK + "own/")
    seen(reader.send(form, own, code="no such code"))
    for code in codes[:2]:
        found = seen(reader.send(form, own, code=code))
    deleting = found.form(TALK + "own/")
    seen(reader.send(deleting, found, act="delete"))


def write_signed_in(visitor: Visitor, seen) -> None:
    """The code is kept in the journal: the list of one's own, in both languages, and closing the space."""
    page = seen(visitor.get(TALK + "write/"), inside=True)
    time.sleep(YOUNGEST.total_seconds() + 1)
    form = page.form(TALK + "write/")
    seen(visitor.send(form, page, name="Gull", text="One of mine.\n\nAnd more."), inside=True)
    seen(visitor.get("/space/d/o/"), inside=True)
    seen(visitor.get("/ro/space/d/o/"), inside=True)
    seen(visitor.get("/space/d/x/n/"), inside=True)


def enter(doors: Doors, told: str, seen) -> Visitor:
    """Name, passphrase, and the code that the app of the practitioner would show."""
    handle = re.search(r"Name: (.+)", told)[1]
    secret = re.search(r"Secret: ([A-Z2-7]+)", told)[1]
    visitor = doors.practitioner
    page = visitor.get("/enter/")
    asked = seen(visitor.send(page.form("/enter/"), page, handle=handle, passphrase=PASSPHRASE))
    form = asked.form("/enter/code/")
    seen(visitor.send(form, asked, code="12"))
    arrived = visitor.send(form, asked, code=code_of(secret))
    assert arrived.path == "/space/w/", arrived.path
    return visitor


def code_of(secret: str) -> str:
    """The code of now; at the very end of its thirty seconds the next one is waited for."""
    import base64

    left = STEP - time.time() % STEP
    if left < 3:
        time.sleep(left + 0.1)
    return code_at(base64.b32decode(secret), int(time.time()) // STEP)


@pytest.fixture(scope="module")
def inspections(doors: Doors, axe: Axe) -> Iterator[list[Inspection]]:
    with (
        doors.house.context() as outside,
        doors.house.context(doors.practitioner.cookies) as inside,
    ):
        inspector = Inspector(outside.new_page(), inside.new_page(), axe)
        yield [inspector.inspect(shown) for shown in doors.pages]


def test_every_page_was_met(doors: Doors) -> None:
    assert len(doors.pages) >= 18
    assert sum(shown.signed_in for shown in doors.pages) >= 7


def test_axe_finds_nothing_in_light_and_dark(inspections: list[Inspection]) -> None:
    assert {one.shown.name: one.axe for one in inspections if one.axe} == {}


def test_nothing_is_wider_than_320_pixels(inspections: list[Inspection]) -> None:
    assert {one.shown.name: one.overflow for one in inspections if one.overflow} == {}


def test_no_page_asks_another_host_or_breaks_the_policy(
    doors: Doors, inspections: list[Inspection]
) -> None:
    foreign = {
        url for one in inspections for url in one.requests if not url.startswith(doors.house.base)
    }
    assert foreign == set()
    assert {one.shown.name: one.complaints for one in inspections if one.complaints} == {}


def test_private_titles_are_neutral_and_writing_fields_keep_browsers_out(
    inspections: list[Inspection],
) -> None:
    private = [one for one in inspections if one.shown.page.path != PREVIEW]
    assert {one.title for one in private} == {"Notes", "Notițe"}
    fields = [field for one in inspections for field in one.fields if field["kind"] != "password"]
    assert fields
    allowed = {"off", "username", "one-time-code"}
    assert [field for field in fields if field["autocomplete"] not in allowed] == []
    assert [field for field in fields if field["spellcheck"] != "false"] == []


def test_the_html_checker_finds_no_error(doors: Doors, tmp_path: Path) -> None:
    checker = TOOLS / "vnu-jar/build/dist/vnu.jar"
    if not checker.exists():
        pytest.skip("the HTML checker is not there: make .tools/.ready")
    for number, shown in enumerate(doors.pages):
        (tmp_path / f"{number:03}.html").write_bytes(shown.page.body)
    arguments = ["--skip-non-html", "--format", "json", "--stdout", "--exit-zero-always"]
    done = subprocess.run(
        ["java", "-jar", str(checker), *arguments, str(tmp_path)], capture_output=True, check=True
    )
    errors = {
        f"{doors.pages[int(Path(one['url']).stem)].name}: {one['message']} {one.get('extract', '')}"
        for one in json.loads(done.stdout)["messages"]
        if one["type"] == "error"
    }
    assert errors == set()


def test_a_link_in_a_comment_is_text(doors: Doors) -> None:
    with doors.house.context(java_script_enabled=False) as context:
        tab = context.new_page()
        tab.goto(TALK)
        assert "https://x.example/" in tab.inner_text("main")
        assert tab.locator('main a[href*="x.example"]').count() == 0


@pytest.fixture
def queue(doors: Doors) -> Iterator[Tab]:
    """The practice with one comment that still waits, in a browser with script."""
    with doors.house.context(doors.practitioner.cookies) as context:
        tab = context.new_page()
        tab.goto("/practice/")
        yield tab


def focused(tab: Tab) -> str:
    return tab.evaluate(
        "document.activeElement.matches('[data-item]') ? 'item' : document.activeElement.tagName"
    )


def test_keys_move_and_open_and_never_publish_by_chance(queue: Tab) -> None:
    assert queue.locator("[data-legend]").is_visible()
    queue.keyboard.press("a")
    queue.keyboard.press("d")
    assert queue.url.endswith("/practice/")
    assert queue.locator("details[data-more][open]").count() == 0
    queue.keyboard.press("j")
    assert focused(queue) == "item"
    queue.keyboard.press("k")
    assert focused(queue) == "item"
    queue.keyboard.press("d")
    assert queue.locator("details[data-more][open]").count() == 1
    assert focused(queue) == "BUTTON"


def test_keys_can_be_switched_off(queue: Tab) -> None:
    queue.get_by_role("button", name="Turn the keys off").click()
    queue.wait_for_load_state()
    queue.keyboard.press("j")
    assert focused(queue) == "BODY"
    queue.get_by_role("button", name="Turn the keys on").click()
    queue.wait_for_load_state()
    queue.keyboard.press("j")
    assert focused(queue) == "item"


def test_a_publishes_the_chosen_comment(queue: Tab) -> None:
    queue.keyboard.press("j")
    with queue.expect_navigation():
        queue.keyboard.press("a")
    assert "The comment is published." in queue.inner_text("main")
