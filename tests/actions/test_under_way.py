"""A request that is under way when the space is put away, or its passphrase changed, does not undo or outlive it."""

from __future__ import annotations

from datetime import UTC, datetime
from unittest.mock import patch
from uuid import uuid4

import pytest
from tests.doors.conftest import PASSPHRASE

from holdfast.actions import arrival, arrive, keys, second_factors, sessions
from holdfast.actions.arrive import Entered, Joined, Refused
from holdfast.actions.roles import PRACTITIONER
from holdfast.actions.second_factors import HalfOpen
from holdfast.actions.secrets import OperatorSecrets
from holdfast.doors.frame.secrets import operator_secrets
from holdfast.storage.models import HalfOpenRow, SessionRow
from holdfast.vault import slots
from holdfast.vault.passphrase import Peppers
from holdfast.vault.totp import STEP, code_at

pytestmark = pytest.mark.django_db

OTHER = "another seven silver trains"


def now() -> datetime:
    return datetime.now(UTC)


def space(role: str = arrive.PERSON) -> Joined:
    return arrive.make_space("Mira", PASSPHRASE, role, secrets=operator_secrets(), now=now())


def enter(
    mira: Joined, passphrase: str = PASSPHRASE, secrets: OperatorSecrets | None = None
) -> Entered | Refused:
    return arrive.enter(
        mira.handle, passphrase, secrets=secrets or operator_secrets(), network="n", now=now()
    )


def begin(mira: Joined) -> sessions.OpenSession:
    return sessions.begin(mira.keyring, arrive.PERSON, slot=mira.slot, now=now())


def put_away(mira: Joined) -> None:
    assert keys.put_space_away(mira.keyring, mira.recovery_code.text())


def change(mira: Joined, session: sessions.OpenSession) -> bool:
    return keys.change_passphrase(
        mira.keyring, OTHER, keep_session=session.row_id, secrets=operator_secrets()
    )


def and_meanwhile(happens):
    """`rewrap` as it is, with something that happens while it works."""

    def rewrap(*args, **kwargs):
        made = slots.rewrap(*args, **kwargs)
        happens()
        return made

    return rewrap


def with_a_new_pepper() -> OperatorSecrets:
    known = operator_secrets()
    return OperatorSecrets(known.index_key, Peppers({1: b"p" * 32}))


def test_a_sign_in_under_way_leaves_no_session_when_the_space_is_put_away():
    mira = space()
    entered = enter(mira)
    put_away(mira)
    assert arrival.let_in(entered, now=now()) == Refused()
    assert not SessionRow.objects.exists()


def test_a_sign_in_with_the_old_passphrase_leaves_no_session_when_it_is_changed():
    mira = space()
    session, entered = begin(mira), enter(mira)
    assert change(mira, session)
    assert arrival.let_in(entered, now=now()) == Refused()
    assert [row.id for row in SessionRow.objects.all()] == [session.row_id]
    assert isinstance(enter(mira, OTHER), Entered)


def test_a_passphrase_change_under_way_does_not_open_a_space_put_away():
    mira = space()
    session = begin(mira)
    with patch.object(keys, "rewrap", and_meanwhile(lambda: put_away(mira))):
        assert not change(mira, session)
    assert enter(mira, OTHER) == enter(mira) == Refused()


def test_a_passphrase_change_that_comes_after_it_was_put_away_changes_nothing():
    mira = space()
    session = begin(mira)
    put_away(mira)
    assert not change(mira, session)
    assert enter(mira, OTHER) == Refused()


def test_putting_away_wins_over_a_passphrase_change_that_was_quicker():
    mira = space()
    assert change(mira, begin(mira))
    put_away(mira)
    assert enter(mira, OTHER) == enter(mira) == Refused()


def test_a_new_code_that_comes_after_it_was_put_away_is_not_made():
    mira = space()
    session = begin(mira)
    put_away(mira)
    assert keys.renew_recovery_code(mira.keyring, session=session.row_id) is None
    recovered = keys.recover(
        mira.handle, mira.recovery_code.text(), OTHER,
        secrets=operator_secrets(), network="n", now=now(),
    )  # fmt: skip
    assert not isinstance(recovered, Refused)


def test_a_slot_made_anew_for_a_new_pepper_does_not_undo_putting_away():
    mira = space()
    with patch.object(arrive, "rewrap", and_meanwhile(lambda: put_away(mira))):
        assert enter(mira, secrets=with_a_new_pepper()) == Refused()
    assert enter(mira) == enter(mira, secrets=with_a_new_pepper()) == Refused()


def test_two_who_make_the_slot_anew_at_once_both_come_in():
    mira, secrets, first = space(), with_a_new_pepper(), []
    with patch.object(arrive, "rewrap", and_meanwhile(lambda: first.append(at_once()))):

        def at_once() -> Entered | Refused:
            with patch.object(arrive, "rewrap", slots.rewrap):
                return enter(mira, secrets=secrets)

        second = enter(mira, secrets=secrets)
    for entered in (*first, second):
        assert isinstance(arrival.let_in(entered, now=now()), sessions.OpenSession)


def test_a_practitioner_is_not_half_let_in_when_it_is_put_away_meanwhile():
    reed = space(PRACTITIONER)
    entered = enter(reed)
    put_away(reed)
    assert arrival.let_in(entered, now=now()) == Refused()
    assert not HalfOpenRow.objects.exists()


def test_a_code_that_fitted_begins_no_session_when_the_space_is_put_away_meanwhile():
    reed = space(PRACTITIONER)
    factor = second_factors.set_up(reed.keyring)
    half = arrival.let_in(enter(reed), now=now())
    assert isinstance(half, HalfOpen)
    moment = now()
    code = code_at(factor.secret, int(moment.timestamp()) // STEP)
    both = second_factors.use_code(
        half.token, code, secrets=operator_secrets(), network="n", now=moment
    )
    put_away(reed)
    assert arrival.begin(both.entered, now=moment, notes=both.notes) == Refused()
    assert not SessionRow.objects.exists()


def test_a_session_of_another_person_changes_no_passphrase():
    mira, other = space(), begin(space())
    assert not change(mira, other)
    assert not keys.change_passphrase(
        mira.keyring, OTHER, keep_session=uuid4(), secrets=operator_secrets()
    )
    assert isinstance(enter(mira), Entered)
