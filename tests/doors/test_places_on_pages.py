"""Links into a space may lead to a place on a page, and that place is named by nothing that tells."""

import re
from pathlib import Path

import holdfast.doors

TEMPLATES = Path(holdfast.doors.__file__).parent
INTO_A_SPACE = re.compile(r"""url\(['"]space:[^)]*\)(?: if [^}]*)?(?:\s*~\s*['"]|\s*\}\})#(\w+)""")


def told_by(template: str) -> list[str]:
    """The words that links of a template leave behind a space's address."""
    return INTO_A_SPACE.findall(template)


def test_no_template_writes_a_word_behind_an_address_of_a_space():
    told = [
        f"{file.name}: {word}"
        for file in TEMPLATES.rglob("*.html")
        for word in told_by(file.read_text(encoding="utf-8"))
    ]
    assert told == []


def test_such_a_word_is_found_however_it_is_written():
    assert told_by("""<a href="{{ url('space:person', one.id) }}#safety">""") == ["safety"]
    assert told_by("""{{ url('space:person', one.id) ~ '#safety' if one else '' }}""") == ["safety"]
    assert told_by("""{{ url('space:person', one.id) ~ '#' ~ ('safety' | place) }}""") == []
