"""Practitioners enter with a passphrase and a code that works once; their sessions have limits of their own."""

from __future__ import annotations

import pytest
from django.test import Client

from holdfast.actions import keys
from holdfast.actions.second_factors import set_up
from holdfast.doors.frame.secrets import operator_secrets
from holdfast.storage.models import HalfOpenRow, PersonRow, SecondFactorRow, SessionRow
from holdfast.vault.session import session_id, token_from_cookie

from .practising import PASSPHRASE, half_in, new_practitioner, second_step
from .walking import text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def reed(clock):
    return new_practitioner(clock.moment)


def opens(client: Client) -> bool:
    return client.get("/practice/").status_code == 200


def test_the_passphrase_alone_opens_no_page(reed):
    client = Client()
    asked = reed.first_step(client)
    assert "The code from your app" in text_of(asked)
    assert not [name for name in client.cookies if name.startswith("s-")]
    assert client.get("/practice/").status_code == 302
    assert client.get("/space/").status_code == 302
    assert not SessionRow.objects.exists()


def test_passphrase_and_code_open_the_practice(reed, clock):
    assert opens(reed.enter(Client(), clock.moment))
    assert not HalfOpenRow.objects.exists()


def test_a_code_works_once(reed, clock):
    code, asked, again = (
        reed.code(clock.moment),
        reed.first_step(Client()),
        reed.first_step(Client()),
    )
    assert second_step(Client(), asked, code).status_code == 302
    assert second_step(Client(), again, code).status_code == 422


def test_a_code_of_the_thirty_seconds_before_is_refused(reed, clock):
    code, asked = reed.code(clock.moment), reed.first_step(Client())
    clock.wait(seconds=30)
    answer = second_step(Client(), asked, code)
    assert answer.status_code == 422
    assert "does not match" in text_of(answer)


def test_the_token_between_the_steps_is_not_a_session(reed, clock):
    client = Client()
    token = half_in(reed.first_step(client))
    row = HalfOpenRow.objects.get()
    # Even somebody who copies the row into the table of sessions gets nothing that opens.
    SessionRow.objects.create(
        token_hash=session_id(token_from_cookie(token)), id=row.person_id, person_id=row.person_id,
        started_at=clock.moment, seen_at=clock.moment, idle_minutes=15, blob=bytes(row.blob),
    )  # fmt: skip
    reed.enter(other := Client(), clock.moment)
    name = next(name for name in other.cookies if name.startswith("s-"))
    client.cookies[name] = token
    assert client.get("/practice/").status_code == 302


def test_five_minutes_after_the_passphrase_it_begins_again(reed, clock):
    asked = reed.first_step(Client())
    clock.wait(minutes=5)
    answer = second_step(Client(), asked, reed.code(clock.moment))
    assert (answer.status_code, answer.url) == (302, "/enter/")
    assert not HalfOpenRow.objects.exists()


def test_codes_cannot_be_guessed(reed, clock):
    asked = reed.first_step(Client())
    wrong = "000000" if reed.code(clock.moment) != "000000" else "111111"
    for _ in range(5):
        assert second_step(Client(), asked, wrong).status_code == 422
    clock.wait(seconds=60)
    answer = second_step(Client(), asked, reed.code(clock.moment))
    assert (answer.status_code, answer.url) == (302, "/enter/")
    # Another passphrase step does not give five more tries at once.
    asked = reed.first_step(Client())
    second_step(Client(), asked, wrong)
    assert "wait" in text_of(second_step(Client(), asked, reed.code(clock.moment)))


def test_wrong_codes_are_told_inside(reed, clock):
    asked = reed.first_step(Client())
    second_step(Client(), asked, "12")
    second_step(Client(), asked, "34")
    client = reed.enter(Client(), clock.moment)
    assert "2 tries did not match" in text_of(client.get("/space/w/"))


@pytest.mark.parametrize("half", ["", "x", "A" * 43, "é" * 43])
def test_a_made_up_token_leads_back_to_the_door(client, reed, half):
    answer = client.post("/enter/code/", {"half": half, "code": "123456"})
    assert answer.status_code in {302, 422}
    assert not [name for name in client.cookies if name.startswith("s-")]


def test_the_second_step_opened_by_itself_begins_at_the_door(client):
    assert client.get("/enter/code/").url == "/enter/"
    assert client.get("/ro/enter/code/").url == "/ro/enter/"


def test_a_lost_second_factor_lets_nobody_in(reed, clock):
    SecondFactorRow.objects.all().delete()
    answer = second_step(Client(), reed.first_step(Client()), reed.code(clock.moment))
    assert answer.status_code == 422


def test_a_new_second_factor_stops_the_old_codes(reed, clock):
    asked, old = reed.first_step(Client()), reed.code(clock.moment)
    reed.factor = set_up(reed.joined.keyring)
    assert second_step(Client(), asked, old).status_code == 302  # half open before: shut now
    assert second_step(Client(), reed.first_step(Client()), old).status_code == 422
    assert opens(reed.enter(Client(), clock.moment))


def test_the_recovery_code_does_not_get_around_the_second_factor(reed, clock):
    words = "eight grey herons near a mill"
    fields = {"handle": reed.joined.handle, "code": reed.joined.recovery_code.text(),
              "new_passphrase": words, "again": words}  # fmt: skip
    client = Client()
    asked = client.post("/recover/", fields)
    assert asked.status_code == 200
    assert not SessionRow.objects.exists()
    answer = second_step(client, asked, reed.code(clock.moment))
    assert (answer.status_code, answer.url) == (302, "/space/k/c/")
    assert client.get("/space/k/c/").status_code == 200


def test_a_changed_passphrase_shuts_what_the_old_one_had_half_opened(reed, clock):
    asked = reed.first_step(Client())
    client = reed.enter(Client(), clock.moment)
    row = SessionRow.objects.get()
    keys.change_passphrase(reed.joined.keyring, "another long quay at dawn", keep_session=row.id,
                           secrets=operator_secrets())  # fmt: skip
    clock.wait(seconds=30)
    assert second_step(Client(), asked, reed.code(clock.moment)).url == "/enter/"
    assert opens(client)


def test_the_secret_is_nowhere_in_clear(reed):
    blob = bytes(SecondFactorRow.objects.get().blob)
    assert reed.factor.secret not in blob
    assert len(blob) == 109


def test_a_practitioners_session_locks_after_fifteen_minutes_and_no_choice_makes_it_longer(
    reed, clock
):
    client = reed.enter(Client(), clock.moment)
    assert SessionRow.objects.get().idle_minutes == 15
    client.post("/space/k/i/", {"minutes": "30"})
    clock.wait(minutes=14)
    assert opens(client)
    clock.wait(minutes=16)
    assert not opens(client)
    clock.wait(minutes=1)
    again = reed.enter(Client(), clock.moment)
    assert SessionRow.objects.get().idle_minutes == 15
    assert opens(again)


def test_a_practitioners_session_ends_after_ten_hours(reed, clock):
    client = reed.enter(Client(), clock.moment)
    for _ in range(9 * 6 + 5):
        clock.wait(minutes=10)
        assert opens(client)
    clock.wait(minutes=10)
    assert not opens(client)


def test_a_deleted_account_leaves_no_second_factor(reed, clock):
    reed.first_step(Client())
    keys.shred(reed.joined.keyring.person)
    assert not SecondFactorRow.objects.exists()
    assert not HalfOpenRow.objects.exists()
    assert not PersonRow.objects.exists()


def test_a_person_enters_as_before(mira, client):
    fields = {"handle": mira.handle, "passphrase": mira.passphrase}
    assert client.post("/enter/", fields).url == "/space/w/"
    assert mira.passphrase != PASSPHRASE
