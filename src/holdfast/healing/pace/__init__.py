"""Pace: how safe it feels to be oneself with someone, someone to lean on, and a plan for one next step."""
