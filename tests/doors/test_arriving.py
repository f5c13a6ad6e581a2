"""Making a space, coming in, leaving."""

from datetime import UTC, datetime

import pytest

from holdfast.actions import arrive
from holdfast.doors.frame.secrets import operator_secrets

pytestmark = pytest.mark.django_db


def test_a_passphrase_opens_the_space_it_was_made_for(client):
    joined = arrive.join(
        "Mira",
        "five calm words by the sea",
        secrets=operator_secrets(),
        network="n",
        now=datetime.now(UTC),
    )
    answer = client.post(
        "/enter/", {"handle": joined.handle, "passphrase": "five calm words by the sea"}
    )
    assert answer.status_code == 302
    assert client.get("/space/").status_code == 200
    assert client.post("/leave/").status_code == 200
    assert client.get("/space/").status_code == 302
