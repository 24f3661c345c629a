"""Checks and packs of installed packages: those that the configuration names, found by their entry points."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from newslint.policy.mechanism import check_names
from newslint.policy.tree import NAME, Node, nearest

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

CHECKS, PACKS = "newslint.checks", "newslint.packs"


class Plugins(NamedTuple):
    """Folders of rules, and what to load for each name of a check."""

    packs: tuple[Path, ...]
    checks: Mapping[str, EntryPoint]


def plugins_named(nodes: Iterable[Node]) -> Plugins:
    """What the packages that these nodes name bring. A configuration names installed packages, never code.

    Raises UserError for one that is not installed, brings nothing, or brings a check that is there already.
    """
    checks: dict[str, EntryPoint] = {}
    packs: list[Path] = []
    own = frozenset(check_names())
    for node in nodes:
        points = tuple(_points(node))
        for point in points:
            if point.group == PACKS:
                packs.append(_folder(node, point))
            elif point.name in own or point.name in checks:
                raise node.place.error(f"plugin {node.value!r}: there is a check {point.name!r} already")
            elif not NAME.fullmatch(point.name):
                raise node.place.error(f"plugin {node.value!r}: {point.name!r} is no name of a check")
            else:
                checks[point.name] = point
        if not points:
            raise node.place.error(f"plugin {node.value!r} has neither checks nor packs for newslint")
    return Plugins(tuple(packs), checks)


def _points(node: Node) -> Iterator[EntryPoint]:
    """The entry points of one package, which is looked up by its name: scanning them all takes 40 ms."""
    from importlib.metadata import PackageNotFoundError, distribution

    name = node.text("'plugins'")
    try:
        points = distribution(name).entry_points
    except PackageNotFoundError:
        message = f"'plugins': no package {name!r} is installed{nearest(name, _installed())}"
        raise node.place.error(message) from None
    return (point for point in points if point.group in (CHECKS, PACKS))


def _installed() -> set[str]:
    """The packages that bring something for newslint."""
    from importlib.metadata import entry_points

    points = (*entry_points(group=CHECKS), *entry_points(group=PACKS))
    return {point.dist.name for point in points if point.dist}


def _folder(node: Node, point: EntryPoint) -> Path:
    found = _loaded(node, point)
    if not isinstance(found, str | Path) or not Path(found).is_dir():
        raise node.place.error(f"plugin {node.value!r}: {point.value} is no folder of rules")
    return Path(found)


def _loaded(node: Node, point: EntryPoint) -> object:
    """What an entry point leads to; UserError if it leads nowhere."""
    try:
        return point.load()
    except (ImportError, AttributeError) as error:
        raise node.place.error(f"plugin: {point.value} cannot be loaded: {error}") from None
