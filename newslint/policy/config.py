"""A project's configuration: newslint.yaml, .newslint.yaml, or [tool.newslint] in pyproject.toml."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from newslint.errors import UserError
from newslint.policy.language import AUTO, language_named
from newslint.policy.pattern import anchored, refused
from newslint.policy.tree import Node, Place, read_text, shown, spelled
from newslint.policy.typed import typed

KEYS = (
    "extends", "include", "exclude", "corpus", "packs", "plugins", "language", "fields", "baseline",
    "archive", "rules", "overrides",
)  # fmt: skip
FIELDS = (
    "title", "headline", "dek", "byline", "dateline", "body", "body_format", "description", "author",
    "date", "section", "language", "url", "slug", "id",
)  # fmt: skip
FILES = ("newslint.yaml", ".newslint.yaml", "pyproject.toml")
MISSPELLED = ("newslint.yml", ".newslint.yml")
TABLE = ("tool", "newslint")


class Override(NamedTuple):
    """Settings of rules for the documents with these paths (patterns) and metadata (any of the values)."""

    paths: tuple[str, ...]
    match: Mapping[str, tuple[str, ...]]
    rules: Node


class Config(NamedTuple):
    """A configuration, read but not yet held against the rules there are.

    root: the folder of the file, from which all patterns are seen. Empty include or corpus: not said.
    today: the day of the run, for rules that ask for it; who reads settings knows no clock.
    packs: absolute folders. plugins: names of installed packages. rules: settings by rule in the order they
    apply, those of `extends` first. baseline: the file of findings to pass over. archives: files of what was
    published before. places: where each key stands (entry empty), and each entry of lists and mappings, by
    key and entry.
    """

    root: Path
    file: Path | None = None
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    corpus: tuple[str, ...] = ()
    packs: tuple[Path, ...] = ()
    plugins: tuple[Node, ...] = ()
    language: str = AUTO
    fields: Mapping[str, str] = {}
    rules: tuple[Node, ...] = ()
    overrides: tuple[Override, ...] = ()
    baseline: Path | None = None
    archives: tuple[Path, ...] = ()
    places: Mapping[tuple[str, str], Place] = {}
    today: str = ""

    def wrong(self, key: str, entry: str, message: str) -> UserError:
        """The error to raise about an entry of `include` or `corpus`."""
        place = self.places.get((key, entry))
        if place:
            return place.error(f"'{key}': {message}")
        return UserError(f"'{key}': {message}", shown(self.file) if self.file else None)


def load_config(start: Path, explicit: Path | None = None, isolated: bool = False) -> Config:
    """The configuration of a run in the folder `start`: the explicit file, else the first found upward.

    Without one (or isolated) all is default and patterns are seen from `start`. Raises UserError.
    """
    if isolated:
        return Config(start.absolute())
    path = explicit or find_config(start)
    if path is None:
        return Config(start.absolute())
    path = path.absolute()
    return _read(path, (path,))._replace(root=path.parent, file=path)


def find_config(start: Path) -> Path | None:
    """The configuration of the nearest folder upward that has one; UserError if it has two."""
    folders = (start.absolute(), *start.absolute().parents)
    return next((file for folder in folders if (file := config_in(folder))), None)


def config_in(folder: Path) -> Path | None:
    """The configuration in a folder; UserError if there are two, or one by a name that is not read."""
    for name in MISSPELLED:
        if (folder / name).is_file():
            better = Path(name).with_suffix(".yaml")
            raise UserError(f"this file is not read: name it {better}", shown(folder / name))
    found = [folder / name for name in FILES if _is_config(folder / name)]
    if len(found) > 1:
        raise UserError(f"a second configuration, {found[1].name}, is beside it; keep one", shown(found[0]))
    return found[0] if found else None


def _is_config(path: Path) -> bool:
    if path.name != "pyproject.toml":
        return path.is_file()
    return path.is_file() and "newslint" in read_text(path) and _tree(path) is not None


def _tree(path: Path) -> Node | None:
    """The settings in a file; None if a pyproject.toml has none."""
    if path.suffix == ".toml":
        from newslint.policy.tomlfile import load as load_toml

        return load_toml(read_text(path), shown(path), TABLE if path.name == "pyproject.toml" else ())
    from newslint.policy.yamlfile import load

    return load(read_text(path), shown(path))


def _read(path: Path, chain: tuple[Path, ...]) -> Config:
    if not path.is_file():
        raise UserError("no such configuration file", shown(path))
    tree = _tree(path)
    if tree is None:
        raise UserError("has no table [tool.newslint]", shown(path))
    return config_of(tree, path.parent, chain)


def config_of(tree: Node, folder: Path, chain: tuple[Path, ...] = ()) -> Config:
    """The configuration that a tree of settings means, its paths seen from a folder. Raises UserError.

    chain: the files that have led to it by `extends`.
    """
    keys = {
        name: node for name, node in tree.only(KEYS, "the configuration").items() if node.value is not None
    }
    places = {(name, ""): tree.keys[name] for name in keys}
    config = Config(folder)
    for node in _each(keys, "extends"):
        base = (folder / node.text("'extends'")).resolve()
        if base in chain:
            raise node.place.error("'extends' comes back to a file that it started from")
        if not base.is_file():
            raise node.place.error(f"'extends': no such file: {shown(base)}")
        config = _over(config, _read(base, (*chain, base)))
    own = _own(keys, folder)
    return _over(config, own._replace(places={**places, **own.places}))


def _own(keys: Mapping[str, Node], folder: Path) -> Config:
    return Config(
        folder,
        include=tuple(map(anchored, _texts(keys, "include"))),
        exclude=tuple(map(anchored, _texts(keys, "exclude"))),
        corpus=tuple(_texts(keys, "corpus")),
        packs=tuple(_folder(node, folder) for node in _each(keys, "packs")),
        plugins=tuple(_each(keys, "plugins")),
        language=_language(keys.get("language")),
        fields=_fields(keys.get("fields")),
        rules=(keys["rules"],) if "rules" in keys else (),
        overrides=tuple(_overrides(keys.get("overrides"))),
        baseline=folder / keys["baseline"].text("'baseline'") if "baseline" in keys else None,
        archives=tuple(folder / name for name in _texts(keys, "archive")),
        places=dict(_places(keys, folder)),
    )


def _places(keys: Mapping[str, Node], folder: Path) -> Iterator[tuple[tuple[str, str], Place]]:
    """Where each entry of a list or mapping stands."""
    for key, as_read in (("include", anchored), ("exclude", anchored), ("corpus", str)):
        for node in _each(keys, key):
            yield (key, as_read(node.text(key))), node.place
    for node in _each(keys, "plugins"):
        yield ("plugins", node.text("'plugins'")), node.place
    for node in _each(keys, "packs"):
        yield ("packs", str(_folder(node, folder))), node.place
    for node in _each(keys, "archive"):
        yield ("archive", str(folder / node.text("'archive'"))), node.place
    if "fields" in keys:
        yield from ((("fields", name), place) for name, place in keys["fields"].keys.items())


def _over(base: Config, own: Config) -> Config:
    """Patterns and language replace those of the base; fields, packs, rules and overrides add to them."""
    return Config(
        own.root,
        None,
        own.include or base.include,
        own.exclude or base.exclude,
        own.corpus or base.corpus,
        tuple(dict.fromkeys((*base.packs, *own.packs))),
        (
            *base.plugins,
            *(one for one in own.plugins if one.value not in [each.value for each in base.plugins]),
        ),
        own.language or base.language,
        {**base.fields, **own.fields},
        (*base.rules, *own.rules),
        (*base.overrides, *own.overrides),
        own.baseline or base.baseline,
        own.archives or base.archives,
        {**base.places, **own.places},
    )


def _each(keys: Mapping[str, Node], name: str) -> Sequence[Node]:
    node = keys.get(name)
    if node is None:
        return ()
    return (node,) if isinstance(node.value, str) else node.items(repr(name))


def _texts(keys: Mapping[str, Node], name: str) -> Iterator[str]:
    return (node.text(repr(name)) for node in _each(keys, name))


def _folder(node: Node, folder: Path) -> Path:
    path = (folder / node.text("'packs'")).resolve()
    if not path.is_dir():
        raise node.place.error(f"'packs': no such folder: {shown(path)}")
    return path


def _language(node: Node | None) -> str:
    if node and node.value == AUTO:
        return AUTO
    return language_named(node, "'language'") if node else ""


def _fields(node: Node | None) -> dict[str, str]:
    entries = node.only(FIELDS, "'fields'") if node else {}
    return {name: value.text(f"field {name!r}") for name, value in entries.items()}


def _overrides(node: Node | None) -> Iterator[Override]:
    for item in node.items("'overrides'") if node else ():
        keys = item.only(("paths", "match", "rules"), "an override")
        if "rules" not in keys:
            raise item.place.error("missing key 'rules' in an override")
        if "paths" not in keys and "match" not in keys:
            raise item.place.error("an override needs 'paths', 'match' or both")
        match = keys["match"].entries("'match'") if "match" in keys else {}
        yield Override(
            tuple(_patterns(keys["paths"])) if "paths" in keys else (),
            {name: tuple(_wanted(value)) for name, value in match.items()},
            keys["rules"],
        )


def _patterns(node: Node) -> Iterator[str]:
    for item in (node,) if isinstance(node.value, str) else node.items("'paths'"):
        pattern = item.text("'paths'")
        if refused(pattern):
            raise item.place.error(f"{pattern!r} is no pattern: 'paths' are written as in .gitignore")
        yield anchored(pattern)


def _wanted(node: Node) -> Iterator[str]:
    for item in node.value if isinstance(node.value, tuple) else (node,):
        value: str | int | bool = typed(item, str | int | bool, "a value of 'match'")
        yield value if isinstance(value, str) else spelled(value)
