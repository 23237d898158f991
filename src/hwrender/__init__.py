"""hwrender: one report in, every copy people need out."""

__version__ = "0.1.0"
