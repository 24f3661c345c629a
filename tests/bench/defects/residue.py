"""Machine residue: what generators and their tools leave in a text, and what people write that looks like it.

The phrases were written without a look at the lists of the rules.
"""

from __future__ import annotations

import re
from random import Random

from tests.bench.gauge.article import Article
from tests.bench.gauge.defect import Case, Defect, case, marked, page, phrase, plain

_PLACEHOLDERS = [
    f"The mayor, {marked('[Name]')}, opened the {{thing}} on Monday.",
    f"The fair in {marked('[City]')} was held on Sunday for the ninth time.",
    f"The {{thing}} will cost {marked('$X million')}, the council said.",
    f"{marked('[Insert quote from the mayor here]')}",
    f"{{name}} said on {marked('[Date]')} that the {{thing}} was safe.",
    f"{marked('Lorem ipsum dolor sit amet')}, consectetur adipiscing elit.",
    f"The {{thing}} was built in {marked('TKTK')} by a firm from {{place}}.",
    f"By {marked('[Your Name]')}, who has reported from {{place}} since spring.",
    f"The {{thing}} opened in {marked('20XX')} and has closed twice since.",
    f"According to {marked('[Source]')}, the {{thing}} was never inspected.",
    f"The owner, {marked('[Company Name]')}, did not answer.",
]
_NO_PLACEHOLDERS = [
    '"It was there [sic] fault," wrote {name} to the council.',
    '"We told [the president] so," said {name}.',
    "{name} said the [t]hird {thing} was safe.",
    "The {thing} is 20 metres long and XX on its bow stands for twenty.",
    "[Translated from Norwegian] The {thing} was safe, said {name}.",
]
_ARTEFACTS = [
    f"The {{thing}} carried 300 people a day.{marked('citeturn0search2')}",
    f"The {{thing}} was built in 1911 {marked(':contentReference[oaicite:3]{index=3}')}.",
    f"The council voted by two to one.{marked('【12†source】')}",
    f"The {{thing}} has closed twice since {marked('[cite: 4]')}.",
    f"The {{thing}} was old {marked('oai_citation:2')}, the mayor said.",
    f"The price rose by a third {marked('turn0news14')}.",
    f"The harbour trust did not answer. {marked('<grok_card>')}",
    f"The {{thing}} was paid for by the state {marked('【8:0†report.pdf】')}.",
]
_NO_ARTEFACTS = [
    "The {thing} carried 300 people a day.[4]",
    "The {thing} was built in 1911 (source: harbour trust).",
    "The skipper had to turn 0 degrees to search for {name}.",
    "The council cited 4 reasons for its vote.",
]


def _markdown(article: Article, random: Random, other: Article) -> Case | None:
    words = article.paragraphs[1].split()
    at = random.randrange(1, len(words) - 2)
    kind = random.choice(("bold", "heading", "link", "list"))
    if kind == "bold":
        bold = " ".join((*words[:at], marked(f"**{words[at]} {words[at + 1]}**"), *words[at + 2 :]))
        return case(plain(article, [article.paragraphs[0], bold, *article.paragraphs[2:]]), suffix="txt")
    text = {
        "heading": marked("## What happens next"),
        "link": f"More is in {marked('[the report](https://www.example.org/report)')} of the council.",
        "list": marked("- **Cost**: the harbour trust pays for the repairs"),
    }[kind]
    return phrase([text]).plant(article, random, other)


def _cut(article: Article, random: Random, other: Article) -> Case | None:
    words = article.paragraphs[-1].split()
    fits = [at for at in range(8, len(words)) if re.fullmatch(r"[a-z]+", words[at - 1])]
    if not fits or '"' in article.paragraphs[-1]:
        return None
    last = marked(" ".join(words[: random.choice(fits)]))
    return case(page(article, body=[*article.paragraphs[:-1], last]))


_ALIKE = {"a": "а", "e": "е", "o": "о", "p": "р", "c": "с", "x": "х"}  # Latin, then Cyrillic


def _script(article: Article, random: Random, other: Article) -> Case | None:
    text = article.paragraphs[1]
    words = [m for m in re.finditer(r"\b[a-z]{5,}\b", text) if set(m[0]) & set(_ALIKE)]
    if not words:
        return None
    word = random.choice(words)
    letter = random.choice(sorted(set(word[0]) & set(_ALIKE)))
    new = random.choice((word[0].replace(letter, _ALIKE[letter], 1), "официальный", "地方政府"))
    text = text[: word.start()] + marked(new) + text[word.end() :]
    return case(page(article, body=[article.paragraphs[0], text, *article.paragraphs[2:]]))


RESIDUE = {
    "residue/placeholder": phrase(_PLACEHOLDERS, _NO_PLACEHOLDERS),
    "residue/tool-artefact": phrase(_ARTEFACTS, _NO_ARTEFACTS),
    "residue/chatbot-link": phrase(
        [
            f"More is in the [report]({marked('https://www.example.org/a?utm_source=' + bot)})."
            for bot in ("chatgpt.com", "openai", "perplexity", "copilot.com")
        ],
        ["More is in the [report](https://www.example.org/a?utm_source=newsletter)."],
        suffix="md",
    ),
    "residue/stray-markdown": Defect(
        _markdown, phrase([], ["The hall is 5 * 3 metres, and the tag is #harbour, {name} said."]).twin
    ),
    "residue/truncated-ending": Defect(_cut),
    "residue/mixed-script": Defect(
        _script,
        phrase(
            [], ["The {thing} in Kyiv (Київ) was paid for by a firm from Tokyo (東京)."], suffix="md"
        ).twin,
    ),
}
