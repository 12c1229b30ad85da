"""A handreiking file: Dutch TOML that a region can edit, refused with line and question of each fault."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import StrEnum
from functools import lru_cache
from typing import Any

from regiedesk.assets import resource_text
from regiedesk.domain import guide as gd
from regiedesk.domain.errors import Fault, RefusedInput
from regiedesk.storage.files.toml_lines import Block, blocks, syntax_problem

BUNDLED = "guide/zeven-stappen.toml"
_REMEDY = "Verbeter het bestand en laad het opnieuw. De handreiking die je had, blijft gewoon werken."
_STEPS, _QUESTIONS = "stap", "vraag"
_NO_CODE = "vraag zonder code"
_KEPT = 2
"""Nearly all cases have the same guide; reading it again would take a third of the time to open the handreiking."""
_SHORT = 8
"""A longer list of words is not summed up when one of them is near to what was typed."""


def bundled_guide_text() -> str:
    """Return the text of the handreiking that comes with the program."""
    return resource_text(BUNDLED)


@lru_cache(maxsize=_KEPT)
def load_guide(text: str) -> gd.Guide:
    """Return the guide in `text`; raises RefusedInput with every fault, in the order of the file."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    try:
        content = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # an endless number or nest is no TOMLDecodeError
        line, reason = syntax_problem(str(error), text)
        raise RefusedInput((Fault(f"regel {line}", f"Regel {line}: {reason}."),), _REMEDY) from None
    reader = _Reader(_Lines.of(text, content))
    guide = reader.guide(content)
    faults = [*reader.faults, *reader.placed(gd.validate(guide))]
    if faults:
        raise RefusedInput(tuple(fault for _, fault in sorted(faults, key=lambda each: each[0])), _REMEDY)
    return guide


@dataclass(frozen=True, slots=True)
class _Key:
    """A key of the file: its Dutch word, the field it fills, and how its content is read."""

    word: str
    field: str
    read: Callable[[object], object]
    required: bool = False


class _NotThis(Exception):
    """What a key should hold, as the end of the sentence "'soort' moet … zijn."."""


def _text(content: object) -> str:
    if not isinstance(content, str):
        raise _NotThis("een tekst tussen aanhalingstekens")
    return " ".join(content.split())


def _number(content: object) -> int:
    if not isinstance(content, int) or isinstance(content, bool):
        raise _NotThis("een heel getal")
    return content


def _yes_no(content: object) -> bool:
    if not isinstance(content, bool):
        raise _NotThis("true (ja) of false (nee)")
    return content


def _texts(content: object) -> tuple[str, ...]:
    if not isinstance(content, list) or not all(isinstance(each, str) for each in content):
        raise _NotThis('een rij teksten, zoals ["ja", "nee"],')
    return tuple(_text(each) for each in content)


def _one_of(words: Mapping[str, object]) -> Callable[[object], object]:
    def read(content: object) -> object:
        if not isinstance(content, str) or content not in words:
            raise _NotThis(_expected(str(content), words))
        return words[content]

    return read


def _expected(word: str, words: Mapping[str, object]) -> str:
    near = _meant(word, words)
    return f"een bekend woord{near}" if near and len(words) > _SHORT else f"een van {', '.join(words)}{near}"


def _choice(kind: type[StrEnum]) -> Callable[[Any], Any]:
    return _one_of({str(member): member for member in kind})


def _meant(word: str, words: Mapping[str, object]) -> str:
    near = get_close_matches(word, list(words), n=1)
    return f" (bedoel je '{near[0]}'?)" if near else ""


_GUIDE_KEYS = (
    _Key("naam", "name", _text, required=True),
    _Key("titel", "title", _text, required=True),
    _Key("versie", "version", _number, required=True),
    _Key("toelichting", "note", _text),
)
_STEP_KEYS = (
    _Key("nummer", "number", _number, required=True),
    _Key("titel", "title", _text, required=True),
    _Key("kort", "short_title", _text, required=True),
    _Key("doel", "purpose", _text, required=True),
)
_QUESTION_KEYS = (
    _Key("code", "code", _text, required=True),
    _Key("vraag", "text", _text, required=True),
    _Key("vraag_jeugdige", "youth_text", _text),
    _Key("eerst", "asked_first", _choice(gd.AskedFirst), required=True),
    _Key("waar", "place", _choice(gd.Place), required=True),
    _Key("soort", "kind", _choice(gd.AnswerKind), required=True),
    _Key("keuzes", "choices", _texts),
    _Key("onderdeel", "part", _one_of(gd.PART_WORDS)),
    _Key("kern", "core", _yes_no),
    _Key("bron", "source", _text),
    _Key("onderzoek", "export", _choice(gd.Export)),
    _Key("hulp_nu", "urgent_help", _yes_no),
)
_HELP_KEYS = (
    _Key("waarom", "why", _text),
    _Key("zo_vraag_je_het", "how_to_ask", _text),
    _Key("verwacht", "family_may_expect", _text),
)
_WORD_OF = {key.field: key.word for key in (*_GUIDE_KEYS, *_STEP_KEYS, *_QUESTION_KEYS)}
_BLANK: dict[str, Any] = {**dict.fromkeys(("name", "title", "short_title", "purpose", "code", "text"), "")}
_BLANK |= {"version": 1, "number": 1}
"""What stands in for a faulty required key, so that the rest is still checked."""


@dataclass(frozen=True, slots=True)
class _Lines:
    """Which block of the file belongs to which step and question; empty when they are written another way."""

    top: Block
    steps: tuple[Block, ...]
    questions: tuple[Block, ...]

    @classmethod
    def of(cls, text: str, content: Mapping[str, Any]) -> _Lines:
        top, *rest = blocks(text)
        steps = tuple(block for block in rest if block.header == _STEPS)
        asked = tuple(block for block in rest if block.header == f"{_STEPS}.{_QUESTIONS}")
        tables = _tables(content, _STEPS)
        count = sum(len(_tables(step, _QUESTIONS)) for step in tables)
        return cls(top, steps if len(steps) == len(tables) else (), asked if len(asked) == count else ())


def _tables(content: Mapping[str, Any], name: str) -> list[dict[str, Any]]:
    found = content.get(name, [])
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []


@dataclass(slots=True)
class _Reader:
    """Builds the guide and collects (line, fault); a faulty key gets a blank so that reading goes on."""

    lines: _Lines
    faults: list[tuple[int, Fault]] = field(default_factory=list)
    _places: dict[str, Block] = field(default_factory=dict)
    _faulty: set[str] = field(default_factory=set)
    _asked: int = 0

    def guide(self, content: Mapping[str, Any]) -> gd.Guide:
        """Return the guide, whole or with blanks where `faults` tell what is wrong."""
        own = self._fields(content, _GUIDE_KEYS, "", self.lines.top, also=(_STEPS,))
        self._places[""] = self.lines.top
        self._must_be_tables(content, _STEPS, self.lines.top)
        steps = tuple(self._step(table, at) for at, table in enumerate(_tables(content, _STEPS)))
        return gd.Guide(**{"note": "", **own}, steps=steps)

    def _step(self, table: Mapping[str, Any], at: int) -> gd.Step:
        block = self.lines.steps[at] if self.lines.steps else None
        who = f"stap {table.get('nummer', at + 1)}"
        self._places[who] = block or Block("", 0)
        own = self._fields(table, _STEP_KEYS, who, block, also=(_QUESTIONS,))
        self._must_be_tables(table, _QUESTIONS, block)
        return gd.Step(**own, questions=tuple(self._question(each) for each in _tables(table, _QUESTIONS)))

    def _question(self, table: Mapping[str, Any]) -> gd.Question:
        block = self.lines.questions[self._asked] if self.lines.questions else None
        self._asked += 1
        code = table.get("code")
        who = f"vraag {code}" if code else _NO_CODE
        self._places[str(code)] = block or Block("", 0)
        helping = self._fields(table, _HELP_KEYS, who, block, also=None)
        own = self._fields(table, _QUESTION_KEYS, who, block, also=tuple(key.word for key in _HELP_KEYS))
        return gd.Question(**own, help=gd.Help(**helping))

    def _fields(
        self,
        table: Mapping[str, Any],
        keys: tuple[_Key, ...],
        who: str,
        block: Block | None,
        also: tuple[str, ...] | None,
    ) -> dict[str, Any]:
        """Return what the keys hold by field; with `also`, any other key in the table is a fault."""
        found = {key.field: _BLANK[key.field] for key in keys if key.required and key.field in _BLANK}
        for key in keys:
            if key.word in table:
                try:
                    found[key.field] = key.read(table[key.word])
                except _NotThis as expected:
                    self._add(who, key.word, block, f"'{key.word}' moet {expected} zijn.")
            elif key.required:
                self._add(who, key.word, block, f"'{key.word}' ontbreekt.")
        if also is not None:
            words: dict[str, object] = dict.fromkeys((*(key.word for key in keys), *also))
            for word in (word for word in table if word not in words):
                self._add(who, word, block, f"'{word}' kent het programma niet{_meant(word, words)}.")
        return found

    def _must_be_tables(self, table: Mapping[str, Any], name: str, block: Block | None) -> None:
        content = table.get(name, [])
        if not isinstance(content, list) or len(_tables(table, name)) != len(content):
            self._add("", name, block, f"schrijf elke {name} als een eigen blok dat begint met dubbele haken.")

    def _add(self, who: str, word: str, block: Block | None, sentence: str) -> None:
        line = block.line_of(word) if block else 0
        place = "/".join(part for part in (who.removeprefix("vraag "), word) if part)
        self.faults.append((line, Fault(place, _sentence(line, who, sentence))))
        self._faulty.add("" if who == _NO_CODE else who.removeprefix("vraag "))

    def placed(self, faults: tuple[Fault, ...]) -> Iterator[tuple[int, Fault]]:
        """Yield the faults of the domain's check with their lines, but for what has a fault of its own already."""
        for fault in faults:
            who, _, name = fault.place.rpartition("/")
            if who in self._faulty:
                continue
            block = self._places.get(fault.place) or self._places.get(who)
            line = block.line_of(_WORD_OF.get(name, name)) if block else 0
            named, _, sentence = _uncapitalised(fault.sentence).rpartition(": ")
            yield line, Fault(fault.place, _sentence(line, named, sentence))


def _sentence(line: int, who: str, sentence: str) -> str:
    where = ", ".join(part for part in (f"regel {line}" if line else "", who) if part)
    whole = f"{where}: {sentence}" if where else sentence
    return f"{whole[0].upper()}{whole[1:]}"


def _uncapitalised(text: str) -> str:
    return f"{text[:1].lower()}{text[1:]}"
