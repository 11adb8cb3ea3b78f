"""Other names: a reader meets those of the own language first."""

from generator.render.other_names import other_names

NAMES = ("用户运营专员", "User operations", "CRM operations", "lifecycle operations")


def test_english_names_come_first_in_english_and_the_title_is_not_said_again() -> None:
    """An English reader meets English names, and the titles on Chinese contracts after them."""
    names = other_names("en", "User operations", NAMES)
    assert names.own == ("CRM operations", "lifecycle operations")
    assert names.foreign == ("用户运营专员",)
    assert names.all == ("CRM operations", "lifecycle operations", "用户运营专员")


def test_the_order_of_the_source_stays_in_chinese() -> None:
    """A Chinese reader reads both scripts, so the writer's order holds."""
    assert other_names("zh", "用户运营", NAMES).all == NAMES
