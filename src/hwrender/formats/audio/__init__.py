"""Sound files: the narration as MP3, M4B, Ogg Opus, WAV and captions, each with tags for players."""
