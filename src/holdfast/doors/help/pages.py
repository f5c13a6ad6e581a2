"""The pages beside Help now: one minute, devices and accounts, and for people who use violence."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

# In the order offered. Looking and listening fits both too much and too far away, so it comes first.
GROUNDING = ("look_and_listen", "feet_and_chair", "object", "movement", "longer_out_breath")


@require_safe
def minute(request: HttpRequest) -> HttpResponse:
    """One minute to come back to here and now, step by step, eyes open."""
    return render(request, "help/minute.html", {"first": GROUNDING[0], "others": GROUNDING[1:]})


@require_safe
def device(request: HttpRequest) -> HttpResponse:
    """What to think of before changing anything on a phone or an account."""
    return render(request, "help/device.html")


@require_safe
def change(request: HttpRequest) -> HttpResponse:
    """For people who use control or violence: plain words, what to stop, who helps."""
    return render(request, "help/change.html")
