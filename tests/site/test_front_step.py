"""L1: who is refused at the front step of a home Holdfast, asked of the real program."""

import multiprocessing
import os
import pwd
import socket
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from tests.running import Running, ask, running

PATHS = (
    "/",
    "/ro/",
    "/help/",
    "/leave/",
    "/lock/",
    "/space/",
    "/static/",
    "/favicon.ico",
    "/nothing/",
)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home") / "data"


@pytest.fixture(scope="module")
def holdfast(home: Path) -> Iterator[Running]:
    with running(home) as started:
        yield started


@pytest.fixture(scope="module")
def cookie(holdfast: Running) -> str:
    return holdfast.enter()


def test_the_browser_that_was_let_in_gets_pages(holdfast: Running, cookie: str) -> None:
    assert holdfast.ask("/", cookie=cookie).status == 200


def test_nothing_answers_on_any_other_address_of_this_computer(holdfast: Running) -> None:
    port = urlsplit(holdfast.start_address).port
    for host in {"127.0.0.1", "::1", _address_on_the_network()} - {None}:
        with pytest.raises(OSError):
            socket.create_connection((host, port), timeout=2)


def _address_on_the_network() -> str | None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # sends nothing: it only picks the interface
        except OSError:
            return None
        return str(probe.getsockname()[0])


@pytest.mark.parametrize(
    "host",
    [
        "localhost",
        "rebound.example",
        "127.0.0.1:{port}",
        "{name}",
        "{name}:1",
        "{host}.",
        "{host}@evil",
        "",
        "X{host}",
    ],
)
def test_another_host_gets_421_and_not_one_byte(holdfast: Running, cookie: str, host: str) -> None:
    name, port = holdfast.host.split(":")
    asked = host.format(name=name, port=port, host=holdfast.host)
    answer = ask(holdfast.host, "/", Host=asked, cookie=cookie)
    assert (answer.status, answer.body) == (421, "")


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("method", ["GET", "POST", "HEAD"])
def test_without_the_launch_cookie_every_path_is_a_403(
    holdfast: Running, path: str, method: str
) -> None:
    answer = holdfast.ask(path, method=method)
    assert answer.status == 403
    assert "Holdfast" not in answer.body


def test_the_refusal_is_one_neutral_sentence(holdfast: Running) -> None:
    bodies = {holdfast.ask(path).body for path in PATHS if path != "/ro/"}
    assert len(bodies) == 1
    assert (
        "<title>Notes</title><p>Please open this from the program that started it.</p>"
        in bodies.pop()
    )


@pytest.mark.parametrize("wrong", ["", "l-00000000=guess", "{name}=guess", "{name}=", "{name}=é"])
def test_a_guessed_launch_cookie_is_refused(holdfast: Running, cookie: str, wrong: str) -> None:
    name = cookie.split("=")[0]
    assert holdfast.ask("/", cookie=wrong.format(name=name)).status == 403


def test_a_form_on_a_page_of_another_port_is_refused(holdfast: Running, cookie: str) -> None:
    answer = holdfast.ask("/enter/", method="POST", cookie=cookie, sec_fetch_site="same-site")
    assert answer.status == 403


@pytest.mark.skipif(
    os.name != "posix" or os.getuid() != 0, reason="only root can act as two accounts"
)
def test_another_account_is_refused_even_with_the_cookie(holdfast: Running, cookie: str) -> None:
    statuses = multiprocessing.get_context("fork").Queue()

    def ask_as(account: int) -> None:
        os.setuid(account)
        statuses.put(holdfast.ask("/", cookie=cookie).status)

    for account in (os.getuid(), pwd.getpwnam("nobody").pw_uid):
        process = multiprocessing.get_context("fork").Process(target=ask_as, args=(account,))
        process.start()
        process.join()
    assert [statuses.get(timeout=5), statuses.get(timeout=5)] == [200, 403]
    assert holdfast.ask("/", cookie=cookie).status == 200, "and we are let in again after that"


def test_the_server_names_nobody_and_logs_no_visit(holdfast: Running) -> None:
    assert holdfast.told == ""
