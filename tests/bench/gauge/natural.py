"""Texts that carry labels: what people or pages say of them, held against what the rules tell."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from newslint.engine.run import run_texts
from newslint.model.diagnostic import Report, Severity
from newslint.policy.config import Config
from newslint.policy.rulebook import Rulebook
from tests.bench import captions
from tests.bench.gauge.article import CORPORA, half_of
from tests.bench.gauge.score import Tally

_RESIDUE = {"preamble or selfnote": ("residue/chatbot-wrapper",), "placeholder": ("residue/placeholder",)}
_GAP = re.compile(r"\[[A-Z][^\]\n]*\](?!\()")
_ENDS = frozenset(".!?…\"”’')]:*_")
Natural = tuple[dict[str, Tally], list[str]]


def _records(*path: str) -> Iterator[dict[str, object]]:
    with CORPORA.joinpath(*path).open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _report(book: Rulebook, rules: Sequence[str], texts: Mapping[str, str]) -> Report:
    return run_texts(book.configure(Config(Path.cwd(), language="en"), select=rules), texts, Severity.INFO)


def _told(book: Rulebook, rules: Sequence[str], texts: Mapping[str, str]) -> set[str]:
    return {each.where.path for each in _report(book, rules, texts).diagnostics}


def _compared(labelled: Mapping[str, bool], told: set[str]) -> Tally:
    return Tally(
        found=sum(label and name in told for name, label in labelled.items()),
        missed=sum(label and name not in told for name, label in labelled.items()),
        false=sum(not label and name in told for name, label in labelled.items()),
        sound=sum(not label for label in labelled.values()),
    )


def machine_posts(book: Rulebook) -> Natural:
    """Versions of machine-written posts, labelled by patterns as preamble, self-note or placeholder. All of them.

    The labels miss many notes at the end, all of which were read: what is told without a label is no false alarm.
    """
    records = list(_records("generated", "ai-news-blog-versions.jsonl"))
    texts = {f"{number}.md": f"# {one['headline']}\n\n{one['body']}" for number, one in enumerate(records)}
    tallies, wrong = {}, []
    for label, rules in _RESIDUE.items():
        labelled = {name: label in _labels(one) for name, one in zip(texts, records, strict=True)}
        told = _told(book, rules, texts)
        tallies[rules[0]] = replace(_compared(labelled, told), false=None)
        for name, wanted in labelled.items():
            if wanted != (name in told):
                wrong.append(
                    f"{label} {'missed' if wanted else 'not labelled'}: {records[int(name[:-3])]['id']}"
                )
    return tallies, wrong


def _labels(record: Mapping[str, object]) -> set[str]:
    """The labels of a post; a self-note that speaks of placeholders was labelled as one, and is none."""
    flags = record["labels"]
    assert isinstance(flags, dict)
    noted = {"preamble or selfnote"} if flags["preamble"] or flags["selfnote"] else set()
    return noted | ({"placeholder"} if flags["placeholder"] and _GAP.search(str(record["body"])) else set())


def endings(book: Rulebook) -> Natural:
    """Continuations by a model; those without a stop at the end are cut."""
    records = [*_records("generated", "xsum-gpt-3.5.jsonl"), *_records("generated", "xsum-gpt-4.jsonl")]
    held = [one for one in records if half_of(str(one["id"]))]
    texts = {f"{number}.md": f"# A story\n\n{one['body']}\n" for number, one in enumerate(held)}
    labelled = {
        f"{number}.md": str(one["body"]).rstrip()[-1:] not in _ENDS for number, one in enumerate(held)
    }
    rule = "residue/truncated-ending"
    told = _told(book, (rule,), texts)
    wrong = [
        f"{name}: {texts[name].rstrip()[-80:]}" for name, label in labelled.items() if label != (name in told)
    ]
    return {rule: _compared(labelled, told)}, wrong


def baits(book: Rulebook) -> Natural:
    """Headlines of clickbait sites and of newspapers, each over an empty article."""
    rule = "headlines/clickbait"
    labelled, texts = {}, {}
    for name, label in (("headlines-clickbait", True), ("headlines-news", False)):
        lines = (CORPORA / "lists" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(line for line in lines if line.strip() and half_of(line)):
            if number < 3000:
                texts[f"{name}-{number}.md"] = f"---\ntitle: {json.dumps(line)}\n---\n\nThe quay was shut.\n"
                labelled[f"{name}-{number}.md"] = label
    return {rule: _compared(labelled, _told(book, (rule,), texts))}, []


def headline_pairs(book: Rulebook) -> Natural:
    """Pairs of news headlines that people called equal (5 of 5) or different (3 and less)."""
    rule = "headlines/shared-headline"
    labelled, told = {}, set()
    for number, pair in enumerate(_records("pairs", "sts-headlines.jsonl")):
        score = float(str(pair["score"]))
        if (score == 5 or score <= 3) and half_of(f"{pair['a']} {pair['b']}"):
            name = str(number)
            labelled[name] = score == 5
            texts = {f"{side}.md": f"# {pair[side]}\n\n{_BODIES[side]}\n" for side in ("a", "b")}
            if _told(book, (rule,), texts):
                told.add(name)
    return {rule: _compared(labelled, told)}, []


_BODIES = {
    "a": "The ferry to Skarra will sail on Sundays from May, the harbour trust said on Friday.",
    "b": "A second oven was brought to the baker on the quay, and nobody knew who had paid for it.",
}


def template_posts(book: Rulebook) -> Natural:
    """Posts that a program filled from a template: pairs of which the word-3-shingle Jaccard is at least .5."""
    texts = {
        f"{one['id']}.md": f"# {one['headline']}\n\n{one['body']}\n"
        for one in _records("generated", "ghost-blogger.jsonl")
    }
    labelled = {
        "|".join(sorted((f"{one['a']}.md", f"{one['b']}.md"))): True
        for one in _records("pairs", "ghost-blogger-pairs.jsonl")
        if float(str(one["jaccard3"])) >= 0.7
    }
    rule = "duplication/recycled-article"
    told: dict[str, set[str]] = defaultdict(set)
    every = ("duplication/recycled-article", "duplication/recycled-paragraph", "duplication/boilerplate")
    for each in _report(book, every, texts).diagnostics:
        told[each.where.path].update(other.path for other in each.related)
        for other in each.related:
            told[other.path].add(each.where.path)
    near = {one for one, others in told.items() if others}
    found = {pair for pair in labelled if set(pair.split("|")) <= near}
    return {rule: replace(_compared(labelled, found), false=None)}, []


def page_captions(book: Rulebook) -> Natural:
    """Figure captions and paragraphs of real pages, held-out English ones with an article in them."""
    rules = captions.caption_rules()
    tallies = {rule.id: Tally() for rule in rules.values()}
    for page, rows in captions.read_pages().items():
        if not captions.half_of(page) or not captions.with_article(rows) or not captions.english(rows):
            continue
        for name, texts in captions.told_by_each(rows, rules).items():
            tally = tallies[rules[name].id]
            for row in rows:
                hit = row.text in texts
                tally.found += hit and row.caption
                tally.missed += row.caption and not hit
                tally.false += hit and not row.caption
                tally.sound += not row.caption
    return tallies, []


SETS: Mapping[str, Callable[[Rulebook], Natural]] = {
    "versions of machine-written posts": machine_posts,
    "continuations by a model": endings,
    "clickbait and news headlines": baits,
    "pairs of headlines": headline_pairs,
    "posts from a template": template_posts,
    "captions of real pages": page_captions,
}
