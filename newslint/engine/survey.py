"""What kind of repository a folder is: by the files of site generators, and by a sample of its articles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from newslint.engine.discover import discover
from newslint.engine.keymap import fields_of
from newslint.engine.reading import read_file
from newslint.engine.source_file import SourceFile
from newslint.errors import UserError
from newslint.late import late
from newslint.measure.language import likely_language
from newslint.model.document import Document
from newslint.policy.config import Config
from newslint.policy.language import primary

SAMPLE = 30  # files of one folder that are read
LARGE = 4_000_000  # bytes; larger files are looked at alone, if at all
GHOST, WORDPRESS = "a Ghost export", "an export of WordPress"
_CONTENT = ("content", "posts", "blog", "articles", "news", "src/content", "src/posts", "src/blog")


class Kind(NamedTuple):
    """A kind of repository: files that only it has, and where its articles are, by glob."""

    name: str
    signs: tuple[str, ...]
    include: tuple[str, ...]
    exclude: tuple[str, ...] = ()
    language: str = ""  # what stands before the language in the file that is its sign


_HUGO = ("hugo.*", "config/_default", "archetypes")
_LOCALE = "defaultLocale"
KINDS = (
    Kind("a Docusaurus site", ("docusaurus.config.*",), ("blog", "docs", "src/pages"), (), _LOCALE),
    Kind("an Astro site", ("astro.config.*",), ("src/content", "src/pages", "src/data/blog"), (), _LOCALE),
    Kind("an Eleventy site", (".eleventy.*", "eleventy.config.*"), (*_CONTENT, "src"), ("_includes",)),
    Kind("a Hugo site", _HUGO, ("content",), ("themes",), "defaultContentLanguage"),
    Kind("a Jekyll site", ("_config.yml", "_config.yaml", "_posts"), ("_posts", "_[a-z]*"), (), "lang"),
    Kind("a Gatsby site", ("gatsby-config.*",), (*_CONTENT, "src/pages")),
    Kind("a Next site", ("next.config.*",), (*_CONTENT, "pages", "src/pages", "app")),
)
# Folders at the top, and folders of Jekyll, that hold no articles.
_TOOLS = ("themes", "archetypes", "layouts", "static", "assets", "public", "docs", "test", "tests", "scripts")
_APART = late(r"_(?:site|layouts|includes|data|sass|plugins|drafts|tabs|scss)$")


@dataclass(frozen=True, slots=True)
class Survey:
    """kind: in words; sign: the file that tells. include, exclude: patterns. files: how many may be articles.

    languages: of the articles that were read, commonest first. fields: keys of JSON that nothing else tells.
    beside: folders at the top that hold articles too, though not where this kind keeps them.
    """

    kind: str
    sign: str = ""
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    files: int = 0
    languages: tuple[str, ...] = ()
    fields: Mapping[str, str] = field(default_factory=dict)
    beside: tuple[str, ...] = ()


def survey(folder: Path) -> Survey:
    """Look at a folder; nothing outside it is read, and no more than a sample of what is in it."""
    kind, sign = next(_signs(folder), (None, ""))
    files = _files(folder)
    if kind is None:
        return _plain(folder, files)
    include = tuple(_standing(folder, kind, files))
    own = [file for file in files if _below(folder, file, include)]
    exclude = tuple(each for each in kind.exclude if next(folder.rglob(each), None))
    documents = list(_read(_sampled(folder, own), {}))
    languages = _languages(documents, _declared(folder, sign, kind))
    beside = {top for top, some in _tops(folder, files).items() if list(_read(_spread(some), {}))}
    beside -= {"", *_TOOLS, *(Path(each).parts[0] for each in include)}
    return Survey(kind.name, sign, include, exclude, len(own), languages, beside=tuple(sorted(beside)))


def _plain(folder: Path, files: Sequence[SourceFile]) -> Survey:
    """A repository of no kind: the folders in which articles are, unless that is all of them."""
    tops = _tops(folder, files)
    sample = [file for file in _sampled(folder, files) if _is_json(file)]
    unread = [file for file in sample if not list(_read([file], {}))]
    fields = fields_of(unread) if 2 * len(unread) > len(sample) else {}
    found = {top: list(_read(_spread(own), fields)) for top, own in tops.items()}
    include = tuple(sorted(top for top in found if found[top]))
    documents = [document for top in include for document in found[top]]
    kind = _exported(files) or "a folder of articles"
    count = sum(len(tops[top]) for top in include)
    whole = "" in include or len(include) == len(tops)
    return Survey(
        kind, "", () if whole else tuple(map(escaped, include)), (), count, _languages(documents, ""), fields
    )


def _tops(folder: Path, files: Sequence[SourceFile]) -> dict[str, list[SourceFile]]:
    """The files by the folder at the top that they lie in; those in none under the empty name."""
    tops: dict[str, list[SourceFile]] = {}
    for file in files:
        parts = _from(folder, file).parts
        tops.setdefault(parts[0] if len(parts) > 1 else "", []).append(file)
    return tops


def escaped(name: str) -> str:
    """A name as a pattern that means it alone."""
    return re.sub(r"([*?\[\]\\]|^[!#])", r"\\\1", name)


def _signs(folder: Path) -> Iterator[tuple[Kind, str]]:
    """The kinds that this may be, each with its sign."""
    for kind in KINDS:
        for pattern in kind.signs:
            for path in sorted(folder.glob(pattern)):
                yield kind, path.relative_to(folder).as_posix()
    if (folder / "content").is_dir() and any((folder / name).is_dir() for name in ("layouts", "themes")):
        for path in sorted(folder.glob("config.*")):
            yield next(kind for kind in KINDS if kind.name == "a Hugo site"), path.name


def _files(folder: Path) -> list[SourceFile]:
    try:
        return list(discover([str(folder)], Config(folder)).files)
    except UserError:  # there are none
        return []


def _standing(folder: Path, kind: Kind, files: Sequence[SourceFile]) -> Iterator[str]:
    """The places of this kind that hold files, none inside another."""
    taken: list[Path] = []
    for pattern in kind.include:
        for path in sorted(folder.glob(pattern)) or sorted(folder.glob(f"*/{pattern}")):
            place = path.relative_to(folder)
            apart = not any(place.is_relative_to(each) or each.is_relative_to(place) for each in taken)
            own = path.is_dir() and not _APART.search(path.name)
            if own and apart and any(_below(folder, file, (place.as_posix(),)) for file in files):
                taken.append(place)
                yield place.as_posix()


def _below(folder: Path, file: SourceFile, include: Sequence[str]) -> bool:
    path = _from(folder, file)
    return not include or any(path.is_relative_to(each) for each in include)


def _from(folder: Path, file: SourceFile) -> Path:
    return (file.path or Path(file.name)).relative_to(folder.resolve())


def _spread(files: Sequence[SourceFile]) -> Sequence[SourceFile]:
    """Some of them, from everywhere."""
    return files[:: max(1, len(files) // SAMPLE)][:SAMPLE]


def _sampled(folder: Path, files: Sequence[SourceFile]) -> Iterator[SourceFile]:
    """Some of each folder at the top."""
    for own in _tops(folder, files).values():
        yield from _spread(own)


def _read(
    files: Sequence[SourceFile] | Iterator[SourceFile], fields: Mapping[str, str]
) -> Iterator[Document]:
    for file in files:
        if file.path and file.path.stat().st_size <= LARGE:
            yield from (each for each in read_file(file, fields, []) if isinstance(each, Document))


def _languages(documents: Sequence[Document], declared: str) -> tuple[str, ...]:
    counts: Counter[str] = Counter()
    for document in documents:
        own = primary(document.text_of("language"))
        counts[own or likely_language(block.text for block in document.blocks)] += 1
    del counts[""]
    found = [language for language, count in counts.most_common() if count * 10 >= len(documents)]
    return tuple(dict.fromkeys((declared, *found))) if declared else tuple(found)


def _declared(folder: Path, sign: str, kind: Kind) -> str:
    """The language that the generator is told."""
    path = folder / sign
    if not kind.language or not path.is_file():
        return ""
    text = path.read_text(encoding="utf-8", errors="replace")
    match = re.search(rf"""\b{kind.language}["']?\s*[:=]\s*["']?([A-Za-z]{{2}})(?![A-Za-z])""", text)
    return match[1].lower() if match else ""


def _is_json(file: SourceFile) -> bool:
    return Path(file.name).suffix in (".json", ".jsonl", ".ndjson")


def _exported(files: Sequence[SourceFile]) -> str:
    """The system that JSON files come from, by their first bytes."""
    for file in _spread([file for file in files if _is_json(file)]):
        with (file.path or Path(file.name)).open("rb") as stream:
            head = stream.read(4096)
        if re.match(
            rb'\s*\{\s*"(?:db"\s*:\s*\[|meta"\s*:\s*\{[^{}]*\}\s*,\s*"data"\s*:\s*\{\s*"posts")', head
        ):
            return GHOST
        if b'"rendered"' in head and (b'"date_gmt"' in head or b'"guid"' in head):
            return WORDPRESS
    return ""
