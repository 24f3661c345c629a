"""Languages, as far as rules tell them apart."""

from __future__ import annotations

from collections.abc import Mapping

from newslint.late import late
from newslint.policy.tree import Node

AUTO = "auto"  # told by the text of each article
_TAG = late(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*")
_SHORTEST: Mapping[str, str] = {
    "english": "en", "eng": "en", "german": "de", "deutsch": "de", "deu": "de", "ger": "de",
    "spanish": "es", "spa": "es", "french": "fr", "fra": "fr", "fre": "fr", "italian": "it", "ita": "it",
    "dutch": "nl", "nld": "nl", "dut": "nl", "polish": "pl", "pol": "pl", "portuguese": "pt", "por": "pt",
    "russian": "ru", "rus": "ru",
}  # fmt: skip


def primary(tag: str) -> str:
    """The primary subtag of a language tag (RFC 5646), in lower case: `en-GB` and `en_GB` are `en`."""
    return tag.strip().replace("_", "-").partition("-")[0].lower()


def language_named(node: Node, what: str) -> str:
    """The primary subtag of the language tag that a node holds.

    UserError if it is none, or not the shortest for its language (RFC 5646, 2.2.1): no rule would know it.
    """
    tag = node.text(what).strip()
    shortest = _SHORTEST.get(primary(tag))
    if shortest or not _TAG.fullmatch(tag):
        hint = f"; did you mean {shortest!r}?" if shortest else ""
        raise node.place.error(f"{what} must be a language tag such as 'en' or 'pt-BR', not {tag!r}{hint}")
    return primary(tag)
