"""The laws of rule files: names, wording, examples, and that no check or option is there in vain."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import pytest

from newslint.catalog import markdown
from newslint.catalog.tuning import meanings
from newslint.policy.examples import Example, examples_in
from newslint.policy.mechanism import check_class, check_names, option_types, tunable
from newslint.policy.rule import Rule
from newslint.policy.rulebook import Rulebook, rules_root
from newslint.policy.tree import Place

BOOK = Rulebook.load()
EXAMPLES = {file.id: examples_in(file.path) for file in BOOK.files.values()}
NEAR = 0.35  # of a text may change between a bad example and its near miss, as one stretch
SETTINGS_OF_A_RULE = {"severity", "limit", "languages"}

each_rule = pytest.mark.parametrize("rule", BOOK.rules, ids=lambda rule: rule.id)
each_check = pytest.mark.parametrize("name", check_names())


def texts(example: Example) -> str:
    return "\n".join(f"{name}\n{text}" for name, text in example.files.items())


def changed(one: str, other: str) -> float:
    """The share of the longer text that lies between the common beginning and the common end."""
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    end = 0
    while end < min(len(one), len(other)) - start and one[-1 - end] == other[-1 - end]:
        end += 1
    longer = max(len(one), len(other))
    return (longer - start - end) / longer if longer else 0.0


@each_rule
def test_two_bad_and_two_good(rule: Rule) -> None:
    examples = EXAMPLES[rule.id]
    assert sum(example.bad for example in examples) >= 2, "two bad examples at least"
    assert sum(not example.bad for example in examples) >= 2, "two good examples at least"


@each_rule
def test_bad_examples_say_where_and_what(rule: Rule) -> None:
    place = r"(?:[^\s:]+:)?[1-9]\d*:[1-9]\d*"
    for example in EXAMPLES[rule.id]:
        for line in example.expect:
            assert re.fullmatch(rf"{place}(?: -> {place})* \S.*", line), f"{example.title}: {line}"


@each_rule
def test_a_near_miss_is_one_edit_from_a_bad_example(rule: Rule) -> None:
    bad = [example for example in EXAMPLES[rule.id] if example.bad]
    good = [example for example in EXAMPLES[rule.id] if not example.bad]
    shares = [changed(texts(one), texts(other)) for one in bad for other in good]
    assert min(shares) <= NEAR, f"the nearest good example differs in {min(shares):.0%} of a bad one's text"


@each_rule
def test_wording(rule: Rule) -> None:
    assert rule.summary.endswith("."), "a summary is a sentence"
    assert "\n" not in rule.summary
    assert len(rule.summary) <= 100, "a summary fits on a line"
    assert rule.why.endswith((".", ")")), "why is prose"
    assert not rule.message.endswith("."), "a message is no sentence"
    assert not re.match(r"[A-Z][a-z]", rule.message), "a message begins with a small letter"
    assert not re.search(r"\b(line|column) \{", rule.message), "places are Locations, not words"


@each_rule
def test_names_are_the_flaw(rule: Rule) -> None:
    name = rule.id.partition("/")[2]
    assert not name.startswith(("no-", "avoid-", "check-", "disallow-")), "name the flaw, not the remedy"
    assert len(rule.id) <= 48


@each_rule
def test_keys_stand_in_one_order(rule: Rule) -> None:
    keys = re.findall(r"^([a-z_]+):", Path(rule.file).read_text(encoding="utf-8"), re.MULTILINE)
    assert keys[:1] == ["check"]
    assert keys[-1:] == ["examples"], "examples come last: most runs do not read them"


@each_check
def test_every_check_is_used_by_a_rule(name: str) -> None:
    assert name in {file.check for file in BOOK.files.values()}


@each_check
def test_every_option_is_exercised_by_an_example(name: str) -> None:
    values: dict[str, set[str]] = defaultdict(set)
    for rule in BOOK.rules:
        if rule.check_name == name:
            for option, value in rule.options.items():
                values[option].add(repr(value))
            for example in EXAMPLES[rule.id]:
                for option in example.options.entries("options") if example.options else ():
                    values[option].add(f"in {rule.id}: {example.title}")
    for option in tunable(check_class(name, Place("test"))):
        assert len(values[option]) >= 2, f"no example sets {option!r}, and all rules agree on it"


@each_check
def test_every_option_is_explained_where_it_is_declared(name: str) -> None:
    check = check_class(name, Place("test"))
    assert not SETTINGS_OF_A_RULE & set(option_types(check)), "these names mean the rule's own settings"
    missing = [option for option in tunable(check) if option not in meanings(check)]
    assert not missing, f"the docstring of {check.__name__} has no line `{missing[0]}: meaning`"


def test_the_readme_is_generated() -> None:
    generated = "\n".join(markdown(BOOK)) + "\n"
    assert (rules_root() / "README.md").read_text(encoding="utf-8") == generated, (
        "newslint rules writes it anew"
    )
