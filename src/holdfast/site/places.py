"""Folders a journal must not live in: network drives break its locks, synced ones copy it away."""

import os
import sys
from pathlib import Path

from holdfast.site.problem import Problem

NETWORK_SYSTEMS = frozenset(
    {
        "9p", "afs", "beegfs", "ceph", "cifs", "coda", "davfs", "fuse.davfs2", "fuse.gcsfuse",
        "fuse.glusterfs", "fuse.gvfsd-fuse", "fuse.rclone", "fuse.s3fs", "fuse.sshfs",
        "fuseblk.rclone", "glusterfs", "gfs2", "lustre", "ncpfs", "nfs", "nfs4", "ocfs2", "orangefs",
        "prl_fs", "smb3", "smbfs", "vboxsf", "virtiofs", "vmhgfs", "fuse.vmhgfs-fuse",
        "fuse.onedriver", "fuse.google-drive-ocamlfuse", "fuse.dropbox",
    }
)  # fmt: skip
# How the well-known services name their folders, in lower case; `onedrive - practice` also counts.
SYNCED_NAMES = (
    "box", "box sync", "cloudstorage", "creative cloud files", "dropbox", "google drive",
    "googledrive", "icloud drive", "iclouddrive", "insync", "kdrive", "mega", "megasync",
    "mobile documents", "my drive", "nextcloud", "onedrive", "owncloud", "pcloud drive",
    "pclouddrive", "proton drive", "seafile", "spideroak hive", "sync", "syncthing", "tresorit",
    "yandex.disk",
)  # fmt: skip
# What they leave in the folder they watch.
SYNCED_MARKS = (".dropbox", ".dropbox.cache", ".stfolder", ".sync", ".owncloudsync.log",
                ".nextcloudsync.log", ".seafile-data", ".tmp.drivedownload", ".insync")  # fmt: skip
SYNCED_PATTERNS = (".sync_*.db", "._sync_*.db")
REMOTE_DRIVE = 4  # Windows, GetDriveTypeW: DRIVE_REMOTE


def refuse_unsafe_folder(folder: Path) -> None:
    """Raises Problem `folder_synced` or `folder_network`, with the folder that tells."""
    real = Path(os.path.realpath(folder))
    for place in (real, *real.parents):
        if is_synced(place):
            raise Problem("folder_synced", path=str(place))
    if is_network(real):
        raise Problem("folder_network", path=str(real))


def is_synced(place: Path) -> bool:
    """Does a cloud service keep copies of this folder, by its name or by the marks in it?"""
    name = place.name.lower()
    if any(name == known or name.startswith(f"{known} - ") for known in SYNCED_NAMES):
        return True
    if any((place / mark).exists() for mark in SYNCED_MARKS):
        return True
    return any(found for pattern in SYNCED_PATTERNS for found in place.glob(pattern))


def is_network(folder: Path) -> bool:
    """Does this path lie on another machine, as far as this system can tell?"""
    if sys.platform == "win32":
        return _on_remote_drive(folder)
    if sys.platform == "darwin":
        import subprocess  # late: only here

        table = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False).stdout
        return "local" not in mount_flags(table, folder)
    try:
        table = Path("/proc/self/mountinfo").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    return file_system(table, folder) in NETWORK_SYSTEMS


def file_system(mountinfo: str, folder: Path) -> str:
    """The type of the file system that holds `folder`, from the text of Linux's mount table."""
    held_by = (Path("/"), "")
    for line in mountinfo.splitlines():
        before, _, after = line.partition(" - ")
        point = Path(before.split(" ")[4].replace("\\040", " "))
        if folder.is_relative_to(point) and len(point.parts) >= len(held_by[0].parts):
            held_by = (point, after.split(" ")[0])
    return held_by[1]


def mount_flags(mount: str, folder: Path) -> tuple[str, ...]:
    """Type and flags of the file system that holds `folder`, from what `mount` prints on macOS."""
    held_by: tuple[Path, tuple[str, ...]] = (Path("/"), ("local",))
    for line in mount.splitlines():
        before, _, flags = line.removesuffix(")").rpartition(" (")
        point = Path(before.partition(" on ")[2])
        if folder.is_relative_to(point) and len(point.parts) >= len(held_by[0].parts):
            held_by = (point, tuple(flag.strip() for flag in flags.split(",")))
    return held_by[1]


def _on_remote_drive(folder: Path) -> bool:
    if str(folder).startswith("\\\\"):
        return True
    import ctypes  # late: Windows only

    kind: int = ctypes.windll.kernel32.GetDriveTypeW(folder.anchor)  # type: ignore[attr-defined]
    return kind == REMOTE_DRIVE
