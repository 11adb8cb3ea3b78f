"""Former ids: none may be the id of something that exists, or redirects and kept ratings would go astray."""

from collections.abc import Iterator

from generator.diagnostics.finding import Finding, Related
from generator.model.base import Id
from generator.rules.content import Content


def check(content: Content) -> Iterator[Finding]:
    """Former ids that are in use, or claimed twice."""
    claimed: dict[tuple[str, str], Id] = {}
    for entry in content.source.entries.values():
        for former in entry.record.former_ids:
            key = (entry.kind, str(former))
            user = content.source.entries.get(key)
            first = user.span if user else claimed[key].span if key in claimed else None
            if first:
                variant = "" if user else "twice"
                related = (Related(first, variant or "first"),)
                yield Finding("former-id-clash", former.span, {"id": str(former)}, variant, related=related)
            claimed.setdefault(key, former)
