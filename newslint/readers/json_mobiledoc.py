"""Mobiledoc, in which older versions of Ghost keep text: arrays of numbers, names and strings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.model.document import BlockKind
from newslint.readers.body import Body
from newslint.readers.json_inline import append_text
from newslint.readers.json_kinds import kind_of
from newslint.readers.json_node import JsonNode
from newslint.readers.json_tree import part
from newslint.readers.prose import Prose

# Types of sections, and of the markers in a line (mobiledoc 0.3).
_MARKUP, _LIST, _CARD = 1, 3, 10
_ATOM = 1


def mobiledoc(root: JsonNode) -> Iterator[Body]:
    """The bodies of its sections, in order; what pictures, embeds and such hold stands in cards."""
    cards = [tuple(card.elements()) for card in _elements(root.member("cards"))]
    for section in _elements(root.member("sections")):
        kind, *rest = tuple(section.elements()) or (section,)
        if kind.value.value == _CARD and rest:
            number = rest[0].value.value
            if isinstance(number, int) and 0 <= number < len(cards):
                yield from _card(cards[number])
        elif kind.value.value == _MARKUP and len(rest) > 1:
            yield _block(rest[1], kind_of(str(rest[0].value.value)) or BlockKind.PARAGRAPH)
        elif kind.value.value == _LIST and len(rest) > 1:
            yield from (_block(item, BlockKind.LIST_ITEM) for item in rest[1].elements())


def _elements(node: JsonNode | None) -> Iterator[JsonNode]:
    return node.elements() if node else iter(())


def _card(card: Sequence[JsonNode]) -> Iterator[Body]:
    if len(card) > 1 and card[1].is_object:
        yield from part(card[1], str(card[0].value.value).removeprefix("card-"), None, "")


def _block(markers: JsonNode, kind: BlockKind) -> Body:
    """A line of markers: [type, tags opened, number of tags closed, text or number of an atom]."""
    prose = Prose()
    for marker in markers.elements():
        parts = list(marker.elements())
        text = parts[3].string() if len(parts) > 3 else None
        if text is not None:
            append_text(prose, text)
        elif parts and parts[0].value.value == _ATOM:  # a line break, most often
            prose.line_break(marker.value.start, marker.value.start)
    return Body((prose.build(kind),) if prose.text().strip() else ())
