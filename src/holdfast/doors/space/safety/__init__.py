"""The private questions about safety, and the check after a tool."""
