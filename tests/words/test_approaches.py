"""The approaches that ship: each with sources and words in every language, and nothing that ranks, promises or matches."""

import re
from pathlib import Path

import pytest

from holdfast.healing.approaches.approach import Company, Strength
from holdfast.words import Words
from holdfast.words.approaches import load_guide
from holdfast.words.catalogue import ContentBroken, load_catalogue
from holdfast.words.place import content_root

GUIDE = load_guide(content_root())
# What the clinical brief says of the evidence; skills training as a step that must come first is our own row.
STRENGTHS = {
    "cbt": {"ptsd": Strength.STRONG},
    "emdr": {"ptsd": Strength.STRONG},
    "skills": {"first_step": Strength.UNCLEAR},
    "schema": {"personality": Strength.MODERATE, "ptsd": Strength.EARLY},
    "ifs": {"ptsd": Strength.EARLY},
    "attachment": {"as_one": Strength.UNCLEAR},
    "eft": {"couples": Strength.MODERATE, "trauma": Strength.EARLY},
}
NEVER = {
    "en": r"best for you|right for you|recommended for you|you need therapy|works for everyone|number one|cures?\b|heals?\b",
    "ro": r"cel mai bun pentru tine|cea mai bună|potrivit[ăe]? pentru tine|ai nevoie de terapi|vindec",
}


def test_the_strength_of_the_evidence_is_what_the_brief_says():
    found = {
        each.id: {one.about: one.strength for one in each.evidence} for each in GUIDE.approaches
    }
    assert found == STRENGTHS


def test_every_source_is_named_by_an_approach_and_can_be_followed():
    named = {source for each in GUIDE.approaches for source in each.sources}
    assert named == {source.id for source in GUIDE.sources}
    assert all(each.sources for each in GUIDE.approaches)
    assert all(source.url.startswith("https://") for source in GUIDE.sources)


def test_a_work_named_in_a_reason_is_among_the_sources_of_its_entry():
    words = Words("en")
    for each in GUIDE.approaches:
        cites = " ".join(source.cite for source in GUIDE.sources_of(each))
        for one in each.evidence:
            reasons = " ".join(words.list(f"approaches.approach.{each.id}.why.{one.about}"))
            for authors in re.findall(r"\(([A-ZÄÖ][^()]*?) et al\.", reasons):
                assert authors in cites, (each.id, authors)


@pytest.mark.parametrize("language", ["en", "ro"])
def test_no_entry_ranks_or_promises(language):
    texts = load_catalogue(content_root(), language).texts
    said = [
        (key, sentence)
        for key, text in texts.items()
        if key.startswith("approaches.")
        for sentence in text.sentences
        if re.search(NEVER[language], sentence, re.IGNORECASE)
    ]
    assert said == []


def test_only_work_as_a_couple_waits_behind_the_line_about_safety():
    gated = [each.id for each in GUIDE.approaches if each.opens_after_safety]
    assert gated == ["eft"]
    assert [each.id for each in GUIDE.approaches if Company.COUPLE in each.company] == gated


ONE = "{id: aa, company: [alone], focus: [memories], evidence: [{about: bb, strength: early}]"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("approaches: [", "stream|flow|node"),
        ("approaches: [{id: aa}]\nsources: []", "company"),
        (f"approaches: [{ONE}}}, {ONE}}}]\nsources: []", "twice"),
        (f"approaches: [{ONE}, sources: [cc]}}]\nsources: []", "no source"),
        ("approaches: []\nsources: [{id: aa, cite: A, url: 'http://a.example'}]", "pattern|regex"),
        ("approaches: []\nsources: [{id: aa, cite: A}, {id: aa, cite: B}]", "twice"),
    ],
)
def test_a_broken_file_of_approaches_is_named(tmp_path: Path, text: str, reason: str):
    (tmp_path / "approach_facts.yaml").write_text(text)
    with pytest.raises(ContentBroken, match=reason):
        load_guide(tmp_path)
