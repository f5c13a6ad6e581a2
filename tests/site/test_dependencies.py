"""Every library has its reason in docs/decisions/0002, is asked for in pyproject.toml, and is really used."""

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "decisions" / "0002-dependencies.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def name(requirement: str) -> str:
    return re.split(r"[\[<>=; ]", requirement, maxsplit=1)[0].lower()


def asked_for() -> set[str]:
    return {name(each) for each in PROJECT["dependencies"]}


def extras() -> set[str]:
    """What is used where it was asked for, and never needed."""
    return {name(each) for extra in PROJECT["optional-dependencies"].values() for each in extra}


def told(heading: str) -> set[str]:
    table = PAGE.split(heading)[1].split("\n\n")[1]
    return {
        found.lower()
        for row in table.splitlines()
        for found in re.findall(r"`([\w-]+)`", row.split("|")[1])
    }


def imported() -> set[str]:
    """The distributions of everything imported anywhere in the package, late imports too."""
    names = set()
    for file in (ROOT / "src").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
                names.add(node.module.partition(".")[0])
    known = packages_distributions()
    # markupsafe is a part of Jinja2; typing_extensions is named for type checkers alone.
    ours = {"holdfast", "markupsafe", "typing_extensions"}
    foreign = names - set(sys.stdlib_module_names) - ours
    return {known.get(each, [each])[0].lower() for each in foreign}


def test_every_library_asked_for_has_its_reason() -> None:
    assert told("**Decision.**") == asked_for()


def test_every_library_asked_for_is_used_and_every_used_one_is_asked_for() -> None:
    assert asked_for() <= imported() <= asked_for() | extras()


def test_every_extra_has_its_reason() -> None:
    assert [
        each for each in PROJECT["optional-dependencies"] if f"extra `{each}`" not in PAGE
    ] == []


def test_what_was_not_taken_is_not_there() -> None:
    assert told("**Considered, and not taken.**") & imported() == set()
