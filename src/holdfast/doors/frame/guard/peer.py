"""Whose programs are connected to us: Linux tells it in its tables of TCP connections."""

import os
import socket
import struct
from pathlib import Path

TABLE = Path("/proc/net/tcp")
TABLE_6 = Path("/proc/net/tcp6")  # a program may reach an IPv4 address by an IPv6 socket too
# Connection states of a client that can still read an answer: established and half-closed.
LIVE = frozenset({"01", "04", "05"})
ORPHANED = "0"  # inode of a socket whose program is gone


def another_account_is_connected(host: str, port: int) -> bool:
    """True while a program of another OS account holds a connection to `host:port`.

    The server does not tell which connection a request came by, so one foreign connection is
    reason to answer nobody. A table that cannot be read tells nothing; the launch cookie still stands.
    """
    ours = str(os.getuid())
    here = (_as_in_table(socket.inet_aton(host), port), _as_in_table(_mapped(host), port))
    tables = zip((TABLE, TABLE_6), here, strict=True)
    return any(uid != ours for table, place in tables for uid in _clients(_lines(table), place))


def _lines(table: Path) -> list[str]:
    try:
        return table.read_text(encoding="ascii").splitlines()[1:]
    except OSError:
        return []


def _clients(lines: list[str], here: str) -> list[str]:
    """The account of each program connected to `here`."""
    rows = (line.split() for line in lines)
    return [row[7] for row in rows if row[2] == here and row[3] in LIVE and row[9] != ORPHANED]


def _mapped(host: str) -> bytes:
    """An IPv4 address as IPv6 sockets know it: ::ffff:127.0.0.1. By hand: Python may be built without IPv6."""
    return bytes(10) + b"\xff\xff" + socket.inet_aton(host)


def _as_in_table(address: bytes, port: int) -> str:
    """127.0.0.1:8000 as the kernel writes it: 0100007F:1F40 (each four bytes in host byte order)."""
    words = struct.unpack(f"={len(address) // 4}I", address)
    return "".join(f"{word:08X}" for word in words) + f":{port:04X}"
