"""Taking the journal along as a plain file, and bringing one back."""

from __future__ import annotations

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from holdfast.actions import moving
from holdfast.doors.frame.access import person_required
from holdfast.doors.frame.again import AgainForm
from holdfast.doors.frame.entry_forms import ShownForm
from holdfast.doors.frame.requests import SpaceRequest
from holdfast.doors.frame.words import active_words

LARGEST = 5_000_000  # bytes; with the rest of the form it stays below settings.MAX_UPLOAD
PROBLEMS_SHOWN = 50


class FileForm(ShownForm):
    """A journal file. It is read in memory and never lies on the disk."""

    file = forms.FileField(allow_empty_file=True)

    def clean_file(self) -> bytes:
        """The bytes of the file, at most five megabytes of them."""
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise forms.ValidationError(active_words().text("data.import.too_large"))
        return file.read()


class LinesForm(ShownForm):
    """The file that was looked at, sent once more to be brought back."""

    lines = forms.CharField(max_length=LARGEST * 2, strip=False)


@person_required
@require_http_methods(["GET", "POST"])
def export(request: SpaceRequest) -> HttpResponse:
    """A file that anyone can read: the passphrase once more, one warning, and a name that tells nothing."""
    form = AgainForm(request.POST or None)
    if not form.is_bound or not form.is_confirmed(request):
        status = 422 if form.is_bound else 200
        return render(request, "space/data/export.html", {"form": form}, status=status)
    name = f"notes-{request.moment.date().isoformat()}.jsonl"
    return HttpResponse(
        moving.export_journal(request.store),
        content_type="application/jsonl",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


@person_required
@require_http_methods(["GET", "POST"])
def bring(request: SpaceRequest) -> HttpResponse:
    """Look at a file first: what is new in it, what is here already, which lines cannot be read."""
    if request.method == "GET":
        return render(request, "space/data/import.html", {"form": FileForm()})
    form = FileForm(request.POST, request.FILES)
    if not form.is_valid():
        return render(request, "space/data/import.html", {"form": form}, status=422)
    text = form.cleaned_data["file"]
    findings = moving.look_at(text, store=request.store)
    if not findings.is_a_journal:
        form.add_error("file", active_words().text("data.import.not_ours"))
        return render(request, "space/data/import.html", {"form": form}, status=422)
    context = {
        "findings": findings,
        "problems": findings.problems[:PROBLEMS_SHOWN],
        "more": len(findings.problems[PROBLEMS_SHOWN:]),
        "lines": text.decode("utf-8", "replace"),
    }
    return render(request, "space/data/import_look.html", context)


@person_required
@require_http_methods(["POST"])
def bring_now(request: SpaceRequest) -> HttpResponse:
    """Keep what is new in the file that was looked at."""
    form = LinesForm(request.POST)
    if not form.is_valid():
        return render(request, "space/data/import.html", {"form": FileForm()}, status=422)
    text = form.cleaned_data["lines"].encode("utf-8", "replace")
    findings = moving.bring_back(text, store=request.store)
    return render(request, "space/data/import_done.html", {"findings": findings})
