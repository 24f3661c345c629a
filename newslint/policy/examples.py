"""The examples in a rule file: read only by those who run or print them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from newslint.model.diagnostic import Severity
from newslint.policy.tree import Node, Place, read_text, shown
from newslint.policy.typed import typed
from newslint.policy.written import KEYS, severity_named
from newslint.policy.yamlfile import load

EXAMPLE_KEYS = ("title", "bad", "good", "expect", "format", "options", "severity")
SUFFIXES = {
    "markdown": ".md", "mdx": ".mdx", "text": ".txt", "html": ".html", "json": ".json", "jsonl": ".jsonl",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Example:
    """Texts by file name in which a rule finds what `expect` says, or nothing.

    expect: lines `[FILE:]L:C [-> [FILE:]L:C]... MESSAGE`. options: in place of the rule's own.
    severity: that all findings must have, if the example is about that.
    """

    title: str
    files: Mapping[str, str]
    expect: tuple[str, ...]
    place: Place
    options: Node | None = None
    severity: Severity | None = None

    @property
    def bad(self) -> bool:
        """Does the rule find something?"""
        return bool(self.expect)


def examples_in(path: Path) -> tuple[Example, ...]:
    """The examples in a rule file. Raises UserError with file, line and column where they break their law."""
    keys = load(read_text(path), shown(path)).only(KEYS, "a rule file")
    return tuple(_examples(keys["examples"])) if "examples" in keys else ()


def _examples(node: Node) -> Iterator[Example]:
    titles: set[str] = set()
    for item in node.items("'examples'"):
        keys = item.only(EXAMPLE_KEYS, "an example")
        if "title" not in keys:
            raise item.place.error("missing key 'title' in an example")
        title = keys["title"].text("'title'")
        if title in titles:
            raise keys["title"].place.error(f"two examples are titled {title!r}")
        titles.add(title)
        if ("bad" in keys) == ("good" in keys):
            raise item.place.error("an example is either 'bad' or 'good'")
        if ("bad" in keys) != ("expect" in keys):
            raise item.place.error("'expect' tells what is found in a 'bad' example, and goes with no other")
        suffix = SUFFIXES[_format(keys)]
        yield Example(
            title,
            _files(keys["bad" if "bad" in keys else "good"], "article" + suffix),
            tuple(_expect(keys["expect"])) if "expect" in keys else (),
            item.place,
            keys.get("options"),
            severity_named(keys["severity"], "'severity'") if "severity" in keys else None,
        )


def _format(keys: Mapping[str, Node]) -> str:
    if "format" not in keys:
        return "markdown"
    word = keys["format"].text("'format'")
    if word not in SUFFIXES:
        raise keys["format"].place.error(f"'format' must be one of {', '.join(SUFFIXES)}, not {word!r}")
    return word


def _files(node: Node, name: str) -> Mapping[str, str]:
    if isinstance(node.value, str):
        return {name: node.value}
    texts: dict[str, str] = typed(node, dict[str, str], "the text of an example")
    if not texts:
        raise node.place.error("an example holds at least one text")
    return texts


def _expect(node: Node) -> Iterator[str]:
    lines = node.items("'expect'")
    if not lines:
        raise node.place.error("'expect' is empty: write a 'good' example instead")
    for line in lines:
        yield line.text("a line of 'expect'").strip()
