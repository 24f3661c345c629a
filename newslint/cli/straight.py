"""The command line of a hook, read without Typer: to load it takes as long as half an article.

Only `check` with paths and the plainest of its options; all else, and whatever is wrong, is left to Typer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, get_args

from newslint.cli.asked import Asked, Failing, Format, Level

FLAGS = {
    "--isolated": "isolated",
    "--force-exclude": "force_exclude",
    "--no-cache": "no_cache",
    "--exit-zero": "exit_zero",
    "--quiet": "quiet",
    "-q": "quiet",
}


def _one_of(choices: object) -> Callable[[str], str | None]:
    return lambda text: text if text in get_args(choices) else None


def _whole(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() else None


# What one value is made of, and that of an option that is repeated; None: Typer has something to say.
VALUES: Mapping[str, tuple[str, Callable[[str], Any]]] = {
    "--output-format": ("output_format", _one_of(Format)),
    "--min-level": ("min_level", _one_of(Level)),
    "--fail-on": ("fail_on", _one_of(Failing)),
    "--jobs": ("jobs", _whole),
    "--config": ("config", Path),
    "--baseline": ("baseline", Path),
    "--cache-dir": ("cache_dir", Path),
    "--diff-base": ("diff_base", str),
}
LISTS: Mapping[str, tuple[str, Callable[[str], Any]]] = {
    "--select": ("select", str),
    "--ignore": ("ignore", str),
    "--extend-select": ("extend_select", str),
    "--archive": ("archive", Path),
}


def straight(arguments: Sequence[str]) -> Asked | None:
    """What a command line asks for; None where Typer is to read it."""
    if arguments[:1] != ["check"]:
        return None
    made: dict[str, Any] = {}
    rest = iter(arguments[1:])
    for each in rest:
        if not each.startswith("-"):
            made.setdefault("paths", []).append(each)
        elif each in FLAGS:
            made[FLAGS[each]] = True
        elif each not in VALUES and each not in LISTS:
            return None
        else:
            name, make = VALUES.get(each) or LISTS[each]
            text = next(rest, "")
            value = make(text) if text and not text.startswith("-") else None
            if value is None:
                return None
            if each in LISTS:
                made.setdefault(name, []).append(value)
            else:
                made[name] = value
    return Asked(**made)
