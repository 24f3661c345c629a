"""What the quality bench plants is where it says, the same each time, and all that a catalogue rule needs."""

from __future__ import annotations

import subprocess
import sys
from itertools import islice
from pathlib import Path

import pytest

from newslint.policy.rulebook import Rulebook
from tests.bench.defects import DEFECTS
from tests.bench.gauge.article import Article, half_of
from tests.bench.gauge.clean import VERDICTS, verdicts
from tests.bench.gauge.defect import case, marked, page
from tests.bench.gauge.injected import measured, planted
from tests.bench.gauge.score import Told, touches

_SENTENCES = (
    "The port trust has shut the eastern quay while engineers inspect the ground beneath the crane, which leans.",
    "Sailors who had waited since Monday were asked to moor on the north side until Friday at the very latest.",
    "The crane was built by a firm from the next valley, has carried 300 crates of herring on a good day, and was never once out of use for longer than the keeper took for lunch.",
    "Its keeper lives in the house beside it and has written down the weight of every load for 40 years.",
    "A committee of the council will hear what the engineers have found before it votes on a new one in spring.",
    "Nobody on the quay could remember a winter in which so much rain had fallen on the roofs of the sheds.",
    "The skipper of the mail boat brought bread and letters to the far side of the bay, as he does every week.",
)
ARTICLES = [
    Article(f"a-{turn}", "made-up", f"Eastern quay shut while crane number {turn} inspected, keeper says again", (*_SENTENCES[turn:], *_SENTENCES[:turn]), "2019-05-04")
    for turn in range(7)
]  # fmt: skip
BARREN = {"attribution/unbalanced-quotes", "attribution/unspoken-quote"}  # they need quotations to harm
BARREN |= {
    "attribution/unattributed",
    "consistency/name-variant",
    "headlines/unrelated-to-body",
}  # long articles, names, others

each_defect = pytest.mark.parametrize("rule", sorted(DEFECTS))


@each_defect
def test_gold_is_inside_the_text(rule: str) -> None:
    cases = [made for _, made in planted(DEFECTS[rule].plant, ARTICLES, 7)]
    assert cases or rule in BARREN
    for made in cases:
        files = dict(made.files)
        assert made.gold
        assert all(0 <= start <= end <= len(files[name]) for name, start, end in made.gold)
        assert not any(ord(letter) in (0xE000, 0xE001) for text in files.values() for letter in text)


@each_defect
def test_a_twin_has_no_gold_and_chance_is_fixed(rule: str) -> None:
    defect = DEFECTS[rule]
    assert list(planted(defect.plant, ARTICLES, 5)) == list(planted(defect.plant, ARTICLES, 5))
    if defect.twin:
        twins = list(planted(defect.twin, ARTICLES, 7))
        assert twins
        assert not any(made.gold for _, made in twins)


def test_every_rule_of_an_error_is_planted() -> None:
    errors = {rule.id for rule in Rulebook.load().rules if rule.severity.label == "error"}
    assert errors <= DEFECTS.keys()


def test_a_rule_is_measured() -> None:
    book = Rulebook.load()
    tally, wrong = measured(
        book, "consistency/doubled-word", DEFECTS["consistency/doubled-word"], ARTICLES, 7
    )
    assert (tally.found, tally.missed, tally.false, tally.sound) == (7, 0, 0, 7), wrong
    swapped = DEFECTS["duplication/repeated-paragraph"]
    tally, wrong = measured(book, "consistency/doubled-word", swapped, ARTICLES, 7)
    assert (tally.found, tally.missed) == (0, 7)
    assert sum(line.startswith("missed: ") for line in wrong) == 7


def test_marks_tell_the_place() -> None:
    made = case(page(ARTICLES[0], body=["It is ", f"the {marked('the the')} end."]), f"{marked('a')}b")
    (first, text), (second, other) = made.files
    name, start, end = made.gold[0]
    assert (name, text[start:end]) == (first, "the the")
    assert made.gold[1] == (second, 0, 1)
    assert touches(Told("", first, end - 1, end + 9, ""), made.gold[0])
    assert not touches(Told("", first, end + 1, end + 9, ""), made.gold[0])
    assert not touches(Told("", second, start, end, ""), made.gold[0])
    assert other == "ab"


def test_halves_are_of_documents() -> None:
    halves = [half_of(f"document-{number}") for number in range(400)]
    assert 160 < sum(halves) < 240
    assert half_of("document-1") == half_of("document-1")


def test_verdicts_are_of_rules_and_give_a_reason() -> None:
    rows = [line.split("\t") for line in VERDICTS.read_text(encoding="utf-8").splitlines()[1:]]
    known = Rulebook.load().files.keys() | DEFECTS.keys()
    assert len(verdicts()) >= 200
    for rule, _, record, line, mark, verdict, reason in rows:
        assert rule in known
        assert record
        assert int(line) > 0
        assert len(mark) == 12
        assert verdict in ("true", "false")
        assert len(reason) > 10


def test_the_bench_says_that_the_corpora_are_absent(checkout: Path, tmp_path: Path) -> None:
    environment = {"PYTHONPATH": str(checkout), "PATH": ""}
    command = [sys.executable, "-m", "tests.bench.quality"]
    ran = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True)
    assert ran.stdout == "quality: no ../shared/corpora, nothing measured\n"


def test_no_more_are_planted_than_wanted() -> None:
    plant = DEFECTS["headlines/missing"].plant
    assert len(list(islice(planted(plant, ARTICLES, 3), 9))) == 3
    assert len(list(planted(plant, ARTICLES, 99))) == 3 * len(ARTICLES)
