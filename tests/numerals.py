"""The numbers that a Chinese and an English text name, so that a test can hold the two against each other.

A number written in figures has to be there in the other language, in figures or in words; a number written in
words may become a figure. Words are read generously (三成 is 3 and 30, "a tenth" is 10 and 0.1), figures
exactly.
"""

import re
from collections.abc import Iterator

_CLOCK = re.compile(r"\b(\d{1,2}):(\d{2})\b")
_TARGET = re.compile(r"\[\[[^|\]]*\|?|\{#[^}]*\}|\]\([^)]*\)")
_FIGURE = re.compile(
    r"(?<![A-Za-z\d.,])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(\s*[千万亿]|k\b|\s+(?:thousand|million|billion)\b)?"
)
_SCALE = {"千": 1e3, "万": 1e4, "亿": 1e8, "k": 1e3, "thousand": 1e3, "million": 1e6, "billion": 1e9}
_RUN = re.compile(r"[零〇一二两三四五六七八九十百千万亿]+")
_TENTHS = re.compile(r"([一二三四五六七八九])成([一二三四五六七八九半]?)")
_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
_POWERS = {"十": 10, "百": 100, "千": 1000}
_TEENS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen"
)
_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth"
)
_MONTHS = "- january february march april may june july august september october november december"
_SHORT_MONTHS = "- jan feb mar apr - jun jul aug sep oct nov dec"
_DECADES = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ONCE = "a an once single only per each every daily weekly"
_TWICE = "twice double both pair couple"
_OTHERS = {"triple": 3, "threefold": 3, "dozen": 12, "noon": 12, "midnight": 24, "fortnight": 14}
_WORDS: dict[str, int] = (
    {word: n for n, word in enumerate(_TEENS.split())}
    | {word: n for n, word in enumerate(_ORDINALS.split())}
    | {word: n for n, word in enumerate(_MONTHS.split())}
    | {word: n for n, word in enumerate(_SHORT_MONTHS.split())}
    | {word: n * 10 for n, word in enumerate(_DECADES, start=2)}
    | dict.fromkeys(_ONCE.split(), 1)
    | dict.fromkeys(_TWICE.split(), 2)
    | dict.fromkeys(["none", "no", "nobody"], 0)
    | _OTHERS
)
_PARTS = {
    "half": 2,
    "third": 3,
    "thirds": 3,
    "quarter": 4,
    "quarters": 4,
    "fifth": 5,
    "tenth": 10,
    "hundredth": 100,
}
_TALL = {"hundred": 100, "thousand": 1000, "million": 1_000_000}


def figures(text: str) -> set[float]:
    """Every number written in figures, 万 and "million" worked in; a full hour is its hour alone."""
    return {_value(found) for found in _FIGURE.finditer(_CLOCK.sub(_hour, _TARGET.sub("", text)))}


def chinese_words(text: str) -> set[float]:
    """Every number that Chinese words of `text` may mean."""
    found = {value for run in _RUN.finditer(text) for value in _meanings(run[0])}
    found |= {_percent(*tenths.groups()) for tenths in _TENTHS.finditer(text)}
    return found | ({0.5, 30.0, 50.0} if "半" in text else set())


def english_words(text: str) -> set[float]:
    """Every number that English words of `text` may mean."""
    words = re.findall(r"[a-z]+", text.lower())
    found = {float(_WORDS[word]) for word in words if word in _WORDS}
    for part in (_PARTS[word] for word in words if word in _PARTS):
        found |= {1 / part, round(100 / part, 1), 10 / part, float(part), 100 - round(100 / part, 1)}
    if "half an hour" in text:
        found.add(30.0)
    return found | set(_sums(words))


def _hour(found: re.Match[str]) -> str:
    return found[1] if found[2] == "00" else f"{found[1]} {found[2]}"


def _value(found: re.Match[str]) -> float:
    number = float(found[1].replace(",", "") + (found[2] or ""))
    return round(number * _SCALE.get((found[3] or "").strip(), 1), 6)


def _percent(tens: str, rest: str) -> float:
    """三成 is 30, 三成五 and 三成半 are 35."""
    return _DIGITS[tens] * 10.0 + (5 if rest == "半" else _DIGITS.get(rest, 0))


def _meanings(run: str) -> Iterator[float]:
    """三 is 3 and, as 三成, 30; 三五 is 3, 5 and 35; 二百五十 is 250, and so is 二百五."""
    yield from (float(_DIGITS[c]) for c in run if c in _DIGITS)
    yield from (float(_DIGITS[c]) * 10 for c in run if c in _DIGITS)
    digits = [c for c in run if c in _DIGITS]
    if len(digits) == 2:
        yield _DIGITS[digits[0]] * 10.0 + _DIGITS[digits[1]]
    yield _whole(run)
    if len(run) > 2 and run[-1] in _DIGITS and (above := _POWERS.get(run[-2]) or _SCALE.get(run[-2])):
        yield _whole(run[:-1]) + _DIGITS[run[-1]] * above / 10


def _whole(run: str) -> float:
    total, section, digit = 0.0, 0.0, 0
    for c in run:
        if c in _DIGITS:
            digit = _DIGITS[c]
        elif c in _POWERS:
            section, digit = section + (digit or 1) * _POWERS[c], 0
        else:
            total, section, digit = (total + section + digit or 1) * _SCALE[c], 0.0, 0
    return total + section + digit


def _sums(words: list[str]) -> Iterator[float]:
    """Twenty-five, three hundred, a hundred and twenty."""
    for start in range(len(words)):
        total, current = 0.0, 0.0
        for word in words[start : start + 7]:
            if word in _TALL:
                current = (current or 1) * _TALL[word]
                if _TALL[word] > 100:
                    total, current = total + current, 0.0
            elif word in _WORDS:
                current += _WORDS[word]
            elif word != "and":
                break
            yield total + current
