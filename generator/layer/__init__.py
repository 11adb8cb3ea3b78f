"""Layers: translations and an organisation's own content merged over the shipped nodes."""
