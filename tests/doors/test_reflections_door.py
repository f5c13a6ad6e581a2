"""The door of every reflection: what each tool promises to it."""

import pytest
from django.utils.translation import override

from holdfast.doors.frame.reflection_form import NOT_ANSWERED
from holdfast.doors.frame.words import active_words
from holdfast.doors.space.reflections.tools import PLACES, find_tool

LANGUAGES = ("en", "ro")
TOOLS = [find_tool(place.name) for place in PLACES]


@pytest.mark.parametrize("tool", TOOLS, ids=lambda tool: tool.name)
def test_every_place_leads_to_the_tool_of_its_name(tool):
    assert tool.place.name == tool.name == tool.reflection.id


def test_no_two_tools_share_a_letter():
    assert len({(place.letter, place.about_one) for place in PLACES}) == len(PLACES)


@pytest.mark.parametrize("tool", TOOLS, ids=lambda tool: tool.name)
def test_every_item_is_asked_exactly_once_and_none_waits_for_another(tool):
    asked = [item for items in tool.asked.values() for item in items]
    assert sorted(asked) == sorted(item.id for item in tool.reflection.items)
    assert not any(item.condition for item in tool.reflection.items)


@pytest.mark.parametrize("tool", TOOLS, ids=lambda tool: tool.name)
def test_no_field_of_a_tool_takes_the_name_of_another(tool):
    names = [*(item.id for item in tool.reflection.items), *tool.notes]
    furniture = {"entry", "revision", "w", "relationship", *NOT_ANSWERED}
    assert len(set(names)) == len(names)
    assert not furniture & set(names)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("tool", TOOLS, ids=lambda tool: tool.name)
def test_every_word_the_door_says_for_a_tool_is_there(tool, language):
    needed = ["heading", "about", "length", "question", "result.heading"]
    needed += [f"section.{section}" for section in tool.asked if section]
    needed += [f"note.{note}.{part}" for note in tool.notes for part in ("label", "hint")]
    needed += ["whom", "whom_else"] if tool.chooses else []
    for item in tool.reflection.items:
        needed += [f"item.{item.id}", *(f"scale.beside.{answer}" for answer in item.scale.beside)]
    with override(language):
        words = active_words()
        assert [key for key in needed if not words.has(f"{tool.words}.{key}")] == []
