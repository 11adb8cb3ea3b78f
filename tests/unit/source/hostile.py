"""Strategies for files nobody should send: odd characters, and sound YAML with something broken in it."""

from hypothesis import strategies as st

PIECES = (
    *("title: 用户运营\n", "key:value\n", "a: b: c\n", "<<: *a\n", "%YAML 9.9\n", "---\n", "...\n"),
    *("<<<<<<< HEAD\n", "=======\n", ">>>>>>> x\n", "|\n  ", ">\n  ", ">-2", "\n", "\r\n", "\r", "\t"),
    *("  - ", "- ", "- [ ] ", "? ", ": ", "：", "# ", " #", "'", '"', "“", ",", "，", "~", "null"),
    *("{", "}", "{{ ", "[", "]", "[[", "&a ", "*a", "!x ", "!!binary ", "@", "%", "`", "😀"),
    *(
        "\\u200b",
        "\\ud800",
        "\\x",
        "\u3000",
        "\u00a0",
        "\u200b",
        "\u202e",
        "\u2028",
        "\ufeff",
        "\0",
        "\x1b[31m",
    ),
)
"""What trips readers of YAML, in no order."""

fragments = st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=40).map("".join)
SOUND = "title: 用户运营\nsummary: >-\n  让来过的人\n  愿意再来\nsteps:\n  - id: pick\n    do: '选人'\n"


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A sound file with a few pieces put in, taken out or doubled."""
    text = SOUND
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, min(start + 12, len(text))))
        text = text[:start] + draw(st.sampled_from(PIECES) | st.just(text[start:end] * 2)) + text[end:]
    return text
