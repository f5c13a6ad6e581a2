"""W3, W4: cookies as strict as they can be, and forms that answer to nobody else's page."""

import os
import subprocess
import sys

import pytest
from django.test import Client
from tests.running import clean_environment
from tests.site import guard_urls
from tests.site.hosted import HOSTED

pytestmark = [pytest.mark.urls("tests.site.guard_urls"), pytest.mark.django_db]

ORIGIN = "http://testserver"


@pytest.fixture(autouse=True)
def _nothing_changed_yet() -> None:
    guard_urls.changes.clear()


@pytest.fixture
def browser() -> Client:
    return Client(enforce_csrf_checks=True)


@pytest.fixture
def token(browser: Client) -> str:
    return browser.get("/probe/form/").content.decode()


def test_a_form_with_its_token_is_taken(browser: Client, token: str) -> None:
    answer = browser.post(
        "/probe/form/",
        {"text": "kept", "csrfmiddlewaretoken": token},
        HTTP_ORIGIN=ORIGIN,
        HTTP_SEC_FETCH_SITE="same-origin",
    )
    assert (answer.status_code, guard_urls.changes) == (200, ["kept"])


def test_an_old_browser_that_sends_no_metadata_is_served(browser: Client, token: str) -> None:
    browser.post("/probe/form/", {"text": "kept", "csrfmiddlewaretoken": token})
    assert guard_urls.changes == ["kept"]


@pytest.mark.parametrize("wrong", ["", "x" * 64, "short"])
def test_a_form_without_its_token_changes_nothing(browser: Client, token: str, wrong: str) -> None:
    answer = browser.post("/probe/form/", {"text": "forged", "csrfmiddlewaretoken": wrong})
    assert (answer.status_code, guard_urls.changes) == (403, [])


@pytest.mark.parametrize("site", ["cross-site", "same-site", "unheard-of"])
def test_a_form_from_another_site_or_port_changes_nothing_even_with_a_token(
    browser: Client, token: str, site: str
) -> None:
    form = {"text": "forged", "csrfmiddlewaretoken": token}
    answer = browser.post("/probe/form/", form, HTTP_SEC_FETCH_SITE=site)
    assert (answer.status_code, guard_urls.changes) == (403, [])


@pytest.mark.parametrize("origin", ["null", "http://testserver:81", "http://evil.example"])
def test_a_form_from_another_origin_changes_nothing_even_with_a_token(
    browser: Client, token: str, origin: str
) -> None:
    form = {"text": "forged", "csrfmiddlewaretoken": token}
    answer = browser.post("/probe/form/", form, HTTP_ORIGIN=origin)
    assert (answer.status_code, guard_urls.changes) == (403, [])


@pytest.mark.parametrize("method", ["put", "patch", "delete"])
def test_no_other_method_slips_past(browser: Client, method: str) -> None:
    answer = getattr(browser, method)("/probe/form/", HTTP_SEC_FETCH_SITE="cross-site")
    assert answer.status_code == 403


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_a_private_page_does_not_open_from_another_page(browser: Client, site: str) -> None:
    assert browser.get("/space/", HTTP_SEC_FETCH_SITE=site).status_code == 403
    assert browser.get("/probe/page/", HTTP_SEC_FETCH_SITE=site).status_code == 200, (
        "a public one does"
    )


@pytest.mark.parametrize("site", ["same-origin", "none"])
def test_a_private_page_opens_from_our_pages_and_by_hand(browser: Client, site: str) -> None:
    assert browser.get("/space/", HTTP_SEC_FETCH_SITE=site).status_code == 302, "to the entrance"


@pytest.mark.parametrize("site", ["same-origin", "same-site", "cross-site", "none"])
def test_leaving_needs_no_token_and_asks_nobody(browser: Client, site: str) -> None:
    assert browser.post("/leave/", HTTP_SEC_FETCH_SITE=site).status_code == 200


def test_the_form_cookie_is_strict_hidden_from_script_and_session_long(browser: Client) -> None:
    cookie = next(iter(browser.get("/probe/form/").cookies.values()))
    assert cookie.key.startswith("c-")
    assert (cookie["httponly"], cookie["samesite"], cookie["path"]) == (True, "Strict", "/")
    assert (cookie["max-age"], cookie["expires"], cookie["domain"]) == ("", "", "")
    assert len(cookie.OutputString()) < 4096


@pytest.mark.parametrize("path", ["/", "/probe/article/", "/help/", "/read/", "/nothing/"])
def test_a_page_without_a_form_sets_no_cookie(browser: Client, path: str) -> None:
    assert not browser.get(path).cookies


def test_hosted_cookies_are_bound_to_their_host_and_to_https() -> None:
    program = (
        "from holdfast.site import settings as s; print(s.SESSION_COOKIE, s.CSRF_COOKIE_NAME,"
        "s.COOKIE_SECURE, s.CSRF_COOKIE_SECURE, s.CSRF_COOKIE_AGE, s.DEBUG)"
    )
    told = subprocess.run(
        [sys.executable, "-c", program],
        env=clean_environment(**HOSTED, HOLDFAST_HOME=os.devnull, DJANGO_DEBUG="1", DEBUG="1"),
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout == "__Host-s __Host-c True True None False\n"
