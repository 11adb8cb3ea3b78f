"""The canonical form of content files: read into a tree that holds the comments, ordered, written again."""
