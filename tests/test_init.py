"""`newslint init`: it sees what kind of repository it is in, and what it writes loads, lints and explains itself."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path

import jsonschema
import pytest

from newslint.__main__ import run
from newslint.catalog.schema import schema
from newslint.policy.config import Config, load_config
from newslint.policy.rulebook import Rulebook
from tests.articles import REPEATED_HEADLINE, SOUND
from tests.conftest import Told, write
from tests.test_schema import plain

GERMAN = (
    "---\ntitle: Die Fähre fährt wieder\n---\n\nDie Fähre nach Skarra fährt ab Mai auch am Sonntag, und das ist für die Leute "
    "auf der Insel eine gute Nachricht, die nicht jeder erwartet hat.\n"
)
GHOST = {
    "db": [
        {
            "data": {
                "posts": [
                    {
                        "title": "Baker reopens",
                        "slug": "b",
                        "html": "<p>The baker reopened on Monday.</p>",
                        "status": "published",
                    }
                ]
            }
        }
    ]
}
WORDPRESS = [
    {"id": 7, "date": "2025-03-01T10:00:00", "date_gmt": "2025-03-01T10:00:00", "title": {"rendered": "Baker reopens"},
     "content": {"rendered": "<p>The baker reopened on Monday, with a second oven.</p>"}, "excerpt": {"rendered": ""}}
]  # fmt: skip
LONG = (
    "The baker on the quay reopened on Monday with a second oven and a longer queue, her landlord said. Both ovens were lit "
    "before dawn. The miller had driven through the night with flour from the upper valley, since none was left in town."
)
UNKNOWN = {
    "hed": "Baker reopens",
    "copy": {"words": LONG},
    "when": "2025-03-01",
    "meta": {"desk": "city", "writer": "N. Oakes"},
}

Files = Mapping[str, str]
REPOSITORIES: dict[str, tuple[Files, str, dict[str, object]]] = {
    "hugo": (
        {"hugo.toml": "defaultContentLanguage = 'de'\n", "content/post/a.md": SOUND, "themes/x/exampleSite/content/b.md": SOUND, "wire/c.txt": SOUND},
        "a Hugo site (hugo.toml): 1 file in content, in German",
        {"include": ("content",), "exclude": ("themes",), "language": "de"},
    ),
    "old hugo": (
        {"config.toml": "title = 'x'\n", "layouts/x.html": "<p></p>", "content/a.md": GERMAN},
        "a Hugo site (config.toml): 1 file in content, in German",
        {"include": ("content",), "language": "de"},
    ),
    "jekyll": (
        {"_config.yml": "lang: en\n", "_posts/2025-01-01-a.md": SOUND, "_reviews/b.md": SOUND, "_drafts/c.md": SOUND, "_layouts/d.html": SOUND, "about.md": SOUND},
        "a Jekyll site (_config.yml): 2 files in _posts, _reviews, in English",
        {"include": ("_posts", "_reviews"), "language": "en"},
    ),
    "jekyll below": (
        {"_config.yml": "", "blog/_posts/2025-01-01-a.md": SOUND},
        "a Jekyll site (_config.yml): 1 file in blog/_posts, in English",
        {"include": ("blog/_posts",)},
    ),
    "eleventy": (
        {"eleventy.config.mjs": "", "src/posts/a.md": SOUND, "src/_includes/b.html": SOUND, "posts/c.md": SOUND},
        "an Eleventy site (eleventy.config.mjs): 2 files in posts, src/posts, in English",
        {"include": ("posts", "src/posts"), "exclude": ("_includes",)},
    ),
    "astro": (
        {"astro.config.mjs": "", "src/content/blog/a.mdx": SOUND, "src/components/b.html": SOUND, "README.md": SOUND},
        "an Astro site (astro.config.mjs): 1 file in src/content, in English",
        {"include": ("src/content",)},
    ),
    "docusaurus": (
        {"docusaurus.config.js": "i18n: {defaultLocale: 'pt-BR', locales: ['pt-BR']}", "blog/2025-01-01-a.mdx": SOUND, "versioned_docs/v1/a.md": SOUND},
        "a Docusaurus site (docusaurus.config.js): 1 file in blog, in Portuguese",
        {"include": ("blog",), "language": "pt"},
    ),
    "gatsby": ({"gatsby-config.js": "", "content/a.md": SOUND}, "a Gatsby site (gatsby-config.js): 1 file in content, in English", {}),
    "ghost": ({"ghost.json": json.dumps(GHOST)}, "a Ghost export: 1 file, in English", {"include": (), "fields": {}}),
    "wordpress": ({"posts.json": json.dumps(WORDPRESS)}, "an export of WordPress: 1 file, in English", {"fields": {}}),
    "unknown json": (
        {"out/a.json": json.dumps(UNKNOWN), "out/b.json": json.dumps(UNKNOWN), "package.json": '{"name": "x"}'},
        "a folder of articles: 2 files in out, in English",
        {
            "include": ("out",),
            "fields": {"title": "hed", "body": "/copy/words", "date": "when", "author": "/meta/writer", "section": "/meta/desk"},
        },
    ),
    "plain": (
        {"news/a.md": SOUND, "wire/b [1].txt": SOUND, "data/c.json": "[1]", "README.md": "# Us\n"},
        "a folder of articles: 2 files in news, wire, in English",
        {"include": ("news", "wire"), "exclude": ()},
    ),
    "odd names": (
        {"a [1]/a.md": SOUND, "!b/b.md": SOUND, "data/c.json": "[1]"},
        "a folder of articles: 2 files in \\!b, a \\[1\\], in English",
        {"include": ("\\!b", "a \\[1\\]")},
    ),
    "all of it": ({"news/a.md": SOUND, "b.md": SOUND}, "a folder of articles: 2 files, in English", {"include": ()}),
    "norwegian": ({"a.md": SOUND.replace("---\n\n", "lang: no\n---\n\n", 1)}, "a folder of articles: 1 file, in no", {"language": "no"}),
    "nothing": ({"hugo.yaml": ""}, "a Hugo site (hugo.yaml): no articles yet", {"include": ()}),
}  # fmt: skip


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def init(capsys: pytest.CaptureFixture[str], *arguments: str) -> Told:
    return Told(run(("init", *arguments)), *capsys.readouterr())


@pytest.mark.parametrize("name", REPOSITORIES)
def test_what_it_sees_and_writes(here: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    files, seen, settings = REPOSITORIES[name]
    for path, text in files.items():
        write(Path(path), text)
    assert init(capsys) == (0, "", f"This is {seen}.\nWrote newslint.yaml. Next: `newslint check`.\n")
    config = load_config(here)
    for key, value in settings.items():
        assert getattr(config, key) == value
    rulebook = Rulebook.load()
    rulebook.configure(config)
    from newslint.policy.yamlfile import load

    text = Path("newslint.yaml").read_text(encoding="utf-8")
    jsonschema.validate(plain(load(text, "x")), schema(rulebook))
    assert f"wrote it for {seen}." in text
    code = run(("check", "--min-level", "info"))
    assert code == (2 if "no articles" in seen else 0), capsys.readouterr()
    if "no articles" not in seen:
        files_in = seen.partition(": ")[2].partition(" file")[0]
        capsys.readouterr()
        assert run(("check", "--show-files")) == 0
        listed = [line for line in capsys.readouterr().out.splitlines() if "  (skipped: " not in line]
        assert len(listed) == int(files_in)


def test_everything_in_it_that_is_a_comment_loads_too(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(Path("hugo.toml"), "")
    write(Path("content/a.md"), REPEATED_HEADLINE)
    init(capsys)
    text = Path("newslint.yaml").read_text(encoding="utf-8")
    lines = [
        line.replace("# ", "", 1)
        if line.lstrip().startswith(("# exclude", "# -", "#  ", "# readability", "# captions", "# baseline"))
        else line
        for line in text.splitlines()
    ]
    write(Path("newslint.yaml"), "\n".join(lines))
    config = load_config(here)
    assert (config.exclude, config.baseline) == (("content/drafts",), here / "newslint.baseline")
    assert len(config.overrides) == 2
    assert set(config.rules[0].entries("rules")) == {"readability/long-sentence", "captions"}
    Rulebook.load().configure(config)


def test_articles_beside_a_site_are_told(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("hugo.toml", "content/a.md", "wire/b.md", "feed/c.md", "docs/d.md"):
        write(Path(name), SOUND)
    init(capsys)
    assert "# There are articles in feed and wire too.\n" in Path("newslint.yaml").read_text(encoding="utf-8")


def test_other_languages_are_told(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(3):
        write(Path(f"news/{number}.md"), SOUND)
    write(Path("news/de.md"), GERMAN)
    assert init(capsys).err.endswith("in English.\nWrote newslint.yaml. Next: `newslint check`.\n")
    assert "# Also seen: German." in Path("newslint.yaml").read_text(encoding="utf-8")


def test_what_is_there_stays(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(Path("a.md"), SOUND)
    write(Path("newslint.yaml"), "language: de\n")
    assert init(capsys) == (2, "", "newslint: newslint.yaml is there already; --force replaces it\n")
    assert load_config(here).language == "de"
    assert init(capsys, "--force").code == 0
    assert load_config(here).language == "en"


@pytest.mark.parametrize(("name", "text"), [(".newslint.yaml", ""), ("pyproject.toml", "[tool.newslint]\n")])
def test_no_second_configuration(
    here: Path, name: str, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write(Path(name), text)
    for arguments in ((), ("--force",)):
        assert init(capsys, *arguments) == (
            2,
            "",
            f"newslint: {name} is there already: keep one configuration\n",
        )
    assert not Path("newslint.yaml").exists()


def test_another_folder(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(Path("site/content/a.md"), SOUND)
    write(Path("site/hugo.toml"), "")
    told = init(capsys, "site")
    assert (
        told.err
        == "This is a Hugo site (hugo.toml): 1 file in content, in English.\nWrote site/newslint.yaml. Next: `newslint check`.\n"
    )
    assert init(capsys, "nowhere").code == 2


@pytest.mark.skipif(os.name == "nt", reason="there is no such folder")
def test_folder_that_cannot_be_written(capsys: pytest.CaptureFixture[str]) -> None:
    told = init(capsys, "/proc/self/fdinfo")
    assert told.code == 2
    assert "cannot write /proc/self/fdinfo/newslint.yaml" in told.err


def test_everything_is_found_without_a_configuration(here: Path) -> None:
    assert load_config(here) == Config(here)
