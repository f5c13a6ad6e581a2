"""Help now works logged out, without a table, a cookie or a script, and shows no line that is not freshly verified."""

import re
from datetime import UTC, datetime

import pytest
from django.conf import settings
from django.db import OperationalError

from holdfast.doors.frame import opening, session
from holdfast.vault.session import token_to_cookie
from holdfast.words.lines import load_lines
from holdfast.words.place import content_root

PAGES = ("/help/", "/help/ro/", "/help/gb/", "/help/minute/", "/help/device/", "/help/change/")


@pytest.fixture
def on(monkeypatch):
    """Set the day of the request."""

    def at(year: int, month: int, day: int) -> None:
        class Clock(datetime):
            @classmethod
            def now(cls, tz=None):
                return datetime(year, month, day, 12, tzinfo=UTC)

        monkeypatch.setattr(opening, "datetime", Clock)

    return at


def page(client, address: str) -> str:
    return client.get(address).content.decode()


@pytest.mark.parametrize("address", PAGES)
def test_help_needs_no_table_no_cookie_and_no_form(client, address):
    # Without the db fixture, pytest-django refuses every query.
    answer = client.get(address)
    assert answer.status_code == 200
    assert not client.cookies
    main = re.search(r"<main.*</main>", answer.content.decode(), re.S)[0]
    assert "<form" not in main
    assert "<script" not in main


def test_the_emergency_number_comes_before_everything_else(client, on):
    on(2026, 11, 21)
    main = page(client, "/help/ro/").partition("<main")[2]
    assert re.search(r'href="([^"]+)"', main)[1] == "tel:112"


def test_a_country_shows_its_lines_with_dialled_numbers_and_the_day_of_the_check(client, on):
    on(2026, 11, 21)
    gb = page(client, "/help/gb/")
    assert '<a href="tel:116123">116 123</a>' in gb
    assert 'href="sms:85258"' in gb
    assert "Checked on a public page on 20 November 2026" in gb
    us = page(client, "/help/us/")
    assert "Text START to 88788" in us
    assert 'href="tel:18007873224"' in us


@pytest.mark.parametrize(("month", "day", "shown"), [(2, 18, True), (2, 19, False)])
def test_a_line_is_shown_for_90_days_after_its_check_and_no_longer(client, on, month, day, shown):
    on(2027, month, day)
    ro = page(client, "/help/ro/")
    assert ("0800 500 333" in ro) is shown
    assert 'href="tel:112"' in ro
    assert "Befrienders Worldwide" in ro


@pytest.mark.parametrize(
    ("country", "line", "said"),
    [
        ("de", "Hilfetelefon", "In many languages"),
        ("in", "Tele-MANAS", "In many languages"),
        ("fr", "3919", "Some hours in other languages too"),
    ],
)
def test_a_line_says_of_its_languages_what_is_known_of_it(client, on, country, line, said):
    on(2026, 11, 21)
    shown = page(client, f"/help/{country}/")
    assert said in shown.partition(line)[2]
    assert shown.count("In many languages") + shown.count("Some hours in other languages") == 1


def test_day_and_night_is_said_of_the_phone_alone_where_only_that_is_known(client, on):
    on(2026, 11, 21)
    lifeline, _, respect = page(client, "/help/au/").partition("1800RESPECT")
    assert "Day and night, every day" in lifeline
    assert "By phone day and night, every day. For text messages we do not know" in respect


def test_lines_withheld_for_age_are_said_to_be_left_out(client, on):
    on(2027, 6, 1)
    assert "some are left out" in page(client, "/help/gb/")


def test_a_line_whose_sources_contradict_each_other_is_named_and_not_given(client, on):
    on(2026, 11, 21)
    ro = page(client, "/help/ro/")
    assert "We leave out TelVerde Antisuicid for now." in ro
    assert "801 200" not in ro
    assert "some are left out" not in ro


def test_a_country_nobody_knows_shows_the_directories(client):
    answer = client.get("/help/xx/")
    assert answer.status_code == 200
    assert "Befrienders Worldwide" in answer.content.decode()


def test_every_country_can_be_chosen_and_shows_its_emergency_number_beside_it(client):
    chosen = page(client, "/help/")
    for line in load_lines(content_root()):
        assert f'href="/help/{line.country.lower()}/#lines"' in chosen
    assert 'href="tel:999"' in chosen


@pytest.mark.parametrize("address", ["/help/", "/help/gb/", "/help/signs/"])
def test_a_plan_or_a_way_to_end_ones_life_is_an_emergency(client, address):
    shown = page(client, address)
    now = shown.index("You mean to end your life, or you have a plan or a way to do it.")
    taken = shown.index("You have taken something, or hurt yourself badly.")
    assert now < taken < shown.index("You think about ending your life, and you are not sure")


def test_before_the_direct_question_it_is_said_that_nobody_is_contacted(client):
    help_page = page(client, "/help/ro/")
    assert help_page.index("Nobody is contacted automatically") < help_page.index(
        "Are you thinking about ending your life?"
    )
    assert "low risk" not in help_page.lower()


LISTED = "A crisis line is there for exactly this."
NOT_LISTED = "We have no crisis line here that we could check."
NO_COUNTRY = "Choose your country to see what we can show."


@pytest.mark.parametrize(
    ("address", "day", "said"),
    [
        ("/help/gb/", (2026, 11, 21), LISTED),
        ("/help/de/", (2026, 11, 21), LISTED),
        ("/help/ro/", (2026, 11, 21), NOT_LISTED),
        ("/help/eu/", (2026, 11, 21), NOT_LISTED),
        ("/help/xx/", (2026, 11, 21), NOT_LISTED),
        ("/help/gb/", (2027, 6, 1), NOT_LISTED),
        ("/help/", (2026, 11, 21), NO_COUNTRY),
    ],
)
def test_nobody_is_told_of_a_crisis_line_that_the_page_does_not_show(
    client, on, address, day, said
):
    on(*day)
    shown = page(client, address)
    assert [each for each in (LISTED, NOT_LISTED, NO_COUNTRY) if each in shown] == [said]


def test_without_a_crisis_line_the_number_of_the_country_is_given(client, on):
    on(2026, 11, 21)
    assert "You can call 112 or a doctor about these thoughts too." in page(client, "/help/ro/")
    elsewhere = page(client, "/help/xx/")
    assert "You can call the emergency number of your country or a doctor" in elsewhere


def test_the_levels_stand_in_the_order_of_urgency(client):
    help_page = page(client, "/help/")
    order = ["Call the emergency number", ">Today<", ">In the next days<", ">Whenever you like<"]
    places = [help_page.index(words) for words in order]
    assert places == sorted(places)


def test_one_minute_keeps_eyes_open_and_holds_no_breath(client):
    minute = page(client, "/help/minute/")
    assert "Keep your eyes open" in minute
    assert "nothing to hold" in minute
    assert minute.count('data-sc="steps"') == 5


@pytest.mark.parametrize(
    ("address", "named", "begins"),
    [
        ("/help/minute/", ("frightens you", "neck", "drowned", "heart or lungs"), "Let a breath"),
        ("/ro/help/minute/", ("te sperie", "gâtul", "îneci", "inima ori plămânii"), "Lasă aerul"),
    ],
)
def test_who_should_choose_another_way_is_told_before_the_longer_breath(
    client, address, named, begins
):
    minute = page(client, address)
    assert minute.count(begins) == 1
    for word in named:
        assert word in minute.partition(begins)[0]


def test_the_page_for_people_who_use_violence_offers_no_couple_work(client):
    change = page(client, "/help/change/")
    assert "Couple sessions are not the place for this." in change
    assert "just" not in re.findall(r"\w+", change)


def test_the_page_about_devices_warns_before_it_advises(client):
    device = page(client, "/help/device/")
    assert device.index("Do not delete everything at once") < device.index("change passwords")


def test_help_opens_for_a_signed_in_person_while_the_database_does_not_answer(client, monkeypatch):
    def broken(*args, **kwargs):
        raise OperationalError("the disk is gone")

    monkeypatch.setattr(session.sessions, "resume", broken)
    client.cookies[settings.SESSION_COOKIE] = token_to_cookie(bytes(32))
    client.raise_request_exception = False
    assert client.get("/help/gb/").status_code == 200
    assert client.get("/ro/help/").status_code == 200
    assert client.get("/").status_code == 500


def test_help_is_there_in_romanian(client):
    assert client.get("/ro/help/ro/").status_code == 200
