"""A language that has only some of the practices."""

import shutil
from pathlib import Path

from numbcli.library.shelf import Shelf
from numbcli.places import shipped


def test_what_a_language_does_not_have_is_shown_in_english(tmp_path: Path) -> None:
    folder = tmp_path / "exercises"
    shutil.copytree(shipped(), folder)
    for name in ("senses/sounds.yaml", "steps/name.yaml", "check-in.yaml"):
        said = (folder / "en" / name).read_text(encoding="utf-8").splitlines()
        said = ["title: Ailleurs" if line.startswith("title:") else line for line in said]
        path = folder / "fr" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(said), encoding="utf-8")
    french, english = (Shelf(folder, Path("/nowhere"), language) for language in ("fr", "en"))
    for kind in ("step", "exercise"):
        assert french.ids(kind) == english.ids(kind)
        for name in english.ids(kind):
            title = "Ailleurs" if name in ("sounds", "name") else english.find(kind, name).title
            assert french.find(kind, name).title == title
    assert french.check_in().title == "Ailleurs"
    assert Shelf(folder, Path("/nowhere"), "qq").check_in() == english.check_in()
