"""Records → pages of Markdown. Never sees YAML."""
