"""The command line: `opsbook` and `python -m generator`. The only package that prints."""


def main() -> None:
    """Run the command line; its first page of help shows without loading the rest."""
    from generator.cli.front import show_help  # noqa: PLC0415 - only what is needed

    if not show_help():
        from generator.cli.commands import main as run  # noqa: PLC0415 - see above

        run()
