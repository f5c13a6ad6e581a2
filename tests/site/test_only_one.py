"""L3: two starts give one server, and unsafe folders are refused."""

import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from tests.running import ADDRESS, clean_environment, run, running

from holdfast.site.places import file_system, is_synced, mount_flags


def test_a_second_start_opens_the_running_one(tmp_path: Path) -> None:
    home = tmp_path / "data"
    with running(home) as first:
        second = run("--home", str(home), "--no-browser")
        address = ADDRESS.search(second.stdout)
        assert second.returncode == 0
        assert address
        assert urlsplit(address[0]).netloc == first.host
        assert first.ask(urlsplit(address[0]).path).status == 200


def test_two_starts_at_the_same_moment_give_one_server(tmp_path: Path) -> None:
    home = tmp_path / "data"
    command = [sys.executable, "-m", "holdfast", "--home", str(home), "--no-browser"]
    started = [
        subprocess.Popen(command, env=clean_environment(), stdout=subprocess.PIPE, text=True)
        for _ in range(4)
    ]
    try:
        with ThreadPoolExecutor(4) as readers:
            hosts = set(readers.map(_host_of, started))
        ended = [process.wait(20) for process in _that_end(started)]
        assert len(hosts) == 1
        assert ended == [0, 0, 0]
    finally:
        for process in started:
            process.send_signal(signal.SIGINT)
            process.communicate(timeout=20)


def _host_of(process: subprocess.Popen[str]) -> str:
    assert process.stdout
    found = next(ADDRESS.search(line) for line in process.stdout if ADDRESS.search(line))
    return urlsplit(found[0]).netloc


def _that_end(processes: list[subprocess.Popen[str]]) -> list[subprocess.Popen[str]]:
    """All but the one that goes on serving."""
    ended = []
    for process in processes:
        try:
            process.wait(2)
            ended.append(process)
        except subprocess.TimeoutExpired:
            continue
    return ended


def test_after_a_kill_the_next_start_serves(tmp_path: Path) -> None:
    home = tmp_path / "data"
    with running(home) as first:
        os.kill(first.process.pid, signal.SIGKILL)
        first.process.wait()
    with running(home) as second:
        assert second.ask("/", cookie=second.enter()).status == 200


def test_a_port_in_use_is_a_problem_with_a_name(tmp_path: Path) -> None:
    with running(tmp_path / "one") as first:
        host, port = first.host.split(":")
        other = tmp_path / "two"
        other.mkdir()
        (other / "installation.json").write_text(f'{{"id": "00000000", "host": "{host}"}}')
        told = run("--home", str(other), "--port", port, "--no-browser")
    assert told.returncode == 1
    assert told.stderr == f"Another program already answers at {first.host}. Choose another port.\n"


@pytest.mark.parametrize(
    "folder",
    ["Dropbox", "OneDrive", "OneDrive - Praxis Sava", "Google Drive", "Nextcloud", "iCloud Drive",
     "Library/Mobile Documents", "Library/CloudStorage"],
)  # fmt: skip
def test_a_synced_folder_is_refused_by_its_name(tmp_path: Path, folder: str) -> None:
    told = run("--home", str(tmp_path / folder / "journal"), "--no-browser")
    assert (told.returncode, told.stdout) == (1, "")
    assert told.stderr.startswith(f"A cloud service copies {tmp_path / folder}")
    assert not (tmp_path / folder).exists(), "nothing is written there first"


@pytest.mark.parametrize(
    "mark", [".dropbox", ".stfolder", ".sync_0123abcd.db", ".nextcloudsync.log"]
)
def test_a_synced_folder_is_refused_by_what_the_service_left_in_it(
    tmp_path: Path, mark: str
) -> None:
    assert not is_synced(tmp_path)
    (tmp_path / mark).touch()
    assert is_synced(tmp_path)
    assert run("--home", str(tmp_path / "deep" / "down"), "--no-browser").returncode == 1


def test_a_link_into_a_synced_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "innocent").symlink_to(tmp_path / "Dropbox")
    assert run("--home", str(tmp_path / "innocent"), "--no-browser").returncode == 1


MOUNTS = """\
27 1 254:0 / / rw,relatime - ext4 /dev/vda rw
40 27 0:44 / /home/mira/practice rw,relatime shared:9 - cifs //server/share rw
41 27 0:45 / /home/mira/my\\040disk rw - nfs4 server:/export rw
42 41 0:46 / /home/mira/my\\040disk/local rw - ext4 /dev/vdb rw
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/home/mira", "ext4"),
        ("/home/mira/practice", "cifs"),
        ("/home/mira/practice/deep/down", "cifs"),
        ("/home/mira/practices", "ext4"),
        ("/home/mira/my disk/journal", "nfs4"),
        ("/home/mira/my disk/local/journal", "ext4"),
    ],
)
def test_the_file_system_of_a_folder_is_read_from_the_mount_table(folder: str, kind: str) -> None:
    assert file_system(MOUNTS, Path(folder)) == kind


def test_on_a_mac_a_folder_is_local_when_its_mount_says_so() -> None:
    mounts = (
        "/dev/disk3s1 on / (apfs, local, journaled)\n//m@nas/share on /Volumes/nas (smbfs, nodev)\n"
    )
    assert "local" in mount_flags(mounts, Path("/Users/mira"))
    assert "local" not in mount_flags(mounts, Path("/Volumes/nas/journal"))


def test_a_network_folder_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from holdfast.site import places
    from holdfast.site.problem import Problem

    monkeypatch.setattr(places, "file_system", lambda table, folder: "nfs4")
    with pytest.raises(Problem) as refused:
        places.refuse_unsafe_folder(tmp_path)
    assert refused.value.code == "folder_network"


def test_at_home_no_other_bind_is_possible(tmp_path: Path) -> None:
    told = run("--home", str(tmp_path / "data"), "--no-browser", HOLDFAST_BIND="0.0.0.0:8000")
    assert told.returncode == 1
    assert told.stderr.startswith("HOLDFAST_BIND works only with HOLDFAST_MODE=hosted.")
