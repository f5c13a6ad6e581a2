"""The script: leaving at once, locking when idle, keeping drafts."""

import re

import pytest
from playwright.sync_api import Page, Route, expect
from tests.components.conftest import ELSEWHERE, SITE, Site
from tests.components.rendering import page

pytestmark = pytest.mark.browser
expect.set_options(timeout=20_000)  # a busy machine is no failure

KEPT, LOCKED = 204, 401  # how the server answers a draft
SECRET = "<h1>Here</h1><p>a private sentence</p>"
FORM = """{% from "macros/form.html" import form %}{% from "macros/field_area.html" import field_area %}
{% call form("/kept/", entry_id="e-1", draft_url="/draft/") %}{{ field_area("note", "A note") }}
<button>Keep</button>{% endcall %}"""


def secret_page(**context: object) -> str:
    return page(SECRET, exit_target=ELSEWHERE, **context)


def signed_in_page(main: str = SECRET, **context: object) -> str:
    return page(main, signed_in=True, exit_target=ELSEWHERE, idle_seconds=600, **context)


def blanked(tab: Page) -> bool:
    return tab.evaluate("document.documentElement.hidden && document.title === ''")


def test_the_exit_leaves_and_tells_the_server(site: Site):
    tab = site.open("/space/", secret_page())
    tab.get_by_role("button", name="Quick exit").click()
    expect(tab).to_have_url(ELSEWHERE)
    assert site.posted_to("/leave/") == [{}]


def test_the_browser_says_that_it_left_with_all_it_asks_next(site: Site):
    tab = site.open("/space/", secret_page(left_mark="left=1; Path=/; SameSite=Strict"))
    assert site.context.cookies() == []
    tab.get_by_role("button", name="Quick exit").click()
    expect(tab).to_have_url(ELSEWHERE)
    (mark,) = site.context.cookies()
    assert (mark["name"], mark["value"], mark["sameSite"]) == ("left", "1", "Strict")
    assert mark["expires"] == -1, "gone when the browser closes"


def test_the_page_is_blank_while_server_and_target_are_silent(site: Site):
    tab = site.open("/space/", secret_page())
    silent: list[Route] = []
    site.context.route(f"{SITE}/leave/", lambda route: silent.append(route))
    site.context.route(ELSEWHERE, lambda route: silent.append(route))
    hidden, title, took = tab.evaluate(
        """() => { const start = performance.now();
        document.querySelector("[data-exit] button").click();
        return [document.documentElement.hidden, document.title, performance.now() - start] }"""
    )
    assert (hidden, title) == (True, "")
    assert took < 100
    for route in silent:
        route.abort()


def test_back_after_leaving_shows_nothing_private(site: Site):
    tab = site.open("/space/", secret_page())
    tab.get_by_role("button", name="Quick exit").click()
    expect(tab).to_have_url(ELSEWHERE)
    site.pages["/space/"] = page("<h1>Enter</h1>")
    tab.go_back()
    assert "private" not in (tab.text_content("body") or "")


def test_without_a_network_the_exit_leads_to_a_blank_page(site: Site):
    tab = site.open("/space/", secret_page())
    site.context.set_offline(True)
    tab.get_by_role("button", name="Quick exit").click()
    expect(tab).to_have_url("about:blank")


def test_without_script_the_exit_is_an_ordinary_form(site: Site):
    context = site.context.browser.new_context(java_script_enabled=False)
    plain = Site(context)
    context.route(f"{SITE}/**", plain.answer)
    tab = plain.open("/space/", secret_page())
    tab.get_by_role("button", name="Quick exit").click()
    expect(tab).to_have_url(f"{SITE}/leave/")
    assert plain.posted_to("/leave/") == [{}]
    context.close()


def test_shift_three_times_leaves_and_counts_along(site: Site):
    tab = site.open("/space/", secret_page())
    status = tab.locator(".hf-exit [role=status]")
    tab.keyboard.press("Shift")
    expect(status).to_have_text("Press Shift 2 more times to leave.")
    expect(tab.locator(".hf-exit__dots .on")).to_have_count(1)
    tab.keyboard.press("Shift")
    expect(status).to_have_text("Press Shift 1 more time to leave.")
    tab.keyboard.press("Shift")
    expect(tab).to_have_url(ELSEWHERE)


@pytest.mark.parametrize("between", ["a", "Escape", "Shift+A", "Control"])
def test_another_key_between_starts_the_count_again(site: Site, between: str):
    tab = site.open("/space/", secret_page())
    for key in ("Shift", "Shift", between, "Shift", "Shift"):
        tab.keyboard.press(key)
    expect(tab.locator(".hf-exit__dots .on")).to_have_count(2)
    assert tab.url == f"{SITE}/space/"


def test_capital_letters_do_not_count(site: Site):
    tab = site.open("/space/", page('<input id="field">', exit_target=ELSEWHERE))
    tab.locator("#field").focus()
    for letter in "HELP":
        tab.keyboard.press(f"Shift+{letter}")
    assert tab.input_value("#field") == "HELP"
    assert tab.url == f"{SITE}/space/"


def test_five_seconds_without_shift_end_the_count(site: Site):
    tab = site.context.new_page()
    tab.clock.install()
    site.pages["/space/"] = secret_page()
    tab.goto(f"{SITE}/space/")
    tab.keyboard.press("Shift")
    tab.clock.run_for(5100)
    expect(tab.locator(".hf-exit__dots")).to_be_hidden()
    expect(tab.locator(".hf-exit [role=status]")).to_contain_text("still on this page")


def test_leaving_one_tab_blanks_the_others(site: Site):
    other = site.open("/space/p/", signed_in_page())
    tab = site.open("/space/", signed_in_page())
    tab.get_by_role("button", name="Quick exit").click()
    expect(other).to_have_url("about:blank")


def test_a_page_is_hidden_when_it_goes_so_that_a_kept_copy_shows_nothing(site: Site):
    tab = site.open("/space/", secret_page())
    tab.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}))")
    assert tab.evaluate("document.documentElement.hidden")


def test_a_kept_copy_asks_the_server_again(site: Site):
    tab = site.open("/space/", secret_page())
    site.pages["/space/"] = page("<h1>Enter</h1>")
    with tab.expect_navigation():
        tab.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")
    assert tab.get_by_role("heading").text_content() == "Enter"


def test_an_idle_page_locks_itself_with_its_token_and_takes_the_other_tabs_along(site: Site):
    site.pages["/space/"] = signed_in_page(csrf_input="")
    other = site.open("/space/p/", signed_in_page(enter_url="/enter/"))
    tab = site.context.new_page()
    tab.clock.install()
    tab.goto(f"{SITE}/space/")
    tab.clock.run_for(599_000)
    assert not blanked(tab)
    tab.clock.run_for(2_000)
    expect(tab).to_have_url(f"{SITE}/lock/")
    expect(other).to_have_url(f"{SITE}/enter/")
    assert len(site.posted_to("/lock/")) == 1


def test_a_page_opened_in_another_tab_keeps_this_one_open(site: Site):
    site.pages["/space/"] = signed_in_page()
    tab = site.context.new_page()
    tab.clock.install()
    tab.goto(f"{SITE}/space/")
    tab.clock.run_for(500_000)
    site.open("/space/p/", signed_in_page())
    tab.wait_for_function("true")
    tab.clock.run_for(200_000)
    assert tab.url == f"{SITE}/space/"


def test_a_draft_is_kept_ten_seconds_after_a_change_with_every_field(site: Site):
    site.pages["/space/"] = signed_in_page(FORM)
    site.statuses["/draft/"] = KEPT
    tab = site.context.new_page()
    tab.clock.install()
    tab.goto(f"{SITE}/space/")
    tab.get_by_label("A note").fill("half a sentence")
    tab.clock.run_for(10_000)
    expect(tab.locator("[data-draft-status]")).to_have_text("Your draft is kept.")
    assert site.posted_to("/draft/") == [{"entry": "e-1", "note": "half a sentence"}]
    tab.clock.run_for(30_000)
    assert len(site.posted_to("/draft/")) == 1


def test_a_draft_that_could_not_be_kept_is_tried_again(site: Site):
    site.pages["/space/"] = signed_in_page(FORM)
    site.statuses["/draft/"] = 503
    tab = site.context.new_page()
    tab.clock.install()
    tab.goto(f"{SITE}/space/")
    tab.get_by_label("A note").fill("half a sentence")
    tab.clock.run_for(10_000)
    expect(tab.locator("[data-draft-status]")).to_contain_text("not kept yet")
    site.statuses["/draft/"] = KEPT
    tab.clock.run_for(10_000)
    expect(tab.locator("[data-draft-status]")).to_have_text("Your draft is kept.")


def test_a_draft_that_arrives_after_the_lock_takes_the_page_to_the_way_in(site: Site):
    site.pages["/space/"] = signed_in_page(FORM, enter_url="/enter/")
    site.statuses["/draft/"] = LOCKED
    tab = site.context.new_page()
    tab.clock.install()
    tab.goto(f"{SITE}/space/")
    tab.get_by_label("A note").fill("half a sentence")
    tab.clock.run_for(10_000)
    expect(tab).to_have_url(f"{SITE}/enter/")


def test_what_was_typed_is_sent_when_the_person_leaves_quickly(site: Site):
    tab = site.open("/space/", signed_in_page(FORM))
    tab.get_by_label("A note").fill("half a sentence")
    tab.get_by_role("button", name="Quick exit").click()
    expect(tab).to_have_url(ELSEWHERE)
    assert site.posted_to("/draft/")[0]["note"] == "half a sentence"


def test_a_sent_form_leaves_no_draft_behind(site: Site):
    tab = site.open("/space/", signed_in_page(FORM))
    tab.get_by_label("A note").fill("a whole sentence")
    tab.get_by_role("button", name="Keep").click()
    expect(tab).to_have_url(f"{SITE}/kept/")
    assert site.posted_to("/draft/") == []


def test_a_form_with_problems_takes_the_focus_to_its_summary(site: Site):
    summary = """{% from "macros/error_summary.html" import error_summary %}
    {{ error_summary([{"field": "note", "text": "Please look at the note."}]) }}"""
    tab = site.open("/space/", signed_in_page(summary + FORM))
    assert tab.evaluate("document.activeElement.className") == "hf-errors"
    tab.get_by_role("link", name=re.compile("look at the note")).click()
    assert tab.evaluate("document.activeElement.name") == "note"


def test_nothing_is_stored_and_nothing_breaks_the_content_policy(site: Site):
    broken: list[str] = []
    tab = site.context.new_page()
    tab.on("console", lambda message: broken.append(message.text))
    tab.on("pageerror", lambda error: broken.append(str(error)))
    site.pages["/space/"] = signed_in_page(FORM)
    tab.goto(f"{SITE}/space/")
    tab.get_by_label("A note").fill("x")
    assert tab.evaluate("localStorage.length + sessionStorage.length") == 0
    assert broken == []
