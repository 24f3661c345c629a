"""The figures that the docs show are those of the quality bench, and they are of rules that there are."""

from __future__ import annotations

import re
from dataclasses import asdict
from pathlib import Path

import pytest

from newslint.catalog import as_json, explain, markdown
from newslint.catalog.measured import COLUMNS, FILE, GENERATED, Measurement, measurements, wilson
from newslint.policy.rulebook import Rulebook, rules_root

BOOK = Rulebook.load()
ALL = measurements()
_ROW = re.compile(
    r"^\| (?P<rule>[a-z]+/[a-z-]+) \| (?P<precision>\S+) \| (?P<recall>\S+) \| (?P<rate>\S+) \|$", re.M
)

each_measurement = pytest.mark.parametrize("one", ALL.values(), ids=lambda one: one.rule)


def test_the_file_says_that_it_is_generated() -> None:
    lines = (rules_root() / FILE).read_text(encoding="utf-8").splitlines()
    assert lines[0] == GENERATED
    assert lines[1].split("\t") == list(COLUMNS)
    assert len(ALL) == len(lines) - 2 > 50


@each_measurement
def test_it_is_of_a_rule(one: Measurement) -> None:
    assert one.rule in BOOK.files
    assert 0 <= one.right <= one.read
    assert (one.alarms or 0) <= one.words


@each_measurement
def test_explain_shows_its_figures(one: Measurement) -> None:
    text = "\n".join(explain(BOOK, one.rule))
    for line in one.lines():
        assert f"\n  {line}\n" in text
    if one.planted:
        low, high = wilson(one.planted.found, one.planted.cases)
        assert f"recall {one.planted.found / one.planted.cases:.2f} ({low:.2f}-{high:.2f})" in text


def test_explain_says_what_was_not_measured(tmp_path: Path) -> None:
    missing = sorted(BOOK.files.keys() - ALL.keys())
    for rule in missing:
        assert "\nNot measured\n" in "\n".join(explain(BOOK, rule))
    (tmp_path / "own").mkdir()
    text = (rules_root() / "style" / "wordy-phrase.yaml").read_text(encoding="utf-8")
    (tmp_path / "own" / "banned.yaml").write_text(text, encoding="utf-8")
    lines = "\n".join(explain(Rulebook.load(packs=(tmp_path,)), "own/banned"))
    assert "\nNot measured\n" not in lines, "not ours to measure"


@each_measurement
def test_the_list_of_rules_shows_its_figures(one: Measurement) -> None:
    name = one.rule.partition("/")[2]
    line = next(line for line in markdown(BOOK) if line.startswith(f"| [{name}]({one.rule}.yaml)"))
    assert line.endswith(f"| {' | '.join(one.cells)} |")


def test_the_plain_form_has_its_counts() -> None:
    rules = {str(rule["id"]): rule["measured"] for rule in as_json(BOOK)}
    one = rules["consistency/doubled-word"]
    assert isinstance(one, dict)
    assert one["planted"] == asdict(ALL["consistency/doubled-word"])["planted"]
    assert {rule for rule, measured in rules.items() if measured} == set(ALL)


def test_the_readme_shows_the_same_figures() -> None:
    readme = (rules_root().parent / "README.md").read_text(encoding="utf-8")
    rows = list(_ROW.finditer(readme))
    assert rows
    for row in rows:
        one = ALL[row["rule"]]
        assert (row["precision"], row["recall"], row["rate"]) == one.cells, row["rule"]


@pytest.mark.parametrize(
    ("hits", "of", "low", "high"),
    [(0, 0, 0.0, 1.0), (0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0), (81, 263, 0.2553, 0.3662)],
)
def test_wilson(hits: int, of: int, low: float, high: float) -> None:
    """The last one is the worked example of Newcombe (1998), table I."""
    assert wilson(hits, of) == pytest.approx((low, high), abs=5e-5)
