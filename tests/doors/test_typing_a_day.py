"""A day can be typed as people write one, in either language; a day to come is told apart from what is no day."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import uuid4

import pytest
from tests.doors.walking import text_of

from holdfast.actions.journal import keep
from holdfast.healing.limits.limit import Limit
from holdfast.healing.relationship import RelationKind, Relationship

TO_COME = "This day has not come yet. Please choose today or an earlier day."
WRITTEN = ("2025-11-02", "02.11.2025", "2.11.2025", "2/11/2025", " 2 November 2025", "2 noiembrie 2025")  # fmt: skip
NO_DAY = ("yesterday", "2 of 11", "31 November 2025", "2025", "0 mai 2025", "3 may ²")
FORMS = {
    "own behaviour": ("/space/g/n/1/", {"effect": "quiet"}),
    "a reach": ("/space/l/new/", {"depth": "1", "response": "attuned"}),
    "near and far": ("/space/y/new/", {"felt": "1"}),
    "a limit": ("/space/b/{limit}/n/", {"held": "crossed"}),
}


@pytest.fixture(params=FORMS)
def send(request, mira):
    """Each of the four forms, sent with a day."""
    person, limit, now = uuid4(), uuid4(), datetime.now(UTC)
    keep(person, Relationship(alias="Ana", relation=RelationKind.FRIEND), store=mira.store, now=now)
    keep(limit, Limit(need="quiet"), store=mira.store, now=now)
    address, enough = FORMS[request.param]
    before = {entry.id for entry in mira.store.journal()}

    def sent(day, language=""):
        fields = {"entry": str(uuid4()), "relationship": str(person), "day": day, **enough}
        if "/b/" in address:
            del fields["relationship"]
        answer = mira.client.post(language + address.format(limit=limit), fields)
        kept = [entry.body.day for entry in mira.store.journal() if entry.id not in before]
        return answer, kept

    return sent


def test_a_day_is_read_as_people_write_it(send):
    for order, day in enumerate(WRITTEN):
        answer, kept = send(day)
        assert answer.status_code == 302, day
        assert kept == [date(2025, 11, 2)] * (order + 1), day


def test_what_is_no_day_is_given_back_with_an_example(send):
    for day in NO_DAY:
        answer, kept = send(day)
        assert (answer.status_code, kept) == (422, [])
        assert "Please write a day like this, " in text_of(answer), day
        assert f'value="{day}"' in text_of(answer)


def test_a_day_to_come_has_a_sentence_of_its_own(send):
    for day in ("2999-01-01", "1 ianuarie 2999"):
        answer, kept = send(day)
        assert (answer.status_code, kept) == (422, [])
        assert TO_COME in text_of(answer)
    assert "nu a venit încă" in text_of(send("1.1.2999", "/ro")[0])
