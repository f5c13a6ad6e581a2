"""Time grows with the text and not with its square, whatever is repeated."""

import time

import pytest
from tests.library.conftest import HEAD

from holdfast.library import read

# Time is never asserted in an everyday run: other work on the machine would decide. The long run has it to itself.
pytestmark = pytest.mark.soak

UNITS = [
    "{{<", "{{</*", "{{< callout >}}", "{{< /callout >}}", '{{< callout a="', "{{< callout a=`",
    "{{< callout >}}\n{{< key-fact >}}\n", "{{< a >}} ", "`{{< toc >}}` ", "**", "a**b ", "*a _b ", "[", "![", "](", "|", "`",
    "<", "<!--", "<b>", '<a "', "&", "[^a]", "http://", "a@", "www.", "## a\n", "- a\n", "_", "\\",
    "[a]: b\n", ": a\n", "[^1]: a\n", "{{< callout >}}\nx\n{{< /calout >}}\n",
]  # fmt: skip
SMALL = 2_000
TIMES = 8
# Eight times the text may take 24 times as long on a busy machine; a square would take 64 times.
MOST = 3 * TIMES
NOISE = 0.15  # seconds; below this a ratio means nothing


def seconds(text: str, house) -> float:
    def once() -> float:
        start = time.process_time()
        read(HEAD + text, "c/en/x.md", "en", house)
        return time.process_time() - start

    return min(once() for _ in range(2))


@pytest.mark.parametrize("unit", UNITS)
def test_eight_times_the_text_takes_about_eight_times_as_long(house, unit):
    small = seconds(unit * SMALL, house)
    large = seconds(unit * SMALL * TIMES, house)
    assert large < NOISE or large < MOST * small, (small, large)


def test_a_list_of_many_brackets_in_front_matter_is_refused_at_once(refuses):
    start = time.process_time()
    refuses("", head="---\ntitle: " + "[" * 100_000 + "\n---\n")
    assert time.process_time() - start < 1
