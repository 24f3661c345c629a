"""The key of what is made of a file: a hash of its bytes, its name and how it is read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from newslint.blake import blake2b
from newslint.engine.source_file import SourceFile
from newslint.engine.stamp import stamp
from newslint.policy.policy import Policy


@dataclass(frozen=True, slots=True)
class Identity:
    """Picklable. how: all that decides how files are read, and which rules look at a document (not how)."""

    policy: Policy
    stamp: str
    how: bytes

    @classmethod
    def of(cls, policy: Policy) -> Identity:
        """That of files in a run under a policy."""
        made = stamp(rule.check for rule in policy.rules)
        conditions = [(one.paths, sorted(one.match.items())) for one in policy.amendments]
        how = (made, sorted(policy.fields.items()), policy.language, conditions, sorted(policy.known))
        return cls(policy, made, blake2b(repr(how).encode("utf-8", "surrogatepass"), digest_size=16).digest())

    def key(self, file: SourceFile) -> bytes | None:
        """16 bytes; None if the file cannot be read."""
        content = self.read(file).content
        if content is None:
            return None
        start = (file.part.start, *file.part.origin) if file.part else ()
        own = repr((file.name, self.policy.path_of(file.name), file.named, start))
        found = blake2b(self.how + own.encode("utf-8", "surrogatepass") + b"\n", digest_size=16)
        found.update(content)
        return found.digest()

    def read(self, file: SourceFile) -> SourceFile:
        """The file with its bytes, which may now change on the disk; as it is if it cannot be read."""
        if file.content is not None or file.path is None:
            return file
        try:
            return file._replace(content=_bytes(file.path, file))
        except OSError:
            return file


def _bytes(path: Path, file: SourceFile) -> bytes:
    with path.open("rb", buffering=0) as stream:
        if file.part is None:
            return stream.read()
        stream.seek(file.part.start)
        return stream.read(file.part.end - file.part.start)
