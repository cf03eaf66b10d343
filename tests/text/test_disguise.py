"""Letters in disguise are made plain, and other languages stay as they are."""

import pytest

from bot.text.disguise import plain_letters
from bot.text.look_alikes import LOOK_ALIKES, like_ours


@pytest.mark.parametrize(
    "typed, meant",
    [
        ("i want to 🅺🅸🅻🅻 myself", "i want to kill myself"),
        ("🄺🄸🄻🄻 ⓚⓘⓛⓛ 🅚🅘🅛🅛 ᵏⁱˡˡ", "KILL kill kill kill"),
        ("ᴋɪʟʟ ᴍʏsᴇʟғ", "kill myself"),  # small capitals, with a Cyrillic letter for the one that is missing
        ("𝓲 𝔀𝓪𝓷𝓽 𝓽𝓸 𝓭𝓲𝓮", "i want to die"),
        ("ｍｙ ｄａｄ", "my dad"),
        ("ɟlǝsʎɯ llᴉʞ oʇ ʇuɐʍ ᴉ", "i want to kill myself"),  # upside down
        ("hello ɟlǝsʎɯ llᴉʞ", "hello kill myself"),
        ("k̶i̶l̶l̶ ̶m̶e̶", "kill me"),  # struck through
        ("ḱ̷̢̛i̸͜͠ļ̴̀l̵ me", "kill me"),  # heaped with marks
        ("k\u200bi\u200bll", "kill"),
        ("kіll", "kill"),  # one Cyrillic letter
        ("му ∂α∂ нιтѕ мє", "my dad hits me"),  # a page for fancy text: some words are wholly of other alphabets
    ],
)
def test_disguised_letters_are_made_plain(typed: str, meant: str) -> None:
    assert plain_letters(typed).lower() == meant.lower()


@pytest.mark.parametrize(
    "typed",
    [
        "my dad hits me",
        "it’s “mine” – 5€, 20¢, nº 5, ½ … 😭 🇬🇧🇵🇱 ℹ️",
        "Tata pije i bije mamę",
        "Em không muốn sống nữa",
        "mañana Wałek Łódź",
        "ɔdɔ ne me",  # Twi has one of the letters that upside-down text has
        "ẹ́kọ́",  # and Yoruba two marks on a letter
        "мой папа бьет меня",
        "кіт",  # could be ours, letter for letter, but nothing beside it says so
        "cпасибо",  # a Latin letter from another keyboard
        "ο πατέρας μου με χτυπάει",
        "أبي يضربني",
        "یک نفر مرا می‌زند",
        "ኣቦይ ይሃርመኒ",
        "किल नमस्ते",
    ],
)
def test_what_is_no_disguise_stays_to_the_byte(typed: str) -> None:
    assert plain_letters(typed) == typed


def test_a_word_with_a_letter_like_none_of_ours_is_not_ours() -> None:
    assert like_ours("кіт") == "kit"
    assert like_ours("жук") is None


def test_each_look_alike_stands_for_one_small_letter_and_is_none_of_ours() -> None:
    assert {ours for ours in LOOK_ALIKES.values() if not ("a" <= ours <= "z")} == set()
    assert [chr(theirs) for theirs in LOOK_ALIKES if theirs < 128] == []
