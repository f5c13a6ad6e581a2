"""Keys and sealing: pure functions over bytes that know no web, no database and no clock.

Read them in this order: context, sealing, places, keys, entries, ledger; then passphrase, recovery, slots for
the ways in, session for staying in, pair for what others may leave, opening for reading it all back.
docs/sealing.md tells the same story without code.
"""
