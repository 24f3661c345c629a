"""From what a reader should see to what must be written: fixes spelled for the place where they go."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from html import escape
from itertools import pairwise

from newslint.engine.drop import Way, ways
from newslint.engine.proof import Edits, Proof
from newslint.late import late
from newslint.model.diagnostic import Edit, Fix
from newslint.model.document import Block, Document
from newslint.model.span import Run

Spell = Callable[[str], str]

# Letters, digits, blanks and what is not ASCII mean themselves in every notation; so do these, inside a text.
_PLAIN = late(r"[^\x00-\x1f!-+\-/:<-@\[-`{-\x9f]*")  # letters, digits, space, `,.;` and all beyond ASCII
_MARKS = late(r"([\\`*_{}\[\]<>()#+\-.!|~&$\"'])")
_QUOTES = late(r'(["\\])')


def spelled(document: Document, fixes: Sequence[Fix | None], fields: Mapping[str, str]) -> list[Fix | None]:
    """The fixes with their edits as they must be written; None for one that cannot be written safely.

    Plain text in one stretch of source is written as it is. All else is tried in the notations that may hold
    there, and taken if the document, read again, shows what was foreseen. fields: as configured.
    """
    blocks = _Blocks(document)
    found = [fix if fix and blocks.simple(fix.edits) else None for fix in fixes]
    waiting = [(at, fix) for at, fix in enumerate(fixes) if fix and not found[at]]
    if not waiting:
        return found
    held = _proven(Proof(document, fields), blocks, [fix.edits for _, fix in waiting])
    for number, edits in held.items():
        place, fix = waiting[number]
        found[place] = fix._replace(edits=edits)
    return found


def _proven(proof: Proof, blocks: _Blocks, fixes: Sequence[Edits]) -> dict[int, Edits]:
    """By number, the spelling of each fix that held."""
    found: dict[int, Edits] = {}
    tried: set[tuple[int, Edits]] = set()
    for spell, way in _manners(proof.document.format):
        while True:
            trial = {
                number: written
                for number, edits in enumerate(fixes)
                if number not in found
                and (written := _written(proof.document.source, blocks, edits, spell, way))
                and (number, written) not in tried
            }
            numbers = list(trial)
            held = proof.holding([(fixes[number], trial[number]) for number in numbers])
            found |= {numbers[at]: trial[numbers[at]] for at in held}
            if not held:  # of those that overlap others, some may hold by themselves
                tried |= set(trial.items())
                break
    return found


def _written(source: str, blocks: _Blocks, edits: Edits, spell: Spell, way: Way) -> Edits | None:
    written = []
    for span, text in edits:
        whole = way(source, span) if not text and blocks.whole(*span) else span
        if whole is None or (whole is span and blocks.marked_up(*span)):
            return None
        written.append(Edit(whole, spell(text)))
    return tuple(written)


def _manners(form: str) -> list[tuple[Spell, Way]]:
    """How to spell a text, with how to drop a block, from the likeliest on."""
    spells, drops = list(_spells(form)), list(ways(form))
    count = max(len(spells), len(drops))
    return [(spells[min(at, len(spells) - 1)], drops[min(at, len(drops) - 1)]) for at in range(count)]


def _spells(form: str) -> Sequence[Spell]:
    plain: Spell = str
    tags: Spell = partial(escape, quote=False)
    references: Spell = partial(escape, quote=True)
    if form in ("json", "jsonl"):
        return (*(partial(_in_json, each) for each in (plain, tags, _marked)),)
    if form == "html":
        return tags, references, _slashed
    return plain, tags, references, _marked, _doubled, _slashed


def _in_json(spell: Spell, text: str) -> str:
    return json.dumps(spell(text), ensure_ascii=False)[1:-1]


def _marked(text: str) -> str:
    """As Markdown keeps its own marks from being read."""
    return _MARKS.sub(r"\\\1", text)


def _doubled(text: str) -> str:
    """As in a scalar of YAML between single quotes."""
    return text.replace("'", "''")


def _slashed(text: str) -> str:
    """As in a string of YAML, TOML or JSON between double quotes."""
    return _QUOTES.sub(r"\\\1", text)


class _Blocks:
    """The blocks of a document by where they stand in its source."""

    def __init__(self, document: Document) -> None:
        self._source = document.source
        self._blocks = sorted((block for block in document.blocks if block.text), key=_start)
        self._starts = [_start(block) for block in self._blocks]

    def simple(self, edits: Sequence[Edit]) -> bool:
        """Is each edit plain text in a block, with no markup in its way?"""
        return all(
            _PLAIN.fullmatch(text) and self._in_one_stretch(*span) and not self.marked_up(*span)
            for span, text in edits
        )

    def whole(self, start: int, end: int) -> bool:
        """Does a span take all of a block?"""
        runs = self._runs(start)
        return bool(runs) and start <= runs[0].source_start and runs[-1].source_end <= end

    def marked_up(self, start: int, end: int) -> bool:
        """Does markup stand in a span of a block, between what is shown of it or as a line break?"""
        inside = [run for run in self._runs(start) if run.source_start < end and run.source_end > start]
        return any(before.source_end < after.source_start for before, after in pairwise(inside)) or any(
            not run.verbatim and "<" in self._source[run.source_start : run.source_end] for run in inside
        )

    def _in_one_stretch(self, start: int, end: int) -> bool:
        runs = self._runs(start)
        at = max(0, bisect_right(runs, start, key=_run_start) - 1)
        if not runs or self.whole(start, end) or start > runs[at].source_end:
            return False
        while runs[at].source_end < end:
            if at + 1 == len(runs) or runs[at + 1].source_start != runs[at].source_end:
                return False
            at += 1
        return True

    def _runs(self, start: int) -> Sequence[Run]:
        """The runs of the block that a span begins in; empty without one."""
        at = bisect_right(self._starts, start) - 1
        runs = self._blocks[at].map.runs if at >= 0 else ()
        return runs if runs and start < runs[-1].source_end else ()


def _start(block: Block) -> int:
    return block.map.runs[0].source_start


def _run_start(run: Run) -> int:
    return run.source_start
