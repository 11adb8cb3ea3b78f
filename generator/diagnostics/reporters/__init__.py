"""One finding, three forms: for people, for programs, for GitHub."""
