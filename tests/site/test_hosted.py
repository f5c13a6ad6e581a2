"""O2: a hosted site does not start with an unsafe setting, and says which one it is."""

import base64
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest
from tests.running import ask, clean_environment, run, running
from tests.site.hosted import HOSTED, key

from holdfast.site.configuration import Configuration, Mode, Tls
from holdfast.site.problem import Problem
from holdfast.site.start_hosted import read_bind

SETTINGS = "holdfast.site.settings"
PLAIN = "postgresql://holdfast:secret@db.example/holdfast"
# What is changed (None takes it away), and the problem it must bring.
UNSAFE = {
    "no hosts": ({"HOLDFAST_HOSTS": None}, "hosts_missing"),
    "empty hosts": ({"HOLDFAST_HOSTS": " , "}, "hosts_missing"),
    "every host": ({"HOLDFAST_HOSTS": "*"}, "hosts_wildcard"),
    "every sub-host": ({"HOLDFAST_HOSTS": "holdfast.example,.example"}, "hosts_wildcard"),
    "some hosts": ({"HOLDFAST_HOSTS": "*.example"}, "hosts_wildcard"),
    "http": ({"HOLDFAST_TLS": None}, "tls_missing"),
    "tls off": ({"HOLDFAST_TLS": "none"}, "tls_missing"),
    "half a certificate": (
        {"HOLDFAST_TLS": None, "HOLDFAST_TLS_CERT": "/etc/cert.pem"},
        "tls_missing",
    ),
    "any proxy": ({"HOLDFAST_PROXIES": "*"}, "proxy_not_one_address"),
    "a network of proxies": ({"HOLDFAST_PROXIES": "10.0.0.0/8"}, "proxy_not_one_address"),
    "no Django key": ({"HOLDFAST_DJANGO_KEY": None}, "key_missing"),
    "no index key": ({"HOLDFAST_INDEX_KEY": None}, "key_missing"),
    "no pepper": ({"HOLDFAST_PEPPER_1": None}, "key_missing"),
    "a word for a key": ({"HOLDFAST_PEPPER_1": "changeme"}, "key_malformed"),
    "a short key": ({"HOLDFAST_PEPPER_1": key("pepper")[:40]}, "key_malformed"),
    "zeros for a key": (
        {"HOLDFAST_PEPPER_1": base64.b64encode(bytes(32)).decode()},
        "key_malformed",
    ),
    "one key twice": ({"HOLDFAST_PEPPER_1": key("index")}, "keys_equal"),
    "a database in clear": ({"HOLDFAST_DATABASE_URL": PLAIN}, "database_plain"),
    "a database perhaps in clear": (
        {"HOLDFAST_DATABASE_URL": f"{PLAIN}?sslmode=prefer"},
        "database_plain",
    ),
    "commits that return early": (
        {"HOLDFAST_DATABASE_URL": f"{PLAIN}?sslmode=require&options=-csynchronous_commit%3Doff"},
        "database_option",
    ),
    "another database": ({"HOLDFAST_DATABASE_URL": "mysql://db.example/x"}, "database_malformed"),
    "no database name": (
        {"HOLDFAST_DATABASE_URL": "postgresql://db.example"},
        "database_malformed",
    ),
    "a port of letters": (
        {"HOLDFAST_DATABASE_URL": "postgresql://localhost:x/y"},
        "database_malformed",
    ),
    "an exit in clear": (
        {"HOLDFAST_EXIT_TARGET": "http://weather.example"},
        "exit_target_not_https",
    ),
    "no such mode": ({"HOLDFAST_MODE": "public"}, "mode_unknown"),
}


def environment(home: Path, **changes: str | None) -> dict[str, str]:
    """The sound environment with changes."""
    changed = {**HOSTED, "HOLDFAST_HOME": str(home), **changes}
    return {name: value for name, value in changed.items() if value is not None}


def test_the_sound_environment_is_accepted(tmp_path: Path) -> None:
    read = Configuration.from_environment(environment(tmp_path))
    assert (read.mode, read.tls, read.hosts) == (Mode.HOSTED, Tls.PROXY, ("holdfast.example",))
    assert read.proxies == ("127.0.0.1",)
    assert sorted(read.keys.peppers) == [1]


@pytest.mark.parametrize("what", UNSAFE)
def test_each_unsafe_setting_is_refused_by_name(tmp_path: Path, what: str) -> None:
    changes, problem = UNSAFE[what]
    with pytest.raises(Problem) as refused:
        Configuration.from_environment(environment(tmp_path, **changes))
    assert refused.value.code == problem


def test_a_problem_never_quotes_a_secret(tmp_path: Path) -> None:
    for what, (changes, _) in UNSAFE.items():
        with pytest.raises(Problem) as refused:
            Configuration.from_environment(environment(tmp_path, **changes))
        told = f"{refused.value} {refused.value.values}"
        secrets = {
            value for name, value in changes.items() if value and "KEY" in name + "PEPPER" in name
        }
        assert not any(secret in told for secret in (*secrets, "secret", "changeme")), what


def test_a_key_file_is_read_when_only_its_owner_can(tmp_path: Path) -> None:
    file = tmp_path / "pepper"
    file.write_text(key("pepper") + "\n")
    file.chmod(0o400)
    given = {"HOLDFAST_PEPPER_1": None, "HOLDFAST_PEPPER_1_FILE": str(file)}
    read = Configuration.from_environment(environment(tmp_path / "data", **given))
    assert base64.b64encode(read.keys.peppers[1]).decode() == key("pepper")


@pytest.mark.parametrize("mode", [0o440, 0o404, 0o644, 0o660])
def test_a_key_file_that_others_can_read_is_refused(tmp_path: Path, mode: int) -> None:
    file = tmp_path / "pepper"
    file.write_text(key("pepper"))
    file.chmod(mode)
    given = {"HOLDFAST_PEPPER_1": None, "HOLDFAST_PEPPER_1_FILE": str(file)}
    with pytest.raises(Problem) as refused:
        Configuration.from_environment(environment(tmp_path / "data", **given))
    assert refused.value.code == "key_file_open"


def test_a_key_file_beside_the_data_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "data" / "deep" / "pepper"
    file.parent.mkdir(parents=True)
    file.write_text(key("pepper"))
    file.chmod(0o400)
    given = {"HOLDFAST_PEPPER_1": None, "HOLDFAST_PEPPER_1_FILE": str(file)}
    with pytest.raises(Problem) as refused:
        Configuration.from_environment(environment(tmp_path / "data", **given))
    assert refused.value.code == "key_beside_data"


def test_old_peppers_stay_beside_the_newest(tmp_path: Path) -> None:
    read = Configuration.from_environment(environment(tmp_path, HOLDFAST_PEPPER_2=key("newer")))
    assert sorted(read.keys.peppers) == [1, 2]


def test_an_unsafe_setting_ends_the_start_with_code_1_and_a_sentence(tmp_path: Path) -> None:
    told = run("up", **environment(tmp_path / "data", HOLDFAST_PEPPER_1=None))
    assert (told.returncode, told.stdout) == (1, "")
    assert told.stderr.startswith("HOLDFAST_PEPPER_1 is missing.")
    assert not (tmp_path / "data").exists()


def test_a_hosted_site_makes_no_keys_of_its_own(tmp_path: Path) -> None:
    run("up", **environment(tmp_path / "data", HOLDFAST_BIND="not an address"))
    assert not list(tmp_path.rglob("keys"))


def test_a_hosted_site_answers_its_proxy_over_https_only(tmp_path: Path) -> None:
    # The bind stands in the announcement as plain text, so the address is known beforehand.
    from tests.site.test_starting import free_port

    where = f"127.0.0.1:{free_port()}"
    program = (
        "import holdfast.site.start_hosted as s; s.tell = lambda key, **v: "
        "print('http://' + v.get('address', ''), flush=True); s.start_hosted(accepts_loss=False)"
    )
    given = environment(tmp_path / "data", HOLDFAST_BIND=where, HOLDFAST_WORKERS="1")
    with running(tmp_path, program=program, **given) as holdfast:
        forwarded = {"x_forwarded_for": "203.0.113.7", "x_forwarded_proto": "https"}
        paths = ("/static/", "/")
        plain = [ask(where, path, host="holdfast.example") for path in paths]
        secure = [ask(where, path, host="holdfast.example", **forwarded) for path in paths]
        assert [answer.status for answer in plain] == [421, 421]
        assert all(answer.status != 421 for answer in secure)
        assert all("Strict-Transport-Security" in answer.headers for answer in secure)
        assert ask(where, "/", host="other.example", **forwarded).status == 421
        assert "203.0.113.7" not in holdfast.told


def test_a_second_hosted_site_on_the_same_data_is_refused(tmp_path: Path) -> None:
    from holdfast.site.running import only_one

    with only_one(tmp_path):
        told = run("up", **environment(tmp_path))
    assert told.returncode == 1
    assert told.stderr == f"Holdfast is already running for {tmp_path}.\n"


@pytest.mark.parametrize("text", ["8000", "localhost", "localhost:", ":8000", "a:b"])
def test_a_bind_is_an_address_and_a_port(text: str) -> None:
    with pytest.raises(Problem):
        read_bind(text)


def test_an_ipv6_bind_stands_in_brackets() -> None:
    assert read_bind("[::1]:8000") == ("::1", 8000)


@pytest.mark.django_db
def test_the_database_in_use_keeps_its_word() -> None:
    from holdfast.site.durability import refuse_losing_writes

    refuse_losing_writes()


@pytest.mark.django_db
@pytest.mark.parametrize("unsafe", ["0", "1"])
def test_a_database_that_answers_before_the_disk_does_is_refused(
    monkeypatch: pytest.MonkeyPatch, unsafe: str
) -> None:
    from holdfast.site import durability

    monkeypatch.setattr(durability, "_ask", lambda question: unsafe)
    with pytest.raises(Problem) as refused:
        durability.refuse_losing_writes()
    assert refused.value.code == "commit_asynchronous"


ASK_POSTGRESQL = """
from holdfast.site.migrate import set_up_database
from holdfast.site.durability import refuse_losing_writes
from holdfast.site.problem import Problem
with set_up_database():
    try:
        print(refuse_losing_writes())
    except Problem as problem:
        print(problem.code, problem.values["name"])
"""


@pytest.mark.postgres
def test_postgresql_commits_to_the_disk_whatever_its_role_says(tmp_path: Path) -> None:
    from tools.postgres_cluster import postgres_url

    with postgres_url() as url:
        if url is None:
            pytest.skip("no PostgreSQL here. On Debian: apt-get install postgresql")
        given = environment(tmp_path, HOLDFAST_DATABASE_URL=url, DJANGO_SETTINGS_MODULE=SETTINGS)
        told = [ask_python(ASK_POSTGRESQL, **given)]
        with psycopg.connect(url, autocommit=True) as database:
            database.execute("ALTER ROLE CURRENT_USER SET synchronous_commit = off")
            told.append(ask_python(ASK_POSTGRESQL, **given))
            database.execute("ALTER ROLE CURRENT_USER RESET synchronous_commit")
            database.execute("ALTER SYSTEM SET fsync = off")
            database.execute("SELECT pg_reload_conf()")
            told.append(ask_python(ASK_POSTGRESQL, **given))
            database.execute("ALTER SYSTEM RESET fsync")
            database.execute("SELECT pg_reload_conf()")
    assert told == ["None\n", "None\n", "commit_asynchronous fsync\n"]


def ask_python(program: str, **environ: str) -> str:
    """What a Python process of its own prints."""
    command = [sys.executable, "-c", program]
    given = clean_environment(**environ)
    return subprocess.run(command, env=given, capture_output=True, text=True, check=True).stdout
