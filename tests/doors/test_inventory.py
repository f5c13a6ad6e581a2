"""From three relationships to a sentence of one's own."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from holdfast.actions.journal import keep
from holdfast.healing.experiences.experience import Experience, Form
from holdfast.healing.patterns.formulation import Formulation
from holdfast.healing.patterns.inventory import InventoryAnswers
from holdfast.healing.patterns.thread import Fits, Thread
from holdfast.healing.patterns.vocabulary import Role
from holdfast.healing.relationship import RelationKind, Relationship


def people(mira, *aliases, childhood=0) -> list[UUID]:
    """Relationships in the order of life, the first `childhood` of them from childhood."""
    ids = []
    for place, alias in enumerate(aliases):
        body = Relationship(
            alias=alias, relation=RelationKind.OTHER, order=place, from_childhood=place < childhood
        )
        ids.append(uuid4())
        keep(ids[-1], body, store=mira.store, now=datetime.now(UTC))
    return ids


def look_at(mira, person, **fields):
    return mira.client.post(f"/space/r/{person}/", {"entry": str(uuid4()), **fields})


def page_of(mira, address) -> str:
    return mira.client.get(address).content.decode()


def test_with_two_relationships_nothing_is_said_to_repeat(mira):
    for person in people(mira, "A.", "B."):
        look_at(mira, person, roles=["pleaser"])
    page = page_of(mira, "/space/s/")
    assert "too early" in page
    assert "came up twice" in page
    assert "Does it fit" not in page


def test_a_thread_is_shown_with_what_it_rests_on_and_its_exceptions(mira):
    ids = people(mira, "A.", "B.", "C.", "D.", "E.")
    for person in ids[:4]:
        look_at(mira, person, roles=["invisible"], feelings=["lonely"])
    look_at(mira, ids[4], roles=["equal"], feelings=["calm"])
    page = page_of(mira, "/space/s/")
    assert "in 4 of 5" in page
    assert "Not with E." in page
    assert f"/space/r/{ids[0]}/" in page


def test_the_person_says_whether_it_fits_and_may_link_it_to_something_earlier(mira):
    ids = people(mira, "Mother", "B.", "C.", "D.", childhood=1)
    for person in ids:
        look_at(mira, person, roles=["invisible"])
    said = {"facet": "roles", "term": "invisible", "fits": "yes", "likeness": "alike"}
    mira.client.post("/space/s/f/", {"entry": str(uuid4()), **said, "learned_with": str(ids[0])})
    (thread,) = mira.store.journal(Thread).of(Thread)
    assert (thread.body.fits, thread.body.learned_with) == (Fits.YES, ids[0])
    assert "You said that this fits" in page_of(mira, "/space/s/")


def test_a_thread_that_does_not_fit_is_set_aside(mira):
    for person in people(mira, "A.", "B.", "C.", "D."):
        look_at(mira, person, roles=["invisible"])
    assert "4 of 4" in page_of(mira, "/space/s/")
    mira.client.post(
        "/space/s/f/",
        {"entry": str(uuid4()), "facet": "roles", "term": "invisible", "fits": "no"},
    )
    assert "hf-evidence__statement" not in page_of(mira, "/space/s/")


def test_leaving_for_today_says_what_becomes_of_the_words(mira):
    (person,) = people(mira, "A.")
    page = page_of(mira, f"/space/r/{person}/")
    assert "“Enough for today” leaves what you wrote as a draft." in page
    assert "Where scripts are off, only “Keep” keeps it." in page


def test_three_feelings_are_one_too_many_and_nothing_typed_is_lost(mira):
    (person,) = people(mira, "A.")
    answer = look_at(
        mira, person, feelings=["calm", "free", "safe"], was_good="the sea in the morning"
    )
    page = answer.content.decode()
    assert answer.status_code == 422
    assert (
        page.count("How it mostly felt: please choose at most 2.") == 2
    )  # above, and at the question
    assert "the sea in the morning" in page
    assert all(f'value="{term}" checked' in page for term in ("calm", "free", "safe"))


def test_none_of_these_takes_ones_own_words(mira):
    (person,) = people(mira, "A.")
    look_at(mira, person, feelings=["none_of_these"], own_feelings="like weather")
    (kept,) = mira.store.journal(InventoryAnswers).of(InventoryAnswers)
    assert kept.body.feelings == ()
    assert kept.body.own_words == {"feelings": "like weather"}
    assert "like weather" in page_of(mira, f"/space/r/{person}/")


@pytest.mark.parametrize("named", [{"endings": ["now_unsafe"]}, {"traits": ["hurtful"]}])
def test_where_harm_is_named_safety_is_offered_first(mira, named):
    (person,) = people(mira, "A.")
    answer = look_at(mira, person, **named)
    assert answer["Location"] == f"/space/r/{person}/c/"
    assert f"/space/c/{person}/" in page_of(mira, answer["Location"])
    assert f"/space/c/{person}/" in page_of(mira, "/space/s/")


def test_a_role_is_something_one_found_oneself_in_and_not_a_part_one_played(mira):
    everyone = people(mira, "A.", "B.", "C.", "D.")
    for person in everyone:
        look_at(mira, person, roles=["rebel"])
    shown = page_of(mira, f"/space/r/{everyone[0]}/")
    assert "The role I found myself in" in shown
    assert "part I played" not in shown + page_of(mira, "/space/s/")


HARM = "A. frightened or harmed you"


def test_what_is_said_first_is_what_was_ticked(mira):
    (person,) = people(mira, "A.")
    answer = look_at(mira, person, endings=["now_unsafe"])
    for address in (answer["Location"], "/space/s/"):
        page = page_of(mira, address)
        assert "You noted that it is not safe with A." in page
        assert HARM not in page


def test_harm_by_somebody_who_died_counts_and_nothing_is_offered_against_it(mira):
    (person,) = people(mira, "A.")
    answer = look_at(mira, person, endings=["death"], traits=["hurtful"])
    for address in (answer["Location"], "/space/s/"):
        page = page_of(mira, address)
        assert "You noted that A. harmed you. That counts, also after a death." in page
        assert HARM not in page
        assert f'href="/space/c/{person}/"' not in page
    assert not mira.store.journal(InventoryAnswers).of(InventoryAnswers)[0].body.leads_to_safety


def test_where_no_harm_was_named_nothing_is_said_of_harm(mira):
    (person,) = people(mira, "A.")
    look_at(mira, person, roles=["equal"])
    assert mira.client.get(f"/space/r/{person}/c/")["Location"] == "/space/r/"


RECEIVED = "This is something others did, or something that happened. It is not something you did."


@pytest.mark.parametrize("received", [{"endings": ["they_vanished"]}, {"traits": ["critical"]}])
def test_what_others_did_is_counted_and_nobody_is_asked_whether_it_fits(mira, received):
    for person in people(mira, "A.", "B.", "C.", "D.", "E."):
        look_at(mira, person, **received)
    page = page_of(mira, "/space/s/")
    assert "came up in 5 of 5" in page
    assert RECEIVED in page
    assert "Does it fit" not in page
    assert 'name="fits"' not in page


def test_exceptions_are_called_worth_something_only_where_there_are_some(mira):
    everyone = people(mira, "A.", "B.", "C.", "D.")
    for person in everyone:
        look_at(mira, person, roles=["rebel"])
    page = page_of(mira, "/space/s/")
    assert "Does it fit" in page
    assert RECEIVED not in page
    assert "Exceptions matter" not in page
    look_at(mira, everyone[3], roles=["equal"])
    assert "Exceptions matter" in page_of(mira, "/space/s/")


def test_changing_answers_replaces_them(mira):
    (person,) = people(mira, "A.")
    entry = str(uuid4())
    mira.client.post(f"/space/r/{person}/", {"entry": entry, "roles": ["rebel"]})
    revision = mira.store.find(UUID(entry))[1]
    mira.client.post(
        f"/space/r/{person}/", {"entry": entry, "revision": revision, "roles": ["equal"]}
    )
    (kept,) = mira.store.journal(InventoryAnswers).of(InventoryAnswers)
    assert [role.value for role in kept.body.roles] == ["equal"]


def test_an_older_answer_that_names_harm_since_today_is_said_today(mira):
    (person,) = people(mira, "A.")
    entry, earlier = uuid4(), datetime.now(UTC) - timedelta(days=20)
    before = InventoryAnswers(relationship=person, roles=(Role.PLEASER,))
    keep(entry, before, store=mira.store, now=earlier)

    def change(**fields):
        revision = mira.store.find(entry)[1]
        mira.client.post(
            f"/space/r/{person}/", {"entry": str(entry), "revision": revision, **fields}
        )
        return mira.store.find(entry)[0].kept_at

    harm = "Today you noted that someone frightened or harmed you."
    assert change(roles=["rebel"]) == earlier
    assert harm not in page_of(mira, "/space/")
    named = change(traits=["hurtful"])
    assert named > earlier
    assert harm in page_of(mira, "/space/")
    assert change(traits=["hurtful"], was_good="the garden") == named


def test_a_sentence_keeps_its_empty_blanks_empty(mira):
    entry = str(uuid4())
    mira.client.post("/space/t/new/", {"entry": entry, "thread": "looking after others first"})
    (kept,) = mira.store.journal(Formulation).of(Formulation)
    assert kept.body == Formulation(thread="looking after others first")
    page = page_of(mira, "/space/t/")
    assert "A thread I notice is looking after others first." in page
    assert "Now it costs me" not in page


def test_a_sentence_can_be_changed_and_deleted(mira):
    entry = str(uuid4())
    mira.client.post("/space/t/new/", {"entry": entry, "thread": "one"})
    revision = mira.store.find(UUID(entry))[1]
    mira.client.post(f"/space/t/{entry}/", {"entry": entry, "revision": revision, "thread": "two"})
    assert "A thread I notice is two." in page_of(mira, "/space/t/")
    mira.client.post(f"/space/t/{entry}/x/", {"sure": "yes"})
    assert len(mira.store.journal(Formulation).of(Formulation)) == 0


def test_today_offers_at_most_two_steps_and_nothing_is_always_one(mira):
    page = page_of(mira, "/space/")
    assert page.count('class="hf-suggestion"') <= 2
    assert "Nothing today" in page


def test_who_was_not_counted_is_named(mira):
    ids = people(mira, "Mother", "Father", "B.", "C.", "D.", "E.", childhood=2)
    for person in ids[2:]:
        look_at(mira, person, roles=["rebel"])
    for person in ids[:2]:
        look_at(mira, person, roles=["equal"])
    page = page_of(mira, "/space/s/")
    assert "in 4 of 4" in page
    assert "Not counted here: Mother and Father." in page


def test_after_another_deep_tool_today_a_rest_is_suggested_and_going_on_needs_no_reason(mira):
    (person,) = people(mira, "A.")
    body = Experience(form=Form.NEGLECT)
    keep(uuid4(), body, store=mira.store, now=datetime.now(UTC))
    page = page_of(mira, "/space/r/")
    assert "One deep tool a day" in page
    assert "Go on anyway" in page
    assert "Enough for today" in page
    assert look_at(mira, person, roles=["pleaser"]).status_code == 302
    assert "One deep tool a day" not in page_of(mira, "/space/r/")


def test_an_experience_of_yesterday_suggests_no_rest(mira):
    before = datetime.now(UTC) - timedelta(days=1)
    body = Experience(form=Form.NEGLECT)
    keep(uuid4(), body, store=mira.store, now=before)
    assert "One deep tool a day" not in page_of(mira, "/space/r/")


def test_a_pause_is_offered_after_twenty_minutes_of_one_sitting(mira, clock):
    first, second = people(mira, "A.", "B.")
    look_at(mira, first, roles=["pleaser"])
    clock.wait(minutes=8)
    look_at(mira, second, roles=["pleaser"])
    assert "Enough for today?" not in page_of(mira, "/space/r/")
    for _ in range(2):
        clock.wait(minutes=8)
        page = page_of(mira, "/space/r/")
    assert "Enough for today?" in page
    assert "you can go on below" in page


def test_coming_back_in_the_evening_is_no_long_sitting(mira, clock):
    (person,) = people(mira, "A.")
    look_at(mira, person, roles=["pleaser"])
    for _ in range(10):
        clock.wait(minutes=8)
        page = page_of(mira, "/space/r/")
    assert "Enough for today?" not in page


def test_after_the_gentle_stop_it_rests_until_a_lighter_look_and_what_was_answered_stays_open(mira):
    done, left = people(mira, "A.", "B.")
    look_at(mira, done, roles=["pleaser"])
    mira.client.post("/space/r/", {"entry": str(uuid4()), "state": "too_far"})
    resting = page_of(mira, "/space/r/")
    assert "This tool rests for today" in resting
    assert f"/space/r/{left}/" not in resting
    assert mira.client.get(f"/space/r/{left}/")["Location"] == "/space/r/"
    assert mira.client.get(f"/space/r/{done}/").status_code == 200
    mira.client.post("/space/r/", {"entry": str(uuid4()), "state": "within_reach", "distress": "2"})
    assert mira.client.get(f"/space/r/{left}/").status_code == 200


def test_answers_sent_in_while_it_rests_are_kept(mira):
    (person,) = people(mira, "A.")
    mira.client.post("/space/r/", {"entry": str(uuid4()), "distress": "9"})
    assert look_at(mira, person, roles=["pleaser"]).status_code == 302
    assert mira.store.journal(InventoryAnswers).of(InventoryAnswers)
