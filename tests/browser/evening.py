"""A first evening as a person walks it: reading labels, ticking, writing, pressing buttons. Each step says what is seen."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from playwright.sync_api import Locator, expect
from playwright.sync_api import Page as Tab

from holdfast.words import Words

PASSPHRASE = "five calm words by the sea"
STATEMENTS = 12  # of the attachment reflection
SENTENCE = "I keep the peace and go missing myself"


def choose(place: Locator, answer: str) -> None:
    """Press the words of an answer, as people do; its box is then ticked."""
    place.locator("label").get_by_text(answer, exact=True).click()
    expect(place.get_by_label(answer, exact=True)).to_be_checked()


@dataclass
class Evening:
    """One tab, one language. Words are looked up, so that the same steps are walked in each."""

    tab: Tab
    words: Words
    prefix: str = ""
    handle: str = ""
    code: list[str] = field(default_factory=list)

    def t(self, key: str, **values: str | int) -> str:
        """A sentence of the page's language."""
        return self.words.text(key, **values)

    def press(self, key: str, **values: str | int) -> None:
        """Press the button, or follow the link, with these words; what it leads to is there as a whole then."""
        with self.tab.expect_navigation():  # a page half come holds half of its fields
            self.button(key, **values).click()

    def button(self, key: str, **values: str | int) -> Locator:
        """The button or the link with these words."""
        name = self.t(key, **values)
        button = self.tab.locator("main").get_by_role("button", name=name, exact=True)
        link = self.tab.locator("main").get_by_role("link", name=name, exact=True)
        return button.or_(link).first

    def sees_heading(self, key: str, **values: str | int) -> None:
        """This is the page."""
        expect(self.tab.get_by_role("heading", level=1)).to_have_text(self.t(key, **values))

    def sees(self, text: str) -> None:
        """Somewhere in the main text, not folded away."""
        expect(self.tab.locator("main").get_by_text(text).first).to_be_visible()

    def tick(self, group: str, answer: str) -> None:
        """One answer of one question; both as they are read."""
        choose(self.tab.get_by_role("group", name=group, exact=True), answer)

    def join(self) -> None:
        """From the front page to a space of one's own, with its code typed once more."""
        self.tab.goto(f"{self.prefix}/")
        self.press("home.begin.space")
        self.sees_heading("arrive.join.heading")
        self.tab.get_by_label(self.t("arrive.join.name.label"), exact=True).fill("Mira")
        self.tab.get_by_label(self.t("arrive.join.passphrase.label"), exact=True).fill(PASSPHRASE)
        self.tab.get_by_label(self.t("arrive.join.passphrase.again"), exact=True).fill(PASSPHRASE)
        choose(self.tab.locator("main"), self.t("arrive.join.consent.label"))
        self.press("arrive.join.make")
        self.keep_the_code()
        self.sees_heading("arrive.first.heading")
        self.press("arrive.first.go_on")
        self.sees_heading("today.first_time.heading")

    def keep_the_code(self) -> None:
        """Read name and code, and type the two groups that are asked for; first one wrong."""
        self.sees_heading("arrive.code.heading")
        self.handle = self.tab.locator("figure.hf-code").first.locator("code").inner_text()
        self.code = self.tab.locator("figure.hf-code").last.locator("span").all_inner_texts()
        self.press("arrive.code.go_on")
        for known in (["AAAA"] * 7, self.code):
            for number, group in enumerate(known, start=1):
                asked = self.tab.get_by_label(
                    self.t("arrive.code.group", number=number), exact=True
                )
                if asked.count():
                    asked.fill(group)
            self.press("arrive.code.confirm")
            if known is not self.code:
                self.sees(self.t("arrive.code.check_wrong"))

    def skip_safety(self) -> None:
        """Safety is offered first, and may be left."""
        self.tab.locator("main").get_by_role("link", name=self.t("today.rooms.safety")).last.click()
        self.sees_heading("safety.heading")
        self.press("safety.not_now")
        expect(self.tab).to_have_url(re.compile(r"/space/$"))

    def add(self, alias: str, relation: str, period: str, *, from_childhood: bool = False) -> None:
        """One person who matters."""
        self.room("people")
        self.press("people.add")
        self.sees_heading("people.add_heading")
        self.tab.get_by_label(self.t("people.alias.label"), exact=True).fill(alias)
        kind = self.t(f"relations.relation.{relation}")
        self.tab.get_by_label(self.t("relations.relation.label"), exact=True).select_option(
            label=kind
        )
        self.tick(self.t("relations.period.label"), self.t(f"relations.period.{period}"))
        self.tick(self.t("relations.safety.label"), self.t("relations.safety.none"))
        if from_childhood:
            choose(self.tab.locator("main"), self.t("relations.from_childhood.yes"))
        self.press("people.keep")
        self.sees_heading("people.one.heading", alias=alias)

    def room(self, name: str) -> None:
        """A room by the navigation, which is on every page of the space."""
        place = self.tab.get_by_role("navigation", name=self.t("frame.nav"))
        place.get_by_role("link", name=self.t(f"frame.rooms.{name}"), exact=True).click()

    def look_at(self, alias: str, *, feeling: str, part: str) -> None:
        """The same few questions about one of them."""
        self.room("inventory")
        self.sees_heading("inventory.heading")
        self.tab.locator("main").get_by_role("link", name=alias).click()
        self.sees_heading("inventory.one.heading", alias=alias)
        self.tick(self.t("inventory.one.feelings"), self.t(f"feelings.{feeling}.label"))
        self.tick(self.t("inventory.one.roles"), self.t(f"roles.{part}.label"))
        self.tab.get_by_label(self.t("inventory.one.was_good.label"), exact=True).fill("long walks")
        self.press("inventory.one.keep")
        self.sees_heading("inventory.heading")

    def say_how_it_is(self) -> None:
        """The short look before a tool."""
        self.room("inventory")
        self.tick(self.t("state.question"), self.t("state.state.within_reach.label"))
        self.press("state.go_on")
        self.sees_heading("inventory.heading")

    def see_what_repeats(self, part: str, alias: str) -> None:
        """A thread with its count and what it rests on; it fits."""
        self.room("patterns")
        self.sees_heading("patterns.heading")
        self.sees(self.t("patterns.rests_on", n=3))
        self.sees(self.t(f"roles.{part}.label"))
        self.sees(alias)
        thread = self.tab.locator("section.hf-evidence").filter(
            has_text=self.t(f"roles.{part}.label")
        )
        thread.locator("summary").first.click()
        choose(thread, self.t("patterns.fit.yes"))
        thread.get_by_role("button", name=self.t("patterns.fit.keep")).click()
        self.sees(self.t("patterns.fit.kept_yes"))

    def place(self, alias: str) -> None:
        """Twelve statements about one of them, and the plane with its words beside it."""
        self.room("people")
        self.tab.locator("main").get_by_role("link", name=alias).click()
        self.tab.locator("main").get_by_role(
            "link", name=self.t("people.one.attachment", alias=alias)
        ).click()
        self.press("reflections.start")
        rows = self.tab.locator("fieldset.hf-scale").all()
        assert len(rows) == STATEMENTS
        for number, row in enumerate(rows):
            row.locator("label").nth(number * 2 % 5).click()
        self.press("reflections.keep")
        expect(self.tab.locator("main svg").first).to_be_visible()
        self.sees(self.t("attachment.change.first_time"))

    def see_the_plane(self, alias: str) -> None:
        """All relationships on one plane, and the same as a table."""
        self.tab.goto(f"{self.prefix}/space/q/")
        self.sees_heading("attachment.compare.heading")
        expect(self.tab.get_by_role("table")).to_contain_text(alias)

    def write_the_sentence(self) -> None:
        """One sentence of one's own."""
        self.tab.goto(f"{self.prefix}/space/t/new/")
        self.sees_heading("formulation.heading")
        self.tab.get_by_label(self.t("formulation.blank.thread.label"), exact=True).fill(SENTENCE)
        self.press("formulation.keep")
        self.sees_heading("formulation.yours.heading")
        self.sees(SENTENCE)

    def leave(self) -> None:
        """Quick exit."""
        self.tab.get_by_role("button", name=self.t("frame.exit.label")).click()
