"""From a press report to statements, acts and dates, and from these to proposed lines of a dossier."""
