"""A rule file is held to its law when it is loaded: every mistake is told with its place."""

from __future__ import annotations

import pytest

from newslint.errors import UserError
from newslint.model.diagnostic import Severity
from newslint.policy.rule import Rule
from newslint.policy.written import head, read_rule, rule_in
from tests.policy.conftest import RULE, Pack


def read(pack: Pack, text: str) -> Rule:
    return rule_in(read_rule(pack(echo=text) / "house" / "echo.yaml", "house/echo"))


def test_a_rule_is_bound_to_its_check(pack: Pack) -> None:
    more = (
        'related: "here ({words} words)"\nyields_to: house/other\nlanguages: [en-GB, DE]\nlimit: 3\n'
        "severity_when:\n  - {if: {exact: true, words: 9}, severity: error}\n"
    )
    rule = read(pack, RULE + more)
    assert rule.id == "house/echo"
    assert rule.pack == "house"
    assert rule.severity is Severity.WARNING
    assert rule.severity_of({"exact": True, "words": 9}) is Severity.ERROR
    assert rule.severity_of({"exact": True, "words": 8}) is Severity.WARNING
    assert rule.loudest is Severity.ERROR
    assert rule.tell({"similarity": 0.999}) == "alike (99%)"
    assert rule.tell_related({"words": 4}) == "here (4 words)"
    assert rule.options == {"across": "corpus", "similarity": 0.9, "jaccard": None, "min_words": 12}
    assert rule.check is not None
    assert [getattr(rule.check, name) for name in rule.options] == list(rule.options.values())
    assert (rule.yields_to, rule.languages, rule.limit) == (("house/other",), ("en", "de"), 3)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("summary:", "sumary:", "2:1: unknown key 'sumary' in a rule file; did you mean 'summary'?"),
        ("why: Nobody reads the second.\n", "", "1:1: missing key 'why' in a rule file"),
        ("Two paragraphs are alike.", "''", "2:10: 'summary' must not be empty"),
        (
            "near-duplicate",
            "near-duplicates",
            "1:8: unknown check 'near-duplicates'; did you mean 'near-duplicate'?",
        ),
        ("near-duplicate", "base", "1:8: unknown check 'base'"),
        ("near-duplicate", "../near", "1:8: unknown check '../near'"),
        (
            "near-duplicate",
            "engine",
            "1:8: only suppression/unused and input/unreadable are stated by the engine",
        ),
        (
            "warning",
            "warn",
            "4:11: 'severity' must be one of off, info, warning, error, not 'warn'; did you mean",
        ),
        ("warning", "2", "4:11: 'severity' must be one of off, info, warning, error, not 2"),
        (
            "min_words",
            "min_word",
            "6:59: unknown key 'min_word' in the options of 'near-duplicate'; did you mean",
        ),
        (
            ", min_words: 12",
            "",
            "6:10: missing option 'min_words': a rule file states every option of its check",
        ),
        ("12", "twelve", "6:70: option 'min_words' must be a whole number of at least 1, not 'twelve'"),
        (
            "corpus",
            "corpse",
            "6:19: option 'across' must be one of 'document', 'corpus', 'everywhere', not 'corpse'; did you mean",
        ),
        (
            "similarity:.0%",
            "similarty:.0%",
            "5:10: 'message' names 'similarty', which is no value of the check; did",
        ),
        (
            "similarity:.0%",
            "similarity:d",
            "5:10: 'message': format spec 'd' does not fit 'similarity' (float)",
        ),
        ("similarity:.0%", "similarity.real", "5:10: 'message' names 'similarity.real', which is no value"),
        ("similarity:.0%", "similarity[0]", "5:10: 'message' names 'similarity[0]', which is no value"),
        (
            "similarity:.0%",
            "similarity!r",
            "5:10: 'message': after 'similarity' only a plain format spec may stand",
        ),
        (
            "similarity:.0%",
            "similarity:{words}",
            "5:10: 'message': after 'similarity' only a plain format spec",
        ),
        ("{similarity:.0%}", "{", "5:10: 'message': expected '}' before end of string (write {{ and }}"),
        ("{similarity:.0%}", "{}", "5:10: 'message' names '', which is no value of the check"),
        ("alike (", "alike\\n(", "5:10: 'message' must be one line"),
        ("jaccard: null", "jaccard: [", "6:54: while parsing a flow node"),
    ],
)
def test_mistakes_are_told_with_their_place(pack: Pack, old: str, new: str, message: str) -> None:
    assert old in RULE
    with pytest.raises(UserError) as error:
        read(pack, RULE.replace(old, new, 1))
    assert str(error.value).partition("echo.yaml:")[2].startswith(message)


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ("limit: 0", "7:8: 'limit' must be a whole number of at least 1, not 0"),
        ("limit: many", "7:8: 'limit' must be a whole number of at least 1, not 'many'"),
        ("yields_to: 3", "7:12: 'yields_to' must be a list, not 3"),
        ("languages: {en: 1}", "7:12: 'languages' must be a list, not a mapping"),
        ("severity_when: {}", "7:16: 'severity_when' must be a list, not a mapping"),
        ("severity_when: [{if: {exact: true}}]", "7:17: missing key 'severity' in a case of 'severity_when'"),
        (
            "severity_when: [{if: {exac: true}, severity: off}]",
            "7:23: unknown key 'exac' in 'if'; did you mean 'exact'?",
        ),
        (
            "severity_when: [{if: {exact: 1}, severity: off}]",
            "7:30: 'if: exact' must be true or false, not 1",
        ),
        ("severity_when: [{if: {exact: true}, severity: of}]", "7:47: 'severity' must be one of"),
        ("related: '{near}'", "7:10: 'related' names 'near', which is no value of the check"),
    ],
)
def test_mistakes_in_keys_that_may_stand(pack: Pack, more: str, message: str) -> None:
    with pytest.raises(UserError) as error:
        read(pack, RULE + more + "\n")
    assert str(error.value).partition("echo.yaml:")[2].startswith(message)


def test_line_ends_of_windows(pack: Pack) -> None:
    folder = pack(echo="")
    path = folder / "house" / "echo.yaml"
    path.write_bytes((RULE + "examples:\n  - {title: a, good: b}\n").replace("\n", "\r\n").encode())
    assert rule_in(read_rule(path, "house/echo")).why == "Nobody reads the second."
    assert head("why: a\r\nexamples:\r\n  - b\r\n") == "why: a\r\n"


def test_examples_are_left_unread_if_they_come_last() -> None:
    text = "check: a\nexamples:\n- title: {not read\n  bad: |\n    examples: no\n"
    assert head(text) == "check: a\n"
    assert head(text + "why: b\n") == text + "why: b\n"
    assert head("why: >\n  examples: three\ncheck: a\n") == "why: >\n  examples: three\ncheck: a\n"
