"""The ladder climbs slowly, falls at once, and never says more than one relationship's own reaches support."""

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from holdfast.healing.reach.confidence import chance_above, interval
from holdfast.healing.reach.ladder import DepthWord, Hold, Reach, Status, read_ladder
from holdfast.healing.reach.rules import Pace, Response

from .simulating import seeded

LETTERS = {
    "A": Response.ATTUNED,
    "M": Response.MISSED,
    "D": Response.DISMISSIVE,
    "H": Response.HOSTILE,
}
BASE = "1A@0 1A@4 1A@8 2A@12 2M@15 2A@18 2A@22 2A@25"


def history(written):
    """Reaches from "1A@0 3H@30r": depth, response, day, and r for repaired."""
    found = re.findall(r"(\d)([AMDH])@(\d+)(r?)", written)
    return [
        Reach(int(depth), LETTERS[letter], int(day), repair == "r")
        for depth, letter, day, repair in found
    ]


@pytest.mark.parametrize(
    ("attuned", "losses", "confidence"),
    [
        (0, 0, 0.4000),
        (3, 0, 0.8704),
        (3, 1, 0.6630),
        (4, 1, 0.7667),
        (5, 2, 0.6846),
        (6, 2, 0.7682),
        (7, 3, 0.7037),
        (3, 0.5, 0.7710),
        (4, 1.5, 0.6741),
        (0, 1, 0.1600),
        (0, 2, 0.0640),
        (1, 3, 0.0870),
    ],
)
def test_confidence_comes_out_as_worked(attuned, losses, confidence):
    assert chance_above(0.6, attuned, losses) == pytest.approx(confidence, abs=5e-5)


def test_each_loss_asks_for_more_that_was_met_with_care():
    def needed(losses):
        return next(n for n in range(3, 20) if chance_above(0.6, n, losses) >= 0.70)

    assert [needed(losses) for losses in range(5)] == [3, 4, 6, 7, 9]


@pytest.mark.parametrize(
    ("attuned", "of", "low", "high"),
    [
        (0, 0, 0.100, 0.900),
        (2, 2, 0.464, 0.965),
        (3, 3, 0.562, 0.974),
        (4, 5, 0.490, 0.907),
        (1, 3, 0.143, 0.680),
        (8, 10, 0.585, 0.895),
    ],
)
def test_intervals_come_out_as_worked(attuned, of, low, high):
    assert interval(attuned, of - attuned) == pytest.approx((low, high), abs=5e-4)


EXAMPLES = [
    ("", None, 1, Status.START),
    ("1A@0 1A@3 1A@8", None, 2, Status.DEEPER_SUPPORTED),
    ("1A@0 1A@3 1A@8", 200, 1, Status.STALE),
    ("1A@0 1A@3 1A@6", None, 1, Status.BUILDING),
    ("1A@0 1A@3 1A@6 1A@7", None, 2, Status.DEEPER_SUPPORTED),
    ("1A@0 1A@0 1A@8 1A@8", None, 1, Status.BUILDING),
    ("1A@0 1A@0 1A@8 1A@8 1A@9", None, 2, Status.DEEPER_SUPPORTED),
    (BASE, None, 3, Status.DEEPER_SUPPORTED),
    (f"{BASE} 3D@30", None, 2, Status.HOLD),
    (f"{BASE} 3D@30 2A@33", None, 2, Status.HOLD),
    (f"{BASE} 3D@30 2A@33 2A@36", None, 2, Status.HOLD),
    (f"{BASE} 3D@30 2A@33 2A@36 2A@40", None, 2, Status.SUPPORTED),
    (f"{BASE} 3D@30r", None, 2, Status.HOLD),
    (f"{BASE} 3D@30r 2A@33", None, 3, Status.DEEPER_SUPPORTED),
    (f"{BASE} 3H@30r", None, 1, Status.HOLD),
    (f"{BASE} 3H@30r 1A@33", None, 1, Status.HOLD),
    (f"{BASE} 3H@30r 1A@33 1A@36", None, 1, Status.HOLD),
    (f"{BASE} 3H@30r 1A@33 1A@36 1A@39", None, 2, Status.SUPPORTED),
    (f"{BASE} 3M@28 3M@31", None, 2, Status.STEP_BACK),
    (f"{BASE} 3M@28 3M@31 2A@34", None, 2, Status.SUPPORTED),
    ("1H@0", None, 0, Status.PAUSED),
    ("1H@0", 400, 0, Status.PAUSED),
    ("1H@0r", None, 1, Status.HOLD),
    ("1H@0r 1A@5 1A@9 1A@14", None, 1, Status.BUILDING),
    ("1D@0 1D@4", None, 0, Status.PAUSED),
    ("1D@0 1D@4", 40, 1, Status.HOLD),
    ("3A@0 3A@4 3A@9", None, 2, Status.SUPPORTED),
    ("1A@0 1D@3 1A@6 1A@9 1H@12", None, 0, Status.PAUSED),
]


@pytest.mark.parametrize(("written", "today", "max_depth", "status"), EXAMPLES)
def test_the_worked_examples(written, today, max_depth, status):
    reading = read_ladder(history(written), today=today)
    assert (reading.max_depth, reading.status) == (max_depth, status)


def test_the_base_history_says_so_in_counts():
    reading = read_ladder(history(BASE))
    assert reading.supported == 2
    second = reading.depths[1]
    assert (second.attuned, second.of, second.word) == (4, 5, DepthWord.MET_WITH_CARE)
    assert reading.depths[2].word is DepthWord.UNTESTED
    assert read_ladder(history(BASE)[:-1]).max_depth == 2


def test_deeper_reaches_speak_for_shallower_ones_and_still_one_step_at_a_time():
    reading = read_ladder(history("3A@0 3A@4 3A@9"))
    assert (reading.supported, reading.max_depth) == (3, 2)


def test_an_unrepaired_hostile_answer_holds_for_ever():
    care = " ".join(f"1A@{day}" for day in range(33, 633, 3))
    reading = read_ladder(history(f"{BASE} 3H@30 {care}"))
    assert (reading.max_depth, reading.status) == (1, Status.HOLD)
    (hold,) = reading.holds
    assert hold.needs_repair


def test_a_hold_says_what_would_close_it():
    (hold,) = read_ladder(history(f"{BASE} 3D@30 2A@33")).holds
    assert hold == Hold(Response.DISMISSIVE, cap=2, needs=3, progress=1, repaired=False, at_depth=2)
    assert hold.missing == 2
    assert not hold.needs_repair


def test_alternation_is_named_with_its_turns():
    reading = read_ladder(history("1A@0 1D@3 1A@6 1A@9 1H@12"))
    assert reading.uneven
    assert reading.turns == 2


def test_depth_five_is_read_but_never_offered():
    days = [f"{depth}A@{30 * depth + 5 * n}" for depth in range(1, 6) for n in range(4)]
    reading = read_ladder(history(" ".join(days)))
    assert reading.max_depth == 5
    assert reading.offered == 4


def test_a_second_kind_answer_that_day_changes_nothing():
    once, twice = history("1A@0 1D@0"), history("1A@0 1D@0 1A@0")
    assert read_ladder(once) == read_ladder(twice)


def test_the_gentle_pace_asks_for_more_time():
    week = history("1A@0 1A@3 1A@8")
    assert read_ladder(week, pace=Pace.GENTLE).max_depth == 1
    assert read_ladder(history("1A@0 1A@3 1A@14"), pace=Pace.GENTLE).max_depth == 2


@pytest.mark.parametrize("depth", [0, 6, -1])
def test_other_depths_are_refused(depth):
    with pytest.raises(ValueError, match="depth"):
        Reach(depth, Response.ATTUNED, 0)


def test_reaches_out_of_order_are_refused():
    with pytest.raises(ValueError, match="order"):
        read_ladder(history("1A@5 1A@3"))


reach_steps = st.tuples(
    st.integers(1, 5), st.sampled_from(Response), st.integers(0, 9), st.booleans()
)
paces = st.sampled_from(Pace)


@st.composite
def histories(draw, min_size=0):
    """Any history, leaning to care, because only care ever reaches the deeper rules."""
    day, reaches = 0, []
    for depth, response, gap, repaired in draw(
        st.lists(reach_steps, min_size=min_size, max_size=40)
    ):
        day += gap
        kind = Response.ATTUNED if draw(st.integers(0, 2)) else response
        reaches.append(Reach(depth, kind, day, repaired and kind is not Response.ATTUNED))
    return reaches


@given(histories(), paces)
def test_every_step_keeps_the_promises_of_the_ladder(reaches, pace):
    before = read_ladder([], pace=pace).max_depth
    assert before == 1
    for at, reach in enumerate(reaches):
        known = reaches[: at + 1]
        depth = read_ladder(known, pace=pace).max_depth
        assert 0 <= depth <= 5
        assert depth <= before + 1
        assert depth <= 1 + max(each.depth for each in known)
        if depth > before:
            assert reach.response is Response.ATTUNED
            assert not [
                each for each in known if each.response is Response.HOSTILE and not each.repaired
            ]
        if reach.response is Response.HOSTILE:
            repaired_at_one = reach.depth == 1 and reach.repaired
            assert depth <= (1 if repaired_at_one else reach.depth - 1)
        if reach.response is Response.DISMISSIVE and reach.depth >= 2:
            assert depth <= reach.depth - 1
        before = depth


@given(histories(min_size=1), paces, st.data())
def test_saying_the_same_kindness_twice_changes_nothing(reaches, pace, data):
    attuned = [each for each in reaches if each.response is Response.ATTUNED]
    last_day = [each for each in attuned if each.day == reaches[-1].day]
    assume(last_day)
    again = data.draw(st.sampled_from(last_day))
    assert read_ladder([*reaches, again], pace=pace) == read_ladder(reaches, pace=pace)


@given(histories(min_size=1), paces, st.data())
def test_recording_a_repair_never_lowers_the_ladder(reaches, pace, data):
    hurt = [at for at, each in enumerate(reaches) if each.response is not Response.ATTUNED]
    assume(hurt)
    at = data.draw(st.sampled_from(hurt))
    reach = reaches[at]
    repaired = [
        *reaches[:at],
        Reach(reach.depth, reach.response, reach.day, True),
        *reaches[at + 1 :],
    ]
    assert read_ladder(repaired, pace=pace).max_depth >= read_ladder(reaches, pace=pace).max_depth


@given(histories(), paces, st.integers(0, 500))
def test_time_alone_only_ever_reopens_a_pause_or_steps_back_once(reaches, pace, silent):
    last = reaches[-1].day if reaches else 0
    now, then = (read_ladder(reaches, today=last + days, pace=pace) for days in (0, silent))
    assert then.max_depth in (now.max_depth, now.max_depth - 1, 1)


def random_history(chance):
    day, reaches = 0, []
    for _ in range(chance.randint(1, 25)):
        day += chance.randint(0, 8)
        response = chance.choices(list(Response), (6, 2, 1, 1))[0]
        repaired = response is not Response.ATTUNED and chance.random() < 0.5
        reaches.append(Reach(chance.randint(1, 4), response, day, repaired))
    return reaches


@pytest.mark.parametrize(
    "runs", [2_000, pytest.param(20_000, marks=pytest.mark.soak)], ids=["tenth", "full"]
)
def test_turning_an_answer_into_care_hardly_ever_lowers_the_ladder(runs):
    chance = seeded(7)
    lowered = 0
    for _ in range(runs):
        reaches = random_history(chance)
        at = chance.randrange(len(reaches))
        kinder = [*reaches]
        kinder[at] = Reach(reaches[at].depth, Response.ATTUNED, reaches[at].day)
        lowered += read_ladder(kinder).max_depth < read_ladder(reaches).max_depth
    assert lowered <= runs / 1000
