"""What a transcript file holds (README.md tells it with an example). Whatever is misspelt in one is refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Iterator, Optional, Union

from pydantic import BaseModel, Extra, validator

from bot.content.files import read_yaml
from bot.outcome import Kind, Outcome

SURE = 0.9  # probability of a topic that is written alone
Probabilities = dict[str, float]


class Strict(BaseModel):
    class Config:
        extra = Extra.forbid


def as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


class Who(Strict):
    """What the page knows of the person."""

    council: Optional[str] = None
    audience: Optional[str] = None
    reading_level: Optional[str] = None


class Expected(Strict):
    """What the reply has to be. Only what is written is looked at."""

    outcome: Optional[Outcome] = None
    kind: Optional[Kind] = None
    kinds: list[Kind] = []  # one of these
    topic: Optional[str] = None
    topics: list[str] = []
    title: Optional[str] = None
    council: Optional[str] = None
    audience: Optional[str] = None
    layer: Optional[str] = None
    contains: list[str] = []
    lacks: list[str] = []
    phrase: Optional[str] = None  # the text is this one of data/chat/replies.yml
    starts_with_phrase: Optional[str] = None
    starts_with: str = ""
    answers: list[str] = []  # topics whose written answers stand in the text, in this order
    same_text_as: Optional[int] = None  # the reply of that turn, counted from 1
    other_text_than: list[int] = []
    shorter_than: Optional[int] = None
    more_of: Optional[int] = None  # the text is what stood behind "tell me more" of that turn
    names_no_council: bool = False
    buttons: list[str] = []  # among the buttons
    only_buttons: list[str] = []
    no_buttons: list[str] = []
    first_button_opens: str = ""
    offers: list[str] = []  # topics of "did you mean", best first
    handoff: Optional[bool] = None
    contact: Optional[str] = None  # of the person's council
    request: Optional[str] = None  # whose letter is there to copy, unsent, to the right address
    form: Optional[str] = None  # address of the form
    help: Union[bool, list[str], None] = None
    foreign: Optional[str] = None
    linked_to_passages: bool = False
    beside_it_as_in: list[int] = []  # turns whose sources, buttons and "more" stand here too

    _lists = validator("contains", "lacks", pre=True, allow_reuse=True)(as_list)

    def written(self, name: str) -> bool:
        return name in self.__fields_set__


class Known(Strict):
    """What is known of the conversation after a turn."""

    last_question: Optional[str] = None
    second_question: Optional[str] = None
    last_topic: Optional[str] = None
    council: Optional[str] = None
    audience: Optional[str] = None
    forgotten: bool = False


class Said(Strict):
    """One turn: what the person does, how it is read, what comes back."""

    says: Optional[str] = None
    presses: Optional[str] = None
    presses_on_the_page: Optional[str] = None
    read_as: Union[str, Probabilities] = {}
    asks: dict[str, str] = {}  # two questions in one message, and the topic of each
    take_up: dict[str, str] = {}  # a question asked beside danger, which is read now
    leans_on: Optional[str] = None  # the question before, which it is read with
    is_read: bool = True
    reply: Expected = Expected()
    known: Known = Known()

    @property
    def probabilities(self) -> Probabilities:
        return {self.read_as: SURE} if isinstance(self.read_as, str) else self.read_as


class Transcript(Strict):
    about: str
    who: Who = Who()
    each: list[dict[str, Any]] = []
    rules_only: bool = False  # a trained model need not read it so
    turns: list[Said]

    @property
    def for_a_model(self) -> bool:
        """Whether a trained model should read it so: probabilities that are made up, and `rules_only`, are for the rules."""
        return not self.rules_only and all(isinstance(turn.read_as, str) or not turn.read_as for turn in self.turns)


def filled(value: Any, words: dict[str, Any]) -> Any:
    """The same with `{word}` replaced; a value that is nothing but a `{word}` may become a list or a number."""
    if isinstance(value, dict):
        return {filled(key, words): filled(item, words) for key, item in value.items()}
    if isinstance(value, list):
        return [filled(item, words) for item in value]
    if not isinstance(value, str):
        return value
    if value[1:-1] in words and value == f"{{{value[1:-1]}}}":
        return words[value[1:-1]]
    for name, word in words.items():
        value = value.replace(f"{{{name}}}", str(word))
    return value


def transcripts(folder: Path) -> Iterator[tuple[str, Transcript]]:
    """Every conversation of a folder with its name: one a file, or one for each line of `each`."""
    for path in sorted(folder.rglob("*.yml")):
        values: dict[str, Any] = read_yaml(path)
        name = path.relative_to(folder).with_suffix("").as_posix()
        for words in values.get("each") or [{}]:
            first = "-".join(str(word) for word in words.values() if isinstance(word, str))
            yield f"{name}-{first}" if first else name, Transcript.parse_obj(filled(values, words))
