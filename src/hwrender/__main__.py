"""`python -m hwrender` is the command `hwrender`."""

from hwrender.cli import main

main()
