"""A practitioner to walk through the practice with."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpResponse
from django.test import Client

from holdfast.actions.arrive import Joined, make_space
from holdfast.actions.roles import PRACTITIONER
from holdfast.actions.second_factors import set_up
from holdfast.doors.frame.secrets import operator_secrets
from holdfast.vault.totp import STEP, SecondFactor, code_at

from .walking import text_of

PASSPHRASE = "seven lanterns on a long quay"


@dataclass
class Practitioner:
    """Somebody of the practice, with what opens their account."""

    joined: Joined
    factor: SecondFactor

    def code(self, now: datetime) -> str:
        """What their app shows."""
        return code_at(self.factor.secret, int(now.timestamp()) // STEP)

    def first_step(self, client: Client) -> HttpResponse:
        """Name and passphrase."""
        fields = {"handle": self.joined.handle, "passphrase": PASSPHRASE}
        return client.post("/enter/", fields)

    def enter(self, client: Client, now: datetime) -> Client:
        """Both steps."""
        answer = second_step(client, self.first_step(client), self.code(now))
        assert answer.status_code == 302, text_of(answer)
        return client


def new_practitioner(now: datetime) -> Practitioner:
    """As the command makes one."""
    joined = make_space("Dr Reed", PASSPHRASE, PRACTITIONER, secrets=operator_secrets(), now=now)
    return Practitioner(joined, set_up(joined.keyring))


def half_in(answer: HttpResponse) -> str:
    """The token of the second step."""
    return re.search(r'name="half" value="([^"]+)"', text_of(answer))[1]


def second_step(client: Client, asked: HttpResponse, code: str) -> HttpResponse:
    """The code, in the form that was just shown."""
    return client.post("/enter/code/", {"half": half_in(asked), "code": code})
