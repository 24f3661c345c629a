"""Fixing, as a property: an article with defects added, mended, is byte for byte the article without them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.engine.fixing import ROUNDS, Fixed, fixed
from newslint.engine.request import Request
from newslint.engine.source_file import SourceFile
from newslint.model.diagnostic import Severity
from newslint.policy.config import Config
from newslint.policy.policy import Policy
from newslint.policy.rulebook import Rulebook
from tests.articles import TWICE, articles
from tests.editions import BYTES, EDITIONS
from tests.readers.fuzz import texts

RULES = ("consistency/doubled-word", "headlines/repeated-in-body", "duplication/repeated-paragraph")
SMALL = ("the", "a", "of", "and", "by", "for", "to")
DEFECTS = ("word", "paragraph", "headline")


def policy(*select: str) -> Policy:
    return Rulebook.load().configure(Config(Path.cwd(), language="en"), select=select)


POLICY, ALL = policy(*RULES), policy()


def article(seed: int) -> tuple[str, list[str]]:
    """A sound article: a headline and paragraphs, with letters and marks that some notations escape."""
    source = next(articles(1, words=160, seed=seed))
    _, front, body = source.split("---\n")
    title = front.split("title: ")[1].split("\n")[0] + " – R&D’s «été»"
    paragraphs = body.strip().split("\n\n")
    paragraphs[-1] += " It cost 3 < 4 kroner, said O'Hara & Søn of “Ærø” today."
    return title, paragraphs


def spoiled(title: str, paragraphs: Sequence[str], random: Random, defects: Sequence[str]) -> list[str]:
    """The paragraphs with defects added, each of which a rule finds and mends."""
    result = list(paragraphs)
    for defect in defects:
        if defect == "headline":
            result.insert(random.randrange(len(result)), title)
        elif defect == "paragraph":
            again = random.randrange(len(result))
            result.insert(random.randint(again + 1, len(result)), result[again])
        else:
            at = random.randrange(len(result))
            result[at] = doubled(result[at], random)
    return result


def doubled(paragraph: str, random: Random) -> str:
    words = paragraph.split(" ")
    places = [
        at
        for at, word in enumerate(words)
        if word in SMALL and words[at - 1 : at] != [word] != words[at + 1 : at + 2]
    ]
    if not places:
        return paragraph
    at = random.choice(places)
    return " ".join((*words[: at + 1], words[at], *words[at + 1 :]))


def mend(name: str, content: bytes, unsafe: bool = True, rules: Policy = POLICY) -> Fixed:
    file = SourceFile(None, name, True, True, content)
    return fixed(Request(rules, (file,), jobs=1, min_level=Severity.INFO), unsafe, write=False)


def after(outcome: Fixed, content: bytes) -> bytes:
    return outcome.files[0].after if outcome.files else content


@pytest.mark.parametrize("edition", EDITIONS)
@given(
    seed=st.integers(0, 10_000),
    defects=st.lists(st.sampled_from(DEFECTS), min_size=1, max_size=6),
    written=st.sampled_from(sorted(BYTES)),
)
@settings(max_examples=25)
def test_mended_is_what_it_was_before_the_defects(
    edition: str, seed: int, defects: list[str], written: str
) -> None:
    name, make = EDITIONS[edition]
    if name.endswith(".md") and written == "CR":
        written = "CRLF"  # YAML and TOML know no CR by itself
    title, paragraphs = article(seed)
    encode = BYTES[written]
    sound = encode(make(title, paragraphs))
    bad = encode(make(title, spoiled(title, paragraphs, Random(seed), defects)))
    assert not mend(name, sound).files, "there is nothing to mend in the article"
    outcome = mend(name, bad)
    assert after(outcome, bad) == sound
    assert not outcome.report.diagnostics
    assert outcome.barred == outcome.unsafe == 0
    assert not mend(name, sound).files, "and nothing more the second time"


@pytest.mark.parametrize("edition", EDITIONS)
@given(seed=st.integers(0, 10_000), written=st.sampled_from(sorted(BYTES)))
@settings(max_examples=10)
def test_safe_fixes_alone_leave_the_rest_for_people(edition: str, seed: int, written: str) -> None:
    """The same bytes but for the doubled word; the repeated paragraph is still told, and counted as unsafe."""
    name, make = EDITIONS[edition]
    if name.endswith(".md") and written == "CR":
        written = "CRLF"
    title, paragraphs = article(seed)
    encode = BYTES[written]
    twice = ["The pilot of the old tug left by the sea gate.", *paragraphs, paragraphs[0]]
    content = encode(make(title, [doubled(twice[0], Random(seed)), *twice[1:]]))
    outcome = mend(name, content, unsafe=False)
    assert after(outcome, content) == encode(make(title, twice))
    assert [each.rule for each in outcome.report.diagnostics] == ["duplication/repeated-paragraph"]
    assert (outcome.unsafe, outcome.barred, outcome.count) == (1, 0, 1)


@given(seed=st.integers(0, 10_000), defects=st.lists(st.sampled_from(DEFECTS), min_size=1, max_size=4))
@settings(max_examples=15)
def test_under_all_rules_no_finding_with_a_fix_is_left(seed: int, defects: list[str]) -> None:
    title, paragraphs = article(seed)
    content = EDITIONS["markdown"][1](title, spoiled(title, paragraphs, Random(seed), defects)).encode()
    outcome = mend("a.md", content, rules=ALL)
    assert not [each for each in outcome.report.diagnostics if each.fix]
    again = mend("a.md", after(outcome, content), rules=ALL)
    assert not again.files
    assert again.report == outcome.report


WINDOWS = '<!doctype html><meta charset="windows-1252"><article><h1>Søn wins</h1><p>{}</p></article>'


def test_a_page_stays_in_the_charset_that_it_declares() -> None:
    page = WINDOWS.format("The mayor’s son won the the vote in Ærø on Monday, she said.")
    content = page.encode("windows-1252")
    outcome = mend("a.html", content)
    assert after(outcome, content) == page.replace("the the", "the").encode("windows-1252")


def test_what_the_charset_has_no_letter_for_is_left_out(tmp_path: Path) -> None:
    content = WINDOWS.format("The mayor won in Lodz by a landslide on Monday, she said.").encode(
        "windows-1252"
    )
    outcome = mend("a.html", content, rules=swapping(tmp_path, {"Lodz": "Łódź"}))
    assert not outcome.files
    assert outcome.barred == 1


def swapping(folder: Path, swap: dict[str, str]) -> Policy:
    """A policy of one rule: a substitution."""
    lines = "".join(f"    {json.dumps(a)}: {json.dumps(b)}\n" for a, b in swap.items())
    file = folder / "house" / "swap.yaml"
    file.parent.mkdir(exist_ok=True)
    file.write_text(
        "check: substitution\nsummary: S.\nwhy: W.\nseverity: error\nmessage: M\noptions:\n  ignorecase: false\n"
        f"  swap:\n{lines}",
        encoding="utf-8",
    )
    return Rulebook.load([folder]).configure(Config(Path.cwd()), select=["house"])


PLACES = {  # what is written where "the firm" is to be R&D "Ærø" O'Hara's <b>
    "text": ("a.txt", "News from the port\n\nSo the firm won.\n", "R&D \"Ærø\" O'Hara's <b>"),
    "markdown": ("a.md", "So the firm won.\n", "R&amp;D \"Ærø\" O'Hara's &lt;b&gt;"),
    "plain title": ("a.md", "---\ntitle: So the firm won\n---\n\nYes.\n", "R&D \"Ærø\" O'Hara's <b>"),
    "single quotes": ("a.md", "---\ntitle: 'So the firm won'\n---\n\nYes.\n", "R&D \"Ærø\" O''Hara''s <b>"),
    "double quotes": ("a.md", '---\ntitle: "So the firm won"\n---\n\nYes.\n', "R&D \\\"Ærø\\\" O'Hara's <b>"),
    "TOML": ("a.md", '+++\ntitle = "So the firm won"\n+++\n\nYes.\n', "R&D \\\"Ærø\\\" O'Hara's <b>"),
    "HTML": (
        "a.html",
        "<article><p>So the firm won, she said.</p></article>",
        "R&amp;D \"Ærø\" O'Hara's &lt;b&gt;",
    ),
    "attribute": (
        "a.html",
        '<article><p>She said so.</p><img src="a.jpg" alt="So the firm won on Monday"></article>',
        "R&amp;D &quot;Ærø&quot; O&#x27;Hara&#x27;s &lt;b&gt;",
    ),
    "JSON": ("a.json", '{"title": "News", "body": "So the firm won."}', "R&D \\\"Ærø\\\" O'Hara's <b>"),
    "HTML in JSON": (
        "a.json",
        '{"title": "News", "body": "<p>So the firm won.</p>"}',
        "R&amp;D \\\"Ærø\\\" O'Hara's &lt;b&gt;",
    ),
}


@pytest.mark.parametrize("place", PLACES)
def test_text_is_spelled_for_the_place_where_it_goes(place: str, tmp_path: Path) -> None:
    name, source, written = PLACES[place]
    rules = swapping(tmp_path, {"the firm": "R&D \"Ærø\" O'Hara's <b>"})
    outcome = mend(name, source.encode(), rules=rules)
    assert after(outcome, source.encode()).decode() == source.replace("the firm", written)
    assert not outcome.report.diagnostics


def test_what_cannot_be_written_is_left_out_and_counted(tmp_path: Path) -> None:
    """A phrase with markup in it: the words alone would leave half of the markup behind."""
    rules = swapping(tmp_path, {"the old firm": "it"})
    source = "So the **old firm** won, and [the old](https://example.org) firm lost. But the old firm paid.\n"
    outcome = mend("a.md", source.encode(), rules=rules)
    assert after(outcome, source.encode()).decode() == source.replace("But the old firm", "But it")
    assert outcome.barred == len(outcome.report.diagnostics) == 2


def test_fixes_that_undo_each_other_come_to_an_end(tmp_path: Path) -> None:
    outcome = mend(
        "a.txt", b"Ship news\n\nThe tug won.\n", rules=swapping(tmp_path, {"tug": "ship", "ship": "tug"})
    )
    assert outcome.count == ROUNDS


def test_a_suppressed_finding_is_not_fixed() -> None:
    source = (
        "<!-- newslint-disable-next-line consistency/doubled-word -- a quotation -->\nShe won the the vote.\n"
    )
    assert not mend("a.md", source.encode()).files


def test_beyond_the_limit_of_a_rule_all_is_fixed_and_the_limit_holds_again(tmp_path: Path) -> None:
    rules = swapping(tmp_path, {"tug": "boat"})
    rules = replace(
        rules,
        rules=tuple(rule._replace(limit=2) for rule in rules.rules),
        base=tuple(rule._replace(limit=2) for rule in rules.base),
    )
    source = "Ship news\n\nA tug, a tug, a tug, a tug and a **t**ug.\n"
    outcome = mend("a.md", source.encode(), rules=rules)
    assert outcome.count == 4
    assert b"tug" not in after(outcome, source.encode()).replace(b"**t**ug", b"")


@given(
    pieces=st.lists(
        st.one_of(
            texts,
            st.sampled_from(
                ["to the the quay", "\n\n", "*of of*", "> by by", "<p>a a</p>", TWICE, "\n" + TWICE]
            ),
        ),
        max_size=12,
    ),
    name=st.sampled_from(["a.md", "a.mdx", "a.txt", "a.html"]),
)
@settings(max_examples=150)
def test_unkind_input_is_mended_once_and_for_all(pieces: list[str], name: str) -> None:
    """No error; what is made is text still; the second time nothing is made; what is not mended is counted."""
    content = "".join(pieces).encode("utf-8", "surrogatepass")
    outcome = mend(name, content)
    made = after(outcome, content)
    left = [each for each in outcome.report.diagnostics if each.fix or each.barred]
    assert outcome.barred == len(left)
    assert bool(outcome.files) == (made != content)
    assert not outcome.files or made.decode()
    assert not mend(name, made).files
