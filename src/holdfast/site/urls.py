"""All addresses: each door brings its own; Romanian pages live under `/ro/`.

Private addresses carry no telling word: they stay in the history of the browser.
"""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from holdfast.doors.frame.late_views import LatePackage

arrive, read = LatePackage("holdfast.doors.arrive"), LatePackage("holdfast.doors.read")

urlpatterns = [
    # Without a language: leaving and locking must work from anywhere, at once.
    path("leave/", arrive.leaving.leave, name="leave"),
    path("lock/", arrive.leaving.lock, name="lock"),
    # Without a language: files that serve all of them.
    path("media/<path:path>", read.pictures.media, name="media"),
    path("sitemap.xml", read.sitemap.sitemap, name="sitemap"),
    path("robots.txt", read.sitemap.robots, name="robots"),
    *i18n_patterns(
        path("", read.front.home, name="home"),
        # Reading first: patterns are tried in turn, and nothing is asked for as often.
        path("", include("holdfast.doors.read.urls")),
        path("", include("holdfast.doors.arrive.urls")),
        path("read/<slug:slug>/talk/", include("holdfast.doors.read.comment_urls")),
        path("practice/", include("holdfast.doors.practice.urls")),
        path("help/", include("holdfast.doors.help.urls")),
        path("space/k/", include("holdfast.doors.arrive.key_urls")),
        path("space/", include("holdfast.doors.space.urls")),
        prefix_default_language=False,
    ),
]

handler400 = "holdfast.doors.frame.errors.bad_request"
handler403 = "holdfast.doors.frame.errors.not_allowed"
handler404 = "holdfast.doors.read.moved.moved_or_not_found"
handler500 = "holdfast.doors.frame.errors.broken"
