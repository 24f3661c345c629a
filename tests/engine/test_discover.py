"""Which files a run reads, under which names, and what is said of the others."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from newslint.engine.discover import ALL_LEFT_OUT, GIVEN_ALONE, Discovery, discover
from newslint.engine.source_file import SourceFile
from newslint.errors import UserError
from newslint.policy.config import Config, load_config


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty repository, which is the working folder."""
    root = tmp_path / "repository"
    root.mkdir()
    root.joinpath(".git").mkdir()
    monkeypatch.chdir(root)
    return root


def write(*names: str, text: str = "Text.\n") -> None:
    for name in names:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text, encoding="utf-8")


def config(root: Path | str = ".", configured: bool = True, **settings: tuple[str, ...]) -> Config:
    root = Path(root).absolute()
    return Config(root, root / "newslint.yaml" if configured else None, **settings)  # type: ignore[arg-type]


def names(found: Discovery, focus: bool | None = None) -> list[str]:
    return [file.name for file in found.files if focus is None or file.focus == focus]


def reasons(found: Discovery) -> dict[str, str]:
    return {each.path: each.reason for each in found.skipped}


def test_folder_gives_its_articles_by_name() -> None:
    write("b/two.md", "a/one.txt", "a.md", "b/feed.jsonl", "b/photo.png", "notes", "B/UPPER.MD")
    found = discover(["."], Config(Path.cwd()))
    assert names(found) == ["B/UPPER.MD", "a.md", "a/one.txt", "b/feed.jsonl", "b/two.md"]
    assert all(file.focus and not file.named for file in found.files)
    assert all(file.path and file.path.is_file() for file in found.files)


def test_each_file_counts_once() -> None:
    write("news/a.md", "news/b.md")
    found = discover(
        ["news", "./news/", "news/a.md", ".", str(Path("news").absolute()), "news/*.md"], Config(Path.cwd())
    )
    assert names(found) == ["news/a.md", "news/b.md"]
    assert [file.named for file in found.files] == [True, False]


def test_order_of_paths_changes_nothing() -> None:
    write("news/a.md", "build/b.md", "build/.c/d.md")
    paths = [".", "build", "news/a.md", "build/.c"]
    assert discover(paths, Config(Path.cwd())) == discover(paths[::-1], Config(Path.cwd()))


def test_paths_outside_the_working_folder_are_named_as_given(here: Path) -> None:
    write("../outside/a.md", "inside/b.md")
    absolute = here.parent / "outside"
    assert names(discover(["../outside"], Config(here))) == ["../outside/a.md"]
    assert names(discover([str(absolute)], Config(here))) == [f"{absolute.as_posix()}/a.md"]
    assert names(discover(["../repository/inside/b.md"], Config(here))) == ["inside/b.md"]


def test_globs() -> None:
    write("2024/a.md", "2024/deep/b.md", "2025/c.md", "2025/c.txt", "2024/.hidden/d.md", "top.md")
    assert names(discover(["*.md"], Config(Path.cwd()))) == ["top.md"]
    assert names(discover(["**/*.md"], Config(Path.cwd()))) == [
        "2024/a.md",
        "2024/deep/b.md",
        "2025/c.md",
        "top.md",
    ]
    assert names(discover(["202?/c.*"], Config(Path.cwd()))) == ["2025/c.md", "2025/c.txt"]
    assert names(discover(["2024/*"], Config(Path.cwd()))) == ["2024/a.md", "2024/deep/b.md"]


def test_a_name_with_a_wildcard_in_it_is_a_name() -> None:
    write("draft[1].md", "draft1.md")
    assert names(discover(["draft[1].md"], Config(Path.cwd()))) == ["draft[1].md"]


def test_gitignore_files_hold_as_for_git() -> None:
    write("a.md", "drafts/b.md", "news/keep.md", "news/old/c.md", "news/tmp-d.md", "news/deep/e.md")
    write(".gitignore", text="# ours\ndrafts/\n/news/*\n!/news/keep.md\n!/news/deep\n!\n\\\n")
    write("news/deep/.gitignore", text="*.txt\n")
    write("news/deep/f.txt")
    found = discover(["."], Config(Path.cwd()))
    assert names(found) == ["a.md", "news/deep/e.md", "news/keep.md"]
    assert reasons(found) == dict.fromkeys(
        ("drafts", "news/deep/f.txt", "news/old", "news/tmp-d.md"), "ignored by .gitignore"
    )


def test_gitignore_files_above_the_given_folder_count(here: Path) -> None:
    write("news/a.md", "news/b.txt", "news/sub/c.txt")
    write(".gitignore", text="*.txt\n")
    write("../.gitignore", text="*.md\n")  # outside of the repository
    assert names(discover(["news"], Config(here))) == ["news/a.md"]
    assert names(discover(["news/b.txt"], Config(here))) == ["news/b.txt"]


def test_an_ignored_folder_is_entered_when_given() -> None:
    write("drafts/2024/a.md", "drafts/2024/b.txt")
    write(".gitignore", text="drafts\n")
    write("drafts/2024/.gitignore", text="*.txt\n")
    assert names(discover(["drafts"], Config(Path.cwd()))) == ["drafts/2024/a.md"]
    assert names(discover(["drafts/2024"], Config(Path.cwd()))) == ["drafts/2024/a.md"]


def test_hidden_and_output_folders_are_passed_over() -> None:
    write(
        "a.md",
        ".github/b.md",
        "node_modules/x/c.md",
        "_site/d.md",
        "sub/build/e.md",
        "dist/f.md",
        ".draft.md",
        "env/pyvenv.cfg",
        "env/lib/x.txt",
    )
    found = discover(["."], Config(Path.cwd()))
    assert names(found) == ["a.md"]
    assert reasons(found) == {
        ".draft.md": "hidden",
        ".github": "hidden",
        "_site": "output of a build",
        "dist": "output of a build",
        "env": "code of others",
        "node_modules": "code of others",
        "sub/build": "output of a build",
    }
    assert names(discover(["_site", ".github"], Config(Path.cwd()))) == [".github/b.md", "_site/d.md"]


@pytest.mark.parametrize("beside", ["hugo.toml", "config.yaml", "gatsby-config.js"])
def test_public_is_output_beside_a_site_generator(beside: str) -> None:
    write("site/content/public/a.md", "site/public/b.md")
    assert names(discover(["."], Config(Path.cwd()))) == ["site/content/public/a.md", "site/public/b.md"]
    write(f"site/{beside}")
    assert names(discover(["."], Config(Path.cwd()))) == ["site/content/public/a.md"]


def test_links_are_followed_once(here: Path) -> None:
    write("news/a.md", "../archive/old.md")
    Path("news/loop").symlink_to(here, target_is_directory=True)
    Path("news/archive").symlink_to(here.parent / "archive", target_is_directory=True)
    Path("again").symlink_to(here.parent / "archive", target_is_directory=True)
    Path("latest.md").symlink_to("news/a.md")
    Path("self.md").symlink_to("self.md")
    found = discover(["."], Config(here))
    assert names(found) == ["again/old.md", "news/a.md"]
    assert reasons(found) == {"latest.md": "a link to news/a.md", "self.md": "a link that leads nowhere"}
    assert names(discover(["latest.md", "news/a.md"], Config(here))) == ["latest.md"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_pipes_are_not_read() -> None:
    write("a.md")
    os.mkfifo("pipe.md")
    assert names(discover(["."], Config(Path.cwd()))) == ["a.md"]


def test_exclude_and_include(here: Path) -> None:
    write("news/a.md", "news/drafts/b.md", "opinion/c.md", "news/d.txt")
    settings = config(include=("news", "*.md"), exclude=("drafts", "*.txt"))
    found = discover(["."], settings)
    assert names(found) == ["news/a.md", "opinion/c.md"]
    assert reasons(found) == dict.fromkeys(("news/d.txt", "news/drafts"), "excluded by the configuration")
    assert names(discover(["."], config(include=("/news",)))) == [
        "news/a.md",
        "news/d.txt",
        "news/drafts/b.md",
    ]


def test_globs_of_the_configuration_are_seen_from_its_folder(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("site/news/a.md", "site/drafts/b.md", "site/drafts/sub/c.md")
    settings = config("site", exclude=("/drafts",))
    assert names(discover(["."], settings)) == ["site/news/a.md"]
    monkeypatch.chdir("site/drafts")
    assert names(discover(["."], settings), focus=True) == ["b.md", "sub/c.md"]


def test_a_file_given_by_name_is_read_though_excluded() -> None:
    write("drafts/a.md", "b.md", "notes.rst")
    assert names(discover(["drafts/a.md", "notes.rst"], config(exclude=("drafts",))), focus=True) == [
        "drafts/a.md",
        "notes.rst",
    ]


def test_force_exclude_leaves_it_out() -> None:
    write("drafts/a.md", "b.md", ".github/c.md", "_site/d.md", "notes.rst", "other/e.md")
    given = ["drafts/a.md", "b.md", ".github/c.md", "_site/d.md", "notes.rst", "other/e.md"]
    settings = config(exclude=("drafts",), include=("b.md", "drafts"))
    found = discover(given, settings, force_exclude=True)
    assert names(found) == ["b.md"]
    assert not found.files[0].named  # a README among the changed files is passed over, not an error
    assert (
        reasons(found).items()
        >= {
            "drafts/a.md": "excluded by the configuration",
            ".github/c.md": "not among the configuration's include",
            "_site/d.md": "not among the configuration's include",
            "notes.rst": "of a kind that newslint does not read",
            "other/e.md": "not among the configuration's include",
        }.items()
    )
    plain = discover(given, config(), force_exclude=True)
    assert names(plain) == ["b.md", "drafts/a.md", "other/e.md"]
    assert reasons(plain)["_site/d.md"] == "output of a build"


def test_force_exclude_may_leave_nothing() -> None:
    write("drafts/a.md")
    for path in ("drafts/a.md", "drafts"):
        found = discover([path], config(exclude=("drafts",)), force_exclude=True)
        assert found.files == ()
        assert found.notes == (ALL_LEFT_OUT,)


def test_force_exclude_minds_no_folder_above_the_project(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write("build/project/news/a.md")
    monkeypatch.chdir("build/project")
    assert names(discover(["news/a.md"], config(), force_exclude=True)) == ["news/a.md"]


def test_corpus_is_read_beside_the_focus() -> None:
    write("news/a.md", "news/b.md", "archive/2019/c.md", "archive/2019/c.txt", "other/d.md")
    found = discover(["news/a.md"], config(corpus=("news", "archive/**/*.md")))
    assert names(found, focus=True) == ["news/a.md"]
    assert names(found, focus=False) == ["archive/2019/c.md", "news/b.md"]


def test_corpus_may_lie_outside_and_minds_exclude_but_not_include(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("../archive/a.md", "../archive/b.txt", "news/c.md", "news/drafts/d.md", "single.md")
    settings = config(corpus=("../archive/*.md", "news", "single.md"), include=("news",), exclude=("drafts",))
    found = discover(["news/c.md"], settings)
    assert names(found, focus=False) == ["../archive/a.md", "single.md"]
    monkeypatch.chdir("news")
    assert names(discover(["."], settings), focus=False) == ["../../archive/a.md", "../single.md"]


def test_corpus_is_what_the_configuration_includes_unless_told() -> None:
    write("news/a.md", "news/b.md", "other/c.md")
    assert names(discover(["news/a.md"], config()), focus=False) == ["news/b.md", "other/c.md"]
    assert names(discover(["news/a.md"], config(include=("/news/*.md",))), focus=False) == ["news/b.md"]
    assert names(discover(["news/a.md"], config(include=("/news/*.md", "c.md"))), focus=False) == [
        "news/b.md",
        "other/c.md",
    ]
    assert names(discover(["news/a.md"], config(configured=False)), focus=False) == []


def test_missing_corpus_is_told() -> None:
    write("news/a.md")
    with pytest.raises(UserError) as told:
        discover(["news"], config(corpus=("archive",)))
    assert str(told.value) == "newslint.yaml: 'corpus': no such file or folder: archive"


@pytest.mark.parametrize("paths", [["."], ["news"], ["news/a.md"]])
@pytest.mark.parametrize("entry", ["wyre", "/wyre/", "wyre/today.md"])
def test_missing_include_is_told(paths: list[str], entry: str) -> None:
    write("news/a.md")
    Path("newslint.yaml").write_text(f"include:\n  - news\n  - {entry}\n", encoding="utf-8")
    with pytest.raises(UserError) as told:
        discover(paths, load_config(Path()))
    assert str(told.value) == f"newslint.yaml:3:5: 'include': no such file or folder: {entry.lstrip('/')}"


def test_missing_include_is_told_though_all_is_left_out() -> None:
    write("news/a.md")
    with pytest.raises(UserError, match="no such file or folder: nws"):
        discover(["news/a.md"], config(include=("/nws",)), force_exclude=True)
    with pytest.raises(UserError, match="no such file or folder: nws"):
        discover(["."], config(include=("nws",)))


def test_missing_corpus_is_told_with_its_place() -> None:
    write("news/a.md")
    Path("newslint.yaml").write_text("corpus: [./news, ./archive]\n", encoding="utf-8")
    with pytest.raises(UserError) as told:
        discover(["news"], load_config(Path()))
    assert str(told.value) == "newslint.yaml:1:18: 'corpus': no such file or folder: ./archive"


def test_globs_that_match_nothing_are_noted() -> None:
    write("news/a.md", "news/deep/b.txt", "site/wire/c.md")
    notes = ("include: 'news/*.html' matches no file", "include: 'wyre/**' matches no file")
    settings = config(include=("news/*.html", "wyre/**", "news/**", "*.txt", "wire", "!x/**"))
    for path in (".", "news", "news/a.md"):
        assert discover([path], settings).notes == notes
    corpus = config(corpus=("news/*.md", "news/*.html", "old/**"), include=("news",))
    assert discover(["news"], corpus).notes == (
        "corpus: 'news/*.html' matches no file",
        "corpus: 'old/**' matches no file",
    )


def test_a_dot_in_front_is_the_folder_of_the_configuration() -> None:
    write("news/a.md", "news/drafts/b.md", "site/news/c.md")
    for written, expected in (
        ("include: [./news]\nexclude: [./news/drafts]", ["news/a.md"]),
        ("include: [./news/**]\ncorpus: [.]", ["news/a.md", "news/drafts/b.md"]),
        ("include: [., '!./site/**']\ncorpus: ./news", ["news/a.md", "news/drafts/b.md"]),
    ):
        Path("newslint.yaml").write_text(written, encoding="utf-8")
        found = discover(["."], load_config(Path()))
        assert (names(found, focus=True), found.notes) == (expected, ())


def test_include_through_a_link_is_met() -> None:
    write("../elsewhere/a.md", "news/b.md")
    Path("wire").symlink_to(Path("../elsewhere").absolute())
    assert discover(["news"], config(include=("news", "wire/*.md"))).notes == ()


def test_hook_without_configuration_is_told_of_its_narrow_corpus() -> None:
    write("a.md")
    assert discover(["a.md"], config(configured=False), hook=True).notes == (GIVEN_ALONE,)
    assert discover(["a.md"], config(), hook=True).notes == ()
    assert discover(["a.md"], config(configured=False)).notes == ()


def test_standard_input_stands_for_its_file() -> None:
    write("news/a.md", "news/b.md")
    stdin = SourceFile(None, "./news/a.md", True, True, b"Typed.\n")
    found = discover([], config(), stdin=stdin)
    assert names(found, focus=True) == ["news/a.md"]
    assert names(found, focus=False) == ["news/b.md"]
    assert found.files[0].content == b"Typed.\n"
    new = SourceFile(None, "news/new.md", True, True, b"Typed.\n")
    assert names(discover(["news"], config(), stdin=new)) == ["news/a.md", "news/b.md", "news/new.md"]


@pytest.mark.parametrize("path", ["missing.md", "missing/", "../missing"])
def test_missing_path(path: str) -> None:
    write("a.md")
    with pytest.raises(UserError) as told:
        discover([".", path], Config(Path.cwd()))
    assert str(told.value) == f"no such file or folder: {path}"


def test_nothing_found_tells_what_was_looked_for() -> None:
    write("photos/a.png", "photos/build/b.md", "photos/.c/d.md", "news/e.png")
    with pytest.raises(UserError) as told:
        discover(["photos"], config(include=("news", "photos")))
    assert str(told.value) == (
        "no articles found: looked for *.txt, *.text, *.md, *.markdown, *.mdx, *.json, *.jsonl, *.ndjson, *.html, *.htm "
        "in photos, of which the configuration includes news, photos; "
        "passed over photos/.c (hidden), photos/build (output of a build)"
    )


def test_glob_that_matches_nothing() -> None:
    write("a.md")
    with pytest.raises(UserError, match=r"no articles found: looked for .* in old/\*\.md"):
        discover([".", "old/*.md"], Config(Path.cwd()))


def test_bad_glob() -> None:
    with pytest.raises(UserError, match=r"not a glob: \[z-a\]\.md"):
        discover(["[z-a].md"], Config(Path.cwd()))


def test_bad_glob_in_the_configuration_is_told() -> None:
    write("a.md")
    with pytest.raises(UserError, match=r"newslint\.yaml: 'exclude': "):
        discover(["."], config(exclude=("!",)))


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="nothing is forbidden to this user")
def test_folder_that_cannot_be_read_makes_the_run_incomplete() -> None:
    write("a.md", "secret/b.md")
    Path("secret").chmod(0)
    found = discover(["."], Config(Path.cwd()))
    Path("secret").chmod(0o700)
    assert names(found) == ["a.md"]
    assert [each.message for each in found.failures] == [
        "secret: the folder cannot be read: Permission denied"
    ]


def test_odd_names() -> None:
    write("tab\there.md", "new\nline.md", "Ünï.md")
    assert names(discover(["."], Config(Path.cwd()))) == ["new\nline.md", "tab\there.md", "Ünï.md"]
