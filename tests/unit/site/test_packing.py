"""What readers load is smaller than what people work on, and means the same."""

from pathlib import Path

from generator.site.packed_pages import packed_page
from generator.site.packed_styles import pack_styles

LINKS = "".join(
    f'\n  <link rel="stylesheet" href="../assets/stylesheets/{name}.css">' for name in ("base", "parts/list")
)
PRINT = '<link rel="stylesheet" href="../assets/stylesheets/print.css" media="print">'


def test_the_stylesheets_of_a_language_become_one(tmp_path: Path) -> None:
    """In the order in which a page names them, without comments; what has a condition stays by itself."""
    styles = tmp_path / "en/assets/stylesheets"
    (styles / "parts").mkdir(parents=True)
    (styles / "base.css").write_text("/* the ground */\n.a {\n  color: red;\n}\n")
    (styles / "parts/list.css").write_text(".b { margin: 0 }\n")
    (styles / "print.css").write_text(".a { color: black }\n")
    (tmp_path / "en/index.html").write_text(f"<head>{LINKS}\n{PRINT}</head>")
    pack_styles(tmp_path, ["en/"])
    assert (styles / "site.css").read_text() == "\n.a {\ncolor: red;\n}\n.b { margin: 0 }\n"
    assert sorted(file.name for file in styles.rglob("*.css")) == ["print.css", "site.css"]


def test_a_page_names_the_one_stylesheet_where_its_parts_stood() -> None:
    """Before that for print, which undoes it, under the same way to the language's home."""
    one = '<link rel="stylesheet" href="../assets/stylesheets/site.css">'
    assert packed_page(f"<head>{LINKS}\n{PRINT}</head>") == f"<head>\n{one}\n{PRINT}</head>"


def test_only_white_space_that_means_nothing_is_left_out() -> None:
    """Between elements one break is as good as many; code, fields and scripts stay to the letter."""
    kept = "<pre>a\n\n  b</pre>", "<textarea>\n  c</textarea>", "<script>\n  d()\n\n</script>"
    page = "<div>\n    <p>one\n      two</p>   \n\n  {}\n    {}\n  {}\n</div>"
    assert packed_page(page.format(*kept)) == "<div>\n<p>one\ntwo</p>\n{}\n{}\n{}\n</div>".format(*kept)
