"""Build docs/components.html: every component with its options and examples, in light and in dark.

`python tools/build_gallery.py` writes the page, `--check` exits 1 when the page is not current.
"""

import re
import sys
from dataclasses import dataclass
from pathlib import Path

import yaml
from jinja2 import Environment

from holdfast.components.environment import FOLDER, make_environment
from holdfast.words.words import Words

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "components.html"
STYLE = ROOT / "src/holdfast/doors/frame/static/holdfast/style.css"
CHARTS = STYLE.with_name("charts.css")  # only pages with drawings over time load it
HEAD = re.compile(r"\{#\n(?P<head>.*?)\n#\}", re.DOTALL)
COLOURS = re.compile(r":root \{\n?(?P<colours>.*?)\}", re.DOTALL)
# Attributes whose value is, or points to, an id; radio groups are told apart by name.
POINTERS = re.compile(r'\b(id|for|name|href|aria-labelledby|aria-describedby)="([^"]+)"')


@dataclass(frozen=True)
class Component:
    """One macro file: its purpose, its options and its examples as (name, Jinja source)."""

    name: str
    purpose: str
    options: dict[str, str]
    examples: tuple[tuple[str, str], ...]


class ComponentWords:
    """`t` for pages rendered outside a request: words of one language."""

    def __init__(self, language: str) -> None:
        words = Words(language)
        self._text, self.list = words.text, words.list

    def __call__(self, key: str, **values: str | int) -> str:
        return self._text(key, **values)


def read_component(file: Path) -> Component:
    """The comment on top of a macro file. Raises ValueError naming the file when it has none."""
    found = HEAD.match(file.read_text(encoding="utf-8"))
    if found is None:
        raise ValueError(f"{file}: no comment with purpose, options and examples on top")
    head = yaml.safe_load(found["head"])
    return Component(
        name=file.stem,
        purpose=head["purpose"],
        options=head["options"],
        examples=tuple((example["name"], example["code"]) for example in head["examples"]),
    )


def all_components() -> list[Component]:
    """Every component, by name."""
    return [read_component(file) for file in sorted((FOLDER / "macros").glob("*.html"))]


def imports(components: list[Component]) -> str:
    """The Jinja lines that make every macro known by its name."""
    return "".join(
        f'{{% from "macros/{component.name}.html" import {component.name} with context %}}'
        for component in components
    )


def apart(html: str, look: str) -> str:
    """The same example with ids of its own, so that one page can show it twice."""

    def rename(found: re.Match[str]) -> str:
        attribute, value = found.groups()
        if attribute == "href" and not value.startswith("#"):
            return found[0]
        return f'{attribute}="' + " ".join(f"{part}-{look}" for part in value.split()) + '"'

    return POINTERS.sub(rename, html)


def looks() -> str:
    """The stylesheet's own light and dark colours as two classes."""
    found = COLOURS.findall(STYLE.read_text(encoding="utf-8"))
    light, dark = (re.sub(r"color-scheme:[^;]*;", "", colours) for colours in found[:2])
    return f".look--light{{color-scheme:light;{light}}}.look--dark{{color-scheme:dark;{dark}}}"


def render(environment: Environment, components: list[Component]) -> str:
    """The whole gallery page."""
    known = imports(components)
    shown = [
        (
            component,
            [
                (name, code, environment.from_string(known + code).render())
                for name, code in component.examples
            ],
        )
        for component in components
    ]
    page = environment.from_string(TEMPLATE)
    return (
        page.render(
            shown=shown,
            looks=looks(),
            apart=apart,
            styles=[STYLE.relative_to(ROOT), CHARTS.relative_to(ROOT)],
        )
        + "\n"
    )


def build() -> str:
    """The gallery as it should be now."""
    return render(make_environment(t=ComponentWords("en")), all_components())


TEMPLATE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Components of Holdfast</title>
{% for style in styles %}
<link rel="stylesheet" href="../{{ style }}">
{% endfor %}
<style>
{{ looks | safe }}
.gallery{max-width:84rem;margin:auto;padding:2rem 0}
.gallery h1,.gallery>p,.gallery nav{max-width:31rem}
.gallery nav ul{columns:2}
.gallery pre{padding:.8rem;background:var(--wash);overflow-x:auto;white-space:pre-wrap;overflow-wrap:anywhere;font-size:.72rem}
.gallery dl{font-size:.89rem}.gallery dt{font-weight:700}.gallery dd{margin:0 0 .4rem}
.looks{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,24rem),1fr));margin:1rem 0 2.5rem;border:1px solid var(--edge)}
.look{min-width:0;padding:1.5rem 1rem;color:var(--ink);background:var(--paper)}
.look>.example{max-width:31rem;margin:auto}
.look .hf-print{display:block}
.example>:first-child{margin-top:0}
</style>
</head>
<body>
<main class="gallery" id="gallery">
<h1>Components</h1>
<p class="hf-lead">Every part of a page, with its options, in light and in dark. Each is one file in
<code>src/holdfast/components/macros</code>.</p>
<nav aria-label="Components"><ul>
{% for component, examples in shown %}
<li><a href="#{{ component.name }}">{{ component.name }}</a></li>
{% endfor %}
</ul></nav>
{% for component, examples in shown %}
<section id="{{ component.name }}" aria-labelledby="{{ component.name }}-name">
<h2 id="{{ component.name }}-name">{{ component.name }}</h2>
<p>{{ component.purpose }}</p>
<dl>
{% for option, meaning in component.options.items() %}
<dt><code>{{ option }}</code></dt><dd>{{ meaning }}</dd>
{% endfor %}
</dl>
{% for name, code, html in examples %}
{% set place = loop.index %}
<p><strong>{{ name }}</strong></p>
<pre><code>{{ code }}</code></pre>
<div class="looks">
{% for look in ["light", "dark"] %}
<div class="look look--{{ look }}"><div class="example">
{{ apart(html, component.name ~ "-" ~ place ~ "-" ~ look) | safe }}
</div></div>
{% endfor %}
</div>
{% endfor %}
</section>
{% endfor %}
</main>
</body>
</html>"""


def main(arguments: list[str]) -> int:
    """Write the page, or with --check only compare it."""
    page = build()
    if "--check" in arguments:
        current = PAGE.exists() and PAGE.read_text(encoding="utf-8") == page
        print("current" if current else "docs/components.html is not current: make it again")
        return 0 if current else 1
    PAGE.write_text(page, encoding="utf-8")
    print(f"{PAGE.relative_to(ROOT)}: {len(page)} characters")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
