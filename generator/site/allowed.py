"""What a built page may consist of. Anything that is not named here is refused, whoever put it there.

This list knows nothing of how pages are escaped: it is the second opinion.
"""

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ELEMENTS = _words("""
    html head body title meta link script
    header nav main aside footer section article search div span p h1 h2 h3 h4 h5 h6 hgroup
    a ul ol li dl dt dd menu table caption colgroup col thead tbody tfoot tr th td
    strong em b i s del ins sub sup small code pre kbd samp var mark q cite abbr dfn time data bdi bdo
    ruby rt rp blockquote hr br wbr address figure figcaption img picture source
    form label input button select option optgroup textarea fieldset legend output progress meter datalist
    details summary dialog template noscript
    svg g path rect circle ellipse line polyline polygon text tspan desc defs use symbol pattern
    clippath mask marker lineargradient radialgradient stop
""")

ATTRIBUTES = _words("""
    id class lang dir title hidden tabindex role translate inert popover slot style
    charset name content property http-equiv rel href hreflang type sizes media as crossorigin color
    src defer async target download alt width height loading decoding fetchpriority srcset
    colspan rowspan scope headers span abbr start reversed value datetime cite
    checked disabled placeholder autocomplete autofocus required min max step pattern readonly inputmode list
    size maxlength minlength multiple accept spellcheck autocapitalize enterkeyhint for novalidate rows cols
    low high optimum open label selected popovertarget popovertargetaction wrap
    viewbox xmlns xmlns:xlink xlink:href x y x1 x2 y1 y2 cx cy r rx ry d points dx dy transform fill fill-rule
    fill-opacity clip-rule clip-path mask opacity stroke stroke-width stroke-dasharray stroke-dashoffset
    stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity vector-effect paint-order shape-rendering
    text-anchor dominant-baseline alignment-baseline font-size font-weight font-family font-style
    letter-spacing textlength lengthadjust rotate pathlength preserveaspectratio focusable version
    patternunits patterncontentunits patterntransform gradientunits gradienttransform offset stop-color
    stop-opacity clippathunits maskunits marker-start marker-mid marker-end markerwidth markerheight
    markerunits refx refy orient
    due after from
""")

OWN_ELEMENT = re.compile(r"ob-[a-z][a-z0-9]*(-[a-z0-9]+)*")
OPEN_ATTRIBUTE = re.compile(r"(data|aria)-[a-z][a-z0-9_-]*")
STYLE = re.compile(r"text-align: (left|right|center);?")  # what Markdown tables carry
PAINT = re.compile(r"url\(\s*[\"']?(?!#)", re.IGNORECASE)
DATA_SCRIPTS = frozenset({"application/json", "application/ld+json"})
MODULE_SCRIPTS = frozenset({"", "module", "text/javascript"})
HTTP_EQUIV = frozenset({"content-security-policy", "refresh"})

# Links that only name an address; every other kind makes the browser fetch something at once.
NAMING_LINKS = _words("canonical alternate nofollow prev next license author help search index")

GO_SCHEMES = frozenset({"https", "mailto"})


def is_element(name: str) -> bool:
    """Whether an element of this (lower-case) name may stand in a page."""
    return name in ELEMENTS or bool(OWN_ELEMENT.fullmatch(name))


def is_attribute(name: str, value: str) -> bool:
    """Whether an attribute of this (lower-case) name may stand on an element, with this value."""
    if name == "style":
        return bool(STYLE.fullmatch(value))
    if PAINT.search(value) and name not in {"content", "title", "alt"}:
        return False
    return name in ATTRIBUTES or bool(OPEN_ATTRIBUTE.fullmatch(name))
