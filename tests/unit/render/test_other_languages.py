"""What a page says of its like in the other language is true."""

import json
from pathlib import Path

from generator.project import Project
from generator.reading import read
from generator.render.rendered import render

SMALL = Path(__file__).parents[2] / "golden/small"


def test_no_page_leads_to_a_language_that_lacks_it() -> None:
    """The languages that a page names have it, a letter of the index that only one uses included."""
    content = read(Project(SMALL)).content
    assert content is not None
    rendered = render(content.catalogs, content.graphs)
    lonely = set()
    for language, one in rendered.items():
        for path, data in one.files.items():
            facts = next(line for line in data.decode().splitlines() if line.startswith("ob: "))
            named = set(json.loads(facts.removeprefix("ob: "))["translations"])
            assert named == {code for code, other in rendered.items() if path in other.files}, path
            lonely |= {path} if named == {language} else set()
    assert lonely
    assert all(path.startswith("index/") for path in lonely)
