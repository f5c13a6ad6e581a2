"""L2: what a start leaves on the disk and in the process list, asked of the real program."""

import os
import signal
import stat
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from tests.running import Running, ask, clean_environment, running

from holdfast.doors.frame.guard import start_token

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads Linux's /proc")


def modes_of(folder: Path) -> dict[str, int]:
    """Permissions of everything below and including a folder."""
    found = [folder, *folder.rglob("*")]
    return {str(place): stat.S_IMODE(place.stat().st_mode) for place in found}


@pytest.mark.parametrize("umask", ["000", "022", "077"])
def test_everything_is_for_its_owner_only_whatever_the_umask(tmp_path: Path, umask: str) -> None:
    home = tmp_path / "data"
    before = os.umask(int(umask, 8))
    try:
        with running(home) as holdfast:
            cookie = holdfast.enter()
            holdfast.ask("/", cookie=cookie)
            modes = modes_of(home)
    finally:
        os.umask(before)
    assert any(place.endswith("holdfast.sqlite3-wal") for place in modes)
    assert {mode for place, mode in modes.items() if Path(place).is_dir()} <= {0o700}
    assert {mode for place, mode in modes.items() if not os.path.isdir(place)} <= {0o700, 0o600}
    assert all(mode == 0o600 for place, mode in modes.items() if place.endswith("sqlite3"))


def test_a_folder_that_was_open_to_others_is_closed(tmp_path: Path) -> None:
    home = tmp_path / "data"
    home.mkdir(mode=0o755)
    with running(home):
        assert stat.S_IMODE(home.stat().st_mode) == 0o700


def test_keys_are_made_once_and_never_again(tmp_path: Path) -> None:
    home = tmp_path / "data"
    with running(home):
        first = {file.name: file.read_bytes() for file in (home / "keys").iterdir()}
    with running(home):
        again = {file.name: file.read_bytes() for file in (home / "keys").iterdir()}
    assert sorted(first) == ["django", "index"]
    assert all(len(key) == 32 for key in first.values())
    assert again == first


def command_lines() -> str:
    """Arguments and environment of every process there is."""
    texts = []
    for process in Path("/proc").glob("[0-9]*"):
        for name in ("cmdline", "environ"):
            try:
                texts.append((process / name).read_text(errors="replace"))
            except OSError:
                continue
    return "\n".join(texts)


@linux
def test_no_token_shows_in_the_process_list_and_the_browser_is_given_a_file(tmp_path: Path) -> None:
    home, asked = tmp_path / "data", tmp_path / "asked"
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\necho "$1" > {asked}\nsleep 5\n')
    browser.chmod(0o700)
    program = (
        "from pathlib import Path; from holdfast.site.start import start_at_home;"
        f"start_at_home(Path({str(home)!r}), port=0, browser=True)"
    )
    with running(home, program=program, BROWSER=str(browser)) as holdfast:
        opened = wait_for(asked).strip()
        page = Path(opened.removeprefix("file://"))
        address = page.read_text().partition("url=")[2].partition('"')[0]
        shown = command_lines()
        assert str(page) in shown, "or this test would see nothing at all"
        for token in (address, holdfast.start_address):
            assert token.rstrip("/").rpartition("/")[2] not in shown
        assert stat.S_IMODE(page.stat().st_mode) == 0o600
        assert (
            ask(holdfast.host, address.partition(holdfast.host)[2], Host=holdfast.host).status
            == 200
        )
    assert not page.exists()


def wait_for(file: Path) -> str:
    """The content of a file that another process is about to write."""
    for _ in range(200):
        if file.exists() and file.read_text():
            return file.read_text()
        time.sleep(0.05)
    raise AssertionError(f"{file} never came")


def test_a_start_address_works_once_even_when_asked_by_twenty_at_the_same_time(
    tmp_path: Path,
) -> None:
    with running(tmp_path / "data") as holdfast, ThreadPoolExecutor(20) as crowd:
        statuses = list(crowd.map(lambda _: holdfast.ask(holdfast.start_path).status, range(20)))
    assert sorted(statuses) == [200] + [403] * 19


def test_a_start_address_answers_200_with_a_strict_cookie_and_a_refresh(tmp_path: Path) -> None:
    with running(tmp_path / "data") as holdfast:
        answer = holdfast.ask(holdfast.start_path, sec_fetch_site="cross-site")
    assert answer.status == 200
    assert '<meta http-equiv="refresh" content="0;url=/">' in answer.body
    parts = {part.strip().lower() for part in answer.headers["Set-Cookie"].split(";")[1:]}
    assert parts == {"httponly", "path=/", "samesite=strict"}


def test_a_romanian_terminal_opens_romanian_pages(tmp_path: Path) -> None:
    with running(tmp_path / "data", LANG="ro_RO.UTF-8") as holdfast:
        assert 'content="0;url=/ro/"' in holdfast.ask(holdfast.start_path).body


def test_a_start_address_is_refused_after_a_minute(tmp_path: Path) -> None:
    token = start_token.mint(tmp_path, "en")
    assert start_token.redeem(tmp_path, token, now=time.time() + 61) is None
    assert start_token.redeem(tmp_path, token) is None, "an expired one is used up too"


def test_a_start_address_from_a_clock_set_back_is_refused(tmp_path: Path) -> None:
    token = start_token.mint(tmp_path, "en")
    assert start_token.redeem(tmp_path, token, now=time.time() - 3600) is None


def test_the_disk_keeps_only_the_hash_of_a_token(tmp_path: Path) -> None:
    token = start_token.mint(tmp_path, "en")
    everything = [
        *map(str, tmp_path.rglob("*")),
        *(f.read_text() for f in (tmp_path / "start").iterdir()),
    ]
    assert not any(token in text for text in everything)


def test_a_posted_start_address_stays_unused(tmp_path: Path) -> None:
    with running(tmp_path / "data") as holdfast:
        assert holdfast.ask(holdfast.start_path, method="POST").status == 403
        assert holdfast.ask(holdfast.start_path).status == 200


def test_a_restart_ends_the_cookie_of_the_one_before(tmp_path: Path) -> None:
    port = str(free_port())
    with running(tmp_path / "data", "--port", port) as first:
        cookie = first.enter()
    with running(tmp_path / "data", "--port", port) as second:
        assert second.host == first.host
        assert second.ask("/", cookie=cookie).status == 403


def free_port() -> int:
    """A port nobody listens on now."""
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def processes_of(holdfast: Running) -> list[int]:
    """The supervisor and its workers."""
    parent = holdfast.process.pid
    children = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
    return [parent, *map(int, children)]


@linux
def test_a_crash_writes_no_memory_to_the_disk(tmp_path: Path) -> None:
    with running(tmp_path / "data") as holdfast:
        for process in processes_of(holdfast):
            limits = Path(f"/proc/{process}/limits").read_text()
            assert any(
                line.split()[4:6] == ["0", "0"]
                for line in limits.splitlines()
                if "core file" in line
            )
    program = (
        "import ctypes; from holdfast.site.process import make_private; make_private();"
        "print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))"  # PR_GET_DUMPABLE
    )
    found = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert found.stdout == "0\n"


@linux
def test_a_worker_does_not_outlive_its_supervisor(tmp_path: Path) -> None:
    with running(tmp_path / "data") as holdfast:
        supervisor, worker = processes_of(holdfast)
        os.kill(supervisor, signal.SIGKILL)
        for _ in range(100):
            if not Path(f"/proc/{worker}").exists():
                break
            time.sleep(0.1)
    assert not Path(f"/proc/{worker}").exists()


def test_a_stop_leaves_no_start_address_no_state_and_no_write_ahead_log(tmp_path: Path) -> None:
    home = tmp_path / "data"
    with running(home) as holdfast:
        holdfast.stop()
        assert holdfast.process.returncode == 0
    left = sorted(str(file.relative_to(home)) for file in home.rglob("*") if file.is_file())
    assert left == ["holdfast.sqlite3", "installation.json", "keys/django", "keys/index", "lock"]


def test_it_stops_by_itself_half_an_hour_after_the_last_lock(tmp_path: Path) -> None:
    home = tmp_path / "data"
    program = (
        "from pathlib import Path; import holdfast.site.start as s; s.LOOK_EVERY = 0.05;"
        f"s.start_at_home(Path({str(home)!r}), port=0, browser=False)"
    )
    with running(home, program=program) as holdfast:
        time.sleep(0.3)
        assert holdfast.process.poll() is None, "it does not stop before that"
        past = time.time() - 30 * 60 - 1
        os.utime(home / "running.json", (past, past))
        assert holdfast.process.wait(20) == 0


def test_each_visit_moves_the_last_lock_on(tmp_path: Path) -> None:
    home = tmp_path / "data"
    with running(home) as holdfast:
        cookie = holdfast.enter()
        past = time.time() - 1000
        os.utime(home / "running.json", (past, past))
        assert holdfast.ask("/").status == 403
        assert (home / "running.json").stat().st_mtime == pytest.approx(past), (
            "a stranger counts for nothing"
        )
        holdfast.ask("/", cookie=cookie)
        assert (home / "running.json").stat().st_mtime == pytest.approx(time.time(), abs=30)


def test_help_needs_neither_django_nor_the_server(tmp_path: Path) -> None:
    program = (
        "import sys; from holdfast.cli import main; main(['up', '--help'], standalone_mode=False);"
        "print([name for name in ('django', 'granian', 'yaml') if name in sys.modules])"
    )
    told = subprocess.run(
        [sys.executable, "-c", program],
        env=clean_environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.endswith("[]\n")
