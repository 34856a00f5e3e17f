"""The desk at which proposed lines are decided: what waits, and each decision written at once, whole or not at all.

The proposed lines stand in the dossier itself, or in a file of their own (``proposals``). In the first case a decision
changes the line where it stands. In the second it goes to the end of the dossier, and the line leaves the other file.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from ..counted_lines import AnyEntry
from ..dossier import Dossier, load, read_texts
from ..findings import Finding, Weight
from ..language import SourceText, decoded, parse
from ..writing import amend, append, fingerprint
from .acceptance import accepted_text, claims, comes_with, declared, rejected_text, rejections, waiting


class NotAnEntryError(ValueError):
    """An edited text that is no entry of the language; ``findings`` say where."""

    def __init__(self, source: SourceText, findings: Sequence[Finding]) -> None:
        self.source = source
        self.findings = tuple(findings)
        super().__init__("This cannot be read as lines of a dossier; nothing was written.")


class NowhereToWriteError(ValueError):
    """A dossier that is a folder, where a file is needed."""

    def __init__(self, path: str | Path) -> None:
        super().__init__(f"{path} is a folder: name the file in it to which lines are to be added.")


class Desk:
    """A dossier whose proposed lines are being decided.

    Parameters
    ----------
    path
        The dossier.
    proposals
        A file of proposed lines; without it, those in the dossier itself are decided.
    """

    def __init__(self, path: str | Path, proposals: str | Path | None = None) -> None:
        if proposals is not None and Path(path).is_dir():
            raise NowhereToWriteError(path)
        self._path = Path(path)
        self._proposals = str(proposals) if proposals is not None else ""
        self.read()

    def read(self) -> None:
        """Read everything again, as it stands in the files now."""
        while True:
            if self._proposals:
                load(self._path)
                self.dossier: Dossier = read_texts(str(self._path), [self._path, Path(self._proposals)])
            else:
                self.dossier = load(self._path)[0]
            now = {name: Path(name).read_bytes() for name in self.dossier.files}
            self._fingerprints = {name: fingerprint(data) for name, data in now.items()}
            if all(decoded(name, data)[0] == self.dossier.files[name] for name, data in now.items()):
                return

    def waiting(self) -> tuple[AnyEntry, ...]:
        """Return the lines still to be decided: first what was said and done, then whom and what it takes to say so.

        Either in the order of the files. Of a file of proposals only what the dossier neither has nor rejected.
        """
        if not self._proposals:
            return _telling_first(waiting(self.dossier))
        own = (source.lines for name, source in self.dossier.files.items() if name != self._proposals)
        known = frozenset(claim for lines in own for claim in claims(lines)) | rejections(self.dossier)
        mine = (entry for entry in waiting(self.dossier) if entry.place.file == self._proposals)
        return _telling_first(entry for entry in mine if not claims(self.dossier.text(entry)) <= known)

    def accept(self, entry: AnyEntry) -> tuple[AnyEntry, ...]:
        """Accept an entry and what comes with it; return what came with it.

        Raises
        ------
        ChangedMeanwhileError
            If a file is not what was read; nothing was written.
        NotWrittenError
            If the system does not let it be written.
        """
        with_it = comes_with(entry, self.dossier)
        self._write([(each, accepted_text(self.dossier.text(each))) for each in (*with_it, entry)])
        return with_it

    def reject(self, entry: AnyEntry, day: str, reason: str = "") -> None:
        """Keep an entry as a comment that says when it was rejected and why."""
        self._write([(entry, rejected_text(self.dossier.text(entry), day, reason))])

    def edit(self, entry: AnyEntry, text: str) -> None:
        """Put a text in the place of an entry, wherever it stands.

        Raises
        ------
        NotAnEntryError
            If the text cannot be read.
        """
        source = SourceText("edited", tuple(text.rstrip("\n").split("\n")))
        parsed = parse(source)
        errors = [finding for finding in parsed.findings if finding.weight is Weight.ERROR]
        if errors or not parsed.entries:
            raise NotAnEntryError(source, errors)
        self._amend(entry.place.file, [(entry, text)])
        self.read()

    def _write(self, decided: list[tuple[AnyEntry, str]]) -> None:
        here = [each for each in decided if each[0].place.file == self._proposals]
        for file in dict.fromkeys(entry.place.file for entry, _ in decided if entry.place.file != self._proposals):
            self._amend(file, [each for each in decided if each[0].place.file == file])
        if here:
            append(self._path, "\n".join(text for _, text in here), self._known(str(self._path)))
            self._amend(self._proposals, [(entry, "") for entry, _ in here])
        self.read()

    def _known(self, file: str) -> str:
        return self._fingerprints[file]

    def _amend(self, file: str, texts: Iterable[tuple[AnyEntry, str]]) -> None:
        changes = [(entry.place.line, entry.end or entry.place.line, text) for entry, text in texts]
        amend(file, changes, self._known(file))
        self._fingerprints[file] = fingerprint(Path(file).read_bytes())


def _telling_first(entries: Iterable[AnyEntry]) -> tuple[AnyEntry, ...]:
    return tuple(sorted(entries, key=lambda entry: bool(declared(entry))))
