"""Bring together the blocks that a corpus check must judge: in one document, or across all of a run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import partial
from itertools import chain, islice

from newslint.archive.join import FEW, candidates, groups
from newslint.checks.base import CorpusCheck, PairCheck, TallyCheck
from newslint.engine.pool import batched, spread
from newslint.model.diagnostic import Finding, Location
from newslint.model.document import Document
from newslint.model.observations import Observation, Observations
from newslint.model.span import Span

REMEMBERED = 512  # reduced documents at hand: checks remember what they made of a document

SIFTED = 4096  # pairs looked at together
SPREAD = 1 << 16  # pairs shared out among processes together
MANY = 1024  # pairs that are worth it: two processes take 50 ms to start and end, 1,000 pairs of articles 230
SHARES = 4  # for each process, for some pairs take long

Place = tuple[int, int]  # document and block, by number
Pair = tuple[Place, Place]
Orient = Callable[[int, int], tuple[int, int] | None]


class Scene:
    """Documents in reading order, and which of two of them is told of the other.

    orient: (earlier, later) documents to (seen, again), or None where the two are not compared.
    texts: the text of a block of a document, by their numbers, if it is at hand without opening the document.
    without: by number of document, blocks for which findings of stronger rules speak; checks do not see them.
    is_silent: is nothing told at a block of a document, because of stronger findings there?
    processes: how many may compare many pairs.
    """

    __slots__ = ("_reduced", "documents", "is_silent", "orient", "processes", "texts", "without")

    def __init__(
        self,
        documents: Sequence[Document],
        orient: Orient,
        texts: Callable[[int, int], str] | None = None,
        without: Mapping[int, AbstractSet[Span]] | None = None,
        *,
        is_silent: Callable[[int, int], bool] | None = None,
        processes: int = 1,
    ) -> None:
        self.documents = documents
        self.orient = orient
        self.texts = texts
        self.without = without or {}
        self.is_silent = is_silent
        self.processes = processes
        self._reduced: dict[int, Document] = {}

    def observation(self, place: Place) -> Observation:
        """The block at a place, in its document as checks are to see it."""
        document = self.documents[place[0]]
        shown = self._shown(place[0], document) if place[0] in self.without else document
        return Observation(shown, document.blocks[place[1]])

    def _shown(self, number: int, document: Document) -> Document:
        """A document without blocks that others speak for; the same again if it is asked for again soon."""
        if number not in self._reduced:
            while len(self._reduced) >= REMEMBERED:
                del self._reduced[next(iter(self._reduced))]
            left = tuple(block for block in document.blocks if block.locate() not in self.without[number])
            self._reduced[number] = replace(document, blocks=left)
        return self._reduced[number]

    def text(self, place: Place) -> str:
        """The text of the block at a place."""
        return self.texts(*place) if self.texts else self.documents[place[0]].blocks[place[1]].text


def within(check: CorpusCheck, document: Document) -> Iterable[Finding]:
    """The findings of a corpus check inside one document, whatever it finds between documents."""
    scene = Scene((document,), lambda earlier, later: (earlier, later))
    if not isinstance(check, PairCheck):
        return judged(check, scene)
    blocks = [*check.blocks(document)]
    if len(blocks) > FEW and not check.KEYLESS:
        return judged(check, scene)
    found = [*check.few([Observation(document, document.blocks[block]) for block in blocks])]
    pairs = (((0, blocks[i]), (0, blocks[j])) for i, j in found)
    return _strongest(check, _compared(check, scene, pairs)) if found else ()


def judged(check: CorpusCheck, scene: Scene, observations: Observations | None = None) -> Iterable[Finding]:
    """The findings over a scene; observations count its documents, and are made here where not given.

    A few blocks are compared without keys even where these are given: what is found must not depend on the
    number of processes.
    """
    if isinstance(check, TallyCheck):
        made = check.observe(scene.documents) if observations is None else observations
        return _tallied(check, scene, made)
    if not isinstance(check, PairCheck):
        return ()
    many = observations is not None and observations.seen > FEW
    among = None if observations is None else observations.among
    places = None if many else _few(check, scene.documents, among)
    if places is not None:
        pairs = ((places[i], places[j]) for i, j in check.few([*map(scene.observation, places)]))
        return _strongest(check, _compared(check, scene, pairs))
    made = check.observe(scene.documents) if observations is None else observations
    return _strongest(check, _compared(check, scene, candidates(made)))


def _few(check: PairCheck, documents: Sequence[Document], among: Sequence[int] | None) -> list[Place] | None:
    """All places that the check looks at, if they are few enough to be compared without keys.

    among: documents in which they all are.
    """
    keyless = check.KEYLESS and len(documents) == 1
    places: list[Place] = []
    for number in range(len(documents)) if among is None else among:
        places.extend((number, block) for block in check.blocks(documents[number]))
        if len(places) > FEW and not keyless:
            return None
    return places


def _sifted(check: PairCheck, scene: Scene, pairs: Iterable[Pair]) -> Iterator[Pair]:
    """Those of many pairs that are worth comparing, by their texts alone."""
    pairs = iter(pairs)
    while some := list(islice(pairs, SIFTED)):
        numbers = {place: number for number, place in enumerate(dict.fromkeys(chain.from_iterable(some)))}
        places = list(numbers)
        worth = check.sift([*map(scene.text, places)], [(numbers[a], numbers[b]) for a, b in some])
        yield from ((places[a], places[b]) for a, b in worth)


def _oriented(check: PairCheck, scene: Scene, pairs: Iterable[Pair]) -> Iterator[Pair]:
    """Pairs of places as (seen, again), without those that are not compared."""
    is_silent = scene.is_silent if check.LONE else None
    for earlier, later in pairs:
        if check.across == "corpus" and earlier[0] == later[0]:
            continue
        roles = scene.orient(earlier[0], later[0])
        if roles is not None:
            seen, again = (earlier, later) if roles[0] == earlier[0] else (later, earlier)
            if is_silent is None or not is_silent(*again):
                yield seen, again


def _compared(check: PairCheck, scene: Scene, pairs: Iterable[Pair]) -> Iterator[Finding]:
    worth = _sifted(check, scene, _oriented(check, scene, pairs))
    work = partial(_told, check, scene)
    while some := list(islice(worth, SPREAD)):
        count = scene.processes if len(some) >= MANY else 1
        for found in spread(work, batched(some, -(-len(some) // (SHARES * count))), count):
            yield from found


def _told(check: PairCheck, scene: Scene, pairs: Iterable[Pair]) -> list[Finding]:
    """The findings of some pairs."""
    found = (check.compare(scene.observation(seen), scene.observation(again)) for seen, again in pairs)
    return [finding for finding in found if finding is not None]


def _tallied(check: TallyCheck, scene: Scene, observations: Observations) -> Iterator[Finding]:
    for group in groups(observations):
        if len(group) < check.least:
            continue
        yield from check.judge([scene.observation(place) for place in group])


def _strongest(check: PairCheck, findings: Iterable[Finding]) -> Iterator[Finding]:
    """One finding a block: the strongest, with the places of the others behind its own."""
    at_block: dict[tuple[str, str | None, int], list[Finding]] = {}
    for finding in findings:
        where = finding.where
        at_block.setdefault((where.name, where.record, where.span.start), []).append(finding)
    for found in at_block.values():
        if len(found) > 1:
            found.sort(key=lambda finding: -float(finding.values[check.RANK]))
            covers = tuple(place for finding in found for place in finding.covers)
            found[0] = found[0]._replace(related=_related(found), covers=covers)
        yield found[0]


def _related(found: Sequence[Finding]) -> tuple[Location, ...]:
    """Of findings at one block, the places of the first, the first place of each other, then the rest."""
    first, *others = (finding.related for finding in found)
    heads = (place for related in others for place in related[:1])
    return (*first, *heads, *(place for related in others for place in related[1:]))
