"""Captions that stand in the body, as agencies write them, and body text with the same words."""

from __future__ import annotations

from random import Random

from tests.bench.gauge.article import Article
from tests.bench.gauge.defect import Case, Defect, case, inserted, marked, page, phrase

_CREDITS = [
    "{name} speaks at the {thing} in {place}. (AP Photo/Ruth Holm)",
    "{name} opens the {thing} in {place}. Photo: Ruth Holm",
    "The {thing} in {place} on Monday. REUTERS/Ruth Holm",
    "The {thing} in {place}. Image courtesy of the harbour trust.",
    "{name} at the {thing} (Ruth Holm/AFP/Getty Images)",
    "Photograph: Ruth Holm/Shutterstock",
    "A worker at the {thing} in {place}. Picture by Ruth Holm",
    "FILE PHOTO: {name} leaves the {thing} in {place}",
    "The old {thing} of {place}. Credit: Getty Images",
    "Image 3 of 8",
    "{name} in {place}. Photo by Ruth Holm for the Herald",
    "The {thing} before the storm. © Ruth Holm / EPA",
]
_NO_CREDITS = [
    "The picture by {name} was sold in {place} for 300 pounds, and the {thing} kept the frame, the court heard.",
    "{name} told AFP that the {thing} was safe, and Reuters that it was not, the council said.",
    "The photo credit was wrong, {name} said, and the {thing} asked the paper to mend it.",
    "Getty Images sued the {thing} in {place}, {name} said on Monday.",
]
_POSITIONS = [
    "{name}, left, greets {other}, right, before a tour of the {thing} in {place}.",
    "From left: {name}, {other} and the mayor of {place} at the {thing}.",
    "{name} (left) and {other} (right) at the {thing} in {place}.",
    "Clockwise from top left: the {thing}, the quay and {name}.",
    "{name}, second from right, with pupils of the school in {place}.",
    "Pictured: {name} at the {thing} in {place}.",
    "{name}, centre, is seen here at the {thing} with {other}.",
]
_NO_POSITIONS = [
    "The left, led by {name}, greeted the plan for the {thing}, and the right did not.",
    "{name} left, and {other} stayed at the {thing} in {place}.",
    "Turn right, then left, and the {thing} stands before you, {name} told the visitors.",
]
_SCENES = [
    "A fisherman mends his nets in {place}, Norway, Feb. 20, 2025.",
    "{name} speaks to reporters in {place}, Tuesday, March 4, 2025.",
    "Workers clear the {thing} after the storm in {place}, Friday, Jan. 10, 2025.",
    "{name} walks past the {thing} in {place}, England, on Monday, May 6, 2024.",
    "A woman waits at the {thing} in {place}, Germany, Dec. 3, 2024.",
]
_NO_SCENES = [
    "A fisherman mended his nets in {place}, Norway, and the storm came on Feb. 20, 2025.",
    "{name} spoke to reporters in {place} on Tuesday, March 4, 2025.",
    "The {thing} opens on Monday, May 6, 2024.",
]
_FIGURES = [
    "Figure 2: The {thing} of {place}",
    "Fig. 3. Visitors of the {thing} by year",
    "Figure 1 – Map of {place}",
]
_NO_FIGURES = [
    "Figure 2 shows that the {thing} lost visitors, {name} said.",
    "The figures for {place} are in, {name} said.",
]
_VERBLESS = [
    "A view of the burned {thing} in the centre of {place}",
    "The {thing} of {place} in the early morning",
    "A map of {place} and its {thing}",
    "An aerial view of the {thing} after the flood",
    "Portrait of {name} in front of the {thing}",
    "A screenshot of the page that {place} uses",
]
_VERBS = [
    "The {thing} of {place} was shut in the early morning.",
    "A view of the {thing} can be had from the quay, {name} said.",
]


def _unstopped(article: Article, random: Random, other: Article) -> Case | None:
    fits = [
        at
        for at, text in enumerate(article.paragraphs[1:-1], 1)
        if 8 <= text.count(" ") <= 45 and text[-1] == "."
    ]
    if not fits or any(text[-1] not in '."' for text in article.paragraphs):
        return None
    body, at = list(article.paragraphs), random.choice(fits)
    body[at] = marked(body[at][:-1])
    return case(page(article, body=body))


def _retold(article: Article, random: Random, other: Article) -> Case | None:
    """A caption made of the words of a paragraph: a fragment, or with somebody at the left."""
    fits = [text for text in article.paragraphs if text.count(" ") >= 18 and '"' not in text]
    if not fits:
        return None
    run = " ".join(random.choice(fits).split()[: random.randrange(9, 14)]).rstrip(".,")
    text = random.choice((run, f"Ida Berg, left, and Tomas Lind, right, as {run[0].lower()}{run[1:]}."))
    return case(page(article, body=inserted(article, random, marked(text))))


CAPTIONS = {
    "captions/photo-credit": phrase(_CREDITS, _NO_CREDITS, suffix="md"),
    "captions/position-cue": phrase(_POSITIONS, _NO_POSITIONS, suffix="md"),
    "captions/dated-scene": phrase(_SCENES, _NO_SCENES, suffix="md"),
    "captions/figure-number": phrase(_FIGURES, _NO_FIGURES, suffix="md"),
    "captions/verbless-line": phrase(_VERBLESS, _VERBS, suffix="md"),
    "captions/unpunctuated-fragment": Defect(_unstopped),
    "captions/repeats-body": Defect(
        _retold,
        phrase([], ["{name}, left, and {other}, right, at the {thing} of {place}."], suffix="md").twin,
    ),
}
