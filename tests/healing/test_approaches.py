"""Seeing fewer approaches leaves some out and ranks none."""

from hypothesis import given
from hypothesis import strategies as st

from holdfast.healing.approaches.approach import (
    Approach,
    Company,
    Evidence,
    Focus,
    Guide,
    Source,
    Strength,
)
from holdfast.healing.approaches.wish import Practical, Wish, fits, narrowed

some = st.sampled_from
COMPANIES = st.lists(some(Company), min_size=1, unique=True).map(tuple)
FOCI = st.lists(some(Focus), min_size=1, unique=True).map(tuple)
EVIDENCE = st.builds(Evidence, about=st.just("one"), strength=some(Strength))
APPROACHES = st.lists(
    st.builds(
        Approach,
        id=st.from_regex(r"[a-z]{2,5}", fullmatch=True),
        company=COMPANIES,
        focus=FOCI,
        evidence=st.tuples(EVIDENCE),
    ),
    max_size=8,
    unique_by=lambda each: each.id,
)
WISHES = st.builds(
    Wish,
    company=st.none() | some(Company),
    focus=st.none() | some(Focus),
    practical=st.frozensets(some(Practical)),
)


def approach(*company: Company, focus: Focus = Focus.PATTERNS) -> Approach:
    return Approach(
        id="some_way", company=company, focus=(focus,), evidence=(Evidence("x_y", Strength.EARLY),)
    )


def test_a_wish_names_who_is_there_and_what_it_is_about():
    way = approach(Company.ALONE, Company.FAMILY)
    assert fits(way, Wish(company=Company.ALONE, focus=Focus.PATTERNS))
    assert not fits(way, Wish(company=Company.COUPLE))
    assert not fits(way, Wish(focus=Focus.MEMORIES))


@given(APPROACHES, WISHES)
def test_narrowing_keeps_the_order_and_leaves_out_only_what_does_not_fit(ways, wish):
    shown = narrowed(ways, wish)
    assert list(shown) == [each for each in ways if each in shown]
    assert all(fits(each, wish) == (each in shown) for each in ways)


@given(APPROACHES, st.frozensets(some(Practical)))
def test_what_depends_on_the_practitioner_leaves_no_approach_out(ways, practical):
    assert narrowed(ways, Wish(practical=practical)) == tuple(ways)


@given(APPROACHES, WISHES)
def test_strength_never_decides_what_is_shown(ways, wish):
    weaker = [
        Approach(id=each.id, company=each.company, focus=each.focus,
                 evidence=(Evidence("one", Strength.UNCLEAR),))
        for each in ways
    ]  # fmt: skip
    shown = {each.id for each in narrowed(ways, wish)}
    assert {each.id for each in narrowed(weaker, wish)} == shown


def test_an_open_wish_is_the_whole_guide():
    assert Wish().is_open
    assert not Wish(practical=frozenset({Practical.FEES})).is_open


def test_work_as_a_couple_opens_after_a_line_about_safety():
    assert approach(Company.COUPLE, Company.ALONE).opens_after_safety
    assert not approach(Company.ALONE, Company.FAMILY).opens_after_safety


def test_sources_come_in_the_order_an_approach_names_them():
    first, second = Source(id="aa", cite="A"), Source(id="bb", cite="B")
    way = Approach(id="cc", company=(Company.ALONE,), focus=(Focus.MEMORIES,),
                   evidence=(Evidence("dd", Strength.STRONG),), sources=("bb", "aa"))  # fmt: skip
    guide = Guide((way,), (first, second))
    assert guide.sources_of(way) == (second, first)
    assert guide.approach("cc") is way
    assert guide.approach("zz") is None
