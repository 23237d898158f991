"""The lists of a site: what is in them, where their pages are, and which pages a new report changes."""

from __future__ import annotations

from hwrender.site.lists import KINDS, in_order, lists_of, newest_month, pages_of
from hwrender.site.reports import SiteReport, report_of
from site_libraries import ABOUT, manifest_about

THEME, PLACE, ORGANISATION, LANGUAGE, YEAR = KINDS


def reports(number: int, **about: object) -> tuple[SiteReport, ...]:
    """So many reports, each a day newer than the one before."""
    found = (
        report(f"r{place:03}", date=f"2026-{place // 28 + 1:02}-{place % 28 + 1:02}", **about)
        for place in range(number)
    )
    return in_order(found)


def report(name: str, **about: object) -> SiteReport:
    found = report_of(*manifest_about(name, **about))
    assert isinstance(found, SiteReport)
    return found


def test_the_newest_report_comes_first_and_those_without_a_date_last() -> None:
    dates = ("", "2025", "2026-11-03", "2026-11", "2024-01-01")
    found = in_order(report(f"r{place}", date=date) for place, date in enumerate(dates))
    assert [each.date for each in found] == ["2026-11", "2026-11-03", "2025", "2024-01-01", ""]


def test_all_reports_are_on_the_pages_of_a_list_once_and_the_pages_lead_to_one_another() -> None:
    found = reports(127)
    pages = list(pages_of("index.html", found, cards=20))
    assert tuple(each for page in pages for each in page.reports) == found
    assert [len(page.reports) for page in pages] == [27, 20, 20, 20, 20, 20]
    assert [page.path for page in pages[:2]] == ["index.html", "reports.5.html"]
    assert [page.older for page in pages] == [*(page.path for page in pages[1:]), ""]
    assert [page.newer for page in pages] == ["", *(page.path for page in pages[:-1])]


def test_a_newer_report_changes_the_first_page_alone() -> None:
    before = list(pages_of("index.html", reports(127), cards=20))
    after = list(pages_of("index.html", reports(128), cards=20))
    assert after[0] != before[0]
    assert after[1:] == before[1:]


def test_a_list_without_reports_has_one_page() -> None:
    (page,) = pages_of("index.html", ())
    assert page.reports == ()


def test_a_report_is_in_the_list_of_each_of_its_themes_once() -> None:
    found = lists_of(THEME, (report("r", themes=("Staffing", "Access to services", "Staffing")),))
    assert [(each.title, each.path) for each in found] == [
        ("Access to services", "themes/access-to-services.html"),
        ("Staffing", "themes/staffing.html"),
    ]


def test_the_place_is_that_of_the_local_healthwatch() -> None:
    (found,) = lists_of(PLACE, (report("r", place="Healthwatch Isle of Wight"),))
    assert (found.title, found.path) == ("Isle of Wight", "places/isle-of-wight.html")


def test_the_newest_year_is_first() -> None:
    found = lists_of(YEAR, in_order(report(f"r{year}", date=year) for year in ("2024", "2026", "2025")))
    assert [each.title for each in found] == ["2026", "2025", "2024"]


def test_languages_are_a_way_to_look_for_reports_where_there_is_more_than_one() -> None:
    english, other = report("a"), report("b", language="bn")
    assert lists_of(LANGUAGE, (english,)) == ()
    assert [each.title for each in lists_of(LANGUAGE, (english, other))] == ["Bengali", "English"]


def test_a_bilingual_copy_is_in_the_lists_of_both_its_languages() -> None:
    found = lists_of(LANGUAGE, (report("a", beside="tr"),))
    assert [each.title for each in found] == ["English", "Turkish"]


def test_names_that_look_alike_in_an_address_have_pages_of_their_own() -> None:
    names = ("Healthwatch A & B", "Healthwatch A, B", "জনস্বাস্থ্য", "CON")
    found = lists_of(
        ORGANISATION, tuple(report(f"r{place}", organisation=name) for place, name in enumerate(names))
    )
    assert {each.title: each.path for each in found} == {
        "Healthwatch A & B": "organisations/healthwatch-a-b.html",
        "Healthwatch A, B": "organisations/healthwatch-a-b_2.html",
        "জনস্বাস্থ্য": "organisations/report.html",
        "CON": "organisations/report-con.html",
    }


def test_what_is_new_is_told_by_the_day_that_was_given_or_by_the_newest_report() -> None:
    found = in_order((report("a", date="2026"), report("b", date="2026-10-05"), report("c", date="")))
    assert newest_month(found, "") == "2026-10"
    assert newest_month(found, "2026-12-01") == "2026-12"
    assert newest_month((), "") == ""


def test_the_words_about_a_report_are_those_of_its_manifest() -> None:
    found = report("r")
    assert (found.title, found.organisation, found.date) == (ABOUT.title, ABOUT.organisation, ABOUT.date)
    assert found.is_easy
