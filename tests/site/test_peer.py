"""A program of another account is noticed by whichever sort of socket it connects."""

from __future__ import annotations

import os
import socket

import pytest

from holdfast.doors.frame.guard import peer

HERE = "127.3.4.5"
HEADER = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode"


def line(remote: str, account: int) -> str:
    """A connected client, as both tables write it on a little-endian machine."""
    return f"   0: 0100007F:9C40 {remote} 01 00000000:00000000 00:00000000 00000000  {account}        0 4711 1"


@pytest.mark.skipif(os.name != "posix", reason="only Linux has these tables")
@pytest.mark.parametrize(
    ("table", "remote"),
    [("TABLE", "0504037F:1F40"), ("TABLE_6", "0000000000000000FFFF00000504037F:1F40")],
)
def test_another_account_is_found_in_either_table(monkeypatch, tmp_path, table, remote):
    for name in ("TABLE", "TABLE_6"):
        monkeypatch.setattr(peer, name, tmp_path / "not there")
    file = tmp_path / "table"
    monkeypatch.setattr(peer, table, file)
    assert not peer.another_account_is_connected(HERE, 8000)
    for account, is_foreign in ((os.getuid(), False), (os.getuid() + 1, True)):
        file.write_text(f"{HEADER}\n{line(remote, account)}\n", encoding="ascii")
        assert peer.another_account_is_connected(HERE, 8000) is is_foreign
        assert not peer.another_account_is_connected(HERE, 8001)


@pytest.mark.skipif(
    os.name != "posix" or os.getuid() != 0, reason="only root can act as two accounts"
)
@pytest.mark.parametrize(
    ("family", "address"), [(socket.AF_INET, HERE), (socket.AF_INET6, f"::ffff:{HERE}")]
)
def test_a_real_connection_of_another_account_is_seen(family, address):
    with socket.create_server((HERE, 0)) as server:
        port = server.getsockname()[1]
        assert not peer.another_account_is_connected(HERE, port)
        client = os.fork()
        if client == 0:
            os.setuid(65534)
            with socket.socket(family) as ours:
                ours.connect((address, port))
                ours.recv(1)
            os._exit(0)
        connection, _from = server.accept()
        with connection:
            assert peer.another_account_is_connected(HERE, port)
            connection.send(b"x")
        os.waitpid(client, 0)
