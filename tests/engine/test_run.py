"""The story of a run, seen from outside: what is told of texts given by name, and what survives a fault."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from newslint.checks.base import DocumentCheck
from newslint.engine.run import run_texts
from newslint.model.diagnostic import Finding, Report, Severity
from newslint.model.document import Document
from newslint.policy.bound import Bound
from newslint.policy.config import load_config
from newslint.policy.policy import Policy
from newslint.policy.rule import Rule
from newslint.policy.rulebook import Rulebook

RATES = "The harbour board raised the mooring fee by four crowns on Thursday, citing the cost of dredging."
FEES = RATES.replace("Thursday", "Friday")
OTHER = "Fishermen who berth at the north quay said that they would take the decision to the county court."


def policy(*select: str) -> Policy:
    return Rulebook.load().configure(load_config(Path(__file__).parent, isolated=True), select=select)


def article(*paragraphs: str, **fields: str) -> str:
    front = "".join(f"{name}: {value}\n" for name, value in fields.items())
    return f"---\n{front}---\n\n" + "\n\n".join(paragraphs) + "\n"


def told(report: Report) -> list[tuple[str, str, int]]:
    return [(each.rule, each.where.path, each.where.start.line) for each in report.diagnostics]


def test_a_repeat_is_told_once_by_the_strongest_rule() -> None:
    report = run_texts(policy("duplication"), {"a.md": article(RATES, OTHER, RATES, title="Fee up")})
    assert told(report) == [("duplication/repeated-paragraph", "a.md", 9)]


def test_the_later_article_is_told_with_the_earlier_as_related_place() -> None:
    texts = {
        "a.md": article(FEES, title="Fee up", date="2026-03-05"),
        "b.md": article(RATES, title="Mooring dearer", date="2026-03-04"),
    }
    (found,) = run_texts(policy("duplication/recycled-paragraph"), texts).diagnostics
    assert (found.where.path, found.where.start.line) == ("a.md", 6)
    assert [(each.path, each.start.line) for each in found.related] == [("b.md", 6)]


def test_what_is_said_of_a_related_place_names_the_values_of_the_finding() -> None:
    texts = {
        "a.md": article("The vote was put off, said Holweg, and Holweg left.", "The mayor had met Holwegg.")
    }
    (found,) = run_texts(policy("consistency/name-variant"), texts).diagnostics
    assert found.message == '"Holwegg" (1x) looks like "Holweg" (2x)'
    assert [place.message for place in found.related] == ['spelled "Holweg"']


def test_versions_of_one_item_are_not_compared() -> None:
    texts = {
        "a.md": article(RATES, title="Fee up", slug="mooring-fee"),
        "b.md": article(RATES, title="Fee goes up", slug="mooring-fee"),
    }
    assert not run_texts(policy("duplication/recycled-paragraph"), texts).diagnostics


def test_fingerprints_survive_shifted_lines_and_a_new_name() -> None:
    before = run_texts(policy("duplication"), {"a.md": article(RATES, OTHER, FEES, title="Fee up")})
    after = run_texts(policy("duplication"), {"b.md": article(OTHER[::-1], RATES, FEES, title="Fee up")})
    assert [each.fingerprint for each in before.diagnostics] == [
        each.fingerprint for each in after.diagnostics
    ]


def test_repeats_of_one_text_have_fingerprints_of_their_own() -> None:
    report = run_texts(policy("duplication"), {"a.md": article(RATES, RATES, OTHER, RATES, title="Fee up")})
    prints = [each.fingerprint for each in report.diagnostics]
    assert len(prints) == 2
    assert len(set(prints)) == 2


def test_an_ignore_at_either_end_of_a_pair_silences_it() -> None:
    silence = "<!-- newslint-disable-next-line duplication/recycled-paragraph -- wire copy -->\n"
    earlier = article(RATES, title="Fee up", date="2026-03-04")
    later = article(FEES, title="Mooring dearer", date="2026-03-05")
    rules = policy("duplication/recycled-paragraph", "suppression/unused")
    for texts in (
        {"a.md": earlier.replace(RATES, silence + RATES), "b.md": later},
        {"a.md": earlier, "b.md": later.replace(FEES, silence + FEES)},
    ):
        assert not run_texts(rules, texts).diagnostics


def test_an_unused_suppression_is_told_where_it_stands() -> None:
    text = article(f"<!-- newslint-disable duplication/repeated-paragraph -->\n\n{RATES}", title="Fee up")
    (found,) = run_texts(policy("duplication", "suppression"), {"a.md": text}).diagnostics
    assert found.rule == "suppression/unused"
    assert found.message == "unused suppression: duplication/repeated-paragraph finds nothing here"
    assert found.where.start.line == 5


def test_a_suppression_of_a_rule_that_did_not_run_is_not_unused() -> None:
    text = article(f"<!-- newslint-disable duplication/repeated-paragraph -->\n\n{RATES}", title="Fee up")
    assert not run_texts(policy("suppression"), {"a.md": text}).diagnostics


def test_a_suppression_of_no_rule_at_all_is_told() -> None:
    text = article(f"<!-- newslint-disable-next-line duplicatoin/x -->\n{RATES}", title="Fee up")
    (found,) = run_texts(policy("suppression"), {"a.md": text}).diagnostics
    assert found.message == "unused suppression: duplicatoin/x is not a rule"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stumble(DocumentCheck):
    """Raises on a word, as a check with a bug would."""

    word: str

    def findings(self, document: Document) -> Iterator[Finding]:
        if self.word in document.source:
            raise ZeroDivisionError("stumbled")
        yield Finding(document.anchor)


def stumbling(word: str) -> Policy:
    rule = Rule("test/stumble", "stumble", Bound.of(Stumble(word=word)), "s", "w", Severity.WARNING, "m")
    base = policy("duplication/repeated-paragraph")
    return replace(base, rules=(*base.rules, rule), base=(*base.base, rule))


def test_a_check_that_raises_is_named_and_the_run_goes_on() -> None:
    texts = {
        "a.md": article("dredging " + RATES, RATES, RATES, title="Fee up"),
        "b.md": article(OTHER, title="B"),
    }
    report = run_texts(stumbling("dredging"), texts)
    assert told(report) == [("duplication/repeated-paragraph", "a.md", 9), ("test/stumble", "b.md", 2)]
    (failure,) = report.failures
    assert failure.message == "test/stumble raised ZeroDivisionError on a.md: stumbled"
    assert "in findings" in failure.detail
    assert report.incomplete


def test_a_limit_hides_the_rest_of_each_article_and_says_how_many() -> None:
    shown = " and ".join(f"word{number} &amp;copy;" for number in range(8))
    record = '{"id": "%s", "title": "Title %s here", "body": "<p>Text of it: %s.</p>"}\n'
    text = "".join(record % (number, number, shown) for number in range(3))
    report = run_texts(policy("web/html-entity"), {"feed.jsonl": text})
    assert Counter(each.where.record for each in report.diagnostics) == {"0": 5, "1": 5, "2": 5}
    assert [(each.rule, each.path, each.more) for each in report.hidden] == [
        ("web/html-entity", "feed.jsonl", 9)
    ]


def test_records_of_one_name_are_told_apart() -> None:
    line = '{"id": "7", "title": "Fee up", "body": "%s"}\n'
    text = line % f"{RATES}\\n\\n{RATES}" + line % f"{OTHER}\\n\\n{OTHER}"
    report = run_texts(policy("duplication/repeated-paragraph"), {"feed.jsonl": text})
    assert [(each.where.record, each.where.start.line) for each in report.diagnostics] == [
        ("7", 1),
        ("7#2", 2),
    ]


def test_what_stays_below_the_level_does_not_run_and_is_not_told() -> None:
    text = {"a.md": article(RATES, RATES, title="Fee up")}
    assert run_texts(policy("duplication"), text, min_level=Severity.ERROR).diagnostics
    assert not run_texts(
        stumbling("nowhere"), {"b.md": article(OTHER, title="B")}, Severity.ERROR
    ).diagnostics


def test_a_suppression_without_a_rule_is_told() -> None:
    text = article(f"<!-- newslint-disable-next-line -- because -->\n{RATES}", title="Fee up")
    (found,) = run_texts(policy("suppression"), {"a.md": text}).diagnostics
    assert found.message == "unused suppression: it names no rule"


def test_a_rule_is_silent_between_disable_and_enable() -> None:
    rule = "duplication/repeated-paragraph"
    text = article(
        RATES,
        f"<!-- newslint-disable {rule} -->",
        RATES,
        f"<!-- newslint-enable {rule} -->",
        RATES,
        title="Fee up",
    )
    report = run_texts(policy(rule, "suppression"), {"a.md": text})
    assert told(report) == [(rule, "a.md", 13)]


def test_next_line_covers_the_paragraph_that_begins_there() -> None:
    wrapped = RATES.replace(" on Thursday", "\non Thursday")
    sentence = "The harbour board will meet again in the old customs house at the end of the month."
    rule = "duplication/repeated-sentence"
    comment = f"<!-- newslint-disable-next-line {rule} -- a refrain -->\n"
    bare = article(f"{wrapped}\n{sentence}", f"{OTHER}\n{sentence}", title="Fee up")
    hushed = bare.replace(OTHER, comment + OTHER)
    assert told(run_texts(policy(rule), {"a.md": bare})) == [(rule, "a.md", 10)]
    assert not run_texts(policy(rule, "suppression"), {"a.md": hushed}).diagnostics


def test_in_a_json_body_next_line_is_the_next_paragraph() -> None:
    rule = "duplication/repeated-paragraph"
    comment = f"<!-- newslint-disable-next-line {rule} -- a refrain -->"
    body = "\\n\\n".join((RATES, OTHER, comment, RATES, RATES))
    text = f'{{"title": "Fee up", "body": "{body}"}}\n'
    (found,) = run_texts(policy(rule, "suppression"), {"feed.jsonl": text}).diagnostics
    assert found.rule == rule
    assert found.where.start.offset == text.rindex(RATES)


def test_a_directive_that_does_not_exist_is_told() -> None:
    text = article(f"<!-- newslint-disable-nextline x/y -->\n{RATES}", title="Fee up")
    (found,) = run_texts(policy("suppression"), {"a.md": text}).diagnostics
    told_as = "unused suppression: newslint-disable-nextline is not a directive; there are newslint-disable-next-line"
    assert found.message.startswith(told_as)


def test_nobody_says_unused_of_a_comparison_without_its_corpus() -> None:
    silence = "<!-- newslint-disable-next-line duplication/recycled-paragraph -- wire copy -->\n"
    rules = policy("duplication/recycled-paragraph", "suppression/unused")
    files = {"a.md": article(silence + RATES, title="Fee up"), "b.md": article(RATES, title="Mooring dearer")}
    assert not run_texts(rules, files).diagnostics
    assert not run_texts(rules, {"a.md": files["a.md"]}).diagnostics


def test_unreadable_input_is_named_although_its_rule_is_ignored() -> None:
    rules = Rulebook.load().configure(
        load_config(Path(__file__).parent, isolated=True), ignore=["input/unreadable"]
    )
    report = run_texts(rules, {"a.md": b"Fee \xe9 up"})
    assert report.incomplete
    (failure,) = report.failures
    assert failure.message.startswith("a.md:1: not UTF-8 text")


def test_many_paragraphs_of_a_few_files_are_compared() -> None:
    words = [
        "harbour",
        "ferry",
        "bridge",
        "signal",
        "winter",
        "market",
        "council",
        "budget",
        "teacher",
        "hospital",
    ]
    texts = {
        f"{number:03}.md": article(
            *(
                " ".join(f"{word}{number}x{at}" for word in words) + " opened on Monday after long repairs."
                for at in range(5)
            ),
            "The trust shut the eastern quay on Friday after the old crane had fallen across two berths."
            if number in (7, 101)
            else f"Nothing else was told of day {number}.",
        )
        for number in range(110)
    }
    report = run_texts(policy("duplication/recycled-paragraph"), texts)
    assert not report.failures
    assert [(each.where.path, each.related[0].path) for each in report.diagnostics] == [("101.md", "007.md")]
