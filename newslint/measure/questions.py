"""Texts that only ask: the questions of an interview, which are put to one guest after the other."""

from __future__ import annotations

from newslint.measure.sentences import first_sentence, sentences

_MARKS = ("?", "？", "؟")
_TAIL = 8  # characters in which the mark of a question stands, with what closes it
_CLOSERS = " \t\"'”’»)]*_"


def may_ask(text: str) -> bool:
    """Whether the mark of a question stands in a text."""
    return "?" in text or "？" in text or "؟" in text


def only_asks(text: str) -> bool:
    """Whether every sentence of a text is a question."""
    if not may_ask(text[-_TAIL:]):
        return False
    first = first_sentence(text)  # mostly that is no question, and the others need not be found
    return _asks(text[slice(*first)]) and all(_asks(text[start:end]) for start, end in sentences(text))


def _asks(sentence: str) -> bool:
    return sentence.rstrip(_CLOSERS).endswith(_MARKS)
