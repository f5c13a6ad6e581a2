"""What only a real browser can show: Strict cookies after a start, and forms of other ports."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from tests.running import Running, running

from holdfast.doors.frame.guard import start_token

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home") / "data"


@pytest.fixture(scope="module")
def holdfast(home: Path) -> Iterator[Running]:
    with running(home) as started:
        yield started


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context()
    yield context.new_page()
    context.close()


def let_in(page: Page, home: Path, holdfast: Running) -> None:
    """Open the file that `holdfast` gives a browser, and arrive."""
    token = start_token.mint(home, "en")
    file = start_token.write_page(home, f"http://{holdfast.host}{start_token.PREFIX}{token}/")
    page.goto(file.as_uri(), wait_until="commit")
    page.wait_for_url(f"http://{holdfast.host}/")


def test_the_file_leads_to_the_first_page_with_the_strict_cookie(
    page: Page, home: Path, holdfast: Running
) -> None:
    let_in(page, home, holdfast)
    assert page.locator("h1").count() == 1
    cookies = page.context.cookies()
    assert [(c["httpOnly"], c["sameSite"], c["expires"]) for c in cookies] == [(True, "Strict", -1)]
    assert page.context.storage_state()["origins"] == []


def test_another_browser_on_this_computer_is_not_let_in(page: Page, holdfast: Running) -> None:
    answer = page.goto(f"http://{holdfast.host}/")
    assert answer
    assert answer.status == 403
    assert page.title() == "Notes"


@pytest.fixture
def hostile(holdfast: Running) -> Iterator[str]:
    """A page on another port of the same address, with a form to ours that sends itself."""
    host = holdfast.host.split(":")[0]

    class Hostile(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = (
                f'<form method="post" action="http://{holdfast.host}/enter/"><input name="handle" value="x">'
                "</form><script>document.forms[0].submit()</script>"
            ).encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(body)
            seen.append(self.headers.get("Cookie", ""))

        def log_message(self, *_: object) -> None:
            return

    seen: list[str] = []
    server = ThreadingHTTPServer((host, 0), Hostile)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://{host}:{server.server_port}/"
    server.shutdown()


def test_a_form_of_another_port_is_refused_although_the_browser_sends_the_cookie(
    page: Page, home: Path, holdfast: Running, hostile: str
) -> None:
    let_in(page, home, holdfast)
    with page.expect_response(f"http://{holdfast.host}/enter/") as posted:
        page.goto(hostile)
    headers = posted.value.request.all_headers()
    assert headers["sec-fetch-site"] == "same-site"
    assert headers["cookie"].startswith("l-"), "cookies ignore ports: it is the check that refuses"
    assert posted.value.status == 403
    assert "token" not in posted.value.text()


def test_a_first_page_asks_no_other_host_and_breaks_no_policy(
    page: Page, home: Path, holdfast: Running
) -> None:
    hosts: set[str] = set()
    complaints: list[str] = []
    page.on("request", lambda request: hosts.add(request.url.split("/")[2]))
    page.on("console", lambda message: complaints.append(message.text))
    let_in(page, home, holdfast)
    page.wait_for_load_state("networkidle")
    assert hosts - {""} == {holdfast.host}
    assert complaints == []
