"""Django's settings, all of them derived from one validated configuration."""

import os
from pathlib import Path

from holdfast.doors.frame.guard import logs
from holdfast.site.configuration import Configuration, Mode

CONFIGURATION = Configuration.from_environment(os.environ)
PACKAGE = Path(__file__).resolve().parent.parent

HOLDFAST_MODE = CONFIGURATION.mode
HOLDFAST_HOME = CONFIGURATION.home
HOLDFAST_DEMO = CONFIGURATION.mode is Mode.DEMO
HOLDFAST_HOSTED = CONFIGURATION.mode is Mode.HOSTED
HOLDFAST_HOSTS = CONFIGURATION.hosts  # exact Host headers, with their ports
HOLDFAST_NEEDS_LAUNCH = CONFIGURATION.mode is Mode.HOME
HOLDFAST_INDEX_KEY = CONFIGURATION.keys.index
HOLDFAST_PEPPERS = CONFIGURATION.keys.peppers
HOLDFAST_EXIT_TARGET = CONFIGURATION.exit_target  # else the words of the language
HOLDFAST_ARTICLES = CONFIGURATION.practice.articles
HOLDFAST_TIME_ZONE = CONFIGURATION.practice.time_zone
HOLDFAST_PRACTICE = CONFIGURATION.practice.name
HOLDFAST_PROFILE = CONFIGURATION.practice.profile

# There is no switch for it: an error page that shows variables would show private words.
DEBUG = False
SECRET_KEY = CONFIGURATION.keys.django.hex()
ALLOWED_HOSTS = [host.rsplit(":", 1)[0] for host in CONFIGURATION.hosts]
ROOT_URLCONF = "holdfast.site.urls"
WSGI_APPLICATION = "holdfast.site.wsgi.application"

INSTALLED_APPS = ["holdfast.storage"]
DATABASES = {"default": CONFIGURATION.database}

MIDDLEWARE = [
    "holdfast.doors.frame.guard.trace.Trace",
    "holdfast.doors.frame.guard.headers.SecurityHeaders",
    "holdfast.doors.frame.guard.host.ExactHost",
    "holdfast.doors.frame.guard.launch.LaunchCookie",
    "holdfast.doors.frame.guard.activity.Activity",
    "holdfast.doors.frame.guard.static_files.StaticFiles",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "holdfast.doors.frame.guard.fetch_metadata.FetchMetadata",
    "holdfast.doors.frame.leaving.Leaving",
    "holdfast.doors.frame.opening.Opening",
    "holdfast.doors.frame.trouble.Trouble",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [*sorted(PACKAGE.glob("doors/*/templates")), PACKAGE / "components"],
        "OPTIONS": {
            "environment": "holdfast.site.jinja.environment",
            "auto_reload": False,
            "context_processors": ["holdfast.doors.frame.context.page"],
        },
    }
]

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("ro", "Română")]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"
STATIC_URL = "/static/"

# A prefix binds a cookie to its host over TLS; at home there is no TLS, and cookies ignore
# ports, so there the installation's own name keeps two installations apart.
COOKIE_SECURE = HOLDFAST_HOSTED
SUFFIX = CONFIGURATION.installation
SESSION_COOKIE = "__Host-s" if HOLDFAST_HOSTED else f"s-{SUFFIX}"
LEFT_COOKIE = "__Host-x" if HOLDFAST_HOSTED else f"x-{SUFFIX}"
CSRF_COOKIE_NAME = "__Host-c" if HOLDFAST_HOSTED else f"c-{SUFFIX}"
LAUNCH_COOKIE = f"l-{SUFFIX}"
CSRF_COOKIE_AGE = None
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_COOKIE_SECURE = COOKIE_SECURE
CSRF_FAILURE_VIEW = "holdfast.doors.frame.errors.form_expired"

# Larger uploads are refused, never written to a temporary file in clear.
MAX_UPLOAD = 5 * 1024 * 1024
FILE_UPLOAD_HANDLERS = ["holdfast.doors.frame.guard.uploads.MemoryOnly"]
FILE_UPLOAD_MAX_MEMORY_SIZE = MAX_UPLOAD
DATA_UPLOAD_MAX_MEMORY_SIZE = MAX_UPLOAD

LOGGING = logs.SETTINGS
