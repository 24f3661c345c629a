"""The command `newslint stats`: which articles to score by which formulas, and how to list them."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from newslint.cli.console import say_lines, tell_lines
from newslint.cli.options import ConfigFile, Isolated, Jobs
from newslint.cli.settings import WRONG, rulebook_of, settings_of

if TYPE_CHECKING:
    from newslint.model.scorecard import Scorecard

app = typer.Typer()


@app.command()
def stats(
    paths: Annotated[
        list[str] | None, typer.Argument(metavar="[PATHS]...", help="Files, folders, globs. [default: .]")
    ] = None,
    *,
    output_format: Annotated[
        Literal["table", "json", "csv"], typer.Option(help="How to list them.")
    ] = "table",
    formula: Annotated[
        list[str] | None,
        typer.Option(metavar="NAMES", help="Score by these alone, with commas between them."),
    ] = None,
    engine: Annotated[
        Literal["newslint", "textstat"], typer.Option(help="Whose counts the scores are made of.")
    ] = "newslint",
    min_words: Annotated[int, typer.Option(min=0, metavar="N", help="Do not score shorter articles.")] = 100,
    jobs: Jobs = 0,
    config: ConfigFile = None,
    isolated: Isolated = False,
) -> int:
    """Score articles for readability.

    Prints the counts and scores of each article, by the formulas for its language, and percentiles over all.
    Headlines, captions, lists and quotation blocks are not counted.
    """
    from newslint.cli.terminal import style_of
    from newslint.engine.discover import discover
    from newslint.engine.scores import Scoring, scores
    from newslint.errors import UserError
    from newslint.model.diagnostic import Report
    from newslint.reporters.tally import no_article

    names = _formulas(formula or [], engine)
    settings = settings_of(config, isolated)
    policy = rulebook_of(settings).configure(settings)
    card = scores(Scoring(policy, names, engine, min_words), discover(paths or ["."], settings), jobs)
    if not (card.articles or card.failures or card.unread):
        raise UserError(no_article(Report(skipped=card.skipped)))
    tell_lines(import_module(f"newslint.reporters.stats_{output_format}").render(card, style_of(sys.stdout)))
    say_lines(_told(card))
    return WRONG if card.failures or card.unread else 0


def _formulas(given: list[str], engine: Any) -> tuple[str, ...]:
    """The names of formulas, in the order in which they are listed; UserError for an unknown one."""
    from newslint.errors import UserError
    from newslint.measure.readability import FORMULAS
    from newslint.measure.textstat_engine import has_formula
    from newslint.policy.tree import nearest

    wanted = {name for value in given for name in value.replace(",", " ").split()}
    for name in sorted(wanted):
        if name not in FORMULAS:
            raise UserError(f"unknown formula {name!r}{nearest(name, FORMULAS)}")
        if engine == "textstat" and not has_formula(name):
            raise UserError(f"textstat has no formula {name!r}")
    return tuple(name for name in FORMULAS if name in wanted)


def _told(card: Scorecard) -> Iterator[str]:
    for each in card.failures:
        yield f"newslint: {each.message}"
    yield from card.unread
    if card.short:
        articles = f"{card.short} article{'s' if card.short != 1 else ''}"
        yield f"{articles} of fewer than {card.min_words} words not scored (see --min-words)."
    if card.failures or card.unread:
        yield "The run is incomplete: not everything could be read."
