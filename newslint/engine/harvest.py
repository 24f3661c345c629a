"""What the batches of a run gave, gathered as they come; texts go to the shelf at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from newslint.archive.columns import Columns
from newslint.engine.examine import Batch, Entry
from newslint.engine.failing import no_article
from newslint.engine.shelf import Shelf
from newslint.engine.source_file import SourceFile
from newslint.model.diagnostic import Diagnostic, Excerpt, Failure, Skipped
from newslint.model.document import Fault


class Harvest:
    """entries: of all documents, in the order of the shelf. columns: the observations of each rule, documents
    counted in that order. Files that come in parts are told here as the wholes that they are.
    """

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.shelf = Shelf()
        self.columns: dict[str, Columns] = {}
        self.unread: list[tuple[str, Fault]] = []
        self.skipped: list[Skipped] = []
        self.failures: list[Failure] = []
        self.files = 0
        self._records: dict[str, set[str | None]] = {}  # of files that come in parts
        self._empty: Counter[Skipped] = Counter()  # parts without an article

    def add(self, batch: Batch, files: Sequence[SourceFile]) -> None:
        """Take in what a batch of these files gave."""
        for rule, made in batch.observations.items():
            self.columns.setdefault(rule, Columns()).add(made, len(self.entries))
        in_part = files[0].part is not None
        for number, entry in enumerate(batch.entries, len(self.entries)):
            self.entries.append(self._told_apart(entry, number) if in_part else entry)
        self.shelf.put(batch.documents)
        self.unread += batch.unread
        self.failures += batch.failures
        self.files += batch.files
        if in_part:
            self._empty.update(batch.skipped)
        else:
            self.skipped += batch.skipped

    def finish(self, files: Iterable[SourceFile]) -> None:
        """All batches of these files are in: of a file in parts, is any with an article?"""
        parts = Counter(file.name for file in files if file.part)
        named = {file.name for file in files if file.named}
        for skipped, count in self._empty.items():
            if count == parts[skipped.path]:
                self.skipped.append(skipped)
                if skipped.path in named:
                    self.failures.append(no_article(skipped))

    def _told_apart(self, entry: Entry, number: int) -> Entry:
        """A record under a name of its own, as in a file that is read at once."""
        names = self._records.setdefault(entry.name, set())
        if entry.record in names:
            name = f"{entry.record}#{entry.line}"
            self.shelf.rename(number, name)
            entry = _renamed(entry, name)
        names.add(entry.record)
        return entry


def _renamed(entry: Entry, record: str) -> Entry:
    def place(excerpt: Excerpt) -> Excerpt:
        return excerpt._replace(record=record)

    def told(diagnostic: Diagnostic) -> Diagnostic:
        return diagnostic._replace(
            where=place(diagnostic.where),
            related=tuple(map(place, diagnostic.related)),
            covers=tuple(each._replace(record=record) for each in diagnostic.covers),
        )

    complaints = tuple(each and told(each) for each in entry.complaints)
    return entry._replace(
        record=record, complaints=complaints, diagnostics=tuple(map(told, entry.diagnostics))
    )
