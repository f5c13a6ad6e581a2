"""A life in Holdfast beyond the first evening: every tool of My space, as one invented person uses it in their own tab."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from playwright.sync_api import expect
from tests.browser.evening import Evening


def days_ago(days: int) -> date:
    """A day before today, as a form takes it."""
    return datetime.now(UTC).date() - timedelta(days=days)


@dataclass
class Life(Evening):
    """Somebody who lives with these pages. `read` holds what every page they saw told them, by its path."""

    read: dict[str, str] = field(default_factory=dict)

    @property
    def path(self) -> str:
        """Where they are."""
        return "/" + self.tab.url.partition("://")[2].partition("/")[2]

    def look(self) -> str:
        """Read the page that is open, folded parts too."""
        self.tab.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        self.read[self.path] = text = self.tab.locator("main").inner_text()
        return text

    def open(self, path: str) -> str:
        """Go to an address of their space and read it."""
        answer = self.tab.goto(f"{self.prefix}/space/{path}")
        assert answer, path
        assert answer.status == 200, f"{path}: {answer.status}"
        return self.look()

    def mark(self, name: str, *values: str) -> None:
        """Tick answers of a question, by pressing their words."""
        for value in values:
            box = self.tab.locator(f'.hf-main input[name="{name}"][value="{value}"]')
            words = box.evaluate_handle("box => box.labels[0]").as_element()
            assert words, f"{name}={value} has no words"
            words.click()
            expect(box).to_be_checked()

    def write(self, **lines: str) -> None:
        """Type into fields."""
        for name, line in lines.items():
            self.tab.locator(f'.hf-main [name="{name}"]').fill(line)

    def keep(self, button: str, **values: str | int) -> str:
        """Press a button and read what comes."""
        self.press(button, **values)
        return self.look()

    def fill(self, path: str, button: str, **answers: str | tuple[str, ...]) -> str:
        """Open a form, answer some of it, and press its button. A tuple ticks several; `say_…` is typed."""
        self.open(path)
        self.answer(**answers)
        return self.keep(button)

    def answer(self, **answers: str | tuple[str, ...]) -> None:
        """Answer some of the form that is open."""
        for name, given in answers.items():
            boxes = self.tab.locator(
                f'.hf-main input[name="{name}"]:is([type=radio], [type=checkbox])'
            )
            if boxes.count():
                self.mark(name, *((given,) if isinstance(given, str) else given))
            elif self.tab.locator(f'.hf-main select[name="{name}"]').count():
                self.tab.locator(f'.hf-main select[name="{name}"]').select_option(str(given))
            else:
                self.write(**{name: str(given)})

    def meet(self, alias: str, relation: str, period: str = "current", safety: str = "none") -> str:
        """Add somebody; gives the path of their page, such as `p/<id>/`."""
        self.fill(
            "p/new/", "people.keep", alias=alias, relation=relation, period=period, safety=safety
        )
        self.sees_heading("people.one.heading", alias=alias)
        return self.path.partition("/space/")[2]

    def ask_safety(self, person: str = "", **worries: str) -> str:
        """The private questions, alone and on a device of one's own: no to all but these."""
        self.open(f"c/{person.removeprefix('p/')}")
        self.mark("is_alone", "yes")
        self.mark("read_by_others", "no")
        self.keep("safety.start")
        for number in range(1, 9):
            self.mark(f"p{number}", worries.get(f"p{number}", "no"))
        return self.keep("safety.finish")

    def reach(self, person: str, depth: int, met: str, ago: int, repair: str = "") -> str:
        """Note a reach of some days ago; gives the ladder."""
        self.open(f"{person}l/new/")
        self.mark("depth", str(depth))
        self.mark("response", met)
        if repair:
            self.mark("repair", repair)
        self.write(day=days_ago(ago).isoformat())
        return self.keep("reach.keep")
