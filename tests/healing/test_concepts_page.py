"""docs/concepts.md and docs/estimates.md point at what is there, and their safety table is the code's."""

import re
from pathlib import Path

import pytest

from holdfast.healing.safety.questions import GATE

ROOT = Path(__file__).parents[2]
CONCEPTS = (ROOT / "docs" / "concepts.md").read_text(encoding="utf-8")
ESTIMATES = (ROOT / "docs" / "estimates.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", [CONCEPTS, ESTIMATES], ids=["concepts", "estimates"])
def test_every_file_named_is_there(page):
    named = set(re.findall(r"`(healing/\w+\.py)`", page))
    assert named
    assert not [path for path in named if not (ROOT / "src" / "holdfast" / path).is_file()]


def test_the_gate_is_told_in_the_order_of_its_rules():
    table = CONCEPTS.split("| rule | reason given |")[1].split("\n\n")[0]
    assert re.findall(r"\| `(\w+)` \|", table) == [reason.value for reason, _ in GATE]


def test_every_study_named_in_the_text_is_among_the_sources():
    text, sources = CONCEPTS.split("## Sources")
    cited = re.findall(r"([A-Z][A-Za-z]+)(?:,[^()]*?| & [A-Z][a-z]+| et al\.)? (\d{4})", text)
    assert len(cited) > 8
    for author, year in cited:
        assert [line for line in sources.splitlines() if author in line and year in line], author
