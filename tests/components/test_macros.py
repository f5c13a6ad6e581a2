"""Every component keeps what its comment promises, and lets no text become markup."""

from html.parser import HTMLParser

import pytest
from jinja2 import nodes
from tests.components.rendering import components

from holdfast.components.places import place_of

from build_gallery import Component, all_components, imports  # isort: skip  (a tool, on the path since rendering)

COMPONENTS = all_components()
EXAMPLES = [
    pytest.param(component, code, id=f"{component.name}: {name}")
    for component in COMPONENTS
    for name, code in component.examples
]
HOSTILE = "\"'><script>alert(1)</script>"


class Tags(HTMLParser):
    """The tags of a piece of HTML, and those left open or closed without being open."""

    VOID = frozenset({"input", "br", "hr", "img", "meta", "link", "path", "rect"})

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()
        self.open: list[str] = []
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)


def tags_of(html: str) -> Tags:
    tags = Tags()
    tags.feed(html)
    tags.close()
    return tags


@pytest.mark.parametrize("component", COMPONENTS, ids=lambda component: component.name)
def test_a_component_says_what_it_is_for_and_names_each_of_its_options(component: Component):
    module = components().get_template(f"macros/{component.name}.html").module
    macro = getattr(module, component.name)
    expected = {*macro.arguments, *(["caller"] if macro.caller else [])}
    assert set(component.options) == expected
    assert component.purpose.endswith(".")


def test_every_component_is_shown_by_an_example():
    shown = " ".join(code for component in COMPONENTS for _, code in component.examples)
    made_of = {"choices", "field_error"}  # seen inside the fields
    assert [c.name for c in COMPONENTS if f"{c.name}(" not in shown and c.name not in made_of] == []


@pytest.mark.parametrize(("component", "code"), EXAMPLES)
def test_an_example_renders_to_balanced_html(component: Component, code: str):
    html = components().from_string(imports(COMPONENTS) + code).render()
    tags = tags_of(html)
    assert (tags.open, tags.wrong) == ([], [])
    assert tags.seen
    assert "style=" not in html
    assert " on" not in {attribute[:3] for attribute in html.split('"')}


class LooseWords:
    """`t` that knows every key, also one that a hostile text was glued to."""

    def __call__(self, key: str, **values: object) -> str:
        return key

    def list(self, key: str) -> list[str]:
        return [key]


@pytest.mark.parametrize(("component", "code"), EXAMPLES)
def test_no_text_given_to_a_component_becomes_markup(component: Component, code: str):
    environment = components()
    environment.globals["t"] = LooseWords()
    tree = environment.parse(code)
    keys = {id(pair.key) for pair in tree.find_all(nodes.Pair)}
    for text in tree.find_all(nodes.Const):
        if isinstance(text.value, str) and id(text) not in keys:
            text.value += HOSTILE
    head = environment.parse(imports(COMPONENTS))
    html = environment.from_string(nodes.Template([*head.body, *tree.body], lineno=1)).render()
    tags = tags_of(html)
    assert "script" not in tags.seen
    assert tags.wrong == []


@pytest.mark.parametrize("name", ["field_text", "field_area"])
def test_a_writing_field_tells_the_browser_to_keep_its_words_to_itself(name: str):
    source = f'{{% from "macros/{name}.html" import {name} %}}{{{{ {name}("note", "A note") }}}}'
    html = components().from_string(source).render()
    for promise in ('autocomplete="off"', 'spellcheck="false"', 'translate="no"'):
        assert promise in html


def test_a_writing_field_lets_the_person_turn_the_spell_checker_on():
    source = '{% from "macros/field_area.html" import field_area %}{{ field_area("n", "A note", spellcheck=true) }}'
    assert 'spellcheck="true"' in components().from_string(source).render()


def test_what_was_typed_comes_back_exactly_in_a_text_area():
    source = '{% from "macros/field_area.html" import field_area %}{{ field_area("n", "A", value=typed) }}'
    html = components().from_string(source).render(typed="\n two lines\n<b>")
    # A browser drops the first line break after the opening tag, so the macro writes one more.
    assert ">\n\n two lines\n&lt;b&gt;</textarea>" in html


def test_a_field_with_a_problem_points_to_its_hint_and_to_the_problem():
    source = '{% from "macros/field_text.html" import field_text %}{{ field_text("a", "A", hint="h", error="e") }}'
    html = components().from_string(source).render()
    place = place_of("a")
    assert f'aria-describedby="{place}-hint {place}-error"' in html
    assert 'aria-invalid="true"' in html


def test_no_answer_is_chosen_beforehand():
    source = """{% from "macros/scale.html" import scale %}{% from "macros/distress.html" import distress %}
    {% from "macros/field_radio.html" import field_radio %}
    {{ scale("s", "S", "low", "high", instead=[{"value": "not_said", "label": "Rather not say"}]) }}
    {{ distress("d", "D", "low", "high", instead=[{"value": "not_said", "label": "Rather not say"}]) }}
    {{ field_radio("r", "R", [{"value": "yes", "label": "Yes"}]) }}"""
    assert "checked" not in components().from_string(source).render()


def test_the_ends_of_a_scale_stand_beside_their_own_numbers_and_are_read_out_once():
    source = """{% from "macros/scale.html" import scale %}{% from "macros/distress.html" import distress %}
    {{ scale("s", "S", "Seldom", "Often", middle="Between") }}{{ distress("d", "D", "Easy", "Hard") }}"""
    html = components().from_string(source).render()
    # A row that breaks on a phone can put no end under another number: the line names its numbers.
    for line in (
        "<span>1: Seldom</span> <span>4: Between</span> <span>7: Often</span>",
        "<span>0: Easy</span> <span>10: Hard</span>",
    ):
        assert f'<p class="hf-scale__ends" aria-hidden="true">{line}</p>' in html
        assert html.index(line) < html.index('type="radio"', html.index(line))
    assert html.count("Hard</span>") == 2  # once to see, once to hear
    assert '<span>10<span class="hf-unseen">, Hard</span></span>' in html


def example_of(name: str) -> str:
    """The first example of a component, drawn."""
    component = next(each for each in COMPONENTS if each.name == name)
    return components().from_string(imports(COMPONENTS) + component.examples[0][1]).render()


def test_no_outline_of_the_plane_strikes_through_an_end_in_words():
    html = example_of("plane")
    assert html.rindex('class="hf-plane__area') < html.index('class="hf-plane__ends"')


def test_the_legend_of_the_ladder_may_break_anywhere_between_two_signs():
    html = example_of("ladder")
    assert "<span>○ with care</span> <span>▭ missed</span>" in html
    assert " · " not in html[html.index("<figure") :]


def test_the_ends_of_the_band_carry_their_numbers_and_its_range_is_explained():
    html = example_of("band")
    assert "<span>10: very near</span> <span>0: a lot of room</span>" in html
    below = html[html.index("</svg>") :]
    assert "a lot of room" not in below
    assert "from least to most felt</span>" in below
    assert "its middle</span>" in below


def test_a_zero_that_was_answered_is_shown_as_answered():
    source = '{% from "macros/distress.html" import distress %}{{ distress("d", "D", "low", "high", value=0) }}'
    html = components().from_string(source).render()
    assert html.count("checked") == 1
    assert 'value="0" checked' in html


def test_a_form_that_keeps_a_draft_carries_its_entry_and_its_token():
    source = """{% from "macros/form.html" import form %}
    {% call form("/there/", csrf_input=token, entry_id="e-1", draft_url="/draft/") %}fields{% endcall %}"""
    from markupsafe import Markup

    html = components().from_string(source).render(token=Markup('<input name="csrf">'))
    for part in (
        'method="post"',
        '<input name="csrf">',
        'name="entry" value="e-1"',
        'data-draft="/draft/"',
    ):
        assert part in html
