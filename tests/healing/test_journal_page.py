"""docs/journal.md tells of every kind, version and field exactly as the code has them."""

import json
import re
from pathlib import Path

import msgspec
import pytest

from holdfast.healing.journal.coding import decode_entry, encode_entry
from holdfast.healing.journal.entry import KINDS
from holdfast.healing.journal.shapes import describe

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "journal.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^### (\w+)\n(.*?)(?=^### |\Z)", PAGE, re.M | re.S))


def rows(section):
    """The table of a section: field, what it takes, and what its absence means."""
    cells = [
        line.strip("|").split(" | ") for line in section.splitlines() if line.startswith("| `")
    ]
    return [(row[0].strip(" `"), row[1].replace("&#124;", "|"), row[2]) for row in cells]


def absence(field):
    if field.required:
        return "required"
    factory = field.default_factory
    default = field.default if factory is msgspec.NODEFAULT else factory()
    return f"`{msgspec.json.encode(default).decode()}`"


def test_the_page_has_exactly_the_kinds_of_the_code():
    assert list(SECTIONS) == list(KINDS)


@pytest.mark.parametrize("name", KINDS)
def test_each_kind_is_told_with_its_version_and_its_fields(name):
    kind, section = KINDS[name], SECTIONS[name]
    assert f"`{kind.__name__}`, version {kind.VERSION}." in section
    assert rows(section) == [
        (field.encode_name, describe(field.type), absence(field))
        for field in msgspec.structs.fields(kind)
    ]


def test_the_example_line_opens_and_comes_back_the_same():
    (example,) = re.findall(r"```json\n(.*?)\n```", PAGE, re.S)
    assert encode_entry(decode_entry(example.encode())) == example.encode()
    assert list(json.loads(example)) == [row[0] for row in rows(PAGE.split("## Versions")[0])]
