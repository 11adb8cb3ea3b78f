"""The preview: a server on this machine that shows the last good site and rebuilds while somebody writes."""
