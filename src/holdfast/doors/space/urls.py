"""Addresses of My space: single letters, so that a browser's history tells nothing."""

from django.urls import path

from holdfast.doors.frame.late_views import LatePackage

from .attachment.urls import urlpatterns as attachment
from .data.urls import urlpatterns as data
from .dial.urls import urlpatterns as dial
from .dynamics.urls import urlpatterns as dynamics
from .experiences.urls import urlpatterns as experiences
from .hard_hours.urls import urlpatterns as hard_hours
from .journey.urls import urlpatterns as journey
from .limits.urls import urlpatterns as limits
from .pace.urls import urlpatterns as pace
from .patterns.urls import urlpatterns as patterns
from .people.urls import urlpatterns as people
from .reach.urls import urlpatterns as reach
from .reflections.urls import urlpatterns as reflections
from .safety.urls import urlpatterns as safety
from .settling.urls import urlpatterns as settling
from .sheet.urls import urlpatterns as sheet
from .waiting.urls import urlpatterns as waiting

views = LatePackage(__package__)

app_name = "space"
urlpatterns = [
    path("", views.today.today, name="today"),
    *people,
    *attachment,
    *reach,
    *pace,
    *settling,
    *dial,
    *limits,
    *experiences,
    *dynamics,
    *reflections,
    *safety,
    *hard_hours,
    *patterns,
    *journey,
    *sheet,
    *data,
    *waiting,
]
