"""What MkDocs says, as findings about the generated pages."""

import re

from generator.diagnostics.finding import Finding
from generator.diagnostics.span import whole_file
from generator.site.mkdocs_process import MkDocsAnswer

_LINK = re.compile(r"Doc file '(?P<page>[^']+)' contains .*?link '(?P<target>[^']*)'", re.DOTALL)


def findings_of(answer: MkDocsAnswer, docs: str, config: str) -> list[Finding]:
    """Findings for what went wrong in one language.

    `docs` is the folder of its pages and `config` its configuration, both relative to the project.
    """
    found = [_finding(text, docs, config) for text in answer.warnings]
    if answer.failure:
        found.append(Finding("site-build-failed", whole_file(config), {"message": answer.failure}))
    return found


def _finding(text: str, docs: str, config: str) -> Finding:
    if link := _LINK.match(text):
        params = {"target": link["target"], "message": text}
        return Finding("broken-page-link", whole_file(f"{docs}/{link['page']}"), params)
    return Finding("site-warning", whole_file(config), {"message": text})
