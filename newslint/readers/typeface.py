"""Bold and italics: what a paragraph is that stands wholly in one of them."""

from __future__ import annotations

from newslint.model.document import BlockKind

_CAPTION = 300  # characters; longer text in italics below a picture is no caption
# Of 827 paragraphs all in bold in four corpora, those as short and without a stop are headings, or questions.
_HEADING = 12  # words
_NO_HEADING = (".", "!", "?", ",", ";", "。", "！", "？", "，", "；", "”", '"')


class Typeface:
    """The type that the text of a block is set in."""

    __slots__ = ("_depth", "_light", "_upright", "plain")

    def __init__(self) -> None:
        self._depth = {"Emphasis": 0, "Strong": 0}
        self.begin()

    def begin(self) -> None:
        """A block begins."""
        self.plain = self._light = self._upright = False

    def turn(self, name: str, step: int) -> None:
        """Emphasis or Strong begins (1) or ends (-1)."""
        self._depth[name] += step

    def see(self, text: str) -> None:
        """Text of the block; once it was neither all bold nor all italic, `plain` says so."""
        if not text.isspace():
            self._light = self._light or not self._depth["Strong"]
            self._upright = self._upright or not self._depth["Emphasis"]
            self.plain = self._light and self._upright

    def kind(self, text: str, below_picture: bool, inside_story: bool) -> BlockKind:
        """What a paragraph of this text is: a caption in italics, a heading in bold, where such stand."""
        if self.plain:
            return BlockKind.PARAGRAPH
        if not self._upright:
            is_caption = below_picture and len(text) <= _CAPTION
            return BlockKind.CAPTION if is_caption else BlockKind.PARAGRAPH
        is_short = len(text.split(None, _HEADING)) <= _HEADING
        is_heading = inside_story and is_short and not text.endswith(_NO_HEADING)
        return BlockKind.HEADING if is_heading else BlockKind.PARAGRAPH
