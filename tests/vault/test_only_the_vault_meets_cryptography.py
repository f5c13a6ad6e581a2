"""K8: only the vault and exchange.age import cryptography, and docs/sealing.md lists each use and no other."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "holdfast"
PAGE = (ROOT / "docs" / "sealing.md").read_text(encoding="utf-8")
USE = re.compile(r"^\| `(?P<file>[a-z_/]+\.py)` \| (?P<names>.+?) \| .+ \|$", re.MULTILINE)

Uses = set[tuple[str, str]]


def imports_of(path: Path, package: str) -> set[str]:
    """The names a file imports from a package, or the module itself when it is imported whole."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {each.name for each in node.names if each.name.split(".")[0] == package}
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == package:
            names |= {each.name for each in node.names}
    return names


def uses_of(package: str) -> Uses:
    return {
        (path.relative_to(SOURCE).as_posix(), name)
        for path in SOURCE.rglob("*.py")
        for name in imports_of(path, package)
    }


def listed(heading: str) -> Uses:
    """The rows of the table under a heading of docs/sealing.md."""
    section = PAGE.split(f"### {heading}\n", 1)[1].split("\n#", 1)[0]
    return {
        (row["file"], name)
        for row in USE.finditer(section)
        for name in re.findall(r"`([^`]+)`", row["names"])
    }


def test_cryptography_is_imported_in_the_vault_and_in_exchange_age_alone():
    files = {file for file, _ in uses_of("cryptography")}
    assert files
    assert {f for f in files if not f.startswith("vault/") and f != "exchange/age.py"} == set()


def test_the_inventory_lists_each_use_and_no_other():
    assert uses_of("cryptography") == listed("Inventory of uses")


def test_the_inventory_lists_every_place_that_asks_for_chance():
    asking = {
        (path.relative_to(SOURCE).as_posix(), name)
        for path in (SOURCE / "vault").glob("*.py")
        for name in re.findall(r"\b(os\.urandom|uuid4)\(", path.read_text(encoding="utf-8"))
    }
    assert asking == listed("Where chance is asked for")


def test_the_page_carries_the_one_honest_sentence():
    assert (
        "Your journal is locked with your passphrase. While you are signed in, the computer that runs "
        "Holdfast opens it to show you your pages; when you leave, nobody can, including whoever runs it."
    ) in " ".join(PAGE.replace(">", " ").split())


def test_no_page_promises_what_a_server_that_opens_pages_cannot_keep():
    for page in (PAGE, (ROOT / "SECURITY.md").read_text(encoding="utf-8")):
        assert not re.search(r"end.to.end|zero.knowledge|military|unbreakable", page, re.IGNORECASE)
