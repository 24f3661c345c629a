"""Real machine-written posts: all pairs of one template series are found, versions of one post are not told."""

from __future__ import annotations

import json
from itertools import combinations
from pathlib import Path

from newslint.engine.run import Request, run
from newslint.engine.source_file import SourceFile
from newslint.model.diagnostic import Diagnostic, Severity
from newslint.policy.config import load_config
from newslint.policy.rulebook import Rulebook

Pair = frozenset[str | None]
ARTICLE, TEMPLATE = "duplication/recycled-article", "duplication/boilerplate"


def told(file: Path, *rules: str) -> tuple[Diagnostic, ...]:
    policy = Rulebook.load().configure(load_config(file.parent, isolated=True), select=rules)
    files = (SourceFile(file, file.name, named=True, focus=True),)
    return run(Request(policy, files, jobs=1, min_level=Severity.INFO, limits=False)).diagnostics


def records(diagnostic: Diagnostic) -> list[str | None]:
    return [place.record for place in (diagnostic.where, *diagnostic.related)]


def test_all_pairs_of_a_series_are_found_and_its_templates_told_once(shared: Path) -> None:
    rows = shared.joinpath("corpora", "pairs", "ghost-blogger-pairs.jsonl").read_text(encoding="utf-8")
    pairs = {frozenset((row["a"], row["b"])) for row in map(json.loads, rows.splitlines())}
    assert len(pairs) == 193
    file = shared / "corpora" / "generated" / "ghost-blogger.jsonl"
    alone = told(file, ARTICLE)
    assert pairs <= {Pair((first, other)) for first, *others in map(records, alone) for other in others}
    found = told(file, ARTICLE, TEMPLATE)
    templates = [each for each in found if each.rule == TEMPLATE]
    assert len({each.fingerprint for each in templates}) == len(templates)
    assert 20 < len(templates) < 40
    assert max(int(each.values["articles"]) for each in templates) == 53  # two pairs have one headline
    articles = {
        Pair((first, other))
        for each in found
        if each.rule == ARTICLE
        for first, *others in [records(each)]
        for other in others
    }
    alike = {Pair(pair) for each in templates for pair in combinations(records(each), 2)}
    assert len(pairs & articles) >= 190
    assert pairs <= articles | alike


def test_versions_of_one_post_are_no_recycling(shared: Path) -> None:
    file = shared / "corpora" / "generated" / "ai-news-blog-versions.jsonl"
    slugs = {row["id"]: row["slug"] for row in map(json.loads, file.read_text(encoding="utf-8").splitlines())}
    assert not told(file, ARTICLE)
    found = told(file, "duplication", "headlines/shared-headline")
    across = [each for each in map(records, found) if each[1:] and each[0] != each[1]]
    assert across
    assert not [
        each for each in across if any(slugs[str(each[0])] == slugs[str(other)] for other in each[1:])
    ]
