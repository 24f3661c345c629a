"""The text of one Markdown block, gathered from what its inline markup leaves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.model.document import Block, BlockKind, block_of
from newslint.model.span import map_of, run_of, tile
from newslint.readers.script import is_east_asian

Piece = tuple[str, int, int, bool]  # text, source start, source end, verbatim
_ENOUGH = 100  # characters of a line that tell its script


class Prose:
    """Pieces of text. White space at the ends, or doubled where markup was left out, is left out too."""

    __slots__ = ("_break", "_cut", "breaks", "pieces")

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.breaks: list[int] = []  # which pieces are line breaks
        self._break: Piece | None = None
        self._cut = True

    def append(self, text: str, start: int, end: int, verbatim: bool) -> None:
        """Text that a person sees: `source[start:end]` itself, or what that decodes to."""
        if not text:
            return
        if self._cut:
            self._cut = False
            if text[0].isspace() and self._follows_space():
                self._cut = True
                rest = text.lstrip()
                if rest and verbatim:
                    self.append(rest, end - len(rest), end, True)
                return
        if self._break:
            self.breaks.append(len(self.pieces))
            self.pieces.append(self._break)
            self._break = None
        self.pieces.append((text, start, end, verbatim))

    def append_all(self, block: Block) -> None:
        """The text of a block, placed where it is placed there."""
        for start, end, source_start, source_end, verbatim in block.map.runs:
            self.append(block.text[start:end], source_start, source_end, verbatim)

    def line_break(self, start: int, end: int, shown: str = " ") -> None:
        """A line (or a cell) ends here: one space (or what is shown), if text follows."""
        if self.pieces:
            self._trim()
            self._break = (shown, start, end, False)
        self._cut = True

    def cut(self) -> None:
        """Something that is not text was left out here."""
        self._cut = True

    def text(self) -> str:
        """The text so far."""
        return "".join(piece[0] for piece in self.pieces)

    def build(self, kind: BlockKind) -> Block:
        """The block of all pieces."""
        self._trim()
        return _block(kind, self.pieces)

    def build_by_script(self, kind: BlockKind) -> Iterator[Block]:
        """Blocks parted at the lines where the script changes: an original and its translation."""
        self._trim()
        begin, current = 0, None
        for start, end in self._lines():
            script = is_east_asian("".join(piece[0][:_ENOUGH] for piece in self.pieces[start:end])[:_ENOUGH])
            if current is not None and script is not None and script != current:
                yield _block(kind, self.pieces[begin : start - 1])
                begin = start
            current = current if script is None else script
        yield _block(kind, self.pieces[begin:])

    def _lines(self) -> Iterator[tuple[int, int]]:
        starts = [0, *(index + 1 for index in self.breaks)]
        return zip(starts, [*self.breaks, len(self.pieces)], strict=True)

    def _follows_space(self) -> bool:
        return not self.pieces or self._break is not None or self.pieces[-1][0][-1].isspace()

    def _trim(self) -> None:
        """Drop spaces from the end."""
        pieces = self.pieces
        while pieces and pieces[-1][0][-1].isspace():
            text, start, end, verbatim = pieces.pop()
            kept = text.rstrip()
            if kept:
                pieces.append(
                    (kept, start, start + len(kept), True) if verbatim else (text, start, end, False)
                )
                return
            if self.breaks and self.breaks[-1] >= len(pieces):
                self.breaks.pop()


def _block(kind: BlockKind, pieces: Sequence[Piece]) -> Block:
    if len(pieces) == 1:
        ((text, start, end, verbatim),) = pieces
        return block_of((kind, text, map_of(((run_of((0, len(text), start, end, verbatim)),),))))
    return block_of((kind, *tile(pieces)))
