"""Every code with its severity, in the order of the stages that give them.

To add one: a line here, an entry in `messages/zh.yaml` and `messages/en.yaml`, and a pair of files in
`examples/` where a small file can show it.
"""

from generator.diagnostics.finding import Severity

_ERRORS = """
    content-missing not-a-file unreadable-file unknown-folder misplaced-file unknown-language wrong-extension
    bad-file-name file-name-clash

    too-large not-utf8 refused-character

    merge-conflict full-width-punctuation tab-indentation missing-space missing-colon colon-in-text
    special-character checkbox template-braces unclosed-quote text-after-quote unclosed-bracket bad-escape
    bad-indentation yaml-syntax
    empty-file not-a-mapping second-document directive merge-key key-not-text duplicate-key too-deep
    too-many-values no-front-matter body-in-front-matter

    unknown-field missing-field wrong-type bad-value text-too-long bad-id reserved-id markup unsafe-link

    unknown-overlay-target translation-shape translation-hides-or-adds

    duplicate-id former-id-clash unknown-reference unknown-anchor

    requirement-falls too-many-core-skills too-few-indicators too-many-must vague-indicator
    item-without-id duplicate-item-id term-defined-twice formula-syntax formula-unknown-input
    formula-result step-without-done-when touches-without-checklist cycle

    mass-deletion build-locked cannot-write unsafe-output-path bad-build-date internal

    foreign-folder site-build-failed site-warning broken-page-link dead-link page-structure unsafe-html
    external-load search-failed no-free-port
"""

_WARNINGS = """
    orphan unreachable shared-sentence uncovered-source-item
    more-findings text-lost untranslated stale-translation copy-style avoided-term edited-output stray-output
    search-not-built
"""

_NOTES = """
    hidden-reference review-overdue missing-organisation-value manifest-ignored
"""

SEVERITIES: dict[str, Severity] = {
    code: severity
    for severity, codes in ((Severity.ERROR, _ERRORS), (Severity.WARNING, _WARNINGS), (Severity.NOTE, _NOTES))
    for code in codes.split()
}


def severity_of(code: str) -> Severity:
    """The severity of a code; one that nobody declared counts as an error, so that it cannot pass unseen."""
    return SEVERITIES.get(code, Severity.ERROR)
