"""English as it is written in reports: each text is read once, and every other room uses what was read."""
