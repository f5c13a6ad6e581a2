"""Every hint shows where its words stand and stays away where they do not, in each language, from plain files."""

from pathlib import Path

import pytest
import yaml

from holdfast.healing.limits.hints import Hint, Noticed, find_hints
from holdfast.healing.limits.i_statement import IStatement, Part
from holdfast.healing.patterns.vocabulary import Feeling
from holdfast.words.catalogue import ContentBroken
from holdfast.words.check import check_content
from holdfast.words.hint_patterns import FILE, compiled, load_hint_patterns
from holdfast.words.place import content_root

LANGUAGES = ("en", "ro")
SAMPLES = {
    language: yaml.safe_load((Path(__file__).parent / "hints" / f"{language}.yaml").read_text())
    for language in LANGUAGES
}
# Clear and kind at once: nothing to look at again.
KIND = {
    "en": IStatement(
        seen="you come home after eleven without a message",
        feelings=(Feeling.ANXIOUS,),
        own_feeling="sad",
        need="to know that you are well",
        request="write to me before ten",
        otherwise_i_will="go to bed and talk about it tomorrow",
    ),
    "ro": IStatement(
        seen="vii acasă după unsprezece fără un mesaj",
        feelings=(Feeling.ANXIOUS,),
        own_feeling="tristețe",
        need="să știu că ești bine",
        request="să-mi scrii înainte de zece",
        otherwise_i_will="mă culc și vorbim mâine",
    ),
}


def noticed(language: str, **parts: str) -> tuple[Noticed, ...]:
    return find_hints(IStatement(**parts), load_hint_patterns(content_root(), language))


def hints(language: str, **parts: str) -> set[Hint]:
    return {found.hint for found in noticed(language, **parts)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_samples_name_every_hint(language):
    assert list(SAMPLES[language]) == list(Hint)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("hint", Hint)
def test_a_hint_shows_where_its_words_stand_and_only_there(language, hint):
    sample = SAMPLES[language][hint]
    assert hint in hints(language, **sample["shows"])
    assert hints(language, **sample["not"]) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_that_is_clear_and_kind_has_no_hint(language):
    assert find_hints(KIND[language], load_hint_patterns(content_root(), language)) == ()


def test_a_hint_shows_the_words_as_they_were_typed():
    assert noticed("en", seen="You’re  so cold") == (
        Noticed(Hint.YOU_ARE, Part.SEEN, "You’re  so"),
    )
    assert noticed("ro", seen="EȘTI rece") == (Noticed(Hint.YOU_ARE, Part.SEEN, "EȘTI"),)


@pytest.mark.parametrize("typed", ["niciodată", "niciodata", "NICIODATĂ", "niciodata\u0306"])
def test_letters_with_and_without_their_marks_are_the_same(typed):
    assert hints("ro", seen=f"nu suni {typed}") == {Hint.ABSOLUTE}


def test_a_word_inside_another_is_not_that_word():
    assert hints("en", seen="the nevergreen cellist asked") == set()


def test_words_of_a_request_mean_nothing_in_the_event():
    assert Hint.NEGATIVE_REQUEST not in hints("en", seen="stop signs were ignored by both of us")
    assert Hint.PSEUDO_FEELING not in hints("en", seen="the dog was ignored")


def test_a_phrase_takes_any_ending_only_where_it_says_so():
    pattern = compiled(("drop*", "fall", "^well then"))
    assert [bool(pattern.search(text)) for text in ("dropping", "falling", "Well  then")] == [
        True,
        False,
        True,
    ]
    assert not pattern.search("oh well then")


def content_with(place: Path, patterns: str) -> Path:
    (place / "en").mkdir()
    (place / "en" / FILE).write_text(patterns, encoding="utf-8")
    return place


@pytest.mark.parametrize("broken", ["absolute: [always]", "unknown: [x]", "absolute: always", "["])
def test_patterns_that_are_not_whole_are_refused_and_named(tmp_path, broken):
    root = content_with(tmp_path, broken)
    with pytest.raises(ContentBroken):
        load_hint_patterns(root, "en")
    problems = check_content(root, languages=("en",), required={})
    assert [problem.code for problem in problems] == ["hints"]


def test_a_language_without_patterns_is_named(tmp_path):
    whole = (content_root() / "en" / FILE).read_text(encoding="utf-8")
    root = content_with(tmp_path, whole)
    (root / "ro").mkdir()
    assert check_content(root, languages=("en",), required={}) == []
    problems = check_content(root, languages=("en", "ro"), required={})
    assert [problem.code for problem in problems] == ["hints"]


DYING = {
    "en": (
        {"otherwise_i_will": "kill myself"},
        {"otherwise_i_will": "hurt myself"},
        {"otherwise_i_will": "not be here any more"},
        {"own_feeling": "like I want to die"},
    ),
    "ro": (
        {"otherwise_i_will": "mă omor"},
        {"otherwise_i_will": "imi pun capat vietii"},
        {"own_feeling": "că vreau să mor"},
    ),
}
HARM = {
    "en": (
        {"seen": "you hit me every time you drink"},
        {"seen": "you put your hands on my neck"},
        {"request": "stop hitting me"},
        {"otherwise_i_will": "kill her"},
        {"otherwise_i_will": "slap you"},
    ),
    "ro": (
        {"seen": "m-ai strâns de gât"},
        {"request": "nu mă mai ameninți"},
        {"otherwise_i_will": "te omor"},
    ),
}


@pytest.mark.parametrize(("which", "samples"), [(Hint.DYING, DYING), (Hint.HARM, HARM)])
@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_who_writes_of_dying_or_harm_is_told_how_to_word_it(language, which, samples):
    for parts in samples[language]:
        assert hints(language, **parts) == {which}, parts


WHAT_A_CAMERA_SEES = {
    "en": (
        {"seen": "you are twenty minutes late"},
        {"seen": "you are on the phone while we eat"},
        {"seen": "you beat me at chess on Sunday"},
        {"own_feeling": "close to you as I used to"},
        {"own_feeling": "like crying"},
        {"need": "that I am never rushed"},
        {"request": "tell me by six whether the milk must be fetched"},
    ),
    "ro": (
        {"seen": "ești la telefon cât mâncăm"},
        {"own_feeling": "de parcă aș plânge"},
    ),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_camera_would_see_is_no_blame(language):
    for parts in WHAT_A_CAMERA_SEES[language]:
        assert hints(language, **parts) == set(), parts


@pytest.mark.parametrize(
    ("parts", "which"),
    [
        ({"seen": "you were rude on Sunday"}, Hint.YOU_ARE),
        ({"seen": "whenever you come home"}, Hint.ABSOLUTE),
        ({"own_feeling": "invalidated"}, Hint.PSEUDO_FEELING),
        ({"request": "appreciate me"}, Hint.VAGUE_REQUEST),
        ({"otherwise_i_will": "tell your mother"}, Hint.THREAT),
    ],
)
def test_common_forms_of_blame_and_wish_are_noticed(parts, which):
    assert which in hints("en", **parts)


def test_a_phrase_that_speaks_for_nothing_is_passed_over_and_the_next_one_is_found():
    pattern = compiled(("used", "-used to"))
    found = [match.lastgroup for match in pattern.finditer("as I used to feel, not used")]
    assert found == ["but", None]
