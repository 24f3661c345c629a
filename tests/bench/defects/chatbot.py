"""What chatbots say around their work, and what is said to them; and what people write that sounds like it.

Written without a look at the lists of the rules: hundreds of different sentences, lest a few phrases decide. Half of
them, by a hash, are planted and measured; on the others the rules are tuned. Whoever widened the rules had written
them, so that the figures flatter: of sentences from elsewhere fewer are found, as each rule says in its `why`.
"""

from __future__ import annotations

from itertools import product
from random import Random

from tests.bench.defects.said_by_chatbots import CUTOFFS, REFUSALS, WRAPPERS_FIRST, WRAPPERS_LAST
from tests.bench.defects.said_by_people import NO_CUTOFFS, NO_LEAKS, NO_REFUSALS, NO_WRAPPERS
from tests.bench.defects.said_to_chatbots import LEAKS
from tests.bench.gauge.article import Article, half_of
from tests.bench.gauge.defect import Case, Defect, phrase


def _each(*parts: str) -> list[str]:
    """All sentences of these parts, each a list of alternatives between bars."""
    return ["".join(chosen).strip() for chosen in product(*(part.split("|") for part in parts))]


_REFUSALS = [
    *_each(
        "I'm sorry, but |I apologize, but |Unfortunately, |",
        "I can't |I cannot |I am unable to |I'm not able to ",
        "help with that request.|assist with writing about this topic.|fulfill this request.|"
        "generate content about {name}.|complete this task, as the text is empty.|browse the internet to check this.",
    ),
    *_each(
        "As an AI language model, |As a large language model, |As an AI, |As an artificial intelligence, |"
        "I'm sorry, but as an AI assistant, ",
        "I do not have personal opinions about the vote.|I cannot verify what happened in {place}.|"
        "I do not have access to the original article.|I'm not able to give legal advice.|"
        "I don't have feelings about the {thing}.",
    ),
    "This request goes against my guidelines, so I will not write about {name}.",
    "Writing this article would violate OpenAI's usage policies.",
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
    *_each(
        "As of my last update in |As of my last knowledge update in |As of my knowledge cutoff in |"
        "My training data only goes up to |My knowledge cutoff is |I was last updated in ",
        "September 2021|January 2022|April 2023|October 2023",
        ", and the {thing} may have changed since.|, so later events are not included.",
    ),
    "I do not have information about events after my knowledge cut-off date.",
    "I don't have access to real-time information about the {thing}.",
]
_NO_CUTOFFS = [
    "As of the last update in September 2021, the {thing} was still closed, the ministry said.",
    "The cutoff for applications is January 2022, so later letters are not counted.",
    "{name} does not have information about events after Friday.",
    "The data of the survey go up to October 2023.",
]
_WRAPPERS_FIRST = _each(
    "Sure! |Certainly! |Of course! |Absolutely! |Okay, |",
    "Here is |Here's |Below is ",
    "the rewritten article:|a revised version of the news story:|a concise, neutral rewrite of the text you provided:|"
    "the article in a journalistic style:|a polished version of your draft:|a summary of the article in 300 words:",
)
_WRAPPERS_LAST = [
    *_each(
        "I hope this helps! |",
        "Let me know if |Please let me know if ",
        "you would like any changes.|you'd like a different tone.|you want me to add more detail.|you need anything else.",
    ),
    "Would you like me to shorten it further?",
    "Feel free to ask if you need any more adjustments.",
    "I hope this revised version meets your needs.",
]
_NO_WRAPPERS = [
    "Here is the full list of winners, as the council read it out on Friday.",
    "The mayor hopes that this helps the {thing}, she told the council.",
    "Readers who saw the {thing} fall should let the police know, {name} said.",
    "Certainly the mayor of {place} thinks so, and he has said it often.",
    "Below is the harbour, and above it the {thing}, which {name} built.",
]
_LEAKS = [
    *_each(
        "Write |Generate |Create |Draft ",
        "a news article |an engaging news story |a 500-word article ",
        "about the {thing} in {place}.|based on the following facts:|for a general audience.",
    ),
    *_each(
        "Rewrite |Please rewrite |Paraphrase |Summarize ",
        "the following article |the text below |this news story ",
        "in a neutral tone.|in 300 words.|and avoid plagiarism.|so that it is unique and SEO-friendly.",
    ),
    *_each(
        "You are ",
        "a professional journalist. |an experienced news editor. |a helpful assistant. ",
        "Summarize the text.|Write in a neutral tone.|",
    ),
    "Tone: neutral. Length: 500 words. Audience: general readers.",
    "<|im_start|>user",
    "### Instruction: Summarise the story",
    "[INST] Write a headline for this story [/INST]",
]
_NO_LEAKS = [
    "Pupils in {place} were asked to write an essay about the {thing} in 500 words.",
    "The court told {name} to rewrite the following clause before Friday.",
    "You are welcome at the {thing}, a professional guide will tell you.",
    "The tone of the letter was neutral, and its length was 500 words.",
]


def wordings(rule: str, half: int) -> tuple[list[str], list[str]]:
    """What a rule must tell, and what it must not: of either one half, 1 the one that is kept apart."""
    bad, good = _WORDINGS[rule]
    return _half(bad, half), _half(good, half)


def _half(texts: list[str], half: int) -> list[str]:
    return [text for text in texts if half_of(text) == half]


_FIRST = [*_WRAPPERS_FIRST, *WRAPPERS_FIRST.strip().splitlines()]
_LAST = [*_WRAPPERS_LAST, *WRAPPERS_LAST.strip().splitlines()]
_WORDINGS = {
    "residue/chatbot-refusal": (
        [*_REFUSALS, *REFUSALS.strip().splitlines()],
        [*_NO_REFUSALS, *NO_REFUSALS.strip().splitlines()],
    ),
    "residue/knowledge-cutoff": (
        [*_CUTOFFS, *CUTOFFS.strip().splitlines()],
        [*_NO_CUTOFFS, *NO_CUTOFFS.strip().splitlines()],
    ),
    "residue/chatbot-wrapper": (
        [*_FIRST, *_LAST],
        [*_NO_WRAPPERS, *NO_WRAPPERS.strip().splitlines()],
    ),
    "residue/prompt-leak": (
        [*_LEAKS, *LEAKS.strip().splitlines()],
        [*_NO_LEAKS, *NO_LEAKS.strip().splitlines()],
    ),
}


def _wrapper(article: Article, random: Random, other: Article) -> Case | None:
    place, texts = random.choice((("first", _FIRST), ("last", _LAST)))
    return phrase(_half(texts, 1), place=place).plant(article, random, other)


def _no_wrapper(article: Article, random: Random, other: Article) -> Case | None:
    good = wordings("residue/chatbot-wrapper", 1)[1]
    twin = phrase([], good, place=random.choice(("first", "last"))).twin
    return twin(article, random, other) if twin else None


CHATBOT = {
    "residue/chatbot-refusal": phrase(*wordings("residue/chatbot-refusal", 1)),
    "residue/knowledge-cutoff": phrase(*wordings("residue/knowledge-cutoff", 1)),
    "residue/chatbot-wrapper": Defect(_wrapper, _no_wrapper),
    "residue/prompt-leak": phrase(*wordings("residue/prompt-leak", 1)),
}
