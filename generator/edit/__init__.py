"""Writing YAML back for people: new files, renames, stamps, formatting. No comment is ever lost."""
