"""Machine phrasing, in sentences that a language model might add to a report."""

from __future__ import annotations

from random import Random

from tests.bench.gauge.article import Article
from tests.bench.gauge.defect import Case, Defect, case, filled, inserted, marked, page, phrase

_PHRASES = [
    "The decision on the {thing} underscores the importance of a delicate balance in {place}.",
    "It serves as a powerful reminder that collaboration plays a crucial role.",
    "The {thing} stands as a testament to the resilience of the community.",
    "The move could set the stage for a transformative shift in an ever-evolving landscape.",
    "The episode highlights the complex interplay between tradition and innovation.",
    "Only time will tell whether {place} can navigate these uncharted waters.",
    "The {thing} has sparked a nuanced conversation and sheds light on a multifaceted issue.",
    "It remains to be seen how the vibrant community will foster meaningful change.",
]
_ONE_PHRASE = [
    "It remains to be seen whether {name} will come, the mayor said.",
    "The rules of the {thing} set the stage for a quarrel, {name} said.",
    "The lamp sheds light on the {thing}, and the landscape of {place} is hilly.",
    "A second reading will shed light on it, {name} told the council.",
]
_VAGUE = [
    "This development underscores the need for new rules in {place}.",
    "This is significant, as it could reshape the future of the {thing}.",
    "The move highlights the growing importance of the {thing}.",
    "This dynamic has led to new questions about {place}.",
    "This situation leaves room for further debate.",
    "The decision marks a pivotal moment for {place}.",
]
_TAILS = [
    "The council voted for the {thing}, highlighting the need for safer roads.",
    "Prices in {place} rose by a third, underscoring the strain on families.",
    "{name} left the hall without a word, raising questions about the vote.",
    "The {thing} closed early, reflecting a broader trend in the region.",
    "The trust sold its last boat, signaling a shift in its plans.",
]
_OPENERS = ("Additionally, ", "Furthermore, ", "Moreover, ", "In addition, ")


def _several(sentences: list[str], count: int, single: list[str]) -> Defect:
    def plant(article: Article, random: Random, other: Article) -> Case | None:
        if len(article.paragraphs) <= count:
            return None
        chosen = [marked(filled(text, random)) for text in random.sample(sentences, count)]
        return case(page(article, body=inserted(article, random, *chosen)), anywhere=True)

    def twin(article: Article, random: Random, other: Article) -> Case:
        """One such phrase is no habit."""
        return case(page(article, body=inserted(article, random, filled(random.choice(single), random))))

    return Defect(plant, twin)


def _opener_run(article: Article, random: Random, other: Article) -> Case | None:
    body = list(article.paragraphs)
    if len(body) < 6:
        return None
    for at in random.sample(range(1, len(body)), 4):
        body[at] = marked(random.choice(_OPENERS) + body[at])
    return case(page(article, body=body), anywhere=True)


STYLE = {
    "style/machine-phrasing": _several(_PHRASES, 4, _ONE_PHRASE),
    "style/vague-significance": _several(_VAGUE, 3, _VAGUE),
    "style/participle-tail": _several(_TAILS, 3, _TAILS),
    "style/opener-run": Defect(_opener_run),
    "style/wordy-phrase": phrase(
        [
            f"The {{thing}} was shut {marked('due to the fact that')} it leaked, {{name}} said.",
            f"The council met {marked('in order to')} vote on the {{thing}}.",
            f"The {{thing}} is safe {marked('at this point in time')}, {{name}} said.",
            f"{{name}} spoke {marked('with regard to')} the {{thing}} in {{place}}.",
        ],
        ["The facts are due, and in the order of the court {place} is named."],
    ),
    "style/echoed-word": phrase(
        [
            f"The {{thing}} was {marked('harbour harbour')} property, {{name}} said.",
            f"{{name}} saw the {marked('bridge bridge')} fall in {{place}}.",
        ],
        ["The harbour, harbour master {name} said, was open."],
    ),
}
