"""`holdfast article FILE.md`: the page, the text or the data; or every problem and exit code 1."""

import json

import pytest
from click.testing import CliRunner
from tests.library.conftest import HEAD

from holdfast.site.commands.article import command


@pytest.fixture
def file(tmp_path):
    folder = tmp_path / "content" / "ro" / "articles"
    folder.mkdir(parents=True)
    return folder / "pasi.md"


def test_it_prints_the_article_as_html_text_or_json(file):
    file.write_text(HEAD + '## "A"\n\nText.\n', encoding="utf-8")
    run = CliRunner().invoke
    assert run(command, [str(file)]).stdout == '<h2 id="a">„A”</h2>\n<p>Text.</p>\n'
    assert run(command, [str(file), "--text"]).stdout == "„A”\n\nText.\n"
    data = json.loads(run(command, [str(file), "--json"]).stdout)
    assert (data["front"]["language"], data["blocks"][1]["type"]) == ("ro", "paragraph")
    assert "“A”" in run(command, [str(file), "--language", "en"]).stdout


def test_it_prints_every_problem_with_its_place_and_exits_with_one(file):
    file.write_text("---\ntitle: A\n---\n# B\n<i>\n", encoding="utf-8")
    result = CliRunner().invoke(command, [str(file)])
    assert (result.exit_code, result.stdout) == (1, "")
    places = [line.removeprefix(str(file)).split(" ")[0] for line in result.stderr.splitlines()]
    assert places == [":1:1:", ":1:1:", ":4:1:", ":5:1:"]


def test_warnings_stand_beside_the_page(file):
    file.write_text(HEAD + "## A\n\n#### B\n", encoding="utf-8")
    result = CliRunner().invoke(command, [str(file)])
    assert result.exit_code == 0
    assert "warning: heading" in result.stderr
