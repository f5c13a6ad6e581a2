"""`holdfast article FILE.md`: look at an article before anyone else does."""

from pathlib import Path

import click
import msgspec

from holdfast.library import Article, Problems, read
from holdfast.site.articles import house_of
from holdfast.words.words import SOURCE_LANGUAGE

_LANGUAGES = ("en", "ro")


@click.command(name="article")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--text", "form", flag_value="text", help="Print plain text.")
@click.option("--json", "form", flag_value="json", help="Print what was read, as JSON.")
@click.option(
    "--language",
    type=click.Choice(_LANGUAGES),
    help="The article's language, when its folder does not say it.",
)
def command(file: Path, form: str | None, language: str | None) -> None:
    """Check the article FILE and print it as HTML.

    If anything is wrong with it, every problem is printed as file:line:column and the exit code is 1.
    """
    house = house_of(_LANGUAGES)
    found = read(file.read_bytes(), str(file), language or language_of(file), house)
    if isinstance(found, Problems):
        click.echo(str(found), err=True)
        raise click.exceptions.Exit(1)
    for warning in found.warnings:
        click.echo(str(warning), err=True)
    click.echo(_printed(found, form))


def language_of(file: Path) -> str:
    """`content/ro/articles/x.md` is Romanian; a file elsewhere counts as English."""
    folders = [part for part in file.absolute().parts if part in _LANGUAGES]
    return folders[-1] if folders else SOURCE_LANGUAGE


def _printed(article: Article, form: str | None) -> str:
    match form:
        case "text":
            return article.text
        case "json":
            return msgspec.json.format(msgspec.json.encode(article), indent=2).decode()
        case _:
            return article.html
