"""The list that five-word passphrases are drawn from."""

from holdfast.words.place import content_root

WORDS = (
    (content_root() / "en" / "passphrase_words.txt").read_text(encoding="ascii").split("\n")[:-1]
)


def test_the_list_gives_thirteen_bits_a_word() -> None:
    assert len(WORDS) == len(set(WORDS)) == 2**13


def test_every_word_is_four_to_eight_plain_small_letters() -> None:
    assert [
        word for word in WORDS if not (word.isascii() and word.isalpha() and word.islower())
    ] == []
    assert {len(word) for word in WORDS} == {4, 5, 6, 7, 8}


def test_no_word_stands_beside_its_own_plural() -> None:
    words = set(WORDS)
    assert [word for word in WORDS if word + "s" in words and not word.endswith("s")] == []


def test_the_list_is_sorted_so_that_a_change_shows_in_a_diff() -> None:
    assert sorted(WORDS) == WORDS


def test_words_that_could_frighten_or_shame_are_not_offered() -> None:
    unwanted = "abuse alone anger bitch blood bomb death demon drunk fear ghost guilt hate hell kill knife lonely "
    unwanted += "mother father naked pain prison rape satan secret shame slave stupid suicide trauma ugly victim weapon"
    assert set(unwanted.split()) & set(WORDS) == set()
