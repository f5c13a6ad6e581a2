"""The operator's secrets, from the settings to the actions that need them."""

from functools import cache

from django.conf import settings

from holdfast.actions.secrets import OperatorSecrets
from holdfast.vault.passphrase import Peppers


@cache
def operator_secrets() -> OperatorSecrets:
    """The index key and the peppers of this site."""
    return OperatorSecrets(settings.HOLDFAST_INDEX_KEY, Peppers(settings.HOLDFAST_PEPPERS))
