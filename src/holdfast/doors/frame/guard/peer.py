"""Whose programs are connected to us: Linux tells it in its table of TCP connections."""

import os
import socket
import struct
from pathlib import Path

TABLE = Path("/proc/net/tcp")
# Connection states of a client that can still read an answer: established and half-closed.
LIVE = frozenset({"01", "04", "05"})
ORPHANED = "0"  # inode of a socket whose program is gone


def another_account_is_connected(host: str, port: int) -> bool:
    """True while a program of another OS account holds a connection to `host:port`.

    The server does not tell which connection a request came by, so one foreign connection is
    reason to answer nobody. False where the table cannot be read; the launch cookie still stands.
    """
    try:
        lines = TABLE.read_text(encoding="ascii").splitlines()[1:]
    except OSError:
        return False
    ours, here = str(os.getuid()), _as_in_table(host, port)
    return any(uid != ours for uid in _clients(lines, here))


def _clients(lines: list[str], here: str) -> list[str]:
    """The account of each program connected to `here`."""
    rows = (line.split() for line in lines)
    return [row[7] for row in rows if row[2] == here and row[3] in LIVE and row[9] != ORPHANED]


def _as_in_table(host: str, port: int) -> str:
    """127.0.0.1:8000 as the kernel writes it: 0100007F:1F40 (the address in host byte order)."""
    (address,) = struct.unpack("=I", socket.inet_aton(host))
    return f"{address:08X}:{port:04X}"
