"""Files → nodes: discovering, reading and parsing content without building anything hostile."""
