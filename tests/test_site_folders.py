"""The folder of a site: only what has changed is written, and nothing of anybody else is touched."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from hwrender.errors import OutputError
from hwrender.site.folders import MARK, CopiedFile, MadeFile, SiteFile, bring_up_to_date, read_mark


def made(text: str) -> MadeFile:
    return MadeFile(text, text.encode)


def written(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != MARK
    }


def test_what_is_wanted_is_there_and_what_is_not_wanted_any_more_has_gone_with_its_folders(
    tmp_path: Path,
) -> None:
    bring_up_to_date(tmp_path, {"index.html": made("one"), "a/b/c.html": made("two")})
    changes = bring_up_to_date(tmp_path, {"index.html": made("three"), "d.html": made("four")})
    assert written(tmp_path) == {"index.html": "three", "d.html": "four"}
    assert (changes.written, changes.removed, changes.total) == (2, 1, 2)
    assert not (tmp_path / "a").exists()


def test_a_file_that_is_the_same_is_neither_made_nor_written(tmp_path: Path) -> None:
    def never() -> bytes:
        raise AssertionError

    bring_up_to_date(tmp_path, {"index.html": made("one")})
    before = {path.name: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    assert bring_up_to_date(tmp_path, {"index.html": MadeFile("one", never)}).written == 0
    assert {path.name: path.stat().st_mtime_ns for path in tmp_path.iterdir()} == before


def test_a_file_that_was_lost_or_cut_short_is_written_again(tmp_path: Path) -> None:
    wanted: dict[str, SiteFile] = {"a.html": made("one"), "b.html": made("two")}
    bring_up_to_date(tmp_path, wanted)
    (tmp_path / "a.html").unlink()
    (tmp_path / "b.html").write_text("t", encoding="utf-8")
    assert bring_up_to_date(tmp_path, wanted).written == 2
    assert written(tmp_path) == {"a.html": "one", "b.html": "two"}


def test_a_file_of_somebody_else_is_neither_written_over_nor_deleted(tmp_path: Path) -> None:
    (tmp_path / "CNAME").write_text("example.org", encoding="utf-8")
    (tmp_path / "index.html").write_text("mine", encoding="utf-8")
    with pytest.raises(OutputError, match=r"index\.html: there is another file with this name"):
        bring_up_to_date(tmp_path, {"a.html": made("one"), "index.html": made("two")})
    assert written(tmp_path) == {"CNAME": "example.org", "index.html": "mine"}
    (tmp_path / "index.html").unlink()
    bring_up_to_date(tmp_path, {"index.html": made("two")})
    bring_up_to_date(tmp_path, {})
    assert written(tmp_path) == {"CNAME": "example.org"}
    assert not (tmp_path / MARK).exists()


def test_a_run_that_was_stopped_knows_its_files_again(tmp_path: Path) -> None:
    def stop() -> bytes:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        bring_up_to_date(tmp_path, {"a.html": made("one"), "b.html": MadeFile("two", stop)})
    assert written(tmp_path) == {"a.html": "one"}
    bring_up_to_date(tmp_path, {"a.html": made("three"), "b.html": made("two")})
    assert written(tmp_path) == {"a.html": "three", "b.html": "two"}


def test_a_copy_is_the_file_that_was_published(tmp_path: Path) -> None:
    source = tmp_path / "report.pdf"
    source.write_bytes(b"a report")
    site = tmp_path / "site"
    digest = hashlib.sha256(b"a report").hexdigest()
    bring_up_to_date(site, {"r/report.pdf": CopiedFile(source, digest, 8)})
    assert (site / "r" / "report.pdf").read_bytes() == b"a report"
    with pytest.raises(OutputError, match="changes while it is read"):
        bring_up_to_date(site, {"r/report.pdf": CopiedFile(source, "00" * 32, 8)})


def test_nothing_is_written_or_deleted_where_a_link_leads(tmp_path: Path) -> None:
    site, elsewhere = tmp_path / "site", tmp_path / "elsewhere"
    elsewhere.mkdir()
    bring_up_to_date(site, {"a/b.html": made("one")})
    (site / "a" / "b.html").rename(elsewhere / "b.html")
    (site / "a").rmdir()
    (site / "a").symlink_to(elsewhere, target_is_directory=True)
    with pytest.raises(OutputError, match="this is a link to another folder"):
        bring_up_to_date(site, {"a/b.html": made("two")})
    bring_up_to_date(site, {})
    assert written(elsewhere) == {"b.html": "one"}


@pytest.mark.parametrize("path", ["../a", "/a", "a/../../b", "", "C:/a", "a\\\\b"])
def test_a_mark_that_leads_out_of_the_folder_is_refused(path: str, tmp_path: Path) -> None:
    (tmp_path / MARK).write_text(f'{{"schema":1,"files":{{"{path}":["x",1]}}}}', encoding="utf-8")
    with pytest.raises(OutputError, match="cannot be read"):
        read_mark(tmp_path)


def test_a_mark_that_is_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / MARK)
    with pytest.raises(OutputError, match="cannot be read"):
        read_mark(tmp_path)
