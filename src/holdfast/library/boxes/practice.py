"""Things to do: exercise, steps and step."""

from holdfast.library.declaration import Argument, Shortcode, Takes
from holdfast.library.rendering.components import component
from holdfast.library.rendering.elements import Html, element, joined
from holdfast.library.rendering.page import Page, box_id
from holdfast.library.tree import Box


def _exercise_title(box: Box, page: Page) -> str:
    return box.arguments["title"] or page.vocabulary.exercise_title


def _exercise(box: Box, page: Page) -> Html:
    """The one box with a real heading, a level below its section so that no level is skipped."""
    inner = joined((page.inner(box.blocks), _tool(box, page)))
    title = _exercise_title(box, page)
    return component("exercise", inner, title=title, level=box.level, id=box_id(box.number))


def _tool(box: Box, page: Page) -> Html:
    """The link to the tool that this exercise is practised with."""
    tool = box.arguments["tool"]
    if not tool:
        return Html("")
    link = element("a", {"href": page.tools[tool], "data-tool": tool}, page.vocabulary.tools[tool])
    return element("p", {"class": "hf-exercise__tool"}, link)


def _steps(box: Box, page: Page) -> Html:
    steps = [page.inner(step.blocks) for step in box.blocks if isinstance(step, Box)]
    return component("steps", items=steps, connected=box.arguments["connected"] == "true")


def _step(box: Box, page: Page) -> Html:
    """Only `steps` shows a step, as one item of its list."""
    return page.inner(box.blocks)


EXERCISE = Shortcode(
    name="exercise",
    becomes="a practice with its own heading, and a link to one of our tools if you name it",
    html=_exercise,
    title=_exercise_title,
    arguments=(Argument("title"), Argument("tool", Takes.TOOL)),
    may_hold=frozenset({"callout", "key-fact", "highlight-box", "blockquote", "steps"}),
)
STEPS = Shortcode(
    name="steps",
    becomes="a numbered list of steps; connected draws a line between them",
    html=_steps,
    title=lambda box, page: "",
    arguments=(Argument("connected", Takes.FLAG, "false"),),
    holds_only="step",
    may_hold=frozenset({"step"}),
)
STEP = Shortcode(
    name="step",
    becomes="one step",
    html=_step,
    title=lambda box, page: "",
    stands_in="steps",
    own_lines=False,
)
