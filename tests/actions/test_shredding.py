"""After a space is deleted no byte of its keys is left, in the tables or in the file."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from django.apps import apps
from tests.doors.conftest import PASSPHRASE, new_person

ROOT = Path(__file__).resolve().parents[2]


def test_no_byte_of_a_key_is_left_in_the_file_or_its_log_after_deletion(tmp_path):
    done = subprocess.run(
        [sys.executable, str(ROOT / "tests/actions/shredding.py"), str(tmp_path / "home")],
        cwd=ROOT, capture_output=True, text=True, check=False,
        env={"PATH": "", "PYTHONPATH": f"{ROOT}:{ROOT / 'src'}", "HOME": str(tmp_path)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert report["before"] == report["secrets"], "the search would have found them"
    assert report["after"] == []
    assert report["others_open"]


@pytest.mark.django_db(transaction=True)
def test_no_row_names_the_person_and_nothing_opens_any_more():
    mira, ana = new_person(), new_person("Ana")
    person = mira.store.keyring.person
    mira.client.post("/space/p/new/", {"alias": "Vera", "relation": "friend", "period": "current"})
    assert rows_of(person)
    answer = mira.client.post("/space/d/x/n/", {"passphrase": PASSPHRASE})
    assert "Your space is deleted" in answer.content.decode()
    assert rows_of(person) == []
    assert rows_of(ana.store.keyring.person)
    assert mira.client.get("/space/").status_code == 302
    again = mira.client.post("/enter/", {"handle": mira.handle, "passphrase": PASSPHRASE})
    assert again.status_code == 422


def rows_of(person) -> list[str]:
    """The tables that still hold something of a person."""
    found = []
    for model in apps.get_app_config("storage").get_models():
        names = {field.name for field in model._meta.fields}
        if "person" in names and model.objects.filter(person_id=person).exists():
            found.append(model.__name__)
        if model.__name__ == "PersonRow" and model.objects.filter(id=person).exists():
            found.append(model.__name__)
    return found
