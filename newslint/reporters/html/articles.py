"""Findings by article: each as a sheet that opens, its text to the left and the notes beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import islice
from typing import NamedTuple

from newslint.model.diagnostic import Severity
from newslint.model.edition import Passage, Role
from newslint.reporters.html.desk import Desk, Story, bdi, file, headline, language_tag
from newslint.reporters.html.marked import marked
from newslint.reporters.html.markup import Html, element, joined
from newslint.reporters.html.note import note
from newslint.reporters.html.section import section
from newslint.reporters.html.signs import LOUD, chips, dotted, number
from newslint.reporters.html.signs import note as small
from newslint.reporters.html.tools import tools
from newslint.reporters.tally import counted

TEXTS = 2_600_000  # bytes of sheets with text; of the others findings are only counted
MAX_NOTES = 40  # on findings in an article that are in no passage of it
TAGS = {"heading": "h4", "quote": "blockquote", "code": "pre", "table": "pre"}

Twinned = Mapping[int, str]  # ids of the pairs, by number of the diagnostic


class Sheet(NamedTuple):
    """An article on the page, and the numbers of diagnostics with a note on it."""

    markup: Html
    noted: Set[int]


def sheets(desk: Desk, twinned: Twinned) -> Iterator[Sheet]:
    """The sheets of all articles shown, with their text as long as there is room."""
    room = TEXTS
    for rank, story in enumerate(desk.shown):
        if room > 0:
            noted = _noted(story)
            markup = _sheet(desk, story, rank, _text(desk, story, twinned, noted))
            room -= len(markup.encode("utf-8", "surrogatepass"))
            if room > 0:
                yield Sheet(markup, noted)
                continue
        yield Sheet(_sheet(desk, story, rank, _counts(desk, story)), frozenset())


def articles(desk: Desk, made: Sequence[Sheet]) -> Iterator[str]:
    """The section, the worst article first."""
    words = "The worst first. Open one to read what was found in its text, and what stands beside it."
    listed = element("ol", *(sheet.markup for sheet in made), id="sheets", class_="sheets", data_list=True)
    yield from section(
        "articles", "Articles", element("p", words), _tools(desk), listed, *map(small, _left_out(desk, made))
    )


def _left_out(desk: Desk, made: Sequence[Sheet]) -> Iterator[str]:
    bare = sum(not sheet.noted for sheet in made)
    if bare:
        yield f"Of {counted(bare, 'article')}, none of the worst, there is no room for the text."
    left = desk.worst[len(made) :]
    if left:
        findings = sum(len(story.galley.numbers) for story in left)
        yield (
            f"There is no room for {counted(len(left), 'more article')} with {counted(findings, 'finding')}, "
            "none of the worst: `newslint check` tells all."
        )
    clean = len(desk.stories) - len(desk.worst)
    if clean:
        yield f"{counted(clean, 'article')} without findings."


def _noted(story: Story) -> Set[int]:
    """The diagnostics with a note: those marked in a passage, and some of the others."""
    placed = {mark.number for each in story.galley.passages for mark in each.marks if mark.role is Role.PLACE}
    others = (number for number in story.galley.numbers if number not in placed)
    return placed | set(islice(others, MAX_NOTES))


def _sheet(desk: Desk, story: Story, rank: int, content: Html) -> Html:
    galley = story.galley
    head = element(
        "summary",
        element("h3", headline(galley), dir="auto", lang=language_tag(galley.language)),
        chips(story.counts),
        element("span", dotted(_about(story)), class_="about"),
    )
    text = element("div", content, id=f"a{story.number}", class_="galley")
    return element(
        "li",
        element("details", head, text, class_="sheet"),
        data_rank=rank,
        data_path=galley.path,
        data_day=galley.day,
        data_count=len(galley.numbers),
        data_words=story.scores.counts["words"],
        data_severity=" ".join(each.label for each in LOUD if story.counts.get(each)),
        data_rules=" ".join(map(str, sorted({desk.rules[desk[each].rule] for each in galley.numbers}))),
    )


def _about(story: Story) -> Iterator[str]:
    galley = story.galley
    yield element("span", file(galley), class_="path")
    yield galley.day
    yield bdi(galley.byline[:80]) if galley.byline else ""
    yield bdi(galley.section[:40]) if galley.section else ""
    yield f"{number(story.scores.counts['words'])} words"


def _text(desk: Desk, story: Story, twinned: Twinned, noted: Set[int]) -> Html:
    told: set[int] = set()
    rows = []
    for passage in story.galley.passages:
        first = noted & {mark.number for mark in passage.marks if mark.role is Role.PLACE} - told
        told |= first
        rows.append(_gap(passage.skipped))
        rows.append(_row(desk, story, passage, [note(desk, each, twinned) for each in sorted(first)], noted))
    rows.append(_gap(story.galley.rest))
    return joined(
        (*rows, _others(desk, sorted(noted - told), twinned, len(story.galley.numbers) - len(noted)))
    )


def _row(desk: Desk, story: Story, passage: Passage, notes: Sequence[Html], noted: Set[int]) -> Html:
    """A passage, with notes on what is first marked in it."""
    beside = element("ol", *notes, class_="notes") if notes else ""
    return element("div", _passage(desk, story, passage, noted), beside, class_="row")


def _passage(desk: Desk, story: Story, passage: Passage, noted: Set[int]) -> Html:
    before, behind = (Html('<span class="cut">…</span>') if cut else "" for cut in passage.cut)
    text = joined((before, marked(desk, passage.text, passage.marks, noted), behind))
    kind = passage.kind.replace("_", " ")
    label = element("span", kind, class_="kind") if kind not in ("paragraph", "heading") else ""
    tag = TAGS.get(passage.kind, "p")
    block = element(
        tag, text, dir="auto", lang=language_tag(story.galley.language), class_=f"k-{passage.kind}"
    )
    line = element("span", element("span", "line ", class_="unshown"), str(passage.line), class_="line")
    return element("div", line, label, block, class_="passage")


def _gap(skipped: int) -> Html:
    return element("p", f"{counted(skipped, 'passage')} not shown", class_="gap") if skipped else Html("")


def _others(desk: Desk, numbers: Sequence[int], twinned: Twinned, more: int) -> Html:
    """Notes on what is in no passage above, each with its line of source."""
    if not numbers:
        return Html("")
    notes = [note(desk, each, twinned, with_source=True) for each in numbers]
    behind = small(f"{counted(more, 'more finding')} not shown.") if more else ""
    return joined((element("h4", "Elsewhere in the file"), element("ol", *notes, class_="notes"), behind))


def _counts(desk: Desk, story: Story) -> Html:
    """What was found in an article for whose text there is no room."""
    found = Counter(desk[number].rule for number in story.galley.numbers)
    rows = (element("li", desk.rule_link(rule), f": {count}") for rule, count in sorted(found.items()))
    return joined((small("There is no room for its text."), element("ul", *rows, class_="places")))


def _tools(desk: Desk) -> Html:
    gravities = [(each.label, f"with {each.label}s") for each in (Severity.ERROR, Severity.WARNING)]
    rules = sorted((rule, str(number)) for rule, number in desk.rules.items())
    return tools(
        "sheets",
        "article",
        filters={
            "severity": ("Severity", gravities),
            "rules": ("Rule", [(number, rule) for rule, number in rules]),
        },
        orders={
            "rank": "worst first",
            "count-": "most findings",
            "path": "path",
            "day-": "newest",
            "day": "oldest",
            "words-": "longest",
        },
        opens=True,
    )
