"""The application a server calls, made ready in the process that will answer."""

import os

from django.core.wsgi import get_wsgi_application

from holdfast.site.process import end_with_parent, make_private

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "holdfast.site.settings")
make_private()
application = get_wsgi_application()

if os.environ.get("HOLDFAST_SUPERVISED"):
    from holdfast.site.migrate import bring_tables_up_to_date  # late: needs Django to be set up

    end_with_parent()
    bring_tables_up_to_date()
