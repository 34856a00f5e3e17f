"""What is shown: frozen views of what was derived, with text, JSON, SVG and HTML renderers."""
