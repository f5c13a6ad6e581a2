"""All addresses: each door brings its own; Romanian pages live under `/ro/`.

Private addresses carry no telling word: they stay in the history of the browser.
"""

from django.conf.urls.i18n import i18n_patterns
from django.urls import path

from holdfast.doors.frame.late_addresses import door
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
        door("", "holdfast.doors.read.urls"),
        door("", "holdfast.doors.arrive.urls"),
        door("read/<slug:slug>/talk/", "holdfast.doors.read.comment_urls"),
        door("practice/", "holdfast.doors.practice.urls"),
        door("help/", "holdfast.doors.help.urls"),
        door("space/k/", "holdfast.doors.arrive.key_urls"),
        door("space/", "holdfast.doors.space.urls"),
        prefix_default_language=False,
    ),
]

handler400 = "holdfast.doors.frame.errors.bad_request"
handler403 = "holdfast.doors.frame.errors.not_allowed"
handler404 = "holdfast.doors.read.moved.moved_or_not_found"
handler500 = "holdfast.doors.frame.errors.broken"
