"""Which country's numbers a person sees. A wrong guess shows numbers that ring nowhere."""

import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from numbcli.helplines.country import NO_COUNTRY, Country, code_of, country, fold, system_zone, zone_name
from numbcli.helplines.facts import country_names, tables

ZONES, NAMES = tables()


def found(
    environ: Mapping[str, str] | None = None, zone: str = "", flag: str | None = None, setting: str | None = None
) -> Country:
    return country(flag, setting, environ or {}, lambda: zone, ZONES, NAMES)


def test_flag_goes_before_setting_zone_and_language() -> None:
    environ = {"TZ": "Europe/London", "LANG": "fr_FR.UTF-8"}
    assert found(environ, flag="nz", setting="IE") == Country("NZ", "flag")
    assert found(environ, setting="ie") == Country("IE", "setting")
    assert found(environ) == Country("GB", "zone")
    assert found({"LANG": "fr_FR.UTF-8"}) == Country("FR", "language")


@pytest.mark.parametrize(
    ("zone", "code"),
    [
        ("Africa/Lagos", "NG"),
        ("Asia/Kolkata", "IN"),
        ("Asia/Calcutta", "IN"),
        ("Pacific/Auckland", "NZ"),
        ("NZ", "NZ"),
        ("Europe/Belfast", "GB"),
        ("US/Eastern", "US"),
        ("Eire", "IE"),
        # Linked to another country that keeps the same time.
        ("Iceland", "IS"),
        ("Atlantic/Reykjavik", "IS"),
        ("Europe/Oslo", "NO"),
        ("Europe/Stockholm", "SE"),
        ("America/Virgin", "VI"),
        ("America/Coral_Harbour", "CA"),
        ("Africa/Timbuktu", "ML"),
    ],
)
def test_zone_wins_over_language(zone: str, code: str) -> None:
    assert found({"LANG": "en_US.UTF-8"}, zone) == Country(code, "zone")
    assert found({"LANG": "en_US.UTF-8", "TZ": zone}, "America/New_York") == Country(code, "zone")


@pytest.mark.parametrize(
    "zone",
    [
        "",
        "UTC",
        "Etc/UTC",
        "Etc/GMT-1",
        "GMT",
        "Zulu",
        "EST5EDT",
        "CET",
        "EST",
        "CET-1CEST,M3.5.0,M10.5.0/3",
        "Factory",
    ],
)
def test_zone_that_is_no_place_names_no_country(zone: str) -> None:
    assert found({"LANG": "en_US.UTF-8"}, zone) == NO_COUNTRY
    assert found({"LANG": "en_US.UTF-8", "TZ": zone}) == NO_COUNTRY
    assert found({"LANG": "en_GB.UTF-8"}, zone) == Country("GB", "language")


@pytest.mark.parametrize(
    "lang", ["", "C", "C.UTF-8", "POSIX", "en", "en_US", "en_US.UTF-8", "eo", "xx_XX", "_", "\udcff_\udcff"]
)
def test_language_without_a_telling_territory_names_no_country(lang: str) -> None:
    assert found({"LANG": lang}) == NO_COUNTRY


def test_language_of_everything_goes_before_language() -> None:
    assert found({"LC_ALL": "de_AT@euro", "LANG": "de_DE.UTF-8"}).code == "AT"
    assert found({"LC_ALL": "C", "LANG": "de_DE.UTF-8"}).code == "DE"
    assert found({"LANG": "zh_Hant_HK.UTF-8"}).code == "HK"


@pytest.mark.parametrize(
    "zone", [":Europe/London", "/usr/share/zoneinfo/Europe/London", "posix/Europe/London", "Europe/London\n"]
)
def test_zone_is_read_however_it_is_written(zone: str) -> None:
    assert zone_name(zone) == "Europe/London"
    assert found(zone=zone).code == "GB"


def test_setting_that_is_no_country_is_passed_over() -> None:
    assert found(zone="Asia/Tokyo", setting="QQ") == Country("JP", "zone")
    assert found(setting="") == NO_COUNTRY


@pytest.mark.parametrize("flag", ["XX", "", "QQ", "ZZ", "Atlantis", "\x1b[2J", "G B"])
def test_flag_that_is_no_country_is_said(flag: str) -> None:
    with pytest.raises(LookupError):
        found(flag=flag)


@pytest.mark.parametrize(
    ("flag", "code"), [("uk", "GB"), (" gb ", "GB"), ("new zealand", "NZ"), ("EU", "EU"), ("no", "NO")]
)
def test_flag_is_read_as_people_write_it(flag: str, code: str) -> None:
    assert found(flag=flag).code == code


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("England", "GB"),
        ("scotland", "GB"),
        ("Northern Ireland", "GB"),
        ("USA", "US"),
        ("U.S.A.", "US"),
        ("America", "US"),
        ("gbr", "GB"),
        ("Deutschland", "DE"),
        ("Türkiye", "TR"),
        ("turkiye", "TR"),
        ("Turkey", "TR"),
        ("Korea", "KR"),
        ("the Netherlands", "NL"),
        ("Holland", "NL"),
        ("Côte d’Ivoire", "CI"),
        ("Україна", "UA"),
        ("日本", "JP"),
        ("Suisse", "CH"),
    ],
)
def test_names_that_people_use_are_countries(name: str, code: str) -> None:
    assert code_of(name, NAMES, country_names) == code


@pytest.mark.parametrize("name", ["Irland", "Englnd", "Greenlan", "Congo", "Atlantis", "XX", "G", "GBRR", "Texas"])
def test_name_is_never_guessed_at(name: str) -> None:
    # Greenland was offered to "England" once. Where two countries share a name, neither is shown.
    assert code_of(name, NAMES, country_names) is None


def test_every_name_stands_as_it_is_looked_up_and_leads_to_a_country() -> None:
    names = country_names()
    assert all(fold(name) == name and code in NAMES for name, code in names.items())
    # No name may take the place of a two-letter code.
    assert not {name.upper() for name in names} & set(NAMES)
    assert {code for name, code in names.items() if len(name) == 3} >= set(NAMES) - {"EU"}


def test_setting_is_read_as_people_write_it_too() -> None:
    chosen = country(None, "England", {}, str, ZONES, NAMES, country_names)
    assert chosen == Country("GB", "setting")


def test_machine_without_zone_files_has_no_zone(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> str:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "readlink", refuse)
    monkeypatch.setattr(Path, "read_text", refuse)
    assert system_zone() == ""


def test_last_link_of_the_zone_is_not_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    # Iceland is a link to Abidjan in the zone files: only the first name says where the person is.
    monkeypatch.setattr(os, "readlink", lambda path: {"/etc/localtime": "/usr/share/zoneinfo/Iceland"}[path])
    assert found(zone=system_zone()).code == "IS"


def test_zone_is_read_from_debians_file_where_the_link_is_a_copy(monkeypatch: pytest.MonkeyPatch) -> None:
    def copy(_: str) -> str:
        raise OSError(22, "Invalid argument")

    monkeypatch.setattr(os, "readlink", copy)
    monkeypatch.setattr(Path, "read_text", lambda *_, **__: "Asia/Kolkata\n")
    assert found(zone=system_zone()).code == "IN"


def test_names_are_whole_words() -> None:
    assert (NAMES["GB"], NAMES["US"], NAMES["KR"]) == ("United Kingdom", "United States", "South Korea")
    assert not [name for name in NAMES.values() if "(" in name or "&" in name or name.endswith((".", " Is"))]
    assert set(ZONES.values()) <= set(NAMES)
