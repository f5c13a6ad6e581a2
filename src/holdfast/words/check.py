"""The whole check of the content: what `holdfast check` says about words."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from holdfast.words.approaches import FILE as APPROACHES_FILE
from holdfast.words.approaches import load_guide
from holdfast.words.catalogue import Catalogue, ContentBroken, load_catalogue
from holdfast.words.hint_patterns import FILE as HINTS_FILE
from holdfast.words.hint_patterns import load_hint_patterns
from holdfast.words.lines import FILE as LINES_FILE
from holdfast.words.lines import LineKind, LineNote, LineStatus, countries, load_lines
from holdfast.words.never import check_never, load_never
from holdfast.words.place import content_root
from holdfast.words.plain import check_plain
from holdfast.words.problem import Problem, Severity, at
from holdfast.words.readability import lix
from holdfast.words.required import REQUIRED
from holdfast.words.settling_cards import FILE as CARDS_FILE
from holdfast.words.settling_cards import load_cards
from holdfast.words.stale import stale
from holdfast.words.translation import check_forms, check_translation
from holdfast.words.words import SOURCE_LANGUAGE

LANGUAGES = ("en", "ro")
# LIX. English up to 35 reads easily; Romanian words are longer, so the same ease gives a higher figure.
HARD_ABOVE = {"en": 35.0, "ro": 45.0}


def check_content(
    root: Path | None = None,
    *,
    languages: tuple[str, ...] = LANGUAGES,
    required: Mapping[str, Iterable[str]] = REQUIRED,
    today: date | None = None,
) -> list[Problem]:
    """Every problem of the content under `root`, errors first, then by file and line.

    `languages` says which must be complete; `required` maps a key pattern with `{id}` to the ids
    that need words; with `today`, crisis lines that are due for a check are named too.
    """
    place = root or content_root()
    problems: list[Problem] = []
    try:
        for language in languages:
            problems += _check_language(place, language, required)
            problems += _check_hints(place, language)
        problems += _check_lines(place, today)
        problems += _check_cards(place)
        problems += _check_approaches(place)
    except ContentBroken as broken:
        problems.append(at(broken.file, broken.line, "broken", broken.reason))
    return sorted(problems, key=lambda problem: (problem.severity is Severity.WARNING, problem))


def readability(catalogue: Catalogue) -> dict[str, float]:
    """The LIX of the full sentences of each content file, by its name without ending."""
    by_file: dict[str, list[str]] = {}
    for key, text in catalogue.texts.items():
        prose = [string for string in text.sentences if string.endswith((".", "?"))]
        by_file.setdefault(key.partition(".")[0], []).extend(prose)
    return {name: round(lix(texts), 1) for name, texts in by_file.items()}


def check_readability(catalogue: Catalogue, root: Path) -> Iterator[Problem]:
    """Every file that reads harder than its language should."""
    limit = HARD_ABOVE.get(catalogue.language, HARD_ABOVE[SOURCE_LANGUAGE])
    for name, value in readability(catalogue).items():
        if value > limit:
            file = root / catalogue.language / f"{name}.yaml"
            message = f"{name} reads hard: LIX {value}, {limit} is the aim at most"
            yield at(file, 1, "hard", message, severity=Severity.WARNING)


def check_ids(
    catalogue: Catalogue, root: Path, required: Mapping[str, Iterable[str]]
) -> Iterator[Problem]:
    """Every id of the domain that has no words."""
    for pattern, ids in required.items():
        file = root / catalogue.language / f"{pattern.partition('.')[0]}.yaml"
        for name in ids:
            key = pattern.replace("{id}", name)
            if key not in catalogue.texts:
                yield at(file, 1, "id", f"{key} is missing; the code knows the id “{name}”")


def _check_language(
    root: Path, language: str, required: Mapping[str, Iterable[str]]
) -> Iterator[Problem]:
    catalogue = load_catalogue(root, language)
    yield from check_plain(catalogue)
    yield from check_forms(catalogue)
    yield from check_readability(catalogue, root)
    yield from check_never(catalogue, load_never(root, language))
    if language == SOURCE_LANGUAGE:
        yield from check_ids(catalogue, root, required)
    else:
        yield from check_translation(load_catalogue(root, SOURCE_LANGUAGE), catalogue)
        yield from stale(root, language)


def _check_hints(root: Path, language: str) -> Iterator[Problem]:
    # A language without patterns is named as soon as any language has them. Articles do not lean on them.
    if not (root / SOURCE_LANGUAGE / HINTS_FILE).exists():
        return
    try:
        load_hint_patterns(root, language)
    except ContentBroken as broken:
        yield at(broken.file, broken.line, "hints", broken.reason)


def _check_cards(root: Path) -> Iterator[Problem]:
    if not (root / CARDS_FILE).exists():
        return
    ids = tuple(card.id for card in load_cards(root))
    parts = ("name", "lead", "steps", "avoid")
    named = {f"settling.card.{{id}}.{part}": ids for part in parts}
    yield from check_ids(load_catalogue(root, SOURCE_LANGUAGE), root, named)


def _check_approaches(root: Path) -> Iterator[Problem]:
    if not (root / APPROACHES_FILE).exists():
        return
    approaches = load_guide(root).approaches
    ids = tuple(approach.id for approach in approaches)
    parts = ("name", "short", "session", "length", "for_whom", "not_yet", "find", "ask")
    named = {f"approaches.approach.{{id}}.{part}": ids for part in parts}
    for approach in approaches:
        abouts = tuple(evidence.about for evidence in approach.evidence)
        named[f"approaches.approach.{approach.id}.about.{{id}}"] = abouts
        named[f"approaches.approach.{approach.id}.why.{{id}}"] = abouts
    yield from check_ids(load_catalogue(root, SOURCE_LANGUAGE), root, named)


def _check_lines(root: Path, today: date | None) -> Iterator[Problem]:
    file = root / LINES_FILE
    if not file.exists():
        return
    lines = load_lines(root)
    catalogue = load_catalogue(root, SOURCE_LANGUAGE)
    named = {
        "help.country.name.{id}": countries(lines),
        "help.lines.kind.{id}": tuple(LineKind),
        "help.lines.note.{id}": tuple(LineNote),
    }
    yield from check_ids(catalogue, root, named)
    for line in lines:
        if line.status is LineStatus.CONFLICT:
            message = f"{line.id} is not shown: {line.status_reason or 'sources differ'}"
            yield at(file, 1, "conflict", message, severity=Severity.WARNING)
        if today is not None and line.next_check < today:
            message = f"{line.id} was due for a check on {line.next_check}"
            yield at(file, 1, "due", message, severity=Severity.WARNING)
