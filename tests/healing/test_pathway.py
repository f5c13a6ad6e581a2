"""The pathway offers at most two steps with their reason, the most protective first, and reads no free text."""

from datetime import timedelta

import msgspec
import pytest
from hypothesis import given

from holdfast.healing.attachment.answers import AttachmentAnswers
from holdfast.healing.experiences.experience import Experience, Form, GoesOn
from holdfast.healing.hard_hours.plan import HardHoursPlan
from holdfast.healing.journal.draft import Draft
from holdfast.healing.journal.entry import Entry
from holdfast.healing.journal.journal import Journal
from holdfast.healing.journal.preferences import Preferences
from holdfast.healing.pace.plan import PacePlan
from holdfast.healing.pathway.steps import RULES, Step, Why, suggest_steps
from holdfast.healing.patterns.formulation import BLANKS, Formulation
from holdfast.healing.patterns.inventory import InventoryAnswers
from holdfast.healing.patterns.repeating import read_patterns
from holdfast.healing.patterns.thread import Fits, Thread
from holdfast.healing.patterns.vocabulary import Ending, Facet, Role, Trait
from holdfast.healing.reach.logged import LoggedReach
from holdfast.healing.reach.rules import Response
from holdfast.healing.reflections.answers import ReflectionAnswers
from holdfast.healing.relationship import Period, RelationKind, Relationship, SafetyFlag
from holdfast.healing.safety.state import Moment, State, StateCheck
from holdfast.healing.settling.kinds import SettlingTry

from .making import TODAY, entry, person
from .strategies import days, journals


def steps(*entries, today=TODAY):
    return [(each.step, each.why) for each in suggest_steps(Journal(entries), today=today)]


def speaks(why, *entries, today=TODAY):
    """What the rule of this reason finds, whatever the rules before it say."""
    (rule,) = (rule for rule in RULES if rule.why is why)
    return rule.find(Journal(entries), today)


def inventory(someone, **fields):
    return entry(InventoryAnswers(relationship=someone.id, **fields))


def looked_at(someone, day=TODAY):
    return entry(AttachmentAnswers(relationship=someone.id, day=day, answers={}))


def check(distress, moment=Moment.AFTER, state=State.WITHIN_REACH):
    return entry(
        StateCheck(tool="inventory", moment=moment, state=state, distress=distress, day=TODAY)
    )


def test_an_empty_journal_begins_with_safety_and_people():
    assert steps() == [(Step.SAFETY, Why.SAFETY_COMES_FIRST), (Step.PEOPLE, Why.NOBODY_YET)]


def test_a_first_relationship_leads_to_the_inventory_and_to_closeness():
    mira = person()
    first, second = suggest_steps(Journal([mira]), today=TODAY)
    assert (first.step, first.why) == (Step.INVENTORY, Why.INVENTORY_NOT_BEGUN)
    assert (second.step, second.why) == (Step.CLOSENESS, Why.CLOSENESS_NOT_YET)
    assert first.relationship == second.relationship == mira.id
    assert first.basis.entries == (mira.id,)


def test_a_reach_met_with_hurt_leads_to_safety_that_day_and_never_to_closeness():
    mira = person()

    def answered(response, ago=0):
        day = TODAY - timedelta(days=ago)
        return entry(LoggedReach(relationship=mira.id, day=day, depth=1, response=response))

    hurt = answered(Response.HOSTILE)
    assert steps(mira, hurt)[0] == (Step.SAFETY, Why.SAFETY_WAS_ASKED_FOR)
    assert Step.CLOSENESS not in dict(steps(mira, hurt))
    assert Step.CLOSENESS in dict(steps(mira, answered(Response.MISSED)))
    earlier = answered(Response.HOSTILE, ago=3)
    assert Step.SAFETY not in dict(steps(mira, earlier, answered(Response.ATTUNED)))


def test_a_begun_inventory_goes_on_with_the_next_relationship():
    people = [person(str(order), order=order) for order in range(3)]
    found = suggest_steps(Journal([*people, inventory(people[0])]), today=TODAY)
    assert (found[0].step, found[0].why) == (Step.INVENTORY, Why.INVENTORY_BEGUN)
    assert found[0].relationship == people[1].id


def test_with_much_distress_one_relationship_is_enough_for_today():
    people = [person(str(order), order=order) for order in range(3)]
    done = inventory(people[0], roles=(Role.EQUAL,))
    assert Step.INVENTORY not in dict(steps(*people, check(6), done))
    assert Step.INVENTORY in dict(steps(*people, check(5), done))


def test_too_few_relationships_to_compare_asks_for_one_more():
    two = [person(str(order), order=order) for order in range(2)]
    answered = [inventory(each) for each in two]
    assert steps(*two, *answered)[0] == (Step.PEOPLE, Why.TOO_FEW_PEOPLE)


def three_rebels():
    people = [person(str(order), order=order) for order in range(3)]
    return [*people, *(inventory(each, roles=(Role.REBEL,)) for each in people)]


def test_something_that_may_repeat_waits_for_the_persons_word():
    lives = three_rebels()
    tomorrow = TODAY + timedelta(days=1)
    assert steps(*lives, today=tomorrow)[0] == (Step.PATTERNS, Why.NOT_YET_READ)
    answer = entry(Thread(facet=Facet.ROLES, term="rebel", fits=Fits.NOT_SURE, noted_on=TODAY))
    assert Step.PATTERNS not in dict(steps(*lives, answer, today=tomorrow))


def test_a_fresh_inventory_without_candidates_may_still_be_looked_at_that_day():
    people = [person(str(order), order=order) for order in range(3)]
    lives = [*people, *(inventory(each) for each in people)]
    assert steps(*lives)[0] == (Step.PATTERNS, Why.INVENTORY_READY)
    assert Step.PATTERNS not in dict(steps(*lives, today=TODAY + timedelta(days=1)))


def test_a_thread_that_fits_leads_to_a_sentence_until_one_is_written():
    lives = three_rebels()
    fits = entry(Thread(facet=Facet.ROLES, term="rebel", fits=Fits.YES, noted_on=TODAY))
    tomorrow = TODAY + timedelta(days=1)
    assert steps(*lives, fits, today=tomorrow)[0] == (Step.FORMULATION, Why.THREAD_FITS)
    sentence = entry(Formulation())
    assert Step.FORMULATION not in dict(steps(*lives, fits, sentence, today=tomorrow))


def test_nobody_is_sent_to_say_whether_what_others_did_fits():
    people = [person(str(order), order=order) for order in range(5)]
    ghosted = [inventory(each, endings=(Ending.THEY_VANISHED,)) for each in people]
    assert read_patterns(Journal([*people, *ghosted])).candidates
    assert not speaks(Why.NOT_YET_READ, *people, *ghosted)


def test_a_sentence_written_today_may_be_heard_with_someone():
    mira = person()
    done = [mira, looked_at(mira), inventory(mira), entry(Formulation(thread="I say yes too soon"))]
    assert steps(*done)[-1] == (Step.WITH_SOMEONE, Why.SENTENCE_WRITTEN)
    assert Step.WITH_SOMEONE not in dict(steps(*done, today=TODAY + timedelta(days=1)))


def test_closeness_is_offered_once_a_day_and_again_after_a_month():
    people = three_rebels()
    answered = entry(Thread(facet=Facet.ROLES, term="rebel", fits=Fits.NO, noted_on=TODAY))
    looked = [looked_at(each) for each in people[:3]]
    assert Step.CLOSENESS not in dict(steps(*people, answered, *looked))
    later = steps(*people, answered, *looked, today=TODAY + timedelta(days=30))
    assert Step.CLOSENESS not in dict(later), "what was never begun comes before"
    assert speaks(Why.CLOSENESS_AGAIN, *people, *looked, today=TODAY + timedelta(days=30))


@pytest.mark.parametrize("relation", [RelationKind.PRACTITIONER, RelationKind.CHILD])
def test_closeness_is_not_suggested_with_a_practitioner_or_a_child(relation):
    assert speaks(Why.CLOSENESS_NOT_YET, person(relation=relation)) is None
    assert speaks(Why.CLOSENESS_NOT_YET, person(relation=RelationKind.FRIEND))


@pytest.mark.parametrize("relation", [RelationKind.PRACTITIONER, RelationKind.CHILD])
def test_nobody_is_led_to_lean_on_a_child_or_a_practitioner(relation):
    someone, friend = person(relation=relation, joint_tools=True), person("F", joint_tools=True)
    for why, *before in (
        (Why.EMOTIONAL_SAFETY_NOT_YET,),
        (Why.PACE_NOT_YET, "emotional_safety"),
        (Why.REACHES_NOT_YET, "closeness"),
    ):
        for each, expected in ((someone, None), (friend, friend.id)):
            looks = [
                looked_at(each) if name == "closeness" else looked(name, each) for name in before
            ]
            found = speaks(why, each, *looks)
            assert (found and found.relationship) == expected, why


def test_a_draft_is_waiting_before_anything_new():
    waiting = entry(Draft(page="space:inventory", fields={"gave_up": ["half"]}))
    assert steps(person(), waiting)[0] == (Step.CONTINUE, Why.DRAFT_IS_WAITING)


@pytest.mark.parametrize("where", ["page", "choice"])
def test_nobody_is_led_back_to_a_draft_about_somebody_flagged(where):
    def written(someone):
        page = f"/space/p/{someone.id}/m/new/" if where == "page" else "/space/l/new/"
        chosen = {} if where == "page" else {"relationship": [str(someone.id)]}
        return entry(Draft(page=page, fields={"seen": ["half"], **chosen}))

    feared, friend = person("A", safety=SafetyFlag.UNSURE), person("B", order=1)
    assert speaks(Why.DRAFT_IS_WAITING, feared, friend, written(feared)) is None
    assert speaks(Why.DRAFT_IS_WAITING, feared, friend, written(friend), written(feared))


def test_a_flag_outranks_everything_but_the_state_of_today():
    feared = person("A", safety=SafetyFlag.UNSURE)
    assert steps(feared, *three_rebels())[0] == (Step.SAFETY, Why.FLAG_IS_SET)


def test_after_a_stop_only_gentle_steps_are_offered_that_day():
    feared = person("A", safety=SafetyFlag.UNSAFE)
    assert steps(*three_rebels(), check(9)) == [
        (Step.SETTLE, Why.STATE_SAYS_STOP),
        (Step.HELP, Why.STATE_SAYS_STOP),
    ]
    assert steps(feared, check(3, state=State.TOO_FAR)) == [
        (Step.SETTLE, Why.STATE_SAYS_STOP),
        (Step.SAFETY, Why.FLAG_IS_SET),
    ]
    assert Step.SETTLE not in dict(steps(check(9), today=TODAY + timedelta(days=1)))


def test_a_rise_in_distress_is_counted_from_the_check_before():
    assert Step.SETTLE in dict(steps(person(), check(2, Moment.BEFORE), check(5)))
    assert Step.SETTLE not in dict(steps(person(), check(3, Moment.BEFORE), check(5)))


def test_harm_named_today_offers_the_safety_page_first():
    mira = person()
    named = inventory(mira, endings=(Ending.NOW_UNSAFE,))
    assert steps(mira, named)[0] == (Step.SAFETY, Why.HARM_WAS_NAMED)


def test_the_check_is_recalled_only_to_those_who_asked():
    mira = person(checked_month="2025-12")
    asked = entry(Preferences(remind_of_check=True))
    assert steps(mira, asked)[0] == (Step.SAFETY, Why.CHECK_WAS_A_WHILE_AGO)
    assert Step.SAFETY not in dict(steps(mira))
    assert Step.SAFETY not in dict(steps(person(checked_month="2026-01"), asked))


def test_closeness_is_never_offered_for_a_flagged_relationship():
    assert Step.CLOSENESS not in dict(steps(person(safety=SafetyFlag.UNSURE)))


def test_every_reason_belongs_to_one_rule():
    spoken = [rule.why for rule in RULES if rule.step is not Step.HELP]
    assert sorted(spoken) == sorted(Why)
    assert {rule.step for rule in RULES} == set(Step)


@given(journals(), days)
def test_there_are_never_more_than_two_steps_and_never_one_twice(journal, today):
    found = suggest_steps(journal, today=today)
    assert len(found) <= 2
    assert len({each.step for each in found}) == len(found)
    for each in found:
        assert each.relationship is None or journal.relationship(each.relationship)
        assert all(journal.entry(entry_id) for entry_id in each.basis.entries)


def reworded(body):
    """The body with every free text replaced by other words, and blank texts left blank."""
    replace = msgspec.structs.replace
    match body:
        case Relationship():
            return replace(body, alias="someone else")
        case InventoryAnswers():
            own = {
                key: "other words" if text.strip() else "" for key, text in body.own_words.items()
            }
            return replace(body, own_words=own, gave_up="a", was_good="b", changed_when="c")
        case Formulation():
            return replace(body, **dict.fromkeys(BLANKS, "help me"))
        case Draft():
            return replace(body, fields={"help": ["me"]})
    return body


@given(journals(), days)
def test_what_a_person_writes_in_their_own_words_changes_no_suggestion(journal, today):
    other = Journal(Entry(each.id, each.kept_at, reworded(each.body)) for each in journal)
    assert suggest_steps(other, today=today) == suggest_steps(journal, today=today)


def looked(name, about=None, day=TODAY, **answers):
    relationship = None if about is None else about.id
    return entry(
        ReflectionAnswers(reflection=name, relationship=relationship, day=day, answers=answers)
    )


def tried(before, after, card="feet_and_chair", day=TODAY):
    return entry(SettlingTry(card=card, distress_before=before, distress_after=after, day=day))


def test_what_goes_on_leads_to_safety_first_and_what_is_over_does_not():
    mira = person()
    goes_on = entry(Experience(form=Form.CONTROL, goes_on=GoesOn.NOT_SURE))
    assert steps(mira, goes_on)[0] == (Step.SAFETY, Why.SAFETY_WAS_ASKED_FOR)
    over = entry(Experience(form=Form.CONTROL, goes_on=GoesOn.NO))
    assert Step.SAFETY not in dict(steps(mira, over))


@pytest.mark.parametrize(
    ("reflection", "item"),
    [
        ("emotional_safety", "no_respected"),
        ("emotional_safety", "own_people"),
        ("lean_on", "respects_my_no"),
        ("lean_on", "no_contempt"),
    ],
)
def test_a_no_that_is_never_respected_leads_to_safety_first(reflection, item):
    mira = person()
    found = suggest_steps(Journal([mira, looked(reflection, mira, **{item: 0})]), today=TODAY)
    assert (found[0].step, found[0].relationship) == (Step.SAFETY, mira.id)
    assert not speaks(Why.SAFETY_WAS_ASKED_FOR, mira, looked(reflection, mira, **{item: 1}))


def test_too_much_brings_back_what_helped_most_often_and_by_name():
    hard = entry(StateCheck(tool="signs", moment=Moment.BEFORE, state=State.TOO_MUCH, day=TODAY))
    tries = [tried(6, 3), tried(6, 4), tried(7, 2, "naming"), tried(3, 6, "naming")]
    cause = speaks(Why.IT_HELPED_BEFORE, *tries, hard)
    assert cause.way == "feet_and_chair"
    assert not speaks(Why.IT_HELPED_BEFORE, tried(3, 6), hard), "what made it worse is not offered"
    assert not speaks(Why.IT_HELPED_BEFORE, *tries, check(3))


def test_a_calm_day_offers_the_plan_for_hard_hours_until_there_is_one():
    assert speaks(Why.CALM_TODAY, check(2))
    assert not speaks(Why.CALM_TODAY, check(7))
    assert not speaks(Why.CALM_TODAY, check(2), entry(HardHoursPlan(early_signs="I go quiet")))


def test_looking_at_one_relationship_is_offered_until_any_was_looked_at():
    mira, ana = person("Mira"), person("Ana", order=1)
    assert speaks(Why.EMOTIONAL_SAFETY_NOT_YET, mira, ana).relationship == mira.id
    assert not speaks(Why.EMOTIONAL_SAFETY_NOT_YET, mira, ana, looked("emotional_safety", ana))
    assert (
        speaks(Why.PACE_NOT_YET, mira, ana, looked("emotional_safety", ana)).relationship == ana.id
    )
    planned = entry(PacePlan(relationship=ana.id))
    assert not speaks(Why.PACE_NOT_YET, mira, ana, looked("emotional_safety", ana), planned)


def noted_days_ago(what, about, ago=1):
    day = TODAY - timedelta(days=ago)
    match what:
        case "now_unsafe":
            found = inventory(about, endings=(Ending.NOW_UNSAFE,))
        case "hurtful":
            found = inventory(about, traits=(Trait.HURTFUL,))
        case "hostile":
            found = entry(
                LoggedReach(relationship=about.id, day=day, depth=2, response=Response.HOSTILE)
            )
        case "no_respected" | "own_people":
            found = looked("emotional_safety", about, day=day, **{what: 0})
        case _:
            found = looked("lean_on", about, day=day, **{what: 0})
    return Entry(found.id, found.kept_at - timedelta(days=ago), found.body)


@pytest.mark.parametrize(
    "what", ["now_unsafe", "hurtful", "hostile", "no_respected", "own_people", "no_contempt"]
)
def test_the_day_after_harm_was_named_nobody_is_led_closer_to_them(what):
    vlad = person("Vlad", joint_tools=True)
    harm = noted_days_ago(what, vlad)
    for why, *before in (
        (Why.CLOSENESS_NOT_YET,),
        (Why.CLOSENESS_AGAIN, looked_at(vlad, TODAY - timedelta(days=40))),
        (Why.EMOTIONAL_SAFETY_NOT_YET,),
        (Why.SIGNS_NOT_YET,),
        (Why.PACE_NOT_YET, looked("emotional_safety", vlad, day=TODAY - timedelta(days=9))),
        (Why.REACHES_NOT_YET, looked_at(vlad)),
        (Why.DRAFT_IS_WAITING, entry(Draft(page=f"/space/p/{vlad.id}/m/new/", fields={}))),
    ):
        assert not speaks(why, vlad, *before, harm), why


def test_after_an_answer_that_hurt_one_more_entry_leads_nobody_closer():
    vlad = person("Vlad")
    hurt = noted_days_ago("hostile", vlad, ago=3)
    since = entry(LoggedReach(relationship=vlad.id, day=TODAY, depth=1, response=Response.ATTUNED))
    assert not speaks(Why.CLOSENESS_NOT_YET, vlad, hurt, since)


@pytest.mark.parametrize("flag", [SafetyFlag.UNSURE, SafetyFlag.UNSAFE])
def test_nothing_relational_is_offered_with_somebody_flagged(flag):
    feared = person(safety=flag)
    rest = [looked_at(feared), looked("emotional_safety", feared)]
    for why in (
        Why.EMOTIONAL_SAFETY_NOT_YET,
        Why.SIGNS_NOT_YET,
        Why.PACE_NOT_YET,
        Why.REACHES_NOT_YET,
    ):
        assert not speaks(why, feared, *rest), why


def test_a_place_to_note_reaches_is_shown_once_and_never_again_after_the_first():
    ana = person("Ana", joint_tools=True)
    assert speaks(Why.REACHES_NOT_YET, ana, looked_at(ana)).relationship == ana.id
    assert not speaks(Why.REACHES_NOT_YET, ana)
    closed = person("Ana")
    assert not speaks(Why.REACHES_NOT_YET, closed, looked_at(closed)), "the gate is closed"
    reach = entry(
        LoggedReach(relationship=ana.id, day=TODAY, depth=1, response=Response.DISMISSIVE)
    )
    long_after = TODAY + timedelta(days=700)
    assert not speaks(Why.REACHES_NOT_YET, ana, looked_at(ana), reach, today=long_after)


def test_words_for_what_happened_come_after_a_sentence_and_not_beside_another_deep_tool():
    mira, sentence = person(), entry(Formulation(thread="I say yes too soon"))
    assert not speaks(Why.EXPERIENCES_NOT_YET, mira)
    assert speaks(Why.EXPERIENCES_NOT_YET, mira, sentence)
    assert not speaks(Why.EXPERIENCES_NOT_YET, mira, sentence, inventory(mira))
    noted = entry(Experience(form=Form.NEGLECT))
    assert not speaks(Why.EXPERIENCES_NOT_YET, mira, sentence, noted)


def test_trust_and_self_are_offered_after_a_sentence_and_again_after_a_month():
    sentence = entry(Formulation(thread="I say yes too soon"))
    assert speaks(Why.SELF_NOT_YET, sentence)
    month_ago = looked("self", day=TODAY - timedelta(days=30), can_ask=2)
    assert not speaks(Why.SELF_NOT_YET, sentence, month_ago)
    assert speaks(Why.SELF_AGAIN, month_ago)
    assert not speaks(Why.SELF_AGAIN, looked("self", day=TODAY - timedelta(days=29)))


def test_therapy_is_looked_at_once_with_a_practitioner_of_today():
    sava = person("S", relation=RelationKind.PRACTITIONER)
    assert speaks(Why.THERAPY_NOT_YET, sava).relationship == sava.id
    assert not speaks(Why.THERAPY_NOT_YET, sava, looked("therapy", sava))
    past = person("S", relation=RelationKind.PRACTITIONER, period=Period.PAST)
    assert not speaks(Why.THERAPY_NOT_YET, past)


def test_settling_is_offered_once_a_state_was_noted_and_never_after_a_try():
    assert speaks(Why.SETTLING_NOT_YET, check(3))
    assert not speaks(Why.SETTLING_NOT_YET, check(3), tried(5, 5))
    assert not speaks(Why.SETTLING_NOT_YET)
