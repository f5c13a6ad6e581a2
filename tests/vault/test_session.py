"""Sessions: cookie and row open together, and neither alone."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.vault.making import some_keyring

from holdfast.vault.session import (
    Session,
    TokenMalformed,
    new_token,
    open_session,
    seal_session,
    session_id,
    token_from_cookie,
    token_to_cookie,
)

RING = some_keyring()
notes_of_any_sort = st.lists(st.text(max_size=40), max_size=5).map(tuple)


@settings(deadline=None)
@given(st.text(max_size=20), notes_of_any_sort)
def test_a_session_comes_back_whole(role: str, notes: tuple[str, ...]):
    token = new_token()
    opened = open_session(token, seal_session(token, Session(RING, role, notes)))
    ring = opened.keyring
    assert (ring.person, ring.epoch, ring.root) == (RING.person, RING.epoch, RING.root)
    assert (opened.role, opened.notes) == (role, notes)


def test_a_session_with_notes_looks_like_one_without():
    token = new_token()
    sizes = {len(seal_session(token, Session(RING, "person", ("kept",) * n))) for n in range(20)}
    assert len(sizes) == 1


def test_neither_token_nor_root_lies_in_the_row():
    token = new_token()
    row = session_id(token) + seal_session(token, Session(RING, "person"))
    for secret in (token, RING.root):
        assert secret[:8] not in row


def test_every_sign_in_has_a_new_token():
    assert len({new_token() for _ in range(1000)}) == 1000


@settings(deadline=None)
@given(st.binary(min_size=32, max_size=32))
def test_a_token_survives_the_cookie(token: bytes):
    cookie = token_to_cookie(token)
    assert len(cookie) == 43
    assert token_from_cookie(cookie) == token


@settings(deadline=None)
@given(st.text(max_size=60) | st.text("ABCDabcd0189-_=+/", min_size=40, max_size=46))
def test_any_cookie_is_a_token_in_its_one_spelling_or_is_refused(cookie: str):
    try:
        token = token_from_cookie(cookie)
    except TokenMalformed:
        return
    assert token_to_cookie(token) == cookie


@pytest.mark.parametrize(
    "cookie", ["", "A" * 42, "A" * 44, "A" * 42 + "B", "A" * 42 + "=", "ă" * 43, "+" * 43]
)
def test_cookies_nobody_gave_out_are_refused(cookie: str):
    with pytest.raises(TokenMalformed):
        token_from_cookie(cookie)
