"""One running program for all browser tests, one walk over all its pages, and many questions about it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser
from tests.browser.collecting import Shown, collect
from tests.browser.house import House, open_house
from tests.browser.inspecting import Inspection, Inspector
from tests.browsing import Axe
from tests.first_evening import Guest
from tests.running import running


@pytest.fixture(scope="session")
def house(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """The real program on a folder of its own."""
    home = tmp_path_factory.mktemp("house") / "data"
    with running(home) as holdfast:
        yield open_house(holdfast, home, chromium)


@pytest.fixture(scope="session")
def collected(house: House) -> tuple[Guest, list[Shown]]:
    """Somebody with a journal, and every page there is."""
    return collect(house)


@pytest.fixture(scope="session")
def owner(collected: tuple[Guest, list[Shown]]) -> Guest:
    """Whose journal the pages show."""
    return collected[0]


@pytest.fixture(scope="session")
def pages(collected: tuple[Guest, list[Shown]]) -> list[Shown]:
    """Every page there is."""
    return collected[1]


@pytest.fixture(scope="session")
def inspector(house: House, owner: Guest, axe: Axe) -> Iterator[Inspector]:
    """A tab outside and a tab inside the owner's space."""
    with house.context() as outside, house.context(owner.visitor.cookies) as inside:
        yield Inspector(outside.new_page(), inside.new_page(), axe)


@pytest.fixture(scope="session")
def inspections(inspector: Inspector, pages: list[Shown]) -> list[Inspection]:
    """What each page showed, in one walk over all of them. Of translated pages every tenth meets axe; `make soak` shows it all."""
    return [
        inspector.inspect(shown, with_axe=shown.is_english or number % 10 == 0)
        for number, shown in enumerate(pages)
    ]
