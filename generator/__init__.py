"""Opsbook: YAML about operations work → interlinked Markdown → a searchable static site.

The packages are the stations of one line, and each imports only from those before it:
diagnostics · source · model · layer · decode · link · rules · render · write · export · site · edit ·
pipeline · cli.
"""
