"""The content model: frozen records, one file a kind. No YAML, no Markdown, no files."""
