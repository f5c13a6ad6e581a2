"""W1, W2: every kind of answer carries the header set, and only public pages may be kept."""

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client
from tests.site import guard_urls

from holdfast.doors.frame.guard.headers import SecurityHeaders
from holdfast.doors.frame.packaged import static_address

pytestmark = [pytest.mark.urls("tests.site.guard_urls"), pytest.mark.django_db]

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
    "require-trusted-types-for 'script'"
)
EXPECTED = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
# What is asked, with what headers, and the status it brings.
ANSWERS = {
    "a page": ("get", "/probe/page/", {}, 200),
    "a static file": ("get", static_address("holdfast/style.css"), {}, 200),
    "an article": ("get", "/probe/article/", {}, 200),
    "nothing there": ("get", "/nothing/", {}, 404),
    "another host": ("get", "/", {"HTTP_HOST": "evil.example"}, 421),
    "a form without token": ("post", "/probe/form/", {}, 403),
    "another site": ("get", "/space/", {"HTTP_SEC_FETCH_SITE": "cross-site"}, 403),
    "our fault": ("get", "/probe/broken/", {}, 500),
    "the exit": ("post", "/leave/", {}, 200),
}


@pytest.fixture
def browser() -> Client:
    return Client(enforce_csrf_checks=True, raise_request_exception=False)


@pytest.mark.parametrize("kind", ANSWERS)
def test_every_answer_carries_the_header_set(browser: Client, kind: str) -> None:
    method, path, headers, status = ANSWERS[kind]
    answer = getattr(browser, method)(path, **headers)
    assert answer.status_code == status
    assert {name: answer.headers.get(name) for name in EXPECTED} == EXPECTED
    features = answer.headers["Permissions-Policy"].split(", ")
    assert {"camera=()", "geolocation=()", "microphone=()", "clipboard-read=()"} < set(features)
    assert all(feature.endswith("=()") for feature in features)
    assert "Strict-Transport-Security" not in answer.headers


def test_a_hosted_site_asks_for_https_for_two_years(browser: Client, settings) -> None:
    settings.HOLDFAST_HOSTED = True
    answer = browser.get("/", secure=True)
    assert answer.headers["Strict-Transport-Security"] == "max-age=63072000"


def test_a_hosted_site_answers_nothing_over_http(browser: Client, settings) -> None:
    settings.HOLDFAST_HOSTED = True
    answer = browser.get("/")
    assert (answer.status_code, answer.content) == (421, b"")


@pytest.mark.parametrize("kind", sorted(ANSWERS.keys() - {"a static file", "an article"}))
def test_nothing_but_articles_and_static_files_may_be_stored(browser: Client, kind: str) -> None:
    method, path, headers, _ = ANSWERS[kind]
    assert getattr(browser, method)(path, **headers).headers["Cache-Control"] == "no-store"


def test_an_article_may_be_kept_and_a_static_file_for_ever(browser: Client) -> None:
    article, style = (browser.get(ANSWERS[kind][1]) for kind in ("an article", "a static file"))
    assert article.headers["Cache-Control"] == "public, max-age=600"
    assert style.headers["Cache-Control"] == "public, max-age=31536000, immutable"


@pytest.mark.parametrize("query", ["?gone", "?form"])
def test_an_article_that_fails_or_sets_a_cookie_is_not_stored(browser: Client, query: str) -> None:
    assert browser.get(f"/probe/article/{query}").headers["Cache-Control"] == "no-store"


def test_an_article_as_somebody_signed_in_sees_it_is_not_stored(rf) -> None:
    def answer(request: HttpRequest) -> HttpResponse:
        request.space = space
        return guard_urls.article(request)

    space = None
    assert SecurityHeaders(answer)(rf.get("/")).headers["Cache-Control"] == "public, max-age=600"
    space = object()
    assert SecurityHeaders(answer)(rf.get("/")).headers["Cache-Control"] == "no-store"


def test_private_pages_are_not_compressed(browser: Client) -> None:
    answer = browser.get("/space/", HTTP_ACCEPT_ENCODING="gzip, br")
    assert "Content-Encoding" not in answer.headers


def test_a_broken_page_still_offers_the_exit_and_help(browser: Client) -> None:
    body = browser.get("/probe/broken/").content.decode()
    assert 'action="/leave/"' in body
    assert "/help/" in body


def test_a_broken_error_page_still_offers_the_exit_and_help(browser: Client, monkeypatch) -> None:
    from holdfast.doors.frame import errors

    monkeypatch.setattr(errors, "_page", lambda *_, **__: 1 / 0)
    answer = browser.get("/probe/broken/")
    assert answer.status_code == 500
    assert 'action="/leave/"' in answer.content.decode()
    assert 'href="/help/"' in answer.content.decode()


def test_an_upload_above_five_mebibytes_is_refused_and_none_touches_the_disk(settings) -> None:
    from django.core.files.uploadedfile import SimpleUploadedFile

    browser = Client(raise_request_exception=False)
    large = SimpleUploadedFile("a.json", b"x" * (4 * 1024 * 1024))
    assert browser.post("/probe/upload/", {"file": large}).content == b"InMemoryUploadedFile"
    too_large = SimpleUploadedFile("a.json", b"x" * (5 * 1024 * 1024))
    assert browser.post("/probe/upload/", {"file": too_large}).status_code == 400
    assert guard_urls.changes == []
