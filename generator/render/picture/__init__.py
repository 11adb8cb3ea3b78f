"""Pictures drawn as SVG: plain functions from numbers to markup."""
