"""The command line: what runs, how it ends, and that every problem has its words."""

import ast
from pathlib import Path

import pytest
import yaml
from tests.running import run

import holdfast
from holdfast.site import terminal
from holdfast.site.problem import Problem
from holdfast.words.place import content_root

PACKAGE = Path(holdfast.__file__).parent


def raised_problems() -> set[str]:
    """Every code that stands as the first argument of `Problem(…)` somewhere in the package."""
    codes = set()
    for file in [PACKAGE / "cli.py", *PACKAGE.glob("site/**/*.py")]:
        if "from holdfast.site.problem import Problem" not in file.read_text():
            continue
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Problem":
                codes |= {
                    part.value
                    for part in ast.walk(node.args[0])
                    if isinstance(part, ast.Constant) and isinstance(part.value, str)
                }
    return codes


@pytest.mark.parametrize("language", ["en", "ro"])
def test_every_problem_has_its_sentence(language: str) -> None:
    texts = yaml.safe_load((content_root() / language / "terminal.yaml").read_text())
    known = texts["problems"].keys()
    # A code that ends in _ is the beginning of a family: `misframed_ledger`, `misframed_pair`.
    families = {code for code in raised_problems() if code.endswith("_")}
    assert raised_problems() - families - known == set()
    assert all(any(code.startswith(family) for code in known) for family in families)


@pytest.mark.parametrize(
    "arguments", [("--nope",), ("nope",), ("up", "--port", "x"), ("up", "--port", "70000")]
)
def test_wrong_use_ends_with_2(arguments: tuple[str, ...]) -> None:
    assert run(*arguments).returncode == 2


@pytest.mark.parametrize("arguments", [("--help",), ("-h",), ("--version",), ("up", "--help")])
def test_asking_for_help_ends_with_0(arguments: tuple[str, ...]) -> None:
    told = run(*arguments)
    assert (told.returncode, told.stderr) == (0, "")


def test_help_lists_every_command() -> None:
    listed = run("--help").stdout.partition("Commands:")[2]
    for file in (PACKAGE / "site" / "commands").glob("[a-z]*.py"):
        assert f"  {file.stem.rstrip('_')} " in listed


def test_a_problem_ends_with_1_and_is_told_in_the_language_of_the_terminal(tmp_path: Path) -> None:
    told = run("--home", str(tmp_path / "Dropbox"), LANG="ro_RO.UTF-8")
    assert told.returncode == 1
    assert told.stderr.startswith("Un serviciu din cloud copiază ")


@pytest.mark.parametrize(
    ("environ", "code"),
    [
        ({"LANG": "ro_RO.UTF-8"}, "ro"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LC_ALL": "en_GB", "LANG": "ro_RO"}, "en"),
        ({}, "en"),
    ],
)
def test_the_terminal_speaks_the_language_of_its_environment(
    monkeypatch: pytest.MonkeyPatch, environ: dict[str, str], code: str
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    assert terminal.language() == code


def test_a_problem_says_its_code_and_nothing_else() -> None:
    assert str(Problem("key_missing", name="HOLDFAST_PEPPER_1")) == "key_missing"
