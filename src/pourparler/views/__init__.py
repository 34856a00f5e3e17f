"""What is shown: frozen views of rulings, tables, logs and findings, with text and JSON renderers."""
