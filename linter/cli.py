"""The `factlint` command: finds the sub-command, and turns what it raises into a message and an exit code."""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module

import click

from linter import __version__
from linter.errors import FactlintError
from linter.exits import Exit

# A module has a click command called `command`, which returns its exit code (or None for 0).
COMMANDS = {
    "check": ("linter.commands.check", "Check files and folders for false health claims."),
    "explain": ("linter.commands.explain", "Show a rule: claim, correction, sources, examples."),
    "trace": ("linter.commands.trace", "Show how a sentence is read, and why each rule fires or not."),
    "rules": ("linter.commands.rules", "List, verify, test and write rules packs."),
    "cache": ("linter.commands.cache", "Look at or delete what is kept between runs."),
    "config": ("linter.commands.config", "Show the settings that hold, and where each comes from."),
    "init": ("linter.commands.init", "Set a repository up: configuration, hook, workflow."),
    "completion": ("linter.commands.completion", "Print the completion script of a shell."),
}


class LazyGroup(click.Group):
    """A group that imports a sub-command when it is called (click offers no other way than a subclass)."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            from linter.lookup import unknown

            ctx.fail(unknown("command", cmd_name, COMMANDS))
        command: click.Command = import_module(COMMANDS[cmd_name][0]).command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list for `--help`, from the table, so that help imports no command."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, summary) for name, (_, summary) in COMMANDS.items()])


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="factlint", message="%(prog)s %(version)s")
def command() -> None:
    """Find sentences that assert what a reviewed rules pack says is wrong.

    \b
    factlint check content/            check a folder
    factlint explain RULE              read why a rule exists
    factlint trace "SENTENCE"          see how a sentence is understood
    """


@command.result_callback()
def _exit(code: int | None) -> None:
    click.get_current_context().exit(code or Exit.OK)


def run(arguments: Sequence[str]) -> int:
    """Run one command line; returns the exit code. A bug of ours is not caught here."""
    try:
        with command.make_context("factlint", list(arguments)) as context:
            command.invoke(context)
            return Exit.OK
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.ClickException as mistake:
        mistake.show()
        return Exit.MISTAKE
    except FactlintError as mistake:
        for problem in mistake.problems:
            click.echo(f"error: {problem}", err=True)
        return Exit.MISTAKE


def main() -> None:
    """The entry point of the installed command. Ends the process."""
    code = _guarded(sys.argv[1:])
    with suppress(OSError):  # nobody reads on
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code)  # taking apart what was imported would be a tenth of a clean run


def _guarded(arguments: Sequence[str]) -> int:
    if "_FACTLINT_COMPLETE" in os.environ:
        command.main(arguments, prog_name="factlint")  # the shell asks for completions
    try:
        code = run(arguments)
        sys.stdout.flush()
        return code
    except (KeyboardInterrupt, click.Abort):
        click.echo("interrupted", err=True)
        return Exit.INTERRUPTED
    except BrokenPipeError:  # the reader (`head`, `less`) has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.OK
    except Exception as problem:
        if isinstance(problem, ModuleNotFoundError) and not (problem.name or "linter").startswith("linter"):
            click.echo(f"error: the module {problem.name} is missing; install factlint again", err=True)
            return Exit.MISTAKE
        import traceback

        traceback.print_exc()
        click.echo(f"error: this is a bug in factlint {__version__}; please report it with the lines above", err=True)
        return Exit.BUG
