"""The ladder: geometry that can be measured."""

from holdfast.components.charts.ladder import BAR_LEFT, BAR_WIDTH, draw_ladder

CARE, HURT = "attuned", "hostile"


def rows(*responses):
    return [
        {"depth": depth, "responses": list(each), "low": 0.2, "high": 0.7, "range": "20 to 70"}
        for depth, each in enumerate(responses, 1)
    ]


def test_the_lightest_depth_is_the_lowest_rung():
    light, deep = draw_ladder(rows([CARE], [CARE])).rungs
    assert light.y > deep.y


def test_every_reach_has_a_mark_and_only_the_last_twelve_are_drawn():
    few, many = draw_ladder(rows([CARE, HURT], [CARE] * 30)).rungs
    assert (len(few.outlines), len(many.outlines)) == (2, 12)


def test_responses_differ_by_shape_and_not_by_colour():
    (rung,) = draw_ladder(rows([CARE, "missed", "dismissive", HURT])).rungs
    shapes = {
        outline.translate(str.maketrans("", "", "0123456789. -")) for outline in rung.outlines
    }
    assert len(shapes) == 4


def test_the_bar_lies_within_its_ground():
    (rung,) = draw_ladder(rows([CARE])).rungs
    assert rung.bar_left >= BAR_LEFT
    assert rung.bar_left + rung.bar_width <= BAR_LEFT + BAR_WIDTH


def test_a_rung_with_too_little_for_a_range_has_no_bar():
    (row,) = rows([CARE])
    (rung,) = draw_ladder([{**row, "range": ""}]).rungs
    assert not rung.has_bar
    assert len(rung.outlines) == 1
