"""A brief to hand up: verdicts, reasons, pictures, sources; as HTML, Markdown and PDF."""

from .brief import Brief, brief
from .pdf import PAGE_WIDE, NoPdfError, report_pdf
from .rendering import report_html, report_markdown

__all__ = ["PAGE_WIDE", "Brief", "NoPdfError", "brief", "report_html", "report_markdown", "report_pdf"]
