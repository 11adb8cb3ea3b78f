"""Markdown → the finished site. The only package that imports mkdocs."""
