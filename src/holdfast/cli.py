"""`holdfast`: one command for each thing one can do with it; plain `holdfast` starts it."""

import gc
import sys
from importlib import import_module
from keyword import iskeyword
from pathlib import Path
from typing import Any

# Importing makes many lasting objects and no rubbish, and Python looks for rubbish at every 700 of them.
gc.set_threshold(50_000)

import click  # noqa: E402 - see above

COMMANDS = Path(__file__).parent / "site" / "commands"
USUAL = "up"
# Asked of `holdfast` itself; every other leading option belongs to the usual command.
OWN_OPTIONS = frozenset({"--help", "-h", "--version"})


class LazyCommands(click.Group):
    """Finds a command as `site/commands/<name>.py` and imports it only when it is called.

    Django alone takes most of the start-up time, and most commands do without it.
    """

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The files there are; `import_.py` is `import`, a word that Python keeps for itself."""
        return sorted(file.stem.rstrip("_") for file in COMMANDS.glob("[a-z]*.py"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The `command` of that file, or None when there is no such file."""
        if cmd_name not in self.list_commands(ctx):
            return None
        name = f"{cmd_name}_" if iskeyword(cmd_name) else cmd_name
        found: click.Command = import_module(f"holdfast.site.commands.{name}").command
        return found

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """`holdfast` and `holdfast --no-browser` mean `holdfast up …`."""
        if not args or (args[0].startswith("-") and args[0] not in OWN_OPTIONS):
            args = [USUAL, *args]
        return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run; a Problem is told in words and ends with code 1."""
        from holdfast.site.problem import Problem

        try:
            return super().invoke(ctx)
        except Problem as problem:
            from holdfast.site.terminal import tell_problem

            tell_problem(problem)
            ctx.exit(1)


@click.command(cls=LazyCommands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="holdfast")
def main() -> None:
    """Private software for finding the way back to connection. Without a command it starts.

    Exit codes: 0 done, 1 a problem named, 2 wrong use.
    """


if __name__ == "__main__":
    sys.exit(main())
