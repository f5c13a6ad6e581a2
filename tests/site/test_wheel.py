"""The wheel holds all it needs: installed alone, outside the checkout, it reads, checks and serves its first page."""

import shutil
import subprocess
import sys
import sysconfig
import zipfile
from importlib.metadata import version
from pathlib import Path

import pytest
from tests.running import ADDRESS, PATIENCE, ask, clean_environment

ROOT = Path(__file__).parents[2]
LINE = '{"id":"6f9d2f5e-52f0-4d0f-8d6b-1f6a3f3a9c01","kept_at":"2026-11-20T19:01:00Z","version":1,"body":{"kind":"relationship","alias":"Bunica","relation":"other_carer"}}\n'


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built from a copy, so that a build never meets what others are just writing."""
    source = tmp_path_factory.mktemp("source")
    for name in ("src", "content"):
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / name, source / name, ignore=ignored)
    for name in ("pyproject.toml", "README.md", "LICENSE", "LICENSE-CONTENT", "CHANGELOG.md"):
        shutil.copy(ROOT / name, source)
    out = tmp_path_factory.mktemp("wheel")
    call(sys.executable, "-m", "build", "--no-isolation", "--wheel", "-o", str(out), str(source))
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def holdfast(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command in an environment of its own: our wheel, and the libraries of this one beside it."""
    place = tmp_path_factory.mktemp("fresh") / "venv"
    call(sys.executable, "-m", "venv", "--without-pip", str(place))
    python = place / "bin" / "python"
    packages = Path(
        call(str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))")
    )
    # A plain path: .pth files over there are not read, so the editable checkout stays out of sight.
    (packages / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n")
    call(str(python), "-m", "pip", "install", "-q", "--no-deps", "--no-index", str(wheel))
    return place / "bin" / "holdfast"


def call(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd="/")
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.strip()


def holdfast_says(
    holdfast: Path, *arguments: str, **environ: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [holdfast, *arguments],
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
        cwd=holdfast.parent,
        env=clean_environment(**environ),
    )


def test_every_file_of_the_package_and_of_the_content_is_inside(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    package = {
        str(file.relative_to(ROOT / "src"))
        for file in (ROOT / "src" / "holdfast").rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
    content = {
        f"holdfast/{file.relative_to(ROOT)}"
        for file in (ROOT / "content").rglob("*")
        if file.is_file()
    }
    assert {file for file in package | content if file not in inside} == set()
    for kind in (".html", ".css", ".js", ".svg", ".yaml", ".txt"):
        assert any(name.endswith(kind) for name in inside), kind
    assert not [name for name in inside if name.startswith(("tests/", "tools/"))]


def test_it_runs_from_the_wheel_and_not_from_the_checkout(holdfast: Path) -> None:
    python = holdfast.parent / "python"
    place = call(str(python), "-c", "import holdfast; print(holdfast.__file__)")
    assert Path(place).is_relative_to(holdfast.parents[1])
    told = holdfast_says(holdfast, "--version").stdout
    assert told == f"holdfast, version {version('holdfast')}\n"


def test_it_reads_a_journal(holdfast: Path, tmp_path: Path) -> None:
    file = tmp_path / "notes.jsonl"
    file.write_text(LINE)
    told = holdfast_says(holdfast, "report", str(file))
    assert (told.returncode, told.stderr) == (0, "")
    assert "Bunica: Someone else who raised me" in told.stdout


def test_it_checks_the_content_it_brings(holdfast: Path) -> None:
    told = holdfast_says(holdfast, "check", "--content")
    *problems, summary = [*told.stderr.splitlines(), *told.stdout.splitlines()]
    assert summary.startswith("Content. Errors: ")
    here = str(holdfast.parents[1])
    assert [line for line in problems if not line.startswith(here)] == []


def test_it_serves_its_first_page_with_style_and_script(holdfast: Path, tmp_path: Path) -> None:
    process = subprocess.Popen(
        [holdfast, "up", "--no-browser", "--home", str(tmp_path / "data")],
        stdout=subprocess.PIPE,
        text=True,
        env=clean_environment(),
        cwd="/",
    )
    try:
        address = next(found[0] for line in process.stdout if (found := ADDRESS.search(line)))
        host = address.removeprefix("http://").partition("/")[0]
        cookie = ask(host, address.partition(host)[2], Host=host).cookie
        page = ask(host, "/", Host=host, cookie=cookie)
        assert page.status == 200
        assert "A quiet place to find the way back to people" in page.body
        for part in ('rel="stylesheet" href="', 'script src="', 'rel="icon" href="'):
            path = page.body.partition(part)[2].partition('"')[0]
            assert ask(host, path, Host=host, cookie=cookie).status == 200, path
    finally:
        process.terminate()
        process.wait(PATIENCE)
        process.stdout.close()
