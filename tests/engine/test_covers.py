"""What a finding over many places silences, and where it is told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from newslint.engine.run import Request, run, run_texts
from newslint.engine.settle import limited, strongest
from newslint.engine.source_file import SourceFile
from newslint.model.diagnostic import Diagnostic, Excerpt, Position, Report, Severity, Stretch
from newslint.policy.config import load_config
from newslint.policy.policy import Policy
from newslint.policy.rulebook import Rulebook

NOTE = "Ada Quill writes about the harbour, the council and what the one owes the other, from a desk by the quay."
TEXTS = {
    f"{name}.md": f"The {name} will be closed on Sunday.\n\n{NOTE}\n"
    for name in ("bridge", "ferry", "pool", "school")
}


def policy(*select: str) -> Policy:
    return Rulebook.load().configure(load_config(Path(__file__).parent, isolated=True), select=select)


def told(report: Report) -> list[tuple[str, str]]:
    return [(each.rule.partition("/")[2], each.where.path) for each in report.diagnostics]


def test_a_template_is_told_once_and_not_as_recycled() -> None:
    assert told(run_texts(policy("duplication"), TEXTS)) == [("boilerplate", "bridge.md")]
    alone = told(run_texts(policy("duplication/recycled-paragraph"), TEXTS))
    assert alone == [("recycled-paragraph", f"{name}.md") for name in ("ferry", "pool", "school")]


def test_what_need_not_be_told_silences_what_yields_to_it_alone() -> None:
    """Of the template recycled-paragraph is not told; still a rule that yields to that, and not to boilerplate,
    is silent there."""
    longer = (
        f"{NOTE} Her newsletter comes on Fridays, she answers letters on Mondays, and in August she is away."
    )
    texts = {**TEXTS, "a.md": f"The quay will be closed on Monday.\n\n{longer}\n"}
    rules = policy("duplication")
    contained = ("contained-paragraph", "ferry.md")
    assert told(run_texts(rules, texts)) == [("boilerplate", "bridge.md")]
    assert contained in told(run_texts(_yielding(rules, "duplication/generation-loop"), texts))
    assert contained not in told(run_texts(_yielding(rules, "duplication/recycled-paragraph"), texts))


def test_what_speaks_for_other_places_too_still_does() -> None:
    """Of two copies under one headline recycled-article is not told at the headline, if it yields to that."""
    more = "The council pays the harbour for the lamps, the harbour pays the council for the snow on its own stairs."
    copies = {
        f"{name}.md": f"# The quay is closed on Sunday\n\n{NOTE}\n\n{more}\n" for name in ("one", "two")
    }
    shared = "headlines/shared-headline"
    rules = policy("duplication", shared)
    weaker = ("recycled-article", "recycled-paragraph", "contained-paragraph")
    changed = [
        rule._replace(yields_to=(*rule.yields_to, shared)) if rule.id.endswith(weaker) else rule
        for rule in rules.rules
    ]
    first = tuple(sorted(changed, key=lambda rule: rule.id != shared))  # in this order they are asked
    assert ("recycled-article", "two.md") in told(run_texts(rules, copies))
    assert told(run_texts(replace(rules, rules=first, base=first), copies)) == [("shared-headline", "two.md")]


def _yielding(rules: Policy, only: str) -> Policy:
    """The same, but that contained-paragraph yields to one rule alone."""
    changed = tuple(
        rule._replace(yields_to=(only,)) if rule.id == "duplication/contained-paragraph" else rule
        for rule in rules.rules
    )
    return replace(rules, rules=changed, base=changed)


def test_a_template_is_told_at_a_file_in_focus_under_one_identity() -> None:
    prints = set()
    for focus in TEXTS:
        files = tuple(
            SourceFile(None, name, True, name == focus, text.encode()) for name, text in TEXTS.items()
        )
        (found,) = run(Request(policy("duplication"), files, jobs=1)).diagnostics
        assert found.where.path == focus
        assert sorted(each.path for each in found.related) == sorted(TEXTS.keys() - {focus})
        prints.add(found.fingerprint)
    assert len(prints) == 1


def diagnostic(rule: str, severity: Severity, covers: tuple[Stretch, ...] = ()) -> Diagnostic:
    place = Excerpt("a.md", None, Position(1, 1, 0), Position(1, 10, 9))
    return Diagnostic(rule, severity, rule, place, covers=covers)


def test_info_silences_nothing_that_is_louder() -> None:
    rules = {rule.id: rule for rule in policy("duplication").rules}
    weak = "duplication/near-duplicate-paragraph"
    strong = next(iter(rules[weak].yields_to))
    for severity, left in ((Severity.INFO, 2), (Severity.WARNING, 1), (Severity.ERROR, 1)):
        both = [diagnostic(strong, severity), diagnostic(weak, Severity.ERROR)]
        assert len(list(strongest(both, rules))) == left


def test_a_limit_is_that_of_one_article_however_many_a_file_holds() -> None:
    rules = {rule.id: rule for rule in policy("duplication").rules}
    limited_rule = next(rule for rule in rules.values() if rule.limit)
    one = diagnostic(limited_rule.id, Severity.WARNING)
    found = [
        one._replace(where=one.where._replace(record=str(record)))
        for record in range(3)
        for _ in range(limited_rule.limit or 0)
    ]
    kept, hidden = limited(found, rules)
    assert (len(kept), hidden) == (3 * (limited_rule.limit or 0), ())
    kept, hidden = limited([one] * 9, rules)
    assert [each.more for each in hidden] == [9 - len(kept)] == [9 - (limited_rule.limit or 0)]
