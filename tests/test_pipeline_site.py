"""The site of a library: whole, the same each time, nothing of sensitive reports, and quick to change."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from msgspec.structs import replace

from hwrender.errors import OutputError, UnreadableError
from hwrender.markup import parse_page
from hwrender.pipeline.options import Environment
from hwrender.pipeline.site import MadeSite, SiteOptions, default_look, look_of, make_site
from hwrender.publishing.manifest import Manifest, Origin, digest_of, read_manifest
from hwrender.publishing.naming import STATEMENT_SHEET
from hwrender.site.addresses import WebAddress
from hwrender.site.folders import MARK
from hwrender.site.reports import DIFFERENT, DRAFTS, NO_COPIES, NO_LIST, OLD_STATEMENT, OUT_OF_DATE
from organisations import write_organisation
from published import write_manifest
from site_libraries import FILES, publish, publish_many
from trials import hwrender

HERE = Environment(None)
ADDRESS = WebAddress("https://www.example.org/listen")
SECRET = "What people who sell sex said"


def site_of(library: Path, *, address: WebAddress | None = ADDRESS, **options: bool) -> MadeSite:
    wanted = SiteOptions(library.parent / "site", default_look(), address, **options)
    return make_site(library, wanted, HERE)


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def changed(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> set[str]:
    return {name for name in {*before, *after} if before.get(name) != after.get(name)} - {MARK}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> MadeSite:
    """A site of more reports than a page holds, with its pages for sensitive ones."""
    library = tmp_path_factory.mktemp("sites") / "out"
    publish_many(library, 124)
    return site_of(library, with_sensitive=True)


def test_every_link_of_every_page_leads_to_a_file_of_the_site(made: MadeSite) -> None:
    lost = set()
    pages = list(made.folder.rglob("index.html")) + list(made.folder.glob("*.html"))
    for page in pages:
        for element in parse_page(page.read_text(encoding="utf-8")).every("a", "link", "script", "source"):
            address = element.attributes.get("href") or element.attributes.get("src") or ""
            if address and not address.startswith(("#", "mailto:", "tel:", "https://")):
                target = (page.parent / address).resolve()
                if not (target.is_file() and target.is_relative_to(made.folder)):
                    lost.add((page.name, address))
    assert len(pages) > 120
    assert lost == set()


def test_each_report_is_found_by_links_alone(made: MadeSite) -> None:
    """As somebody without script finds it: through all reports, and through the lists of its year."""
    for start in ("index.html", "years.html"):
        found: set[Path] = set()
        waiting = [made.folder / start]
        while waiting:
            page = waiting.pop()
            (words,) = parse_page(page.read_text(encoding="utf-8")).every("main")
            for link in words.every("a"):
                target = (page.parent / link.attributes["href"]).resolve()
                if target not in found and "reports/" not in str(target.relative_to(made.folder)):
                    waiting.append(target)
                found.add(target)
        dated = [report for report in made.reports if report.date or start == "index.html"]
        assert {made.folder / "reports" / report.name / "index.html" for report in dated} <= found


def test_a_sensitive_report_is_in_no_list_and_no_feed_and_no_search_engine_is_to_find_its_page(
    made: MadeSite,
) -> None:
    names = {report.name for report in made.sensitive}
    assert len(names) == 12
    for path in made.folder.rglob("*"):
        if (
            path.is_file()
            and "unlisted" not in path.parts
            and path.suffix in (".html", ".js", ".xml", ".json")
        ):
            text = path.read_text(encoding="utf-8")
            assert not [name for name in names if name in text], path
    page = (made.folder / "unlisted" / "report-00009" / "index.html").read_text(encoding="utf-8")
    assert '<meta name="robots" content="noindex">' in page
    assert "ld+json" not in page
    assert "remembered.js" not in page
    assert not list((made.folder / "unlisted").rglob("*.chapters.json"))


def test_a_sensitive_report_has_no_page_unless_it_is_wanted_and_loses_it_again(tmp_path: Path) -> None:
    library = tmp_path / "out"
    publish(library, "open")
    publish(library, "health", title=SECRET, sensitive=True)
    site = site_of(library, with_sensitive=True)
    assert (site.folder / "unlisted" / "health" / "health.mp3").is_file()
    (site.folder / "unlisted" / "health" / "notes.txt").write_text("mine", encoding="utf-8")
    site = site_of(library)
    assert [report.name for report in site.sensitive] == ["health"]
    assert [path.name for path in (site.folder / "unlisted").rglob("*")] == ["health", "notes.txt"]
    assert SECRET.encode() not in b"".join(bytes_of(site.folder).values())


def test_the_same_library_gives_the_same_site_and_a_second_run_writes_nothing(tmp_path: Path) -> None:
    sites = []
    for name in ("one", "two"):
        publish_many(tmp_path / name / "out", 14)
        site = site_of(tmp_path / name / "out")
        assert site_of(tmp_path / name / "out").changes.written == 0
        sites.append(bytes_of(site.folder))
    assert sites[0] == sites[1]


def test_a_new_title_changes_only_what_shows_it(tmp_path: Path) -> None:
    library = tmp_path / "out"
    publish_many(library, 30)
    alone = {"date": "2020-05-01", "themes": ("Other",), "organisation": "Healthwatch A", "place": "A"}
    publish(library, "gp", **alone)
    before = bytes_of(site_of(library).folder)
    publish(library, "gp", title="A new title", **alone)
    assert changed(before, bytes_of(site_of(library).folder)) == {
        "index.html", "themes/other.html", "languages/english.html", "places/a.html",
        "organisations/healthwatch-a.html",
        "years/2020.html", "find/1.js", "podcast.xml", "books.json",
        "reports/gp/index.html", "reports/gp/gp.book.json",
    }  # fmt: skip


def test_a_report_that_was_taken_away_leaves_with_its_lists(tmp_path: Path) -> None:
    library = tmp_path / "out"
    publish(library, "stays")
    publish(library, "goes", date="2020", organisation="Healthwatch B", place="Healthwatch B")
    site_of(library)
    for path in (library / "goes").iterdir():
        path.unlink()
    (library / "goes").rmdir()
    site = site_of(library)
    assert not (site.folder / "reports" / "goes").exists()
    assert not (site.folder / "years" / "2020.html").exists()
    assert b"reports/goes" not in b"".join(bytes_of(site.folder).values())


def test_a_folder_that_must_not_go_out_is_left_out_and_the_others_are_not(tmp_path: Path) -> None:
    library = tmp_path / "out"
    publish(library, "good")
    manifests = {name: publish(library, name) for name in ("draft", "old", "changed", "kit", "lost")}
    _mark_files(library / "draft", manifests["draft"], draft=True)
    _mark_files(library / "old", manifests["old"], out_of_date=True)
    _mark_files(library / "kit", manifests["kit"], sheet="questions")
    (library / "changed" / "changed.txt").write_text("Other words.", encoding="utf-8")
    (library / "lost" / "manifest.json").write_text("{", encoding="utf-8")
    publish(library, "machines", {"message": b"Hello."})
    site = site_of(library)
    assert [report.name for report in site.reports] == ["good"]
    assert {each.folder.name: each.why for each in site.left_out} == {
        "draft": DRAFTS, "old": OUT_OF_DATE, "changed": DIFFERENT, "lost": NO_LIST, "machines": NO_COPIES,
    }  # fmt: skip


def _mark_files(folder: Path, manifest: Manifest, **said: object) -> None:
    write_manifest(folder, replace(manifest, files=tuple(replace(file, **said) for file in manifest.files)))


def test_a_statement_goes_along_while_it_is_about_the_copies_as_they_are(tmp_path: Path) -> None:
    library = tmp_path / "out"
    about = publish(library, "gp")
    _publish_statement(library, "gp-statement", about)
    _publish_statement(library, "accessibility-statement", about)
    site = site_of(library)
    page = (site.folder / "reports" / "gp" / "index.html").read_text(encoding="utf-8")
    assert 'href="./gp-statement.html"' in page
    assert 'href="../../accessibility-statement.html"' in page
    publish(library, "gp", title="Another title")
    site = site_of(library)
    assert {each.folder.name: each.why for each in site.left_out} == {
        "gp-statement": OLD_STATEMENT, "accessibility-statement": OLD_STATEMENT,
    }  # fmt: skip
    assert [report.name for report in site.reports] == ["gp"]
    assert not (site.folder / "reports" / "gp" / "gp-statement.html").exists()


def test_a_statement_that_was_changed_stays_behind_and_its_report_does_not(tmp_path: Path) -> None:
    library = tmp_path / "out"
    _publish_statement(library, "gp-statement", publish(library, "gp"))
    (library / "gp-statement" / "gp-statement.html").write_text("Other words.", encoding="utf-8")
    site = site_of(library)
    assert [(each.folder.name, each.why) for each in site.left_out] == [("gp-statement", DIFFERENT)]
    assert [report.name for report in site.reports] == ["gp"]


def test_a_site_is_not_put_among_the_copies_of_a_report(tmp_path: Path) -> None:
    publish(tmp_path / "out", "gp")
    with pytest.raises(OutputError, match="this folder has the copies of a report"):
        make_site(tmp_path / "out", SiteOptions(tmp_path / "out" / "gp", default_look()), HERE)


def _publish_statement(library: Path, name: str, about: Manifest) -> None:
    made = publish(library, name, {"word": b"PK", "html": b"<p>We checked it.</p>"})
    files = tuple(replace(file, sheet=STATEMENT_SHEET) for file in made.files)
    origin = Origin("0.1.0", digest_of((about,)), "full", "large-print 0")
    write_manifest(library / name, replace(made, files=files, origin=origin))


def test_the_statement_of_a_library_with_a_sensitive_report_stays_out(tmp_path: Path) -> None:
    library = tmp_path / "out"
    about = publish(library, "health", sensitive=True)
    _publish_statement(library, "accessibility-statement", about)
    folder = library / "accessibility-statement"
    manifest = read_manifest(folder)
    assert manifest is not None
    write_manifest(folder, replace(manifest, about=replace(manifest.about, sensitive=True)))
    site = site_of(library, with_sensitive=True)
    assert not (site.folder / "accessibility-statement.html").exists()
    assert site.left_out == ()


def test_without_an_address_there_is_no_podcast_and_the_books_have_relative_addresses(tmp_path: Path) -> None:
    publish(tmp_path / "out", "gp")
    site = site_of(tmp_path / "out", address=None)
    assert not (site.folder / "podcast.xml").exists()
    assert not (site.folder / "sitemap.xml").exists()
    books = json.loads((site.folder / "books.json").read_text(encoding="utf-8"))
    assert books["publications"][0]["links"][1]["href"] == "reports/gp/gp.epub"


def test_a_title_in_another_language_says_so_wherever_it_stands(made: MadeSite) -> None:
    for path in ("index.html", "reports/report-00011/index.html"):
        assert 'lang="ar" dir="rtl">ماذا قال الناس' in (made.folder / path).read_text(encoding="utf-8")


def test_a_site_has_the_name_of_its_only_organisation(tmp_path: Path) -> None:
    publish(tmp_path / "out", "gp")
    page = (site_of(tmp_path / "out").folder / "index.html").read_text(encoding="utf-8")
    assert "<title>Healthwatch Hackney</title>" in page


def test_a_site_has_the_name_the_logo_and_the_colours_of_the_organisation_file(tmp_path: Path) -> None:
    publish(tmp_path / "out", "gp", organisation="Somebody else")
    write_organisation(tmp_path)
    look = look_of(tmp_path / "out", HERE)
    site = make_site(tmp_path / "out", SiteOptions(tmp_path / "site", look), HERE)
    page = (site.folder / "index.html").read_text(encoding="utf-8")
    assert "<title>Healthwatch Hackney</title>" in page
    assert '<img class="site-logo" src="logo.png" alt="The logo of Healthwatch Hackney">' in page
    assert (site.folder / "logo.png").read_bytes().startswith(b"\x89PNG")
    assert "--accent: #004f6b" in (site.folder / "site.css").read_text(encoding="utf-8")


def test_an_organisation_file_with_an_error_makes_no_site(tmp_path: Path) -> None:
    publish(tmp_path / "out", "gp")
    write_organisation(tmp_path, "name = 7\n")
    with pytest.raises(UnreadableError, match=r"hwrender\.toml:1:\d+: "):
        look_of(tmp_path / "out", HERE)


def test_what_is_new_is_of_one_month_which_the_page_names(tmp_path: Path) -> None:
    library = tmp_path / "out"
    publish(library, "old", date="2026-10-31")
    publish(library, "new", date="2026-11")
    new = site_of(library).folder / "new.html"
    assert "New in November 2026" in new.read_text(encoding="utf-8")
    assert "reports/old" not in new.read_text(encoding="utf-8")
    make_site(library, SiteOptions(tmp_path / "site", default_look(), today="2026-12-01"), HERE)
    assert "There is nothing new this month." in new.read_text(encoding="utf-8")


def test_the_command_makes_the_site_beside_the_folder_and_says_what_is_not_in_it(tmp_path: Path) -> None:
    library = tmp_path / "out"
    publish(library, "gp")
    publish(library, "health", title=SECRET, sensitive=True)
    (library / "gp" / "gp.txt").write_text("Other words.", encoding="utf-8")
    shown = hwrender("site", library)
    assert shown.returncode == 8
    assert "out/gp: not in the site: some of these files are not as they were made." in shown.stderr
    assert "Left out because the topic is sensitive: 1." in shown.stderr
    assert "There is no podcast." in shown.stderr
    publish(library, "gp")
    december = {"SOURCE_DATE_EPOCH": "1796083200"}
    options = ("--address", "https://example.org/", "--with-sensitive", "--json")
    shown = hwrender("site", library, *options, environment=december)
    assert shown.returncode == 0, shown.stderr
    answer = json.loads(shown.stdout)
    assert (answer["reports"], answer["podcast"], answer["books"]) == (["gp"], True, True)
    assert answer["unlisted"] == [str(tmp_path / "out-site" / "unlisted" / "health" / "index.html")]
    new = (tmp_path / "out-site" / "new.html").read_text(encoding="utf-8")
    assert "New in December 2026" in new


def test_an_address_that_is_no_whole_one_is_a_mistake_in_the_command(tmp_path: Path) -> None:
    publish(tmp_path / "out", "gp", {"text": FILES["text"]})
    shown = hwrender("site", tmp_path / "out", "--address", "example.org")
    assert shown.returncode == 2
    assert "Give the whole address of the site, like https://www.example.org/reports." in shown.stderr
