"""The gentle stop: what is written is kept, the tool closes for today, and there is somewhere to go."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from holdfast.healing.reading import Reason, Refused
from holdfast.healing.safety.state import StateCheck

from .words import active_words

SENTENCES = {
    Reason.DISTRESS_HIGH: "state.stop.reason.distress_high",
    Reason.DISTRESS_ROSE: "state.stop.reason.distress_rose",
    Reason.TOO_FAR_AWAY: "state.stop.reason.too_far",
}


def stop_page(
    request: HttpRequest,
    refused: Refused,
    check: StateCheck,
    before: StateCheck | None = None,
    *,
    template: str = "frame/stop.html",
    more: Mapping[str, Any] | None = None,
) -> HttpResponse:
    """Say why, calmly, and offer grounding and the Help page. A template of its own may show `more` below."""
    reason = active_words().text(
        SENTENCES[refused.reason],
        distress=check.distress or 0,
        before=(before.distress if before else None) or 0,
        after=check.distress or 0,
    )
    return render(request, template, {"reason": reason, **(more or {})})
