"""Fingerprints are of what is said, not of how it is written down: the same article gives the same ones."""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint import lint_text
from newslint.engine.run import run_texts
from newslint.model.diagnostic import Report
from newslint.policy.config import Config
from newslint.policy.examples import Example, examples_in
from newslint.policy.rulebook import Rulebook
from newslint.policy.rulefile import ENGINE, RuleFile
from newslint.policy.tree import Node
from tests.editions import EDITIONS, headed, markdown, text
from tests.engine.test_fixing import DEFECTS, article, spoiled

NEWSROOM = Path(__file__).parent / "newsroom"
ARTICLES = [
    path
    for path in sorted(NEWSROOM.rglob("*"))
    if path.suffix in (".md", ".txt") and path.name != "README.md"
]
BOOK = Rulebook.load()
SLOW = ["duplication/near-duplicate-sentence"]  # tried by its own examples below
_FRONT = re.compile(r"---\n.*?\n---\n|\+\+\+\n.*?\n\+\+\+\n", re.S)
_NOT_PROSE = re.compile(r"\s*(?:[#>*+|<{\[!-]|\d+[.)])")

Change = Callable[[str], str]


def crlf(source: str) -> str:
    return source.replace("\n", "\r\n")


def carriage_returns(source: str) -> str:
    return source.replace("\n", "\r")


def decomposed(source: str) -> str:
    return unicodedata.normalize("NFD", source)


def composed(source: str) -> str:
    return unicodedata.normalize("NFC", source)


def marked(source: str) -> str:
    return "\ufeff" + source


def parted(source: str) -> str:
    """More blank lines between paragraphs, one of them not quite empty."""
    return _in_the_body(source, lambda body: re.sub(r"\n\n+", "\n\n\n  \n\n", body))


def wrapped(width: int) -> Change:
    """Paragraphs of prose broken at a margin; a headline, what is no prose, or broken already is left."""

    def fill(paragraph: str) -> str:
        if "\n" in paragraph or _NOT_PROSE.match(paragraph):
            return paragraph
        return textwrap.fill(paragraph, width, break_long_words=False, break_on_hyphens=False)

    def fold(body: str) -> str:
        opening, *rest = re.split(r"(?<=\S)\n\n+", body.rstrip("\n"))
        return "\n\n".join((opening, *map(fill, rest))) + "\n"

    return lambda source: _in_the_body(source, fold)


def _in_the_body(source: str, change: Change) -> str:
    front = _FRONT.match(source)
    start = front.end() if front else 0
    return source[:start] + change(source[start:])


CHANGES: dict[str, Change] = {
    "CRLF": crlf,
    "CR": carriage_returns,
    "NFD": decomposed,
    "NFC": composed,
    "BOM": marked,
    "blank lines": parted,
    "wrapped at 60": wrapped(60),
    "wrapped at 72": wrapped(72),
    "wrapped at 88": wrapped(88),
}


def found(name: str, source: str) -> list[tuple[str, str]]:
    return identities(
        lint_text(source, filename=name, config={"language": "en"}, min_level="info", ignore=SLOW)
    )


def identities(report: Report) -> list[tuple[str, str]]:
    assert not report.failures
    return sorted((each.rule, each.fingerprint) for each in report.diagnostics)


def fits(name: str, change: str) -> bool:
    """YAML and TOML know no CR by itself; HTML and JSON are not wrapped like this."""
    if change == "CR":
        return name.endswith(".txt")
    return name.endswith((".md", ".txt")) or change in ("CRLF", "NFD", "NFC", "BOM")


@pytest.mark.parametrize("change", CHANGES)
def test_the_newsroom(change: str) -> None:
    for path in ARTICLES:
        source = path.read_text(encoding="utf-8")
        if fits(path.name, change):
            assert found(path.name, CHANGES[change](source)) == found(path.name, source), path


def test_the_newsroom_has_findings() -> None:
    """Else the test above would say nothing."""
    rules = {rule for path in ARTICLES for rule, _ in found(path.name, path.read_text(encoding="utf-8"))}
    assert len(rules) > 10


EXAMPLES = [
    (file, example)
    for file in BOOK.files.values()
    if file.check != ENGINE
    for example in examples_in(file.path)
    if example.bad
]


def examined(file: RuleFile, example: Example, files: dict[str, str]) -> list[tuple[str, str]]:
    rule = BOOK.rule(file.id)
    options = {file.id: example.options} if example.options else {}
    places = {file.id: example.options.place} if example.options else {}
    language = rule.languages[0] if rule.languages else "en"
    config = Config(Path.cwd(), language=language, rules=(Node(example.place, options, places),))
    return identities(run_texts(BOOK.configure(config, select=(file.id,)), files))


# The margin breaks an address away from its link, and the line before is too short to be a broken one.
UNWRAPPED = {"residue/stray-markdown"}


@pytest.mark.parametrize("rule", sorted({file.id for file, _ in EXAMPLES}))
def test_the_bad_examples_of_a_rule(rule: str) -> None:
    for file, example in EXAMPLES:
        if file.id != rule:
            continue
        before = examined(file, example, dict(example.files))
        for change, make in CHANGES.items():
            if not all(fits(name, change) for name in example.files):
                continue
            if change.startswith("wrapped") and rule in UNWRAPPED:
                continue
            after = examined(file, example, {name: make(source) for name, source in example.files.items()})
            assert after == before, f"{example.title}: {change}"


@given(seed=st.integers(0, 10_000), defects=st.lists(st.sampled_from(DEFECTS), min_size=1, max_size=5))
@settings(max_examples=8)
def test_articles_with_defects(seed: int, defects: list[str]) -> None:
    title, paragraphs = article(seed)
    bad = spoiled(title, paragraphs, Random(seed), defects)
    for name, make in (("a.txt", text), ("a.md", markdown)):
        source = make(title, bad)
        before = found(name, source)
        assert before
        for change, changed in CHANGES.items():
            if fits(name, change):
                assert found(name, changed(source)) == before, (name, change)


@given(seed=st.integers(0, 10_000), defects=st.lists(st.sampled_from(DEFECTS), min_size=1, max_size=5))
@settings(max_examples=15)
def test_text_and_markdown_say_the_same(seed: int, defects: list[str]) -> None:
    """But for what front matter lacks."""
    title, paragraphs = article(seed)
    bad = spoiled(title, paragraphs, Random(seed), defects)
    plain = found("a.txt", text(title, bad))
    assert plain
    assert found("a.md", headed(title, bad)) == plain
    assert [
        each for each in found("a.md", markdown(title, bad)) if each[0] != "metadata/missing-field"
    ] == plain


@given(seed=st.integers(0, 10_000), defects=st.lists(st.sampled_from(DEFECTS), min_size=1, max_size=3))
@settings(max_examples=6)
def test_every_format_says_the_same(seed: int, defects: list[str]) -> None:
    """HTML and JSON too; of rules on the text alone, since formats bring metadata of their own."""
    title, paragraphs = article(seed)
    bad = spoiled(title, paragraphs, Random(seed), defects)
    packs = ("consistency", "duplication", "headlines")
    told = {
        edition: [each for each in found(name, make(title, bad)) if each[0].startswith(packs)]
        for edition, (name, make) in EDITIONS.items()
    }
    assert all(each == told["text"] for each in told.values()), told
