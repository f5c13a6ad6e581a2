"""No journal, however odd, breaks a page or the report: every link of every page leads somewhere."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from tests.filling import shape
from tests.healing.making import TODAY
from tests.healing.strategies import journals

from holdfast.exchange.report.data.whole import encode_report, report_data
from holdfast.exchange.report.reading import read_report
from holdfast.exchange.report.text.printed import report_text
from holdfast.healing.journal.journal import Journal
from holdfast.words import Words

ODD = settings(
    deadline=None,
    phases=[
        Phase.explicit,
        Phase.reuse,
        Phase.generate,
    ],  # a smaller journal would take minutes to find
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,  # the person is the same; her journal is not
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
    ],
)
LINK = re.compile(r'href="(/(?:ro/)?space/[^"#]*)')
FEWEST_PAGES = 15  # or the walk did not find its way


def bring(mira, journal: Journal) -> None:
    """In the place of what was there."""
    mira.store.remove([entry.id for entry in mira.store.journal()])
    mira.store.put_many(journal)


def walk(mira, start: str) -> set[str]:
    """Open every page that links lead to, one of each shape; the shapes."""
    waiting, seen = [(start, "")], {shape(start)}
    while waiting:
        path, found_on = waiting.pop()
        answer = mira.client.get(path)
        assert answer.status_code in {200, 302}, f"{path}, which {found_on} leads to"
        links = [*LINK.findall(answer.content.decode()), answer.headers.get("Location", "")]
        for link in links:
            if link.startswith(start) and shape(link) not in seen:
                seen.add(shape(link))
                waiting.append((link, path))
    return seen


def no_journal_breaks_a_page(mira, journal: Journal) -> None:
    bring(mira, journal)
    assert len(walk(mira, "/space/")) >= FEWEST_PAGES


@settings(ODD, max_examples=12)
@given(journal=journals())
def test_no_journal_breaks_a_page(mira, journal):
    no_journal_breaks_a_page(mira, journal)


@pytest.mark.soak
@settings(ODD, max_examples=400)
@given(journal=journals())
def test_no_journal_of_many_breaks_a_page(mira, journal):
    no_journal_breaks_a_page(mira, journal)


@settings(ODD, max_examples=60)
@given(journal=journals())
def test_no_journal_breaks_the_report(journal):
    report = read_report(journal, today=TODAY)
    for language in ("en", "ro"):
        assert report_text(report, Words(language)).strip()
    assert encode_report(report_data(report))
