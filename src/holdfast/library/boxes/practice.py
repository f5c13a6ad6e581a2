"""Things to do: exercise, steps and step."""

from holdfast.library.declaration import Argument, Shortcode, Takes
from holdfast.library.rendering.elements import Html, element
from holdfast.library.rendering.page import Page, box_id
from holdfast.library.tree import Box


def _exercise_title(box: Box, page: Page) -> str:
    return box.arguments["title"] or page.vocabulary.exercise_title


def _exercise(box: Box, page: Page) -> Html:
    """The one box with a real heading, a level below its section so that no level is skipped."""
    name = box_id(box.number)
    attributes = {"class": "hf-exercise", "data-sc": box.name, "aria-labelledby": name}
    heading = element(
        f"h{box.level}",
        {"class": "hf-exercise__title", "id": name},
        _exercise_title(box, page),
    )
    return element("section", attributes, heading, page.inner(box.blocks), _tool(box, page))


def _tool(box: Box, page: Page) -> Html:
    """The link to the tool that this exercise is practised with."""
    tool = box.arguments["tool"]
    if not tool:
        return Html("")
    link = element("a", {"href": page.tools[tool], "data-tool": tool}, page.vocabulary.tools[tool])
    return element("p", {"class": "hf-exercise__tool"}, link)


def _steps(box: Box, page: Page) -> Html:
    connected = box.arguments["connected"] == "true"
    attributes = {
        "class": "hf-steps",
        "data-sc": box.name,
        "data-connected": "true" if connected else "",
    }
    return element("ol", attributes, page.inner(box.blocks))


def _step(box: Box, page: Page) -> Html:
    return element("li", {"class": "hf-step", "data-sc": box.name}, page.inner(box.blocks))


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
