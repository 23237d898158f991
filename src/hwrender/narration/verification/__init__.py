"""Whether a sound is what was to be said: its length, its level, and the sounds of its words."""

from __future__ import annotations

VERIFICATION_VERSION = "1"
"""Part of the key of a sound, which is verified once, when it is made: changes when a bound or model does."""
