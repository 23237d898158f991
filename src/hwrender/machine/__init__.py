"""What this computer has and lacks for making reports, each with what to do about it."""
