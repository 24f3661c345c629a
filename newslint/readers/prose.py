"""The text of one Markdown block, gathered from what its inline markup leaves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.model.document import Block, BlockKind
from newslint.model.span import tile
from newslint.readers.script import is_east_asian

Piece = tuple[str, int, int, bool]  # text, source start, source end, verbatim
_ENOUGH = 200  # characters of a line that tell its script


class Prose:
    """Pieces of text; spaces doubled by markup that was left out, or at the ends, are left out with it."""

    __slots__ = ("_break", "_breaks", "_cut", "_pieces")

    def __init__(self) -> None:
        self._pieces: list[Piece] = []
        self._break: Piece | None = None
        self._breaks: list[int] = []  # which pieces are line breaks
        self._cut = True

    def __bool__(self) -> bool:
        return bool(self._pieces)

    def append(self, text: str, start: int, end: int, verbatim: bool) -> None:
        """Text that a person sees: `source[start:end]` itself, or what that decodes to."""
        if self._cut:
            self._cut = False
            if text[0] == " " and self._follows_space():
                self._cut = True
                if verbatim and (rest := text.lstrip(" ")):
                    self.append(rest, end - len(rest), end, True)
                return
        if self._break:
            self._breaks.append(len(self._pieces))
            self._pieces.append(self._break)
            self._break = None
        self._pieces.append((text, start, end, verbatim))

    def __len__(self) -> int:
        return sum(len(piece[0]) for piece in self._pieces)

    def line_break(self, start: int, end: int, shown: str = " ") -> None:
        """A line (or a cell) ends here: one space (or what is shown), if text follows."""
        if self._pieces:
            self._trim()
            self._break = (shown, start, end, False)
        self._cut = True

    def cut(self) -> None:
        """Something that is not text was left out here."""
        self._cut = True

    def build(self, kind: BlockKind) -> Block:
        """The block of all pieces."""
        self._trim()
        return _block(kind, self._pieces)

    def build_by_script(self, kind: BlockKind) -> Iterator[Block]:
        """Blocks parted at the lines where the script changes: an original and its translation."""
        self._trim()
        if not self._breaks:
            yield _block(kind, self._pieces)
            return
        begin, current = 0, None
        for start, end in self._lines():
            script = is_east_asian("".join(piece[0][:_ENOUGH] for piece in self._pieces[start:end])[:_ENOUGH])
            if current is not None and script is not None and script != current:
                yield _block(kind, self._pieces[begin : start - 1])
                begin = start
            current = current if script is None else script
        yield _block(kind, self._pieces[begin:])

    def _lines(self) -> Iterator[tuple[int, int]]:
        starts = [0, *(index + 1 for index in self._breaks)]
        return zip(starts, [*self._breaks, len(self._pieces)], strict=True)

    def _follows_space(self) -> bool:
        return not self._pieces or self._break is not None or self._pieces[-1][0][-1] == " "

    def _trim(self) -> None:
        """Drop spaces from the end."""
        pieces = self._pieces
        while pieces and pieces[-1][0][-1] == " ":
            text, start, end, verbatim = pieces.pop()
            kept = text.rstrip(" ")
            if kept and verbatim:
                pieces.append((kept, start, start + len(kept), True))
            elif kept:
                pieces.append((text, start, end, False))
                return
            if self._breaks and self._breaks[-1] >= len(pieces):
                self._breaks.pop()


def _block(kind: BlockKind, pieces: Sequence[Piece]) -> Block:
    text, offsets = tile(pieces)
    return Block(kind, text, offsets)
