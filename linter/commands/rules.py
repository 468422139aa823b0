"""`factlint rules`: list, verify, test, show and write rules packs."""

from datetime import date
from pathlib import Path

import click

from linter.errors import FactlintError
from linter.exits import Exit
from linter.packs import load_rules
from linter.packs.combine import load_files
from linter.wording import with_s
from linter.writing import write_file

PACKS = click.argument("packs", nargs=-1, metavar="[PACK]...")


@click.group(short_help="List, verify, test and write rules packs.")
def command() -> None:
    """List, verify, test and write rules packs.

    PACK is a file, a folder of *.yaml, or the name of an installed pack; without one, the packs that ship.
    """


@command.command("list")
@PACKS
@click.option("--format", type=click.Choice(["text", "json"]), default="text", show_default=True)
def list_(packs: tuple[str, ...], format: str) -> None:
    """One line a rule: id, verdict, severity, citations."""
    from linter.packs.listing import as_json, table

    rules = load_rules(packs or None)
    click.echo(as_json(rules) if format == "json" else "".join(f"{line}\n" for line in table(rules)), nl=False)


@command.command()
@PACKS
@click.option("--max-age", type=click.IntRange(min=0), default=0, metavar="DAYS", help="Warn about older reviews.")
@click.option("--fix", is_flag=True, help="Write the right line numbers into the packs.")
@click.option("--strict", is_flag=True, help="Let warnings fail too.")
def check(packs: tuple[str, ...], max_age: int, fix: bool, strict: bool) -> int:
    """Verify packs: keys, ids, quotes at their lines, hashes, addresses, dates, and that every claim can be read.

    Exit code: 0 no errors, 1 something to mend, 2 a pack that cannot be loaded.
    """
    from linter.packs.check import Limits, check_pack, fails, repaired

    failed = False
    for file in load_files(packs or None):
        problems = check_pack(file, Limits(date.today(), max_age))
        if fix:
            mended = [problem for problem in problems if problem.repair]
            if mended:
                _write(Path(file.path), repaired(file, mended))
            problems = [problem for problem in problems if not problem.repair]
            click.echo(f"{file.path}: {_count(len(mended), 'line number')} mended", err=True)
        for problem in problems:
            click.echo(str(problem))
        failed = failed or any(fails(problem, strict=strict) for problem in problems)
        if not problems:
            quotes = sum(len(rule.citations) for rule in file.pack.rules)
            click.echo(
                f"{file.path}: {_count(len(file.pack.rules), 'claim')} and {_count(quotes, 'quote')} are in order"
            )
    return Exit.FINDINGS if failed else Exit.OK


@command.command()
@PACKS
@click.option("--coverage", is_flag=True, help="Also list claims with few examples and relations that none exercises.")
@click.option("--junit", metavar="FILE", help="Write the outcomes as JUnit XML too.")
def test(packs: tuple[str, ...], coverage: bool, junit: str | None) -> int:
    """Check the examples of every claim, and show how each that fails was read.

    Exit code: 0 all as stated, 1 a difference, 2 a pack that cannot be loaded.
    """
    from linter.packs.combine import alone
    from linter.packs.examples import explained, run_examples, thin, unexercised

    outcomes = []
    files = load_files(packs or None)
    for file in files:
        rules = alone(file)
        results = run_examples(file, rules)
        failed = [outcome for outcome in results if not outcome.ok]
        for outcome in failed:
            example = outcome.example
            click.echo(f"{example.path}:{example.line}:{example.column}: {example.rule}: {outcome.reason}")
            for line in (" ".join(example.text.split()), *explained(outcome, rules)):
                click.echo(f"    {line}")
        click.echo(f"{file.path}: {_count(len(results), 'example')}, {len(failed)} not as stated")
        outcomes.extend(results)
        if coverage:
            unworded = ", ".join(unexercised(file, rules)) or "none"
            click.echo(
                "".join(f"{line}\n" for line in thin(file)) + f"{file.path}: relations without an example: {unworded}"
            )
    if junit:
        from linter.packs.junit import junit as as_junit

        _write(Path(junit), as_junit(outcomes))
    return Exit.OK if all(outcome.ok for outcome in outcomes) else Exit.FINDINGS


@command.command()
@PACKS
@click.option("--format", type=click.Choice(["markdown", "html"]), default="markdown", show_default=True)
@click.option("--output", "-o", metavar="FILE", help="Write to a file instead of standard output.")
def show(packs: tuple[str, ...], format: str, output: str | None) -> None:
    """Packs as a page that a reviewer reads and signs off."""
    rules = load_rules(packs or None)
    if format == "html":
        from linter.packs.show_html import html as page
    else:
        from linter.packs.show import markdown as page
    _write(Path(output) if output else None, "\n".join(page(pack) for pack in rules.packs))


@command.command()
def schema() -> None:
    """The JSON Schema of pack files, for editors."""
    import json

    from linter.packs.schema import schema as pack_schema

    click.echo(json.dumps(pack_schema(), indent=2, ensure_ascii=False))


@command.command()
@click.argument("path", type=click.Path(dir_okay=False, path_type=Path))
def new(path: Path) -> None:
    """Write a template pack and a source beside it, as a start for one's own."""
    from linter.packs.new import new_pack

    pack, source = new_pack(path)
    click.echo(f"wrote {pack.as_posix()} and {source.as_posix()}; now: factlint rules test {pack.as_posix()}")


@command.command()
@click.argument("references", nargs=-1, metavar="REFERENCE...", type=click.Path(path_type=Path))
@click.option("--output", "-o", metavar="PACK", type=click.Path(path_type=Path), help="The pack to write.")
@click.option("--update", metavar="PACK", type=click.Path(path_type=Path), help="A pack whose reference has changed.")
@click.option("--id", default="", help="The pack's id.  [default: its file name]")
@click.option("--title", default="", help="Title of the reference.  [default: what it says]")
@click.option("--publisher", default="", help="Who published it.")
@click.option("--url", default="", help="Where readers find it.")
@click.option("--updated", default="", metavar="DATE", help="When it was last updated.  [default: what it says]")
def build(references: tuple[Path, ...], output: Path | None, update: Path | None, **given: str) -> int:
    """Draft a pack from reference documents: text, Markdown, HTML, Word (.docx) or PDF.

    Each checkable statement becomes a claim with its lines and quote, for a person to review. With --update, the pack
    keeps its reviews, and what the changed reference moved, altered, dropped or added is marked and listed; without
    REFERENCE, the copies that the pack names are taken as changed.
    """
    from linter.packs.draft import Given, build_pack
    from linter.packs.draft.update import update_pack

    if (output is None) == (update is None) or (output and not references):
        raise FactlintError(
            "rules build: name a reference, and the pack with --output (a new one) or --update (one that exists)"
        )
    if update is not None:
        changes = update_pack(update, references, Given(**given))
        for line in changes:
            click.echo(line)
        return Exit.OK
    assert output is not None
    draft = build_pack(references, output, Given(**given))
    for path, text in draft.files.items():
        write_file(path, text)
    shown = output.as_posix()
    click.echo(f"wrote {shown}: {_count(len(draft.claims), 'draft claim')}; now: factlint rules show {shown}")
    return Exit.OK


def _count(number: int, noun: str) -> str:
    return f"{number} {noun if number == 1 else with_s(noun)}"


def _write(path: Path | None, text: str) -> None:
    if path is None:
        click.echo(text, nl=False)
        return
    write_file(path, text)
