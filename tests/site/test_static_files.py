"""Static files: one fingerprint in every address, no collecting step, nothing outside the package."""

import gzip

import pytest
from django.test import Client

from holdfast.doors.frame import packaged

STYLE = "holdfast/style.css"


@pytest.fixture
def browser() -> Client:
    return Client()


def test_the_address_holds_the_fingerprint_of_the_content() -> None:
    assert packaged.static_address(STYLE) == f"/static/{packaged.fingerprint()}/{STYLE}"


def test_the_fingerprint_changes_with_any_file(monkeypatch: pytest.MonkeyPatch) -> None:
    files = dict(packaged.packaged_files())
    before = packaged.fingerprint.__wrapped__()
    files[STYLE] = packaged.PackagedFile("text/css", files[STYLE].content + b" ", None)
    monkeypatch.setattr(packaged, "packaged_files", lambda: files)
    assert packaged.fingerprint.__wrapped__() != before


def test_a_file_is_served_as_it_lies_in_the_package(browser: Client) -> None:
    answer = browser.get(packaged.static_address(STYLE))
    assert answer.content == packaged.packaged_files()[STYLE].content
    assert answer.headers["Content-Type"] == "text/css"


def test_a_browser_that_can_is_sent_it_compressed(browser: Client) -> None:
    answer = browser.get(packaged.static_address(STYLE), HTTP_ACCEPT_ENCODING="br, gzip")
    assert answer.headers["Content-Encoding"] == "gzip"
    assert answer.headers["Vary"] == "Accept-Encoding"
    assert gzip.decompress(answer.content) == packaged.packaged_files()[STYLE].content


@pytest.mark.django_db
@pytest.mark.parametrize(
    "path",
    [
        f"/static/000000000000/{STYLE}",
        f"/static/{STYLE}",
        "/static/",
        "/static/{now}/",
        "/static/{now}/holdfast/",
        "/static/{now}/../packaged.py",
        "/static/{now}/holdfast/../../packaged.py",
        "/static/{now}//etc/passwd",
        "/static/{now}/%2e%2e/packaged.py",
    ],
)
def test_anything_else_is_not_there(browser: Client, path: str) -> None:
    assert browser.get(path.format(now=packaged.fingerprint())).status_code == 404


def test_a_page_that_names_a_missing_file_fails_at_once() -> None:
    with pytest.raises(packaged.NoSuchFile):
        packaged.static_address("holdfast/missing.css")


def test_every_script_and_style_has_a_type_that_browsers_accept() -> None:
    types = {
        name.rpartition(".")[2]: file.content_type
        for name, file in packaged.packaged_files().items()
    }
    assert types["css"] == "text/css"
    assert types["js"] == "text/javascript"
    assert types["svg"] == "image/svg+xml"
