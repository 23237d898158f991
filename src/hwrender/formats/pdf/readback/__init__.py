"""The finished file, opened again with another library (pikepdf, which is qpdf) and held against its
promises.

pikepdf and not pypdf: it reads any file that qpdf reads, in C++, and gives content streams as operators
without guessing at their meaning. What the file says is then worked out here from the standard alone, so
that an error of the writer's is not made again by the reader.
"""
