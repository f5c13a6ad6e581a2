"""Addresses of reading."""

app_name = "read"
urlpatterns: list = []
