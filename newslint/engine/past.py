"""The files of a run as they were in a commit: the only file that asks git."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from newslint.engine.discover import would_be_found
from newslint.engine.paths import displayed, from_here
from newslint.engine.source_file import SourceFile
from newslint.errors import UserError
from newslint.policy.config import Config

OPTION = "--diff-base"
SHALLOW = (
    "; this clone is shallow: fetch its history (git fetch --unshallow; "
    "`fetch-depth: 0` in GitHub Actions, `GIT_DEPTH: 0` in GitLab)"
)


def as_of(ref: str, files: Sequence[SourceFile], config: Config) -> tuple[SourceFile, ...]:
    """These files as they were where the current branch left `ref` (their merge base), sorted by name.

    New ones are left out, changed ones have their old content, deleted and renamed ones come back. Raises
    UserError without git, outside a repository, for an unknown ref, and where history is missing.
    """
    top = Path(
        os.path.realpath(_git("rev-parse", "--show-toplevel").decode("utf-8", "surrogateescape").rstrip("\n"))
    )
    base = _merge_base(ref)
    tree = _tree(top, base)
    changed = set(
        _names(_git("diff", "--name-only", "--no-renames", "--no-ext-diff", "-z", base, "--", at=top))
    )
    now = dict(_by_git(top, files))
    then: list[SourceFile] = [file for file in files if file not in now.values()]  # outside the repository
    past = {name: file for name, file in now.items() if name in tree}
    then += (file for name, file in past.items() if name not in changed and file.content is None)
    old = {name: file for name, file in past.items() if name in changed or file.content is not None}
    old |= _gone(top, [name for name in changed if name in tree and name not in now], config)
    contents = _contents(top, [tree[name] for name in old])
    for name, file in old.items():
        then.append(file._replace(path=None, focus=True, content=contents[tree[name]]))
    return tuple(sorted(then, key=lambda file: file.name))


def _by_git(top: Path, files: Sequence[SourceFile]) -> Iterator[tuple[str, SourceFile]]:
    """Each file with its name in git, if it lies in the repository."""
    root = os.path.join(top, "")
    for file in files:
        real = os.path.realpath(file.path or file.name)
        if real.startswith(root):
            yield real[len(root) :].replace(os.sep, "/"), file


def _gone(top: Path, names: Sequence[str], config: Config) -> Iterator[tuple[str, SourceFile]]:
    """Files that are there no more, and would be among those of the run if they were."""
    paths = {os.path.join(top, *name.split("/")): name for name in names}
    for real in would_be_found((path for path in paths if not os.path.lexists(path)), config):
        yield paths[real], SourceFile(None, displayed(from_here(real), real), named=False, focus=True)


def _merge_base(ref: str) -> str:
    commit = _answer("rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")
    if not commit:
        raise UserError(f"{OPTION}: git knows no commit {ref!r}{_hint(ref)}")
    base = _answer("merge-base", commit, "HEAD")
    if not base:
        raise UserError(f"{OPTION}: {ref!r} and HEAD have no commit in common{_hint(ref)}")
    return base


def _hint(ref: str) -> str:
    if _answer("rev-parse", "--is-shallow-repository") == "true":
        return SHALLOW
    remote, slash, branch = ref.partition("/")
    return f"; fetch it first (git fetch {remote} {branch})" if slash and branch else ""


def _tree(top: Path, commit: str) -> Mapping[str, str]:
    """The object of each regular file of a commit, by name."""
    entries = (
        entry.split(None, 3) for entry in _names(_git("ls-tree", "-r", "-z", "--full-tree", commit, at=top))
    )
    return {name.lstrip("\t"): sha for mode, _, sha, name in entries if mode.startswith("100")}


def _contents(top: Path, objects: Sequence[str]) -> Mapping[str, bytes]:
    """The bytes of each object."""
    wanted = dict.fromkeys(objects)
    answer = _git("cat-file", "--batch", at=top, stdin="".join(f"{sha}\n" for sha in wanted).encode())
    contents: dict[str, bytes] = {}
    at = 0
    for sha in wanted:
        end = answer.index(b"\n", at)
        head = answer[at:end].split()
        if len(head) != 3:
            raise UserError(f"{OPTION}: git has lost object {sha}")
        at = end + 1 + int(head[2])
        contents[sha] = answer[end + 1 : at]
        at += 1
    return contents


def _names(listed: bytes) -> list[str]:
    return [os.fsdecode(name) for name in listed.split(b"\0") if name]


def _answer(*arguments: str) -> str:
    """What git prints, or nothing where it says no."""
    done = _ran(arguments, None, b"")
    return done.stdout.decode().strip() if done.returncode == 0 else ""


def _git(*arguments: str, at: Path | None = None, stdin: bytes = b"") -> bytes:
    done = _ran(arguments, at, stdin)
    if done.returncode:
        reason = " ".join(done.stderr.decode("utf-8", "replace").split())
        raise UserError(f"{OPTION}: git says: {reason.removeprefix('fatal: ')}")
    return done.stdout


def _ran(arguments: Sequence[str], at: Path | None, stdin: bytes) -> subprocess.CompletedProcess[bytes]:
    environment = {
        **os.environ,
        "LC_ALL": "C",
        "GIT_OPTIONAL_LOCKS": "0",
    }  # it changes nothing, not its index either
    try:
        return subprocess.run(
            ["git", *arguments], cwd=at, env=environment, input=stdin, capture_output=True, check=False
        )
    except FileNotFoundError:
        raise UserError(f"{OPTION} compares with a commit of git, which is not installed") from None
