"""Whether a sound is what was to be said: its length, its level, and the sounds of its words."""
