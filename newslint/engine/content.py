"""The identity of what a file holds, and of how it is read."""

from __future__ import annotations

from newslint import __version__
from newslint.blake import blake2b
from newslint.engine.source_file import SourceFile
from newslint.policy.policy import Policy

_PIECE = 1 << 20


def identity_of(policy: Policy, file: SourceFile) -> str:
    """32 hex digits of its bytes and of all else that decides what is read of them; empty without bytes."""
    how = f"{__version__}|{sorted(policy.fields.items())}|{file.named}\n"
    found = blake2b(how.encode("utf-8", "surrogatepass"), digest_size=16)
    if file.content is not None or file.path is None:
        found.update(file.content or b"")
        return found.hexdigest()
    try:
        with file.path.open("rb", buffering=0) as stream:
            while piece := stream.read(_PIECE):
                found.update(piece)
    except OSError:
        return ""
    return found.hexdigest()
