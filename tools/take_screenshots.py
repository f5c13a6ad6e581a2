"""Make the README's pictures again: start a demonstration, walk to three pages in Chromium, keep a picture of each."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

PICTURES = Path(__file__).resolve().parent.parent / "docs" / "pictures"
CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
FLAGS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WIDTH, HEIGHT = 1000, 860  # CSS pixels
ROOM = 60  # CSS pixels left between the bar with Quick exit and what the picture is about


@dataclass(frozen=True)
class Demo:
    """Where a demonstration runs, and what enters it."""

    address: str
    handle: str
    passphrase: str


@contextmanager
def demonstration() -> Iterator[Demo]:
    """A demonstration in English for as long as the block lasts."""
    process = subprocess.Popen(
        [sys.executable, "-m", "holdfast", "demo", "--no-browser", "--port", "0"],
        env={**os.environ, "LC_ALL": "C.UTF-8"},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield _printed(process)
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(30)


def _printed(process: subprocess.Popen[str]) -> Demo:
    assert process.stdout
    told = ""
    for line in process.stdout:
        told += line
        if "Ctrl+C" in line:
            break
    address = re.search(r"http://\S+", told)
    entrance = dict(re.findall(r"^  (Name|Passphrase): (.+)$", told, re.M))
    if not address or len(entrance) != 2:
        raise SystemExit("The demonstration did not say how to enter it.")
    return Demo(address[0], entrance["Name"], entrance["Passphrase"])


def take(page: Page, demo: Demo) -> None:
    """Walk and take each picture."""
    page.goto(demo.address)
    _keep(page, "front")
    page.goto(f"{demo.address}enter/")
    page.fill("[name=handle]", demo.handle)
    page.fill("[name=passphrase]", demo.passphrase)
    page.locator("main form button[type=submit]").first.click()
    page.goto(f"{demo.address}space/q/")
    _keep(page, "closeness", top="main figure")
    page.goto(f"{demo.address}space/s/")
    _keep(page, "patterns", top="main h2")


def _keep(page: Page, name: str, *, top: str | None = None) -> None:
    if top:
        page.locator(top).first.evaluate(
            f"element => {{ element.scrollIntoView(); scrollBy(0, -{ROOM}) }}"
        )
    page.screenshot(path=PICTURES / f"{name}.png")


def main() -> None:
    """All pictures, light, without motion."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with demonstration() as demo, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = browser.new_page(
            viewport={"width": WIDTH, "height": HEIGHT},
            device_scale_factor=1.5,
            color_scheme="light",
            reduced_motion="reduce",
            locale="en-GB",
        )
        take(page, demo)
        browser.close()


if __name__ == "__main__":
    main()
