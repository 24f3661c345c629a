"""Machine residue: what chatbots and their tools leave in a text, and what people write that looks like it.

The phrases were written without a look at the lists of the rules.
"""

from __future__ import annotations

import re
from random import Random

from tests.bench.gauge.article import Article
from tests.bench.gauge.defect import Case, Defect, case, marked, page, phrase, plain

_REFUSALS = [
    "I'm sorry, but I can't help with that request.",
    "As an AI language model, I do not have personal opinions about the vote in {place}.",
    "I cannot fulfill this request, as it goes against my guidelines.",
    "I apologize, but I am unable to generate content about {name}.",
    "As a large language model, I cannot verify what happened in {place}.",
    "I'm sorry, but as an AI I do not have access to the original article.",
    "I am unable to browse the internet, so I cannot check what the {thing} cost.",
    "Unfortunately, I can't assist with writing about this topic.",
    "As an artificial intelligence, I don't have feelings about the {thing}.",
    "I'm just an AI and can't provide legal advice on this matter.",
    "I cannot complete this task because the provided text is empty.",
    "It is not appropriate for me to write this article, as it would violate OpenAI's usage policies.",
]
_NO_REFUSALS = [
    "{name} told the council that she could not help with that request.",
    "\"I'm sorry, but I can't help you with that,\" the clerk told {name}.",
    "The union said it was unable to verify what had happened at the {thing}.",
    "The trust apologised and said it could not assist with further repairs.",
    "{name} said he had no personal opinion about the vote in {place}.",
    "The library bought a model of the {thing} in large letters, which visitors cannot miss.",
]
_CUTOFFS = [
    "As of my last update in September 2021, the {thing} was still closed.",
    "My knowledge cutoff is January 2022, so later events are not included.",
    "As of my last knowledge update in April 2023, {name} was in office.",
    "Please note that my training data only goes up to October 2023.",
    "I do not have information about events after my knowledge cut-off date.",
    "My training data ends in 2021, and the {thing} may have changed since.",
    "As of my knowledge cutoff in 2023, no date had been set for {place}.",
    "I don't have access to real-time information about the {thing}.",
]
_NO_CUTOFFS = [
    "As of the last update in September 2021, the {thing} was still closed, the ministry said.",
    "The cutoff for applications is January 2022, so later letters are not counted.",
    "{name} does not have information about events after Friday.",
    "The data of the survey go up to October 2023.",
]
_WRAPPERS_FIRST = [
    "Sure! Here is the rewritten article:",
    "Certainly! Below is a revised version of the news story:",
    "Here's a concise, neutral rewrite of the text you provided:",
    "Okay, here is the article rewritten in a journalistic style:",
    "Of course! Here's a polished version of your draft:",
    "Here is a summary of the article in 300 words:",
    "Absolutely! Here's the news article based on the information you gave me:",
    "Below is the expanded version of the article, with improved flow:",
]
_WRAPPERS_LAST = [
    "I hope this helps! Let me know if you would like any changes.",
    "Would you like me to shorten it further?",
    "Feel free to ask if you need any more adjustments.",
    "Let me know if you'd like a different tone.",
    "I hope this revised version meets your needs.",
    "Please let me know if you would like me to add more detail.",
]
_NO_WRAPPERS = [
    "Here is the full list of winners, as the council read it out on Friday.",
    "The mayor hopes that this helps the {thing}, she told the council.",
    "Readers who saw the {thing} fall should let the police know, {name} said.",
    "Certainly the mayor of {place} thinks so, and he has said it often.",
    "Below is the harbour, and above it the {thing}, which {name} built.",
]
_LEAKS = [
    "Write a news article about the {thing} in {place} in 500 words.",
    "Rewrite the following article in a neutral tone and avoid plagiarism:",
    "You are a professional journalist. Summarize the text below for a general audience.",
    "Please rewrite this text so that it is unique and SEO-friendly.",
    "Tone: neutral. Length: 500 words. Audience: general readers.",
    "<|im_start|>user",
    "### Instruction: Summarise the story",
    "[INST] Write a headline for this story [/INST]",
    "You are a helpful assistant.",
    "Generate an engaging news story based on the following facts:",
]
_NO_LEAKS = [
    "Pupils in {place} were asked to write an essay about the {thing} in 500 words.",
    "The court told {name} to rewrite the following clause before Friday.",
    "You are welcome at the {thing}, a professional guide will tell you.",
    "The tone of the letter was neutral, and its length was 500 words.",
]
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


def _wrapper(article: Article, random: Random, other: Article) -> Case | None:
    place, texts = random.choice((("first", _WRAPPERS_FIRST), ("last", _WRAPPERS_LAST)))
    return phrase(texts, place=place).plant(article, random, other)


def _no_wrapper(article: Article, random: Random, other: Article) -> Case | None:
    twin = phrase([], _NO_WRAPPERS, place=random.choice(("first", "last"))).twin
    return twin(article, random, other) if twin else None


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
    "residue/chatbot-refusal": phrase(_REFUSALS, _NO_REFUSALS),
    "residue/knowledge-cutoff": phrase(_CUTOFFS, _NO_CUTOFFS),
    "residue/chatbot-wrapper": Defect(_wrapper, _no_wrapper),
    "residue/prompt-leak": phrase(_LEAKS, _NO_LEAKS),
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
