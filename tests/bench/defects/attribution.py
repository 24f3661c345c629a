"""Sources that are missing, nameless or hedged, and quotations without a partner or a speaker."""

from __future__ import annotations

import re
from random import Random

from tests.bench.gauge.article import Article
from tests.bench.gauge.defect import Case, Defect, case, filled, inserted, marked, page

_SAYS = re.compile(
    r"\b(?:sa(?:y|id|ys|ying)|told|tells?|according|report\w*|announc\w*|wrote|writes?|spokes\w+|stat(?:ed|es|ement)|"
    r"add(?:ed|s)|asked|claim\w*|warn\w*|argu\w*|explain\w*|quot\w*|believ\w*|describ\w*|called|suggest\w*|confirm\w*|"
    r"declar\w*|reveal\w*|express\w*|sp[eo]ak?\w*|interview\w*|releas\w*|post\w*|prais\w*|hail\w*|comment\w*|recall\w*|"
    r"admit\w*|answer\w*|repl\w*|maintain\w*|agree\w*|den(?:y|ied|ies)|note\w*|titled|publish\w*|estimat\w*|predict\w*|"
    r"found|show\w*|I|we|you|my|mine|our|ours|your|me|us)\b|\"",
    re.I,
)
_ANONYMOUS = [
    "Sources familiar with the talks said that the {thing} would be sold.",
    "An official who asked not to be named called the {thing} a ruin.",
    "A person close to {place} council said that more would follow.",
    "Experts say that the {thing} cannot be saved.",
    "Observers believe that {place} will pay for it in the end.",
    "A senior official, speaking on condition of anonymity, denied it.",
    "Critics say that the {thing} was never needed.",
]
_NAMED = [
    "{name}, who speaks for the harbour trust, said that the {thing} would be sold.",
    "The mayor of {place}, {name}, called the {thing} a ruin.",
    "{name}, of the university in {place}, said that more would follow.",
    "{name}, an engineer, said that the {thing} cannot be saved.",
]
_HEDGES = [
    "The {thing} was reportedly sold to a firm in {place}.",
    "{name} is reportedly about to leave the council.",
    "It is believed that the {thing} is beyond repair.",
    "The firm is said to have asked for more money.",
    "The keys of the {thing} were reportedly lost.",
    "{place} will purportedly pay for half of it.",
    "It is rumoured that {name} knew of it.",
]
_QUOTES = [
    "I have never seen the {thing} in such a state, and I have lived in {place} for forty years",
    "Nobody in this town will forget the night when the {thing} burned to the ground",
    "The money is gone, the boats are gone, and the people will go next if nothing is done",
]


def _without_sources(article: Article, random: Random, other: Article) -> Case | None:
    if _SAYS.search(article.headline):
        return None
    texts = [one for text in (*article.paragraphs, *other.paragraphs) for one in _sentences(text)]
    kept = [text for text in texts if not _SAYS.search(text)]
    for extra in (
        "The council of {place} closed the {thing} on Monday.",
        "The {thing} was built for {name} in 1911.",
    ):
        kept += [filled(extra, random) for _ in range(8)]
    if sum(text.count(" ") + 1 for text in kept) < 290 or len(kept) < 22:
        return None
    body = [" ".join(kept[at : at + 3]) for at in range(0, len(kept), 3)]
    return case(page(article, body=body), anywhere=True)


def _sentences(text: str) -> list[str]:
    return re.split(r"(?<=[a-z]{3}[.!?]) (?=[A-Z])", text)


def _load(texts: list[str], count: int, gold: bool) -> Defect:
    def plant(article: Article, random: Random, other: Article) -> Case | None:
        if len(article.paragraphs) <= count:
            return None
        chosen = [filled(marked(text) if gold else text, random) for text in random.sample(texts, count)]
        return case(page(article, body=inserted(article, random, *chosen)), anywhere=gold)

    return Defect(plant)


def _unpaired(article: Article, random: Random, other: Article) -> Case | None:
    fits = [
        at
        for at, text in enumerate(article.paragraphs[:-1])
        if text.count('"') == 2 and article.paragraphs[at + 1].count('"') % 2 == 0
    ]
    if not fits or any(text.count('"') % 2 for text in article.paragraphs):
        return None
    body, at = list(article.paragraphs), random.choice(fits)
    first, second = (match.start() for match in re.finditer('"', body[at]))
    lost = random.choice((first, second))
    if not lost and body[at][1:2].islower():
        return None
    body[at] = marked(body[at][:lost] + body[at][lost + 1 :])
    return case(page(article, body=body), anywhere=True)


def _undated(article: Article, random: Random, other: Article) -> Case | None:
    if re.search(r"\b(?:19|20)\d\d\b", article.text):
        return None
    told = marked(
        random.choice(
            ("The quay was shut yesterday.", "The quay will open tomorrow.", "The quay burned last week.")
        )
    )
    bare = Article(article.id, article.source, article.headline, article.paragraphs, "")
    return case(page(bare, body=inserted(article, random, told)), anywhere=True)


def _dated(article: Article, random: Random, other: Article) -> Case:
    return case(page(article, body=inserted(article, random, "The quay was shut yesterday.")))


def _unspoken(article: Article, random: Random, other: Article) -> Case | None:
    body = list(article.paragraphs)
    fits = [at for at in range(1, len(body)) if not _SAYS.search(body[at - 1] + body[at])]
    if not fits:
        return None
    body.insert(random.choice(fits), marked(f'"{filled(random.choice(_QUOTES), random)}."'))
    return case(page(article, body=body))


def _spoken(article: Article, random: Random, other: Article) -> Case:
    told = f'"{random.choice(_QUOTES)}," said {{name}}.'
    return case(page(article, body=inserted(article, random, filled(told, random))))


ATTRIBUTION = {
    "attribution/unattributed": Defect(_without_sources),
    "attribution/anonymous-load": Defect(_load(_ANONYMOUS, 4, True).plant, _load(_NAMED, 4, False).plant),
    "attribution/hedge-load": Defect(_load(_HEDGES, 4, True).plant, _load(_HEDGES, 1, False).plant),
    "attribution/unbalanced-quotes": Defect(_unpaired),
    "attribution/undated-time": Defect(_undated, _dated),
    "attribution/unspoken-quote": Defect(_unspoken, _spoken),
}
