"""Changing what opens a space: nobody sets a passphrase without the old one or the code; a space put away tells nothing."""

from __future__ import annotations

import inspect
import re
from unittest.mock import patch
from uuid import uuid4

import pytest
from django.test import Client

from holdfast.actions import keys
from holdfast.actions.arrive import Refused
from holdfast.doors.arrive import entering
from holdfast.storage import people
from holdfast.storage.models import PassphraseSlotRow, PersonRow, RecoverySlotRow, SessionRow
from holdfast.vault.recovery import NotARecoveryCode, read_recovery_code
from holdfast.vault.slots import rewrap

from .conftest import PASSPHRASE, new_person
from .walking import OTHER, enter, groups_in, patterns, text_of, without_token

pytestmark = pytest.mark.django_db

WRONG = "not the passphrase at all"


def change(client: Client, current: str, new: str = OTHER):
    fields = {"passphrase": current, "new_passphrase": new, "again": new}
    return client.post("/space/k/p/", fields)


def recover(handle: str, code: str, new: str = OTHER, client: Client | None = None):
    fields = {"handle": handle, "code": code, "new_passphrase": new, "again": new}
    return (client or Client()).post("/recover/", fields)


def may_enter(handle: str, passphrase: str) -> bool:
    answer = Client().post("/enter/", {"handle": handle, "passphrase": passphrase})
    return answer.status_code == 302


def test_a_new_passphrase_needs_the_old_one_and_ends_every_other_session(mira):
    other = enter(mira.handle, mira.passphrase)
    assert change(mira.client, WRONG).status_code == 422
    assert may_enter(mira.handle, PASSPHRASE)
    assert other.get("/space/w/").status_code == 200
    assert change(mira.client, PASSPHRASE).status_code == 302
    assert other.get("/space/w/").status_code == 302
    page = mira.client.get("/space/k/")
    assert "Your passphrase is changed" in text_of(page)
    assert "Your passphrase is changed" not in text_of(mira.client.get("/space/k/"))
    assert not may_enter(mira.handle, PASSPHRASE)
    assert may_enter(mira.handle, OTHER)


def test_the_passphrase_one_has_is_not_a_new_one(mira):
    answer = change(mira.client, PASSPHRASE, PASSPHRASE)
    assert answer.status_code == 422
    assert "the passphrase you have now" in text_of(answer)


def test_the_code_sets_a_new_passphrase_and_gives_a_new_code(mira):
    browser = Client()
    answer = recover(mira.handle, mira.recovery_code.lower().replace("-", " "), client=browser)
    assert answer["Location"] == "/space/k/c/"
    new_code = "-".join(groups_in(browser.get("/space/k/c/")))
    assert new_code != mira.recovery_code
    assert mira.client.get("/space/w/").status_code == 302, "other sessions end"
    assert not may_enter(mira.handle, PASSPHRASE)
    assert may_enter(mira.handle, OTHER)
    confirm(browser)
    assert recover(mira.handle, mira.recovery_code).status_code == 422
    assert recover(mira.handle, new_code).status_code == 302


def noticed_slip(code: str) -> str:
    """The code with another first group. Of 1,024 slips the check lets one pass, so a second one is at hand."""
    for group in ("0000", "1111"):
        try:
            read_recovery_code(group + code[4:])
        except NotARecoveryCode:
            return group + code[4:]
    raise AssertionError("the check notices nothing")


def test_a_slip_in_the_code_is_told_and_counts_as_no_guess(mira):
    slip = noticed_slip(mira.recovery_code)
    for _ in range(8):
        assert "seems to be wrong" in text_of(recover(mira.handle, slip))
    assert recover(mira.handle, mira.recovery_code).status_code == 302


def test_another_code_and_an_unknown_name_look_alike(mira):
    code = new_person("Ana").recovery_code
    known, unknown = recover(mira.handle, code), recover("Nobody-1234", code)
    assert known.status_code == unknown.status_code == 422

    def same(answer):
        page = re.sub(
            r"<span>\w+</span>|name=\"offered\" value=\"[^\"]+\"", "", without_token(answer)
        )
        return page.replace(mira.handle, "").replace("Nobody-1234", "")

    assert same(known) == same(unknown)


def test_no_route_sets_a_passphrase_but_the_three_that_ask_for_something_first():
    source = {
        name: inspect.getsource(inspect.getmodule(inspect.unwrap(pattern.callback)))
        for name, pattern in patterns()
        if "holdfast" in (pattern.callback.__module__ or "")
    }
    setters = ("change_passphrase(", "keys.recover(", "arrive.join(", "save_passphrase_slot(")
    modules = {
        pattern.callback.__module__
        for name, pattern in patterns()
        if name in source and any(setter in source[name] for setter in setters)
    }
    assert modules == {
        "holdfast.doors.arrive.entering",
        "holdfast.doors.arrive.joining",
        "holdfast.doors.arrive.keeping",
    }


def test_no_page_offers_a_hint_or_a_question_in_place_of_the_passphrase(client):
    fields = set()
    for address in ("/join/", "/enter/", "/recover/"):
        fields |= set(
            re.findall(
                r'<(?:input|textarea|select)[^>]* name="([^"]+)"', text_of(client.get(address))
            )
        )
    assert fields == {
        "csrfmiddlewaretoken", "handle", "passphrase", "code", "new_passphrase", "again", "offered", "consent",
    }  # fmt: skip


def test_a_space_put_away_answers_like_a_wrong_passphrase_and_opens_with_the_code(mira):
    before = shape_of(mira)
    answer = mira.client.post("/space/k/a/", {"code": mira.recovery_code})
    assert answer.status_code == 200
    assert "Your space is put away" in text_of(answer)
    assert not SessionRow.objects.exists()
    assert shape_of(mira) == before
    away = Client().post("/enter/", {"handle": mira.handle, "passphrase": PASSPHRASE})
    wrong = Client().post("/enter/", {"handle": mira.handle, "passphrase": WRONG})
    assert away.status_code == wrong.status_code == 422
    assert without_token(away) == without_token(wrong)
    assert recover(mira.handle, mira.recovery_code, PASSPHRASE).status_code == 302
    assert may_enter(mira.handle, PASSPHRASE)


def shape_of(somebody) -> tuple:
    """What a reader of the database can compare about a person's slots: sizes, costs, first bytes."""
    slot = PassphraseSlotRow.objects.get(person_id=somebody.store.keyring.person)
    row = PersonRow.objects.get(id=slot.person_id)
    return (
        len(slot.blob), bytes(slot.blob)[:1], len(slot.salt), slot.passes, slot.memory_kib, slot.pepper,
        row.role, row.epoch, row.failed_tries, row.used_month,
        RecoverySlotRow.objects.filter(person=row).count(),
    )  # fmt: skip


def test_whatever_is_under_way_when_a_space_is_put_away_ends_in_the_same_words(mira):
    def away(*args, **kwargs):
        made = rewrap(*args, **kwargs)
        assert keys.put_space_away(mira.store.keyring, mira.recovery_code)
        return made

    with patch.object(keys, "rewrap", away):
        answer = change(mira.client, PASSPHRASE)
    assert answer.status_code == 422
    assert "The passphrase does not match" in text_of(answer)
    assert mira.client.get("/space/k/").status_code == 302
    assert recover(mira.handle, mira.recovery_code, PASSPHRASE).status_code == 302

    with patch.object(entering, "let_in", return_value=Refused()):
        late = Client().post("/enter/", {"handle": mira.handle, "passphrase": PASSPHRASE})
    wrong = Client().post("/enter/", {"handle": mira.handle, "passphrase": WRONG})
    assert late.status_code == wrong.status_code == 422
    assert without_token(late) == without_token(wrong)


def test_another_code_puts_nothing_away(mira):
    other = new_person("Ana").recovery_code
    answer = mira.client.post("/space/k/a/", {"code": other})
    assert answer.status_code == 422
    assert "Nothing has changed" in text_of(answer)
    assert may_enter(mira.handle, PASSPHRASE)


def confirm(client: Client):
    """Type the two groups that are asked for."""
    groups = groups_in(client.get("/space/k/c/"))
    asked = re.findall(r"Group (\d)", text_of(client.get("/space/k/c/c/")))
    first, second = (groups[int(place) - 1] for place in dict.fromkeys(asked))
    return client.post("/space/k/c/c/", {"first_group": first, "second_group": second})


def codes_that_open(mira, *codes: str) -> list[bool]:
    row = people.get_person(mira.store.keyring.person)
    return [keys.open_with_code(row, code) is not None for code in codes]


def new_code(client: Client) -> str:
    assert client.post("/space/k/c/n/", {"passphrase": PASSPHRASE}).status_code == 302
    return "-".join(groups_in(client.get("/space/k/c/")))


def test_a_new_code_whose_page_never_arrived_leaves_the_old_one_and_is_told(mira):
    mira.client.post("/space/k/c/n/", {"passphrase": PASSPHRASE})
    again = enter(mira.handle, mira.passphrase)  # without what the first session held
    page = text_of(again.get("/space/k/"))
    assert "not confirmed" in page
    assert "Your earlier code still works" in page
    assert codes_that_open(mira, mira.recovery_code) == [True]
    new = new_code(again)
    assert confirm(again).status_code == 302
    assert codes_that_open(mira, mira.recovery_code, new) == [False, True]
    assert "not confirmed" not in text_of(again.get("/space/k/"))
    assert RecoverySlotRow.objects.count() == 1


def test_a_code_that_opens_nothing_any_more_is_not_confirmed(mira):
    other = enter(mira.handle, mira.passphrase)
    dead, living = new_code(mira.client), new_code(other)
    asked = mira.client.get("/space/k/c/c/")
    assert asked.status_code == 200
    confirm(other)
    assert codes_that_open(mira, dead, living) == [False, True]
    groups = dead.split("-")
    first, second = (
        groups[int(place) - 1] for place in dict.fromkeys(re.findall(r"Group (\d)", text_of(asked)))
    )
    answer = mira.client.post("/space/k/c/c/", {"first_group": first, "second_group": second})
    assert answer["Location"] == "/space/k/"
    assert "no longer works" in text_of(mira.client.get("/space/k/"))
    assert codes_that_open(mira, living) == [True]


def test_only_the_code_that_was_typed_opens_a_space_put_away(mira):
    other = new_code(mira.client)
    mira.client.post("/space/k/a/", {"code": mira.recovery_code})
    assert codes_that_open(mira, mira.recovery_code, other) == [True, False]


def test_a_code_confirmed_in_a_session_that_has_ended_stops_no_other(mira):
    new, row = new_code(mira.client), SessionRow.objects.get()
    assert keys.put_space_away(mira.store.keyring, mira.recovery_code)
    assert not keys.confirm_code(mira.store.keyring, new, session=row.id)
    assert codes_that_open(mira, mira.recovery_code, new) == [True, False]


def test_a_new_code_is_made_after_the_passphrase_and_the_old_one_stops_once_it_is_confirmed(mira):
    assert mira.client.post("/space/k/c/n/", {"passphrase": WRONG}).status_code == 422
    assert keys.open_with_code(people.get_person(mira.store.keyring.person), mira.recovery_code)
    assert mira.client.post("/space/k/c/n/", {"passphrase": PASSPHRASE}).status_code == 302
    new = "-".join(groups_in(mira.client.get("/space/k/c/")))
    assert codes_that_open(mira, mira.recovery_code, new) == [True, True]
    assert confirm(mira.client)["Location"] == "/space/k/f/"
    assert codes_that_open(mira, mira.recovery_code, new) == [False, True]


def test_an_unconfirmed_code_is_still_offered_on_the_first_page(mira):
    mira.client.post("/space/k/c/n/", {"passphrase": PASSPHRASE})
    assert "not confirmed yet" in text_of(mira.client.get("/space/w/"))
    assert "not confirmed yet" in text_of(mira.client.get("/space/k/"))
    assert groups_in(mira.client.get("/space/k/c/"))


def test_the_list_shows_every_browser_and_ends_each(mira):
    others = [enter(mira.handle, mira.passphrase) for _ in range(2)]
    page = text_of(mira.client.get("/space/k/d/"))
    assert page.count("Another browser") == 2
    ends = re.findall(r'action="(/space/k/d/[0-9a-f-]+/x/)"', page)
    assert mira.client.post(ends[0]).status_code == 302
    assert sorted(other.get("/space/w/").status_code for other in others) == [200, 302]
    assert mira.client.post("/space/k/d/x/").status_code == 302
    assert [other.get("/space/w/").status_code for other in others] == [302, 302]
    assert mira.client.get("/space/k/d/").status_code == 200


def test_nobody_ends_a_session_of_somebody_else(mira):
    ana = new_person("Ana")
    row = SessionRow.objects.get(person_id=ana.store.keyring.person)
    answer = mira.client.post(f"/space/k/d/{row.id}/x/")
    missing = mira.client.post(f"/space/k/d/{uuid4()}/x/")
    assert (answer.status_code, answer["Location"]) == (missing.status_code, missing["Location"])
    assert ana.client.get("/space/w/").status_code == 200


@pytest.mark.parametrize("address", ["/space/d/e/", "/space/k/c/n/", "/space/d/x/n/"])
def test_export_codes_and_deletion_ask_for_the_passphrase_again(mira, address):
    for passphrase in ("", WRONG):
        answer = mira.client.post(address, {"passphrase": passphrase})
        assert answer.status_code == 422
        assert "attachment" not in answer.get("Content-Disposition", "")
    assert may_enter(mira.handle, PASSPHRASE)
    assert mira.client.post(address, {"passphrase": PASSPHRASE}).status_code in {200, 302}


def test_guessing_at_an_open_session_waits_too(mira, clock):
    client = enter(mira.handle, mira.passphrase)
    for _ in range(6):
        answer = client.post("/space/d/e/", {"passphrase": WRONG})
    assert "Please wait" in text_of(client.post("/space/d/e/", {"passphrase": PASSPHRASE}))
    assert answer.status_code == 422
    clock.wait(seconds=30)
    assert client.post("/space/d/e/", {"passphrase": PASSPHRASE}).status_code == 200
