"""Word files as reports: what Office Open XML (ISO/IEC 29500-1) says, read as Word shows it."""
