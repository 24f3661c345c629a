"""A first configuration, with a comment on every key, for the kind of repository that was found."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.catalog.tuning import as_yaml
from newslint.engine.survey import Survey

LANGUAGES = {
    "en": "English", "de": "German", "es": "Spanish", "fr": "French", "it": "Italian", "nl": "Dutch",
    "pl": "Polish", "pt": "Portuguese", "ru": "Russian", "zh": "Chinese", "ja": "Japanese",
}  # fmt: skip


def starter(found: Survey) -> Iterator[str]:
    """The lines of newslint.yaml."""
    yield f"# What newslint lints here, and how; `newslint init` wrote it for {seen(found)}."
    yield "# `newslint rules` lists the rules, `newslint check --show-settings` prints what holds."
    yield ""
    yield "# What is linted, and what articles are compared with. Patterns are written as in .gitignore."
    yield (
        f"include: {as_yaml(found.include)}"
        if found.include
        else "# include: [news]  # without it, everything"
    )
    if found.beside:
        yield f"# There are articles in {' and '.join(found.beside)} too."
    if found.exclude:
        yield f"exclude: {as_yaml(found.exclude)}"
    else:
        drafts = f"{found.include[0]}/drafts" if found.include else "drafts"
        yield f"# exclude: [{as_yaml(drafts)}]"
    yield ""
    yield "# The language of articles that do not say theirs; rules for English are silent in others."
    yield f"language: {as_yaml(found.languages[0] if found.languages else 'en')}"
    if len(found.languages) > 1:
        others = ", ".join(map(spoken, found.languages[1:]))
        yield f"# Also seen: {others}. Give such articles a `lang:` of their own."
    yield ""
    yield from _fields(found)
    yield "# For old archives: `newslint baseline create` writes what is found now; only new things are told."
    yield "# baseline: newslint.baseline"
    yield ""
    yield from _RULES.split("\n")


def _fields(found: Survey) -> Iterator[str]:
    if found.fields:
        yield "# The keys of your JSON, as far as they could be guessed: a key, or a JSON pointer."
        yield "fields:"
        yield from (f"  {name}: {as_yaml(key)}" for name, key in found.fields.items())
        yield ""


_RULES = """\
# A rule is `error` (a run fails), `warning` (it is printed), `info` (with --min-level info) or `off`, and has
# options: `newslint explain RULE` tells them.
rules:
  # readability/long-sentence: {severity: error, max_words: 60}
  # captions: off

# Other settings for some articles, by path or by metadata.
overrides:
  # - paths: ["**/opinion/**"]
  #   rules: {readability/long-paragraph: off}
  # - match: {section: [live, wire]}
  #   rules: {duplication: info}"""


def seen(found: Survey) -> str:
    """What was found, in words: `a Hugo site (hugo.toml): 12 files in content, in English`."""
    files = "1 file" if found.files == 1 else f"{found.files:,} files" if found.files else "no articles yet"
    sign = f" ({found.sign})" if found.sign else ""
    where = f" in {', '.join(found.include)}" if found.include and found.files else ""
    language = f", in {spoken(found.languages[0])}" if found.languages else ""
    return f"{found.kind}{sign}: {files}{where}{language}"


def spoken(language: str) -> str:
    """The name of a language, else its tag."""
    return LANGUAGES.get(language, language)
