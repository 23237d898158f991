"""The samples of a narration: clips trimmed, put in their places and brought to one loudness."""
